/**
 * Rasters → image XObjects (ISO 32000-1, 8.9.5), each with its alpha as a soft mask (11.6.5.3).
 *
 * Colours without a profile are Device colours, which the output intent makes those of sRGB (ISO 19005-3, 6.2.4.3);
 * others bring their ICC profile. Readers must not smooth on their own account: no `/Interpolate` (6.2.8).
 */
import type { PDFContext, PDFRef } from 'pdf-lib'
import type { ColorSpace, RasterImage, Samples } from '../image/types.ts'
import type { Deflate } from './deflate.ts'
import { addBytes, addStream } from './objects.ts'

const DEVICE_SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const

/** Register a raster. */
export function addRaster(context: PDFContext, image: RasterImage, deflate: Deflate): PDFRef {
  const { columns, rows, bits, colorSpace, samples, alpha } = image
  const mask =
    alpha &&
    addSamples(context, alpha, deflate, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: columns,
      Height: rows,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
      ...parametersOf(alpha, { colors: 1, bits: 8, columns }),
    })
  return addSamples(context, samples, deflate, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: columns,
    Height: rows,
    ColorSpace: colorSpaceOf(context, colorSpace, deflate),
    BitsPerComponent: bits,
    ...parametersOf(samples, { colors: colorSpace.palette ? 1 : colorSpace.components, bits, columns }),
    ...(mask && { SMask: mask }),
  })
}

type Entries = Parameters<typeof addBytes>[2]

function addSamples(context: PDFContext, samples: Samples, deflate: Deflate, entries: Entries): PDFRef {
  const isPacked = samples.type === 'jpeg' || samples.deflated
  return addBytes(context, isPacked ? samples.bytes : deflate(samples.bytes), entries)
}

/** Predictor 15: each row says by itself how it was filtered, as PNG's rows do (table 10). */
const PNG_PREDICTOR = 15
const LIGHT_TO_INK = [1, 0, 1, 0, 1, 0, 1, 0]

function parametersOf(
  samples: Samples,
  { colors, bits, columns }: { readonly colors: number; readonly bits: number; readonly columns: number },
): Entries {
  if (samples.type === 'png')
    return {
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: PNG_PREDICTOR, Colors: colors, BitsPerComponent: bits, Columns: columns },
    }
  return {
    Filter: 'DCTDecode',
    ...(samples.isRgb && { DecodeParms: { ColorTransform: 0 } }),
    ...(samples.inverted && { Decode: LIGHT_TO_INK }),
  }
}

function colorSpaceOf(context: PDFContext, { components, profile, palette }: ColorSpace, deflate: Deflate) {
  const device = DEVICE_SPACES[components]
  const base = profile ? context.obj(['ICCBased', addStream(context, profile, deflate, { N: components })]) : device
  if (!palette) return base
  return context.obj(['Indexed', base, palette.length / components - 1, addStream(context, palette, deflate)])
}
