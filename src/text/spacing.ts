/**
 * Pieces → pieces with the spacing of East Asian text: a quarter em between Han and Latin (CSS Text
 * 4, `text-autospace`), half-width marks where two meet, what a mark may lose at a line's edge
 * (`text-spacing-trim`, `hanging-punctuation`; clreq 3.1.6, jlreq 3.1.4), and which pieces spread
 * in a justified line (`text-justify`).
 */

import { unitSize } from '../font/scale.ts'
import type { Sort } from '../font/types.ts'
import type { ComputedStyle } from '../style/types.ts'
import {
  hasRightToLeft,
  isAlphabetic,
  isDigit,
  isHan,
  isHangul,
  isKanaLetter,
  isNumberPrefix,
  isNumberSuffix,
  isUnifiedIdeograph,
} from './characters.ts'
import { letters } from './letters.ts'
import { type MarkClass, markClass } from './marks.ts'
import { isFull } from './shrink.ts'
import type { GapPiece, Piece, WordPiece } from './types.ts'
import { emphasized, trimEnd, trimStart } from './variants.ts'

/** Share of an em between Han and Latin. */
const AUTOSPACE = 0.25

export interface SpacedPieces {
  readonly pieces: readonly Piece[]
  /** The new index of an old one: of its last part where it became several. */
  readonly indexOf: (old: number) => number
}

export function spacePieces(pieces: readonly Piece[]): SpacedPieces {
  if (!pieces.some(needsSpacing)) return { pieces, indexOf: (old) => old }
  const result: Piece[] = []
  const index: number[] = []
  for (const source of pieces) {
    if (source.type !== 'word') result.push(source)
    else if (source.word.sorts.length === 1) pushWord(result, spreading(source, isParted(source)))
    else for (const piece of spread(source)) pushWord(result, piece)
    index.push(result.length - 1)
  }
  return { pieces: result, indexOf: (old) => (old < 0 ? old : index[old]) }
}

function needsSpacing(piece: Piece): boolean {
  return (
    piece.type === 'word' &&
    (piece.ideographic || piece.style.textJustify === 'inter-character' || piece.style.textEmphasisStyle !== 'none')
  )
}

function pushWord(result: Piece[], source: WordPiece): void {
  const before = result.at(-1)
  // Two ideographs have nothing to give or to take: this is most of a Chinese text.
  if (before?.type === 'word' && isIdeograph(source) && isIdeograph(before)) {
    result.push(withEmphasis(source))
    return
  }
  let piece = withTrims(withEmphasis(source), beginsParagraphOrLine(before))
  if (before?.type === 'word') {
    const [left, right] = collapse(before, piece)
    result[result.length - 1] = left
    piece = right
    if (needsGap(left, piece)) {
      result[result.length - 1] = { ...left, breakAfter: 'none' }
      result.push(gapAfter(left))
    }
  }
  result.push(piece)
}

function isIdeograph({ word }: WordPiece): boolean {
  return word.text.length === 1 && isUnifiedIdeograph(word.text.charCodeAt(0))
}

/** Also after a forced break, where CSS speaks of the first line as well. */
function beginsParagraphOrLine(before: Piece | undefined): boolean {
  return before === undefined || before.breakAfter === 'forced'
}

// ── Han beside Latin ─────────────────────────────────────────────────────────────────────────────

function needsGap(left: WordPiece, right: WordPiece): boolean {
  if (isRaised(left) || isRaised(right)) return false
  // The gap is governed by the element that holds both; of two styles, either can refuse it.
  const wanted = (kind: Alphanumeric | undefined) =>
    kind !== undefined && GAPS[left.style.textAutospace].has(kind) && GAPS[right.style.textAutospace].has(kind)
  if (isSquareLetter(lastCodePoint(left))) return wanted(beginning(right))
  return isSquareLetter(firstCodePoint(right)) && wanted(ending(left))
}

type Alphanumeric = 'letter' | 'digit'

const GAPS: { readonly [V in ComputedStyle['textAutospace']]: ReadonlySet<Alphanumeric> } = {
  normal: new Set(['letter', 'digit']),
  'ideograph-alpha': new Set(['letter']),
  'ideograph-numeric': new Set(['digit']),
  'no-autospace': new Set(),
}

