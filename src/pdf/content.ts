/**
 * A page's items → its content stream, and the content each marked-content sequence holds
 * (ISO 32000-1, 14.6 and 14.7.4). This is the one place where y is turned to point upwards.
 *
 * Neighbouring items of one content share a sequence; what belongs to no content is an artifact:
 * `/Pagination` for the running head and foot, `/Layout` for rules and backgrounds (14.8.2.2).
 */
import type { Role } from '../box/types.ts'
import type { FillItem, GlyphItem, Page } from '../page/types.ts'
import type { UsedFonts } from './fonts.ts'
import { ContentStream, type Mark } from './operators.ts'

export interface PageContent {
  readonly bytes: Uint8Array
  /** The tag-tree leaf that each sequence belongs to, by MCID. */
  readonly leaves: readonly number[]
}

const ARTIFACT: Readonly<Record<'layout' | 'header' | 'footer', Mark>> = {
  layout: '/Artifact <</Type /Layout>>',
  header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>>',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>',
}

/** Draw a page. `roles` has the role of the element that each leaf stands in. */
export function drawPage(page: Page, fonts: UsedFonts, roles: ReadonlyMap<number, Role>): PageContent {
  const stream = new ContentStream()
  const leaves: number[] = []

  let current: number | 'artifact' | undefined
  for (const item of page.items) {
    if (item.type === 'link') continue
    if (item.content !== current) {
      if (current !== undefined) stream.end()
      current = item.content
      if (current === 'artifact') stream.begin(ARTIFACT.layout)
      else stream.begin(`/${roleOf(current, roles)} <</MCID ${leaves.push(current) - 1}>>`)
    }
    drawItem(stream, item, page.height, fonts)
  }
  if (current !== undefined) stream.end()

  drawArtifact(stream, ARTIFACT.header, page.header, page.height, fonts)
  drawArtifact(stream, ARTIFACT.footer, page.footer, page.height, fonts)
  return { bytes: stream.bytes(), leaves }
}

function drawArtifact(
  stream: ContentStream,
  mark: Mark,
  items: readonly (GlyphItem | FillItem)[],
  pageHeight: number,
  fonts: UsedFonts,
): void {
  if (items.length === 0) return
  stream.begin(mark)
  for (const item of items) drawItem(stream, item, pageHeight, fonts)
  stream.end()
}

function drawItem(stream: ContentStream, item: GlyphItem | FillItem, pageHeight: number, fonts: UsedFonts): void {
  if (item.type === 'fill') {
    const { x, y, width, height } = item.rect
    stream.fill(x, pageHeight - y - height, width, height, item.color)
  } else {
    const { run } = item
    const start = run.direction === 'rtl' ? item.x + sum(run.advances) : item.x
    stream.show(start, pageHeight - item.baseline, run, fonts.get(run.face)!)
  }
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
