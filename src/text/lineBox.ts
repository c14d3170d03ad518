/** Pieces of a line → its height and baseline (CSS 2.2, §10.8.1, "Leading and half-leading"). */
import { unitSize } from '../font/scale.ts'
import type { Language } from '../language/types.ts'
import { points } from '../style/used.ts'
import type { TextContext } from './context.ts'
import type { TextStyle } from './textStyle.ts'
import type { Paragraph, Piece, Ruby } from './types.ts'

/** The strut and every inline box have a say; fallback faces have none, so that lines stay level. */
export function lineBox(
  context: TextContext,
  paragraph: Paragraph,
  pieces: readonly Piece[],
  rubies: readonly Ruby[],
): { readonly height: number; readonly baseline: number } {
  let [above, below] = extent(context, paragraph.style, paragraph.lang)
  let previous: TextStyle | undefined = paragraph.style
  for (const piece of pieces) {
    if (piece.style === previous && piece.type !== 'atom') continue
    previous = piece.style
    let [up, down] = extent(context, piece.style, piece.lang)
    if (piece.type === 'atom' && piece.atom.type === 'block') {
      up = piece.atom.line.baseline
      down = piece.atom.line.height - up
    }
    if (piece.type === 'atom' && piece.atom.type === 'image') {
      up = piece.atom.size.height + points(piece.atom.box.style.marginTop)
      down = points(piece.atom.box.style.marginBottom)
    }
    above = Math.max(above, up + piece.style.baselineShift)
    below = Math.max(below, down - piece.style.baselineShift)
  }
  above += Math.max(0, ...rubies.map((ruby) => ruby.above))
  below += Math.max(0, ...rubies.map((ruby) => ruby.below))
  return { height: above + below, baseline: above }
}

function extent(context: TextContext, style: TextStyle, lang: Language): readonly [number, number] {
  const face = context.faces.stack(style, lang).primary()
  const scale = unitSize(face, style.fontSize)
  const ascent = face.metrics.ascender * scale
  const descent = -face.metrics.descender * scale
  const leading = (style.lineHeight - ascent - descent) / 2
  return [ascent + leading, descent + leading]
}