/** What a word begins with; the sign of a number or a currency belongs to its digits. */
function beginning({ word }: WordPiece): Alphanumeric | undefined {
  const [first, second] = word.sorts
  const cp = first?.text.codePointAt(0) ?? 0
  return kindOf(isNumberPrefix(cp) ? (second?.text.codePointAt(0) ?? 0) : cp, isNumberPrefix(cp))
}

/** What it ends with; per cent and degrees belong to the digits before them. */
function ending({ word }: WordPiece): Alphanumeric | undefined {
  const cp = lastOf(word.sorts.at(-1))
  return kindOf(isNumberSuffix(cp) ? lastOf(word.sorts.at(-2)) : cp, isNumberSuffix(cp))
}

function kindOf(cp: number, onlyDigits: boolean): Alphanumeric | undefined {
  if (isDigit(cp)) return 'digit'
  return isAlphabetic(cp) && !onlyDigits ? 'letter' : undefined
}

function isSquareLetter(cp: number): boolean {
  return isHan(cp) || isKanaLetter(cp)
}

/** The call of a note belongs to the text before it, and makes no spacing of its own. */
function isRaised({ style }: WordPiece): boolean {
  return style.baselineShift > 0
}

function gapAfter(piece: WordPiece): GapPiece {
  const { level, style, lang, node, link, breakAfter } = piece
  const width = style.fontSize * AUTOSPACE
  return { type: 'gap', width, breakAfter, level, style, lang, node, link, startTrim: 0, endTrim: 0, ideographic: false }
}

// ── marks ────────────────────────────────────────────────────────────────────────────────────────

/** What marks give up at a line's start, at its end, and where two meet (CSS Text 4, `text-spacing-trim`). */
interface TrimRule {
  readonly start: 'never' | 'but-the-first' | 'always'
  /** `for-room`: only where the line is too long otherwise. */
  readonly end: 'never' | 'for-room' | 'always'
  readonly between: boolean
  /** Everywhere, and so at all edges too. */
  readonly everywhere: boolean
}

export const TRIM_RULES: { readonly [V in ComputedStyle['textSpacingTrim']]: TrimRule } = {
  'space-all': { start: 'never', end: 'never', between: false, everywhere: false },
  normal: { start: 'never', end: 'for-room', between: true, everywhere: false },
  'space-first': { start: 'but-the-first', end: 'for-room', between: true, everywhere: false },
  'trim-start': { start: 'always', end: 'for-room', between: true, everywhere: false },
  'trim-both': { start: 'always', end: 'always', between: true, everywhere: false },
  'trim-all': { start: 'always', end: 'always', between: true, everywhere: true },
}

function withTrims(piece: WordPiece, first: boolean): WordPiece {
  const mark = classOf(piece)
  if (!mark || mark === 'middle') return piece
  const rule = TRIM_RULES[piece.style.textSpacingTrim]
  const half = piece.width / 2
  if (mark === 'opening') {
    if (rule.everywhere) return trimmed(piece, trimStart)
    return rule.start === 'never' || (rule.start === 'but-the-first' && first) ? piece : { ...piece, startTrim: half }
  }
  const hangs = mark === 'stop' && piece.style.hangingPunctuation !== 'none'
  if (rule.everywhere) return { ...trimmed(piece, trimEnd), endTrim: hangs ? half : 0 }
  if (hangs) return { ...piece, endTrim: piece.width }
  return rule.end === 'never' ? piece : { ...piece, endTrim: half }
}

/** Two marks that meet share one blank half: the first's if both close, else the second's. */
function collapse(left: WordPiece, right: WordPiece): readonly [WordPiece, WordPiece] {
  const before = classOf(left)
  const after = classOf(right)
  if (!before || !after) return [left, right]
  const yielding = WHO_YIELDS[before][after]
  const { start, between } = TRIM_RULES[(yielding === 'left' ? left : right).style.textSpacingTrim]
  if (!yielding || !between) return [left, right]
  if (yielding === 'left') return [isFull(left) ? trimmed(left, trimEnd) : left, right]
  if (!isFull(right)) return [left, right]
  // Where a line begins with it after all, a mark that is full there gets its half back.
  return [left, { ...trimmed(right, trimStart), startTrim: start === 'never' ? -right.width / 2 : 0 }]
}

