/**
 * Inline boxes → paragraph: itemised by style, level and face, shaped, with break opportunities.
 * The order is that of every text engine: collect, bidi (UAX 9), break opportunities (UAX 14),
 * faces, shaping, spacing.
 */

import { diagnose } from '../diagnostics/diagnose.ts'
import { unitSize } from '../font/scale.ts'
import type { Face } from '../font/types.ts'
import type { Language } from '../language/types.ts'
import { type AtomBase, prepareAtom, prepareImage } from './atoms.ts'
import { breakOpportunities, FORCED, HYPHENATED, NO_BREAK } from './breaks.ts'
import { type ChunkStyle, codeNames } from './chunks.ts'
import { collect, NEWLINE, OBJECT } from './collect.ts'
import type { TextContext } from './context.ts'
import { levelGrounds, neighboursOf, type Range } from './joining.ts'
import { embeddingLevels, isIsolate } from './levels.ts'
import { setLine } from './place.ts'
import { annotate, type RubyRange } from './ruby.ts'
import { type SpacedPieces, spacePieces } from './spacing.ts'
import type { TextStyle } from './textStyle.ts'
import { trackedSpace, trackedWord } from './tracking.ts'
import type {
  Attached,
  BreakKind,
  FlatText,
  Line,
  Paragraph,
  ParagraphSource,
  Piece,
  Room,
  ShapedWord,
  Stretch,
} from './types.ts'

const BOUNDLESS: Room = { width: Number.MAX_SAFE_INTEGER, height: Number.MAX_SAFE_INTEGER }

/** Shape inline content into a paragraph that can be set to any width. */
export function prepareParagraph(context: TextContext, source: ParagraphSource): Paragraph {
  const flat = collect(source.children, source)
  const content = { ...flat, style: source.style, lang: source.lang }
  return context.paragraphs.recall(context, content, (within) => prepareText(within, flat, source))
}

/** Set text without breaking it, forced breaks or not; its items count from its left end. */
export function setOnOneLine(context: TextContext, source: ParagraphSource): Line {
  const paragraph = prepareParagraph(context, source)
  return setLine(context, paragraph, 0, paragraph.pieces.length, { available: Number.MAX_SAFE_INTEGER, last: true })
}

function prepareText(context: TextContext, flat: FlatText, source: ParagraphSource): Paragraph {
  const levels = embeddingLevels(flat.text, source.style.direction)
  const breaks = breakOpportunities(flat.text, flat.stretches)
  keepBasesWhole(breaks, flat.attached)
  const { pieces, notes, marks, bases } = shapePieces(context, flat, { breaks, levels, room: source.room ?? BOUNDLESS })
  const spaced = spacePieces(pieces)
  const ranges = bases.map((base) => ({ ...base, ...rangeOf(spaced, base) }))
  return {
    ...annotate(context, spaced.pieces, ranges, source.style),
    notes: notes.map(({ after, body }) => ({ after: spaced.indexOf(after), body })),
    marks: marks.map(({ after, mark }) => ({ after: spaced.indexOf(after), mark })),
    style: source.style,
    lang: source.lang,
    direction: source.style.direction,
  }
}

/** No line ends between a base and its annotation (CSS Ruby 1, §3.2). */
function keepBasesWhole(breaks: Uint8Array, attached: readonly Attached[]): void {
  let start = 0
  for (const { type, at } of attached) {
    if (type === 'ruby-begin') start = at
    if (type === 'ruby-end') for (let i = start + 1; i < at; i++) if (breaks[i] !== FORCED) breaks[i] = NO_BREAK
  }
}

/** Where the pieces of a base are after spacing, without the gap that parts it from what stands before. */
function rangeOf({ pieces, indexOf }: SpacedPieces, { first, last }: RubyRange): Pick<RubyRange, 'first' | 'last'> {
  const begin = indexOf(first - 1) + 1
  return { first: pieces[begin].type === 'gap' ? begin + 1 : begin, last: indexOf(last) }
}

const SPACE = 0x20
const TAB = 0x09

interface ShapedPieces {
  readonly pieces: readonly Piece[]
  readonly notes: Paragraph['notes']
  readonly marks: Paragraph['marks']
  readonly bases: readonly RubyRange[]
}

type BoxInLine = Extract<Attached, { type: 'inline-block' | 'image' | 'slot' }>

