/** A picture of every kind that is drawn: PNGs of all colours and depths, in seven passes too; photographs however they were held; a drawing. */
import { encodeJpeg, inkProfile } from './jpeg.ts'
import { encodePng } from './png.ts'

export interface Picture {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The kinds of PNG 3, 11.2.1: colour type and depths. */
const PNGS = [
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
] as const
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const
const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8]

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/>
<stop offset="1" stop-color="#06c"/></linearGradient></defs><rect width="100" height="20" fill="url(#g)"/>
<circle cx="50" cy="40" r="12" fill="red" fill-opacity="0.4" stroke="black"/><text x="4" y="50" font-size="9">Text 7</text></svg>`

export const PICTURES: readonly Picture[] = [
  ...PNGS.flatMap(([colorType, depths]) =>
    depths.flatMap((depth) => [false, true].map((interlaced) => pngOf(colorType, depth, interlaced))),
  ),
  ...(['rgb', 'gray', 'cmyk'] as const).flatMap((colors) =>
    ORIENTATIONS.map((orientation) => ({
      name: `${colors}-${orientation}.jpg`,
      bytes: encodeJpeg({ colors, orientation, ...(colors === 'cmyk' && { profile: inkProfile() }) }),
    })),
  ),
  { name: 'drawing.svg', bytes: new TextEncoder().encode(DRAWING) },
]

function pngOf(colorType: (typeof PNGS)[number][0], depth: 1 | 2 | 4 | 8 | 16, interlaced: boolean): Picture {
  const top = 2 ** depth - 1
  const palette = Array.from({ length: 3 * (top + 1) }, (_, at) => (at * 37) & 255)
  const bytes = encodePng({
    columns: 13,
    rows: 9,
    colorType,
    depth,
    interlaced,
    pixel: (x, y) => Array.from({ length: CHANNELS[colorType] }, (_, channel) => ((x + y) * (channel + 1)) & top),
    ...(colorType === 3 && { chunks: [['PLTE', palette] as const] }),
  })
  return { name: `${colorType}-${depth}${interlaced ? '-passes' : ''}.png`, bytes }
}
