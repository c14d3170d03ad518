/** Pages → the same pages with their bones drawn over them: outlines and baselines as thin artifacts. */
import type { Rect } from '../geometry/rect.ts'
import type { FillItem, GlyphItem, Page, PagedDocument } from '../page/types.ts'
import type { Color } from '../style/types.ts'
import { widthOfRun } from './pages.ts'

export type Bone = 'boxes' | 'lines' | 'baselines'

const HAIRLINE = 0.25

interface BoneRow {
  readonly color: Color
  /** What is drawn of a page. */
  readonly rects: (page: Page) => readonly Rect[]
}

/** What may be drawn, in the order in which it is: the finest comes last. */
const ROWS: Readonly<Record<Bone, BoneRow>> = {
  boxes: { color: { r: 0.9, g: 0.55, b: 0 }, rects: ({ boxes = [] }) => boxes.flatMap(outline) },
  lines: { color: { r: 0.1, g: 0.4, b: 0.9 }, rects: (page) => runsOf(page).map(lineRect).flatMap(outline) },
  baselines: { color: { r: 0.9, g: 0.1, b: 0.2 }, rects: (page) => runsOf(page).map(baselineRect) },
}

export const BONES = Object.keys(ROWS) as readonly Bone[]

/** Draw bones over a document. */
export function overlay(document: PagedDocument, what: readonly Bone[]): PagedDocument {
  const pages = document.pages.map((page) => ({ ...page, items: [...page.items, ...bonesOf(page, what)] }))
  return { ...document, pages }
}

function bonesOf(page: Page, what: readonly Bone[]): readonly FillItem[] {
  return BONES.filter((bone) => what.includes(bone)).flatMap((bone) => {
    const { color, rects } = ROWS[bone]
    return rects(page).map((rect): FillItem => ({ type: 'fill', rect, color, content: 'artifact' }))
  })
}

function runsOf({ items, header, footer }: Page): readonly GlyphItem[] {
  return [...items, ...header, ...footer].filter((item) => item.type === 'glyphs')
}

function baselineRect({ x, baseline, run }: GlyphItem): Rect {
  return { x, y: baseline, width: widthOfRun(run), height: HAIRLINE }
}

/** From the ascender to the descender of the face. */
function lineRect({ x, baseline, run }: GlyphItem): Rect {
  const { ascender, descender, unitsPerEm } = run.face.metrics
  const scale = run.size / unitsPerEm
  return { x, y: baseline - ascender * scale, width: widthOfRun(run), height: (ascender - descender) * scale }
}

/** The four sides of a rectangle, inside it. */
function outline({ x, y, width, height }: Rect): readonly Rect[] {
  return [
    { x, y, width, height: HAIRLINE },
    { x, y: y + height - HAIRLINE, width, height: HAIRLINE },
    { x, y, width: HAIRLINE, height },
    { x: x + width - HAIRLINE, y, width: HAIRLINE, height },
  ]
}
