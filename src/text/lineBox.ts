/** Pieces of a line → its height and baseline (CSS 2.2, §10.8.1, "Leading and half-leading"). */
import type { Language } from '../language/types.ts'
import type { ComputedStyle } from '../style/types.ts'
import type { TextContext } from './context.ts'
import type { Paragraph, Piece } from './types.ts'

/** The strut and every inline box have a say; fallback faces have none, so that lines stay level. */
export function lineBox(
  context: TextContext,
  paragraph: Paragraph,
  pieces: readonly Piece[],
): { readonly height: number; readonly baseline: number } {
  let [above, below] = extent(context, paragraph.style, paragraph.lang)
  let previous: ComputedStyle | undefined = paragraph.style
  for (const piece of pieces) {
    if (piece.style === previous) continue
    previous = piece.style
    let [up, down] = extent(context, piece.style, piece.lang)
    if (piece.type === 'atom' && piece.atom.type === 'block') {
      up = piece.atom.line.baseline
      down = piece.atom.line.height - up
    }
    const raise = raiseOf(piece.style)
    above = Math.max(above, up + raise)
    below = Math.max(below, down - raise)
  }
  return { height: above + below, baseline: above }
}

function extent(context: TextContext, style: ComputedStyle, lang: Language): readonly [number, number] {
  const { metrics } = context.faces.stack(style, lang).primary()
  const scale = style.fontSize / metrics.unitsPerEm
  const ascent = metrics.ascender * scale
  const descent = -metrics.descender * scale
  const leading = (style.lineHeight - ascent - descent) / 2
  return [ascent + leading, descent + leading]
}

/** How far a style lifts its text above the baseline; superscripts by a third of an em of the text around them. */
export function raiseOf(style: ComputedStyle): number {
  switch (style.verticalAlign) {
    case 'super':
      return style.fontSize * 0.5
    case 'sub':
      return -style.fontSize * 0.2
    default:
      return typeof style.verticalAlign === 'number' ? style.verticalAlign : 0
  }
}