interface Shaping {
  readonly breaks: Uint8Array
  readonly levels: Uint8Array | undefined
  readonly room: Room
}

function shapePieces(context: TextContext, flat: FlatText, { breaks, levels, room }: Shaping): ShapedPieces {
  const { text, stretches, attached } = flat
  const pieces: Piece[] = []
  const notes: { after: number; body: Paragraph['notes'][number]['body'] }[] = []
  const marks: { after: number; mark: Paragraph['marks'][number]['mark'] }[] = []
  const bases: RubyRange[] = []
  let next = 0
  let base: Omit<RubyRange, 'last'> | undefined

  function attach(upTo: number): void {
    for (; next < attached.length && attached[next].at <= upTo; next++) {
      const item = attached[next]
      if (item.type === 'footnote') notes.push({ after: pieces.length - 1, body: item.body })
      else if (item.type === 'string-mark') marks.push({ after: pieces.length - 1, mark: item.mark })
      else if (item.type === 'ruby-begin')
        base = { first: pieces.length, annotation: prepareAnnotation(context, item.annotation) }
      else if (item.type === 'ruby-end') endBase()
      else return
    }
  }

  const grounds = levels && levelGrounds(stretches)
  for (let k = 0; k < stretches.length; k++) {
    const stretch = stretches[k]
    const manner = mannerOf(context, stretch, grounds?.[k] ?? stretch)
    let blank: ShapedWord | undefined
    for (let i = stretch.start; i < stretch.end; ) {
      attach(i)
      const unit = text.charCodeAt(i)
      const level = levels ? levels[i] : 0
      if (unit === SPACE || unit === TAB) {
        const { style, lang, node, link } = stretch
        const face = spaceFace(manner, stretch, pieces.at(-1))
        if (blank?.face !== face)
          blank = trackedSpace(context.words.shape(face, ' ', { lang, direction: directionOf(level) }), style)
        const breakAfter = breakKind(breaks, i + 1, text)
        // Written out like words below.
        pieces.push({
          type: 'space',
          width: widthOf(blank, style),
          breakAfter,
          level,
          style,
          lang,
          node,
          link,
          word: blank,
          startTrim: 0,
          endTrim: 0,
          ideographic: false,
          hyphen: undefined,
        })
        i += 1
      } else if (unit === NEWLINE) {
        pieces.push({ ...baseOf(stretch, level), type: 'gap', width: 0, breakAfter: 'forced' })
        i += 1
      } else if (unit === OBJECT) {
        const item = attached[next++] as BoxInLine
        pieces.push(prepareBox(context, item, { ...baseOf(stretch, level), breakAfter: breakKind(breaks, i + 1, text) }, room))
        i += 1
      } else if (isIsolate(unit)) {
        // Without width, but of a level of its own: it keeps what it parts from being reordered together.
        pieces.push({ ...baseOf(stretch, level), type: 'gap', width: 0, breakAfter: breakKind(breaks, i + 1, text) })
        i += 1
      } else {
        const end = chunkEnd(i, stretch.end)
        pushChunk(stretch, manner, i, end, level)
        i = end
      }
    }
  }
  attach(text.length)
  return { pieces, notes, marks, bases }

  function endBase(): void {
    if (base && base.first < pieces.length) bases.push({ ...base, last: pieces.length - 1 })
    base = undefined
  }

  /** Up to the next place where a line may end, a space, a box or another level. */
  function chunkEnd(start: number, limit: number): number {
    let at = start + 1
    for (; at < limit && breaks[at] === NO_BREAK; at++) {
      const unit = text.charCodeAt(at)
      if (unit === SPACE || unit === TAB || unit === NEWLINE || unit === OBJECT || isIsolate(unit)) break
      if (levels && levels[at] !== levels[start]) break
    }
    return at
  }

  function pushChunk(stretch: Stretch, manner: Manner, start: number, end: number, level: number): void {
    const { style, lang, node, link } = stretch
    const chunk = text.slice(start, end)
    const { parts, findings } =
      level % 2 === 1
        ? context.chunks.shape(chunk, manner.rtl, neighboursOf(text, { start, end }, manner.ground))
        : context.chunks.shape(chunk, manner.ltr)
    for (const { code, text: character } of findings) {
      context.report(diagnose(code, stretch.span, { character, code: codeNames(character) }))
    }
    const breakAfter = breakKind(breaks, end, text)
    if (parts.length === 0) {
      // Nothing visible: the break opportunity passes to the piece before.
      const last = pieces.at(-1)
      if (last && breakAfter === 'allowed' && last.breakAfter === 'none') pieces[pieces.length - 1] = { ...last, breakAfter }
      return
    }
    for (let k = 0; k < parts.length; k++) {
      const { ideographic } = parts[k]
      const word = trackedWord(parts[k].word, style)
      const last = k === parts.length - 1
      const isHyphenated = breaks[end] === HYPHENATED || (breakAfter === 'allowed' && text.charCodeAt(end - 1) === SOFT_HYPHEN)
      const hyphen = last && isHyphenated ? softHyphen(context, word.face, lang) : undefined
      // Written out, not spread: there are tens of thousands of these, and loops are fastest over objects of one shape.
      pieces.push({
        type: 'word',
        width: widthOf(word, style),
        breakAfter: last ? breakAfter : 'none',
        level,
        style,
        lang,
        node,
        link,
        word,
        startTrim: 0,
        endTrim: 0,
        ideographic,
        hyphen,
      })
    }
  }
}

