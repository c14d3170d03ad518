/**
 * Boxes that stand in a line → pieces of it: pictures, inline-blocks, leaders, the places of page numbers.
 */
import type { ImageBox } from '../box/types.ts'
import { unitSize } from '../font/scale.ts'
import { points } from '../style/used.ts'
import type { TextContext } from './context.ts'
import { drawPicture, pictureSize } from './picture.ts'
import { setLine } from './place.ts'
import type { Attached, GapPiece, Paragraph, ParagraphSource, Piece, Room, SetText } from './types.ts'

/** What sets the text in a box. */
export interface AtomSetting {
  readonly context: TextContext
  readonly prepare: (source: ParagraphSource) => Paragraph
}

/** Page numbers of up to three digits get their place before they are known. */
const RESERVED_DIGITS = '000'

export type AtomBase = Omit<GapPiece, 'type' | 'width'>

/** A picture stands on the baseline. */
export function prepareImage(set: SetText, box: ImageBox, base: AtomBase, room: Room): Piece {
  const { marginLeft, marginRight } = box.style
  const margins = points(marginLeft, room.width) + points(marginRight, room.width)
  const size = pictureSize(box, { ...room, width: room.width - margins })
  const items = drawPicture(set, box, { x: 0, y: -size.height, ...size })
  return { ...base, style: box.style, type: 'atom', width: size.width + margins, atom: { type: 'image', box, size, items } }
}

/** A box that stands in a line like one letter: an inline-block set as a line of its own, a leader, the place of a page number. */
export function prepareAtom(
  { context, prepare }: AtomSetting,
  item: Extract<Attached, { type: 'inline-block' | 'slot' }>,
  base: AtomBase,
  room: Room,
): Piece {
  if (item.type === 'inline-block') {
    const { box } = item
    // It is raised as a whole.
    const level = { ...box, room, ...(box.style.baselineShift !== 0 && { style: { ...box.style, baselineShift: 0 } }) }
    const paragraph = prepare(level)
    const natural = paragraph.pieces.reduce((sum, piece) => sum + piece.width, 0)
    const inner = typeof box.style.width === 'number' ? box.style.width : natural
    // All of it on one line, forced breaks or not.
    const line = setLine(context, paragraph, 0, paragraph.pieces.length, { available: inner, last: true })
    const { paddingLeft, paddingRight, marginLeft, marginRight } = box.style
    const width = inner + points(paddingLeft) + points(paddingRight) + points(marginLeft) + points(marginRight)
    return {
      ...base,
      style: box.style,
      lang: box.lang,
      node: box.node,
      type: 'atom',
      width,
      atom: { type: 'block', line, box },
    }
  }
  const { part } = item.box
  const face = context.faces.stack(item.style, item.lang).primary()
  const shape = (text: string) => context.words.shape(face, text, { lang: item.lang, direction: 'ltr', features: 'tnum' })
  const slot = { ...base, style: item.style, lang: item.lang, node: item.box.node }
  if (part.type === 'leader') return { ...slot, type: 'atom', width: 0, atom: { type: 'leader', word: shape(part.pattern) } }
  const width = shape(RESERVED_DIGITS).width * unitSize(face, item.style.fontSize)
  return { ...slot, type: 'atom', width, atom: { type: 'page-number', target: part.target, style: part.style } }
}
