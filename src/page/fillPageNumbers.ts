/** Reserved places and known labels → page numbers, set at the end of the width that was kept for them. */

import { unitSize, usedSize } from '../font/scale.ts'
import type { TextContext } from '../text/context.ts'
import type { DraftItem, PendingNumber } from './assemble.ts'
import { labelText, type PageLabel } from './labels.ts'
import type { Destination, GlyphItem, PageItem } from './types.ts'

export function fillPageNumbers(
  context: TextContext,
  items: readonly DraftItem[],
  destinations: ReadonlyMap<string, Destination>,
  labels: readonly PageLabel[],
): readonly PageItem[] {
  return items.flatMap((item): readonly PageItem[] => {
    if (item.type !== 'page-number') return [item]
    const destination = destinations.get(item.target.replace(/^#/, ''))
    return destination ? [numberItem(context, item, labels[destination.page])] : []
  })
}

function numberItem(context: TextContext, slot: PendingNumber, label: PageLabel): GlyphItem {
  const { style, lang } = slot
  const face = context.faces.stack(style, lang).primary()
  const word = context.words.shape(face, labelText(label), { lang, direction: 'ltr', features: 'tnum' })
  const scale = unitSize(face, style.fontSize)
  return {
    type: 'glyphs',
    x: style.direction === 'rtl' ? slot.x : slot.x + slot.width - word.width * scale,
    baseline: slot.y,
    content: slot.node,
    run: {
      face,
      size: usedSize(face, style.fontSize),
      color: style.color,
      lang,
      sorts: word.sorts,
      advances: word.advances.map((advance) => advance * scale),
      direction: 'ltr',
    },
  }
}
