/**
 * What pages draw besides text → the resources that their content streams name: rasters, pages of attached
 * PDFs, gradients and degrees of transparency, each once, named by first use (ISO 32000-1, 7.8.3).
 */
import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib'
import type { PageImage } from '../attachment/types.ts'
import type { Gradient, RasterImage } from '../image/types.ts'
import type { Page } from '../page/types.ts'
import { pageBinder } from './boundPages.ts'
import type { Deflate } from './deflate.ts'
import { addRaster } from './images.ts'
import { addShading } from './shadings.ts'

export interface UsedGraphics {
  /** Names by the id of the image. */
  readonly rasters: ReadonlyMap<string, Named<RasterImage | PageImage>>
  /** Names by `gradientKey`. */
  readonly gradients: ReadonlyMap<string, Named<Gradient>>
  /** Names by how much of what is beneath they cover, from 0 to 1. */
  readonly opacities: ReadonlyMap<number, Named<number>>
}

interface Named<T> {
  readonly name: string
  readonly value: T
}

/** Give everything that needs one its name. */
export function collectGraphics(pages: readonly Page[]): UsedGraphics {
  const rasters = new Map<string, Named<RasterImage | PageImage>>()
  const gradients = new Map<string, Named<Gradient>>()
  const opacities = new Map<number, Named<number>>()
  const useOpacity = (opacity = 1) => {
    if (opacity < 1) use(opacities, opacity, opacity, 'G')
  }
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.type === 'raster') use(rasters, item.image.id, item.image, 'I')
    else if (item.type === 'glyphs') useOpacity(item.inPicture?.opacity)
    else if (item.type === 'path') {
      useOpacity(item.fill?.opacity)
      useOpacity(item.stroke?.opacity)
      if (item.fill && item.fill.paint.type !== 'color') use(gradients, gradientKey(item.fill.paint), item.fill.paint, 'S')
    }
  }
  return { rasters, gradients, opacities }
}

/** What gradients have in common that are one, wherever they are drawn. */
export function gradientKey({ type, from, to, stops }: Gradient): string {
  return JSON.stringify([type, from, to, stops])
}

function use<K, T>(named: Map<K, Named<T>>, key: K, value: T, letter: string): void {
  if (!named.has(key)) named.set(key, { name: `${letter}${named.size + 1}`, value })
}

/** Whether something on a page lets through what is beneath. */
export function isTransparent({ items }: Page): boolean {
  return items.some((item) => {
    // What an attached page does is not asked: to mix as the screen does changes nothing where nothing is mixed.
    if (item.type === 'raster') return item.image.type === 'page' || item.image.alpha !== undefined
    if (item.type === 'glyphs') return item.inPicture !== undefined && item.inPicture.opacity < 1
    return item.type === 'path' && ((item.fill?.opacity ?? 1) < 1 || (item.stroke?.opacity ?? 1) < 1)
  })
}

type Resources = Readonly<Record<string, Readonly<Record<string, PDFObject | PDFRef>>>>

/** Register all of it. Gives the entries of the resource dictionary. */
export function addGraphics(context: PDFContext, graphics: UsedGraphics, deflate: Deflate): Resources {
  const entries = <T>(named: Iterable<Named<T>>, add: (value: T) => PDFObject | PDFRef) =>
    Object.fromEntries([...named].map(({ name, value }) => [name, add(value)]))
  const addPage = pageBinder(context, deflate)
  const addImage = (image: RasterImage | PageImage) =>
    image.type === 'page' ? addPage(image) : addRaster(context, image, deflate)
  const resources = {
    XObject: entries(graphics.rasters.values(), addImage),
    Shading: entries(graphics.gradients.values(), (gradient) => addShading(context, gradient)),
    ExtGState: entries(graphics.opacities.values(), (opacity) => context.obj({ ca: opacity, CA: opacity })),
  }
  return Object.fromEntries(Object.entries(resources).filter(([, named]) => Object.keys(named).length > 0))
}
