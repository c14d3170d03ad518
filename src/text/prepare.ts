/**
 * Inline boxes → paragraph: itemised by style, level and face, shaped, with break opportunities.
 * The order is that of every text engine: collect, bidi (UAX 9), break opportunities (UAX 14),
 * faces, shaping, spacing.
 */
import bidiFactory from 'bidi-js'
import type { InlineLevelBox } from '../box/types.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Span } from '../diagnostics/types.ts'
import type { Face } from '../font/types.ts'
import type { Language } from '../language/types.ts'
import type { ComputedStyle } from '../style/types.ts'
import { ALLOWED, breakOpportunities, FORCED } from './breaks.ts'
import { hasRightToLeft, isAlphabetic, isCombining, isIdeographic, isIgnorable } from './characters.ts'
import { collect, NEWLINE, OBJECT } from './collect.ts'
import type { TextContext } from './context.ts'
import { setLine } from './place.ts'
import { spacePieces } from './spacing.ts'
import type { Attached, BreakKind, FlatText, Paragraph, Piece, ShapedWord, Stretch } from './types.ts'

export interface ParagraphSource {
  readonly children: readonly InlineLevelBox[]
  readonly style: ComputedStyle
  readonly lang: Language
  readonly node: number
  readonly span: Span
}

/** Shape inline content into a paragraph that can be set to any width. */
export function prepareParagraph(context: TextContext, source: ParagraphSource): Paragraph {
  const flat = collect(source.children, source)
  const levels = embeddingLevels(flat.text, source.style.direction)
  const breaks = breakOpportunities(flat.text, flat.stretches)
  const { pieces, notes, marks } = shapePieces(context, flat, breaks, levels)
  const spaced = spacePieces(pieces)
  return {
    pieces: spaced.pieces,
    notes: notes.map(({ after, body }) => ({ after: spaced.indexOf(after), body })),
    marks: marks.map(({ after, mark }) => ({ after: spaced.indexOf(after), mark })),
    style: source.style,
    lang: source.lang,
    direction: source.style.direction,
  }
}

const bidi = bidiFactory()

/** Embedding levels, or nothing where the whole text runs from left to right. */
function embeddingLevels(text: string, direction: 'ltr' | 'rtl'): Uint8Array | undefined {
  if (direction === 'ltr' && !hasRightToLeft(text)) return undefined
  return bidi.getEmbeddingLevels(text, direction).levels
}

interface ShapedPieces {
  readonly pieces: readonly Piece[]
  readonly notes: Paragraph['notes']
  readonly marks: Paragraph['marks']
}

function shapePieces(context: TextContext, flat: FlatText, breaks: Uint8Array, levels: Uint8Array | undefined): ShapedPieces {
  const { text, stretches, attached } = flat
  const pieces: Piece[] = []
  const notes: { after: number; body: Paragraph['notes'][number]['body'] }[] = []
  const marks: { after: number; mark: Paragraph['marks'][number]['mark'] }[] = []
  let next = 0

  function attach(upTo: number): void {
    for (; next < attached.length && attached[next].at <= upTo; next++) {
      const item = attached[next]
      if (item.type === 'footnote') notes.push({ after: pieces.length - 1, body: item.body })
      else if (item.type === 'string-mark') marks.push({ after: pieces.length - 1, mark: item.mark })
      else return
    }
  }

  for (const stretch of stretches) {
    const { start, end } = stretch
    for (let i = start; i < end; ) {
      attach(i)
      const character = text[i]
      const level = levels ? levels[i] : 0
      const base = { level, style: stretch.style, lang: stretch.lang, node: stretch.node, link: stretch.link }
      if (character === NEWLINE) {
        pieces.push({ ...base, type: 'gap', width: 0, breakAfter: 'forced' })
        i += 1
      } else if (character === OBJECT) {
        const item = attached[next++] as Extract<Attached, { type: 'inline-block' | 'slot' }>
        pieces.push(prepareAtom(context, item, base, breakKind(breaks, i + 1, text)))
        i += 1
      } else if (character === ' ' || character === '\t') {
        const word = shapeRun(context, stretch, ' ', primaryOrFallback(context, stretch), level)
        pieces.push({
          ...base,
          type: 'space',
          word,
          width: widthOf(word, stretch.style),
          breakAfter: breakKind(breaks, i + 1, text),
        })
        i += 1
      } else {
        i = shapeWordAt(i, stretch, base)
      }
    }
  }
  attach(text.length)
  return { pieces, notes, marks }

  /** One piece from `i` up to the next break, space, change of face or level; a missing character is reported. */
  function shapeWordAt(i: number, stretch: Stretch, base: Pick<Piece, 'level' | 'style' | 'lang' | 'node' | 'link'>): number {
    let word = ''
    let face: Face | undefined
    let ideographic = false
    let at = i
    while (at < stretch.end) {
      const cp = text.codePointAt(at)!
      const length = cp > 0xffff ? 2 : 1
      if (at > i && (cp === 0x20 || cp === 9 || cp === 10 || cp === 0xfffc)) break
      if (at > i && levels && levels[at] !== levels[i]) break
      const breaksBefore = breaks[at] !== 0
      if (at > i && breaksBefore) break
      if (isIgnorable(cp) && !isJoiner(cp, text, at)) {
        at += length
        continue
      }
      const own = face && (isCombining(cp) || isJoiner(cp, text, at)) && face.glyphOf(cp) ? face : faceAt(at, cp, stretch)
      if (!own) {
        context.report(diagnose('text/no-glyph', stretch.span, { character: String.fromCodePoint(cp), code: codeName(cp) }))
        if (word !== '') break
        // In a draft the character's name stands in its place, so that nothing vanishes.
        const name = `[${codeName(cp)}]`
        word = name
        face = primaryOrFallback(context, stretch)
        at += length
        break
      }
      const square = isIdeographic(cp)
      if (word !== '' && (own !== face || square !== ideographic)) break
      face = own
      ideographic = square
      word += String.fromCodePoint(cp)
      at += length
      if (square && !isCombining(text.codePointAt(at) ?? 0)) break
    }
    const breakAfter = breakKind(breaks, at, text)
    if (word === '' || !face) {
      // Nothing visible: the break opportunity passes to the piece before.
      const last = pieces.at(-1)
      if (last && breakAfter === 'allowed' && last.breakAfter === 'none') pieces[pieces.length - 1] = { ...last, breakAfter }
      return at
    }
    const shaped = shapeRun(context, stretch, word, face, base.level)
    pieces.push({
      ...base,
      type: 'word',
      word: shaped,
      width: widthOf(shaped, stretch.style),
      breakAfter,
      startTrim: 0,
      endTrim: 0,
      ideographic,
      ...(text[at - 1] === SOFT_HYPHEN && breakAfter === 'allowed' && { hyphen: softHyphen(context, stretch, face) }),
    })
    return at
  }

  function faceAt(at: number, cp: number, stretch: Stretch): Face | undefined {
    // An apostrophe within a Latin word is Latin in any language.
    const apostrophe =
      cp === 0x2019 && at > 0 && isAlphabetic(text.codePointAt(at - 1)!) && isAlphabetic(text.codePointAt(at + 1) ?? 0)
    return context.faces.choose(cp, stretch.style, apostrophe ? 'en' : stretch.lang)
  }
}

