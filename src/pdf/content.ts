/**
 * A page's items → its content stream, and the content each marked-content sequence holds
 * (ISO 32000-1, 14.6 and 14.7.4). This is the one place where y is turned to point upwards.
 *
 * Neighbouring items of one content share a sequence; what belongs to no content is an artifact:
 * `/Pagination` for the running head and foot, `/Layout` for rules and backgrounds (14.8.2.2).
 */
import type { Role } from '../box/types.ts'
import type { FillItem, GlyphItem, InkItem, Page, PathItem, RasterItem } from '../page/types.ts'
import type { UsedFonts } from './fonts.ts'
import { gradientKey, type UsedGraphics } from './graphics.ts'
import { points } from './objects.ts'
import { ContentStream, type Mark } from './operators.ts'
import { onPage, rasterMatrix } from './placement.ts'

/** What a page's content refers to by name. */
export interface PageResources {
  readonly fonts: UsedFonts
  readonly graphics: UsedGraphics
}

export interface PageContent {
  readonly bytes: Uint8Array
  /** The tag-tree leaf that each sequence belongs to, by MCID. */
  readonly leaves: readonly number[]
  /** Where figures stand, by their leaf. */
  readonly figures: ReadonlyMap<number, Box>
}

/** A rectangle of the page: left, bottom, right, top (ISO 32000-1, 7.9.5). */
export type Box = readonly [number, number, number, number]

const ARTIFACT: Readonly<Record<'layout' | 'header' | 'footer', Mark>> = {
  layout: '/Artifact <</Type /Layout>>',
  header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>>',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>',
}

/** Draw a page. `roles` has the role of the element that each leaf stands in. */
export function drawPage(page: Page, resources: PageResources, roles: ReadonlyMap<number, Role>): PageContent {
  const stream = new ContentStream()
  const leaves: number[] = []

  let current: number | 'artifact' | undefined
  for (const item of page.items) {
    if (item.type === 'link' || item.type === 'figure') continue
    if (item.content !== current) {
      if (current !== undefined) stream.end()
      current = item.content
      if (current === 'artifact') stream.begin(ARTIFACT.layout)
      else stream.begin(`/${roleOf(current, roles)} <</MCID ${leaves.push(current) - 1}>>`)
    }
    drawItem(stream, item, page.height, resources)
  }
  if (current !== undefined) stream.end()

  drawArtifact(stream, ARTIFACT.header, page.header, page.height, resources)
  drawArtifact(stream, ARTIFACT.footer, page.footer, page.height, resources)
  return { bytes: stream.bytes(), leaves, figures: figuresOf(page) }
}

function figuresOf({ items, height }: Page): ReadonlyMap<number, Box> {
  return new Map(
    items.flatMap((item): readonly [number, Box][] => {
      if (item.type !== 'figure' || item.content === 'artifact') return []
      const { x, y, width, height: own } = item.rect
      return [[item.content, [points(x), points(height - y - own), points(x + width), points(height - y)]]]
    }),
  )
}

function drawArtifact(
  stream: ContentStream,
  mark: Mark,
  items: readonly (GlyphItem | FillItem)[],
  pageHeight: number,
  resources: PageResources,
): void {
  if (items.length === 0) return
  stream.begin(mark)
  for (const item of items) drawItem(stream, item, pageHeight, resources)
  stream.end()
}

function drawItem(stream: ContentStream, item: InkItem, pageHeight: number, resources: PageResources): void {
  switch (item.type) {
    case 'fill': {
      const { x, y, width, height } = item.rect
      stream.fill(x, pageHeight - y - height, width, height, item.color)
      break
    }
    case 'glyphs':
      drawGlyphs(stream, item, pageHeight, resources)
      break
    case 'raster':
      drawRaster(stream, item, pageHeight, resources)
      break
    case 'path':
      drawPath(stream, item, pageHeight, resources)
      break
  }
}

function drawGlyphs(stream: ContentStream, item: GlyphItem, pageHeight: number, { fonts, graphics }: PageResources): void {
  const { run, x, baseline, inPicture } = item
  const font = fonts.get(run.face)!
  const before = run.direction === 'rtl' ? sum(run.advances) : 0
  if (!inPicture) {
    stream.show(x + before, pageHeight - baseline, run, font)
    return
  }
  const { angle, opacity, clips } = inPicture
  const radians = (angle * Math.PI) / 180
  stream.save()
  for (const clip of clips) stream.clip(onPage(clip, x, baseline, pageHeight))
  setOpacity(stream, opacity, graphics)
  stream.show(x + before * Math.cos(radians), pageHeight - baseline - before * Math.sin(radians), run, font, angle)
  stream.restore()
}

function drawRaster(stream: ContentStream, { rect, image }: RasterItem, pageHeight: number, { graphics }: PageResources): void {
  stream.save()
  stream.transform(rasterMatrix(rect, image.type === 'page' ? UPRIGHT : image.orientation, pageHeight))
  stream.paintObject(graphics.rasters.get(image.id)!.name)
  stream.restore()
}

/** A bound page is turned by its own matrix. */
const UPRIGHT = 1

function drawPath(stream: ContentStream, item: PathItem, pageHeight: number, { graphics }: PageResources): void {
  const { x, y, fill, stroke, clips } = item
  const { path } = onPage({ path: item.path, rule: 'nonzero' }, x, y, pageHeight)
  if (fill?.paint.type === 'color' && fill.opacity >= 1 && !stroke && clips.length === 0) {
    // Most shapes of a chart: nothing to put aside.
    stream.fillPath(path, fill.paint.color, fill.rule)
    return
  }
  stream.save()
  for (const clip of clips) stream.clip(onPage(clip, x, y, pageHeight))
  if (fill) {
    stream.save()
    setOpacity(stream, fill.opacity, graphics)
    if (fill.paint.type === 'color') stream.fillPath(path, fill.paint.color, fill.rule)
    else {
      stream.clip({ path, rule: fill.rule })
      const [a, b, c, d, e, f] = fill.paint.matrix
      stream.transform([a, -b, c, -d, x + e, pageHeight - y - f])
      stream.paintShading(graphics.gradients.get(gradientKey(fill.paint))!.name)
    }
    stream.restore()
  }
  if (stroke) {
    setOpacity(stream, stroke.opacity, graphics)
    stream.strokePath(path, stroke)
  }
  stream.restore()
}

function setOpacity(stream: ContentStream, opacity: number, { opacities }: UsedGraphics): void {
  if (opacity < 1) stream.setState(opacities.get(opacity)!.name)
}

function roleOf(leaf: number, roles: ReadonlyMap<number, Role>): Role {
  const role = roles.get(leaf)
  if (!role) throw new Error(`drawn content ${leaf} has no place in the tag tree`)
  return role
}

function sum(values: Float32Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