const CLOSING_YIELDS = { opening: 'right', closing: 'left', stop: 'left', middle: 'left' } as const

/** Which of two marks gives up its blank half, by the class of the first and of the second. */
const WHO_YIELDS: { readonly [M in MarkClass]: { readonly [N in MarkClass]?: 'left' | 'right' } } = {
  opening: { opening: 'right' },
  closing: CLOSING_YIELDS,
  stop: CLOSING_YIELDS,
  middle: { opening: 'right' },
}

/** The class of a piece that is one mark, trimmed or not. */
function classOf({ word, lang }: WordPiece): MarkClass | undefined {
  return word.sorts.length === 1 ? markClass(word.sorts[0], lang) : undefined
}

/** The piece with its mark at half width, which has nothing left to lose at a line's edge. */
export function trimmed(piece: WordPiece, variant: (sort: Sort) => Sort): WordPiece {
  const sort = variant(piece.word.sorts[0])
  return {
    ...piece,
    word: { face: piece.word.face, text: sort.text, sorts: [sort], advances: Float32Array.of(sort.advance), width: sort.advance },
    width: sort.advance * unitSize(sort.face, piece.style.fontSize),
    startTrim: 0,
    endTrim: 0,
  }
}

// ── emphasis and what spreads ────────────────────────────────────────────────────────────────────

/** A word of several letters as the pieces that justification may part: one, or as many as it has letters or marks. */
function spread(piece: WordPiece): readonly WordPiece[] {
  const parted = isParted(piece)
  const isOne = !(parted || piece.word.sorts.some((sort) => markClass(sort, piece.lang)))
  return isOne ? [spreading(piece, parted)] : letters(piece).map((part) => spreading(part, parted))
}

function isParted({ word, style }: WordPiece): boolean {
  return style.textJustify === 'inter-character' && !word.sorts.some(({ text }) => hasRightToLeft(text))
}

function spreading(piece: WordPiece, parted: boolean): WordPiece {
  const ideographic = SPREADS[piece.style.textJustify](piece, parted)
  return ideographic === piece.ideographic ? piece : { ...piece, ideographic }
}

/** Whether a piece spreads. In Korean word space alone grows, also beside Han letters (klreq, "Justification"). */
const SPREADS: { readonly [V in ComputedStyle['textJustify']]: (piece: WordPiece, parted: boolean) => boolean } = {
  auto: (piece) => piece.lang !== 'ko' && (piece.ideographic || classOf(piece) !== undefined),
  none: () => false,
  'inter-word': () => false,
  'inter-character': (piece, parted) => parted || piece.ideographic,
}

function withEmphasis(piece: WordPiece): WordPiece {
  if (piece.style.textEmphasisStyle === 'none') return piece
  const side = piece.lang === 'ja' || piece.lang === 'ko' ? 'over' : 'under'
  const sorts = piece.word.sorts.map((sort) => (takesEmphasis(sort) ? emphasized(sort, side) : sort))
  return { ...piece, word: { ...piece.word, sorts } }
}

/** Letters of Han, kana and Hangul; punctuation has none (CSS Text Decoration 4, `text-emphasis-skip`). */
function takesEmphasis({ text }: Sort): boolean {
  const cp = text.codePointAt(0) ?? 0
  return isHan(cp) || isKanaLetter(cp) || isHangul(cp)
}

function firstCodePoint({ word }: WordPiece): number {
  return word.sorts[0]?.text.codePointAt(0) ?? 0
}

function lastCodePoint({ word }: WordPiece): number {
  return lastOf(word.sorts.at(-1))
}

function lastOf(sort: Sort | undefined): number {
  const text = sort?.text ?? ''
  const unit = text.charCodeAt(text.length - 1)
  const isHalfOfPair = unit >= 0xdc00 && unit <= 0xdfff
  return (isHalfOfPair ? text.codePointAt(text.length - 2) : unit) || 0
}