function primaryOrFallback(context: TextContext, stretch: Stretch): Face {
  return context.faces.primary(stretch.style, stretch.lang)
}

function shapeRun(context: TextContext, stretch: Stretch, word: string, face: Face, level: number): ShapedWord {
  const features = stretch.style.fontVariantNumeric === 'tabular-nums' ? 'tnum' : ''
  return context.words.shape(face, word, stretch.lang, level % 2 === 1 ? 'rtl' : 'ltr', features)
}

const SOFT_HYPHEN = '\u00ad'

/** What is shown where a line ends at a soft hyphen, and read as one (ISO 32000-1, 14.8.2.2.3). */
function softHyphen(context: TextContext, stretch: Stretch, face: Face): ShapedWord {
  const word = shapeRun(context, stretch, '-', face, 0)
  return { ...word, sorts: word.sorts.map((sort) => face.compose(sort.parts, sort.advance, SOFT_HYPHEN)) }
}

function widthOf(word: ShapedWord, style: ComputedStyle): number {
  return (word.width * style.fontSize) / word.face.metrics.unitsPerEm
}

function breakKind(breaks: Uint8Array, at: number, text: string): BreakKind {
  if (at >= text.length) return 'none'
  return breaks[at] === FORCED ? 'forced' : breaks[at] === ALLOWED ? 'allowed' : 'none'
}

/** Joiners matter to the shaper between letters of joining scripts only. */
function isJoiner(cp: number, text: string, at: number): boolean {
  return (cp === 0x200c || cp === 0x200d) && at > 0 && hasRightToLeft(text[at - 1])
}

function codeName(cp: number): string {
  return `U+${cp.toString(16).toUpperCase().padStart(4, '0')}`
}

// ── boxes within the line ────────────────────────────────────────────────────────────────────────

/** Page numbers of up to three digits get their place before they are known. */
const RESERVED_DIGITS = '000'

/** A box that stands in a line like one letter: an inline-block set as a line of its own, a leader, the place of a page number. */
function prepareAtom(
  context: TextContext,
  item: Extract<Attached, { type: 'inline-block' | 'slot' }>,
  base: Pick<Piece, 'level' | 'style' | 'lang' | 'node' | 'link'>,
  breakAfter: BreakKind,
): Piece {
  if (item.type === 'inline-block') {
    const { box } = item
    const paragraph = prepareParagraph(context, box)
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
      breakAfter,
      atom: { type: 'block', line, box },
    }
  }
  const { part } = item.box
  const face = context.faces.primary(item.style, item.lang)
  const shape = (text: string) => context.words.shape(face, text, item.lang, 'ltr', 'tnum')
  const slot = { ...base, style: item.style, lang: item.lang, node: item.box.node, breakAfter }
  if (part.type === 'leader') return { ...slot, type: 'atom', width: 0, atom: { type: 'leader', word: shape(part.pattern) } }
  const width = (shape(RESERVED_DIGITS).width * item.style.fontSize) / face.metrics.unitsPerEm
  return { ...slot, type: 'atom', width, atom: { type: 'page-number', target: part.target, style: part.style } }
}

/** Percentages have nothing to refer to inside a line: they count as nothing. */
function points(length: number | 'auto' | { readonly percent: number }): number {
  return typeof length === 'number' ? length : 0
}
