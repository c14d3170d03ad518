/** Pages → text: every item at its place, then where links and bookmarks lead. */

import { labelText } from '../page/labels.ts'
import type { Destination, GlyphItem, Page, PagedDocument, PageItem } from '../page/types.ts'
import type { GlyphRun } from '../text/types.ts'
import { type Branch, branch, color, number, print, quoted, rect, words } from './notation.ts'

/** Print all pages. */
export function tracePages({ pages, destinations, bookmarks }: PagedDocument): string {
  return print([
    ...pages.map(tracePage),
    ...[...destinations].map(([id, destination]) => branch(`destination #${id} ${placeText(destination)}`)),
    ...bookmarks.map(({ bookmark, destination }) =>
      branch(`bookmark ${bookmark.level} ${placeText(destination)} ${quoted(bookmark.label)}`),
    ),
  ])
}

/** What a run says. */
export function textOfRun({ sorts }: GlyphRun): string {
  return sorts.map(({ text }) => text).join('')
}

/** How far the pen goes in a run, in pt. */
export function widthOfRun({ advances }: GlyphRun): number {
  return advances.reduce((sum, advance) => sum + advance, 0)
}

function tracePage({ width, height, label, items, header, footer }: Page, index: number): Branch {
  const part = (name: string, drawn: readonly PageItem[]) =>
    drawn.length > 0 ? [{ line: name, children: drawn.map((item) => traceItem(item)) }] : []
  return branch(`page ${index + 1} (${labelText(label)}) ${number(width)}x${number(height)}`, [
    ...items.map((item) => traceItem(item, 'artifact')),
    ...part('header', header),
    ...part('footer', footer),
  ])
}

/** @param remark for text that has no place in the tag tree, where that is not a matter of course */
function traceItem(item: PageItem, remark = ''): Branch {
  switch (item.type) {
    case 'glyphs':
      return branch(words(runText(item), item.content === 'artifact' && remark, quoted(textOfRun(item.run))))
    case 'fill':
      return branch(`fill ${rect(item.rect)} ${color(item.color)}`)
    case 'raster': {
      const { image } = item
      const what = image.type === 'page' ? `page ${image.index + 1}` : `${image.columns}×${image.rows}`
      return branch(words(`raster ${rect(item.rect)} ${what}`, item.content === 'artifact' && remark))
    }
    case 'path':
      return branch(
        words(
          `path x=${number(item.x)} y=${number(item.y)}`,
          item.fill && `fill ${item.fill.paint.type === 'color' ? color(item.fill.paint.color) : item.fill.paint.type}`,
          item.stroke && `stroke ${color(item.stroke.color)} ${number(item.stroke.width)}`,
          item.content === 'artifact' && remark,
        ),
      )
    case 'figure':
      return branch(`figure ${rect(item.rect)}`)
    case 'link':
      return branch(`link ${rect(item.rect)} → ${item.href} ${quoted(item.title)}`)
  }
}

function runText({ x, baseline, run }: GlyphItem): string {
  const ink = color(run.color)
  return words(
    `text x=${number(x)} y=${number(baseline)} w=${number(widthOfRun(run))}`,
    number(run.size),
    run.face.postScriptName,
    ink !== '#000000' && ink,
    run.direction === 'rtl' && 'rtl',
  )
}

function placeText({ page, x, y }: Destination): string {
  return `page ${page + 1} x=${number(x)} y=${number(y)}`
}