function prepareBox(context: TextContext, item: BoxInLine, base: AtomBase, room: Room): Piece {
  if (item.type === 'image') return prepareImage((source) => setOnOneLine(context, source), item.box, base, room)
  return prepareAtom({ context, prepare: (source) => prepareParagraph(context, source) }, item, base, room)
}

/** It is set by itself, so that it can spread as its base has it. */
function prepareAnnotation(context: TextContext, source: ParagraphSource): Paragraph {
  return prepareText(context, collect(source.children, source), source)
}

function baseOf({ style, lang, node, link }: Stretch, level: number): Omit<AtomBase, 'breakAfter'> {
  return { level, style, lang, node, link, startTrim: 0, endTrim: 0, ideographic: false }
}

/** How the chunks of a stretch are shaped, in either direction. */
interface Manner {
  readonly ltr: ChunkStyle
  readonly rtl: ChunkStyle
  /** The part of the text to whose letters those of the stretch may join. */
  readonly ground: Range
}

function mannerOf({ faces }: TextContext, { style, lang }: Stretch, ground: Range): Manner {
  const numerals = style.fontVariantNumeric === 'tabular-nums' ? ['tnum'] : []
  // Letters that stand apart do not run together (CSS Text 4, §9.2).
  const ligatures = style.letterSpacing === 0 ? [] : ['-liga', '-clig']
  const features = [...numerals, ...ligatures].join(' ')
  const shared = { stack: faces.stack(style, lang), latin: faces.stack(style, 'en'), lang, features }
  return { ltr: { ...shared, direction: 'ltr' }, rtl: { ...shared, direction: 'rtl' }, ground }
}

function directionOf(level: number): 'ltr' | 'rtl' {
  return level % 2 === 1 ? 'rtl' : 'ltr'
}

/** A space is as wide as the script before it has it, and stands in one run with its word. */
function spaceFace({ ltr }: Manner, stretch: Stretch, before: Piece | undefined): Face {
  const neighbour = before?.type === 'word' && before.style === stretch.style ? before.word.face : undefined
  return neighbour?.glyphOf(0x20) ? neighbour : ltr.stack.primary()
}

const SOFT_HYPHEN = 0xad

/** What is shown where a line ends at a soft hyphen, and read as one (ISO 32000-1, 14.8.2.2.3). */
function softHyphen(context: TextContext, face: Face, lang: Language): ShapedWord {
  const word = context.words.shape(face, '-', { lang, direction: 'ltr' })
  const text = String.fromCharCode(SOFT_HYPHEN)
  return { ...word, text, sorts: word.sorts.map((sort) => face.compose(sort.parts, sort.advance, text)) }
}

function widthOf(word: ShapedWord, style: TextStyle): number {
  return word.width * unitSize(word.face, style.fontSize)
}

function breakKind(breaks: Uint8Array, at: number, text: string): BreakKind {
  if (at >= text.length) return 'none'
  return breaks[at] === FORCED ? 'forced' : breaks[at] === NO_BREAK ? 'none' : 'allowed'
}
