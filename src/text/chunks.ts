/**
 * A chunk of text (what stands between two places where a line may end, in one style and at one
 * level) → its parts of one face each, shaped. Most chunks are words that come again and again:
 * each is itemised and shaped once.
 */
import type { Face } from '../font/types.ts'
import type { Language } from '../language/types.ts'
import { graphemeBreaks } from '../unicode/grapheme.ts'
import {
  hasRightToLeft,
  isAlphabetic,
  isCombining,
  isIdeographic,
  isIgnorable,
  isUnifiedIdeograph,
  isVariationSelector,
  mayCluster,
} from './characters.ts'
import type { FaceStack } from './faces.ts'
import { createGenerations, type Generations } from './generations.ts'
import { type Neighbours, neighboursOf } from './joining.ts'
import type { WordShaper } from './shape.ts'
import type { ShapedWord } from './types.ts'

export interface ChunkPart {
  readonly word: ShapedWord
  /** One square of Han or kana, or a mark of theirs. */
  readonly ideographic: boolean
}

export interface Chunk {
  /** None where nothing in the chunk is visible. */
  readonly parts: readonly ChunkPart[]
  readonly findings: readonly ChunkFinding[]
}

/** What no face has, as the author wrote it. In a draft the names of characters stand in its place, so that nothing vanishes. */
export interface ChunkFinding {
  readonly code: 'text/no-glyph' | 'text/no-sequence' | 'text/no-variant'
  readonly text: string
}

/** How a chunk is to be shaped. */
export interface ChunkStyle {
  readonly stack: FaceStack
  /** The stack of Latin text, for an apostrophe within a Latin word, which is Latin in any language. */
  readonly latin: FaceStack
  readonly lang: Language
  readonly direction: 'ltr' | 'rtl'
  /** OpenType features, space-separated. */
  readonly features: string
}

export interface ChunkShaper {
  /** `neighbours` are the letters beside the chunk to which its own may join. */
  readonly shape: (text: string, style: ChunkStyle, neighbours?: Neighbours) => Chunk
}

/** Of one style, that are remembered at least: about as many as a dossier has. */
const CHUNKS = 1500

export function createChunkShaper(words: WordShaper): ChunkShaper {
  const known = new WeakMap<FaceStack, Map<string, Generations<Chunk>>>()

  function chunksOf(style: ChunkStyle): Generations<Chunk> {
    let ofStack = known.get(style.stack)
    if (!ofStack) {
      ofStack = new Map()
      known.set(style.stack, ofStack)
    }
    const manner = `${style.direction} ${style.features}`
    let ofManner = ofStack.get(manner)
    if (!ofManner) {
      ofManner = createGenerations(CHUNKS)
      ofStack.set(manner, ofManner)
    }
    return ofManner
  }

  // One chunk after the other is of the same style.
  let last: { readonly style: ChunkStyle; readonly chunks: Generations<Chunk> } | undefined
  return {
    shape(text, style, neighbours) {
      if (last?.style !== style) last = { style, chunks: chunksOf(style) }
      // No chunk has a line feed in it.
      const key = neighbours ? `${neighbours.before}\n${text}\n${neighbours.after}` : text
      let chunk = last.chunks.get(key)
      if (!chunk) {
        chunk = shapeChunk(words, text, style, neighbours)
        last.chunks.set(key, chunk)
      }
      return chunk
    },
  }
}

const NONE: Chunk['findings'] = []

function shapeChunk(words: WordShaper, text: string, style: ChunkStyle, neighbours?: Neighbours): Chunk {
  const ideographic = text.length === 1 && isUnifiedIdeograph(text.charCodeAt(0))
  const face = ideographic ? style.stack.choose(text.charCodeAt(0)) : faceOfLatin(text, style.stack)
  if (!face) return shapeClusters(words, text, style, neighbours)
  return { parts: [{ word: words.shape(face, text, style), ideographic }], findings: NONE }
}

/** The face of a word in plain Latin letters and signs, as most words are; none where there is more to it, or a change of face. */
function faceOfLatin(text: string, stack: FaceStack): Face | undefined {
  const face = stack.choose(text.charCodeAt(0))
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x24f || isIgnorable(unit) || stack.choose(unit) !== face) return undefined
  }
  return face
}

function shapeClusters(words: WordShaper, text: string, style: ChunkStyle, { before, after }: Neighbours = ALONE): Chunk {
  const parts: ChunkPart[] = []
  const findings: ChunkFinding[] = []
  const { stack, latin, lang, direction, features } = style
  const whole = before + text + after
  let word = ''
  let start = 0
  let face: Face | undefined
  let ideographic = false

  function flush(end: number): void {
    if (word !== '' && face) {
      const part = { start: before.length + start, end: before.length + end }
      const neighbours = direction === 'rtl' ? neighboursOf(whole, part, { start: 0, end: whole.length }) : undefined
      parts.push({ word: words.shape(face, word, { lang, direction, features, neighbours }), ideographic })
    }
    word = ''
    face = undefined
  }

  /** Faces without anchors for a mark would draw it beside its letter: Chinese faces over letters of Latin and Cyrillic. */
  const places = (cluster: string) => (face: Face | undefined) =>
    face !== undefined && hasMarksInPlace(words.shape(face, cluster, { lang, direction }))

  const clusters = mayCluster(text) ? graphemeBreaks(text) : undefined
  for (let at = 0, end = 0; at < text.length; at = end) {
    const first = text.codePointAt(at)!
    end = at + (first > 0xffff ? 2 : 1)
    while (clusters && clusters[end] === 0) end++
    const cluster = readable(text.slice(at, end))
    if (cluster === '') continue
    const apostrophe = first === 0x2019 && isBetweenLetters(text, at)
    const preferred = faceFor(apostrophe ? latin : stack, cluster)
    const own = direction === 'ltr' && hasMark(cluster) ? [preferred, faceFor(latin, cluster)].find(places(cluster)) : preferred
    if (!own || (isJoined(cluster) && !isOneSign(words.shape(own, cluster, { lang, direction })))) {
      flush(at)
      const alone = inked(cluster).length === 1
      findings.push({ code: alone ? 'text/no-glyph' : 'text/no-sequence', text: alone ? String.fromCodePoint(first) : cluster })
      parts.push({
        word: words.shape(stack.primary(), `[${codeNames(cluster)}]`, { lang, direction: 'ltr' }),
        ideographic: false,
      })
      continue
    }
    if (lacksVariant(own, cluster)) findings.push({ code: 'text/no-variant', text: cluster })
    const square = isIdeographic(first) || isFullWidthQuote(first, own)
    // A square stands alone, with the marks that belong to it.
    if (own !== face || square !== ideographic || square) flush(at)
    if (word === '') start = at
    face = own
    ideographic = square
    word += cluster
  }
  flush(text.length)
  return { parts, findings }
}

const ALONE: Neighbours = { before: '', after: '' }

/** Quotation marks are squares where the face draws them so. */
function isFullWidthQuote(cp: number, face: Face): boolean {
  return cp >= 0x2018 && cp <= 0x201d && face.advanceOf(face.glyphOf(cp)) === face.metrics.unitsPerEm
}

function isBetweenLetters(text: string, at: number): boolean {
  return at > 0 && isAlphabetic(text.codePointAt(at - 1)!) && isAlphabetic(text.codePointAt(at + 1) ?? 0)
}

// ── clusters: a letter with its marks, a sign of several characters (UAX 29) ─────────────────────

/**
 * A cluster without what is read over: of the default-ignorable characters stay variation selectors, joiners of Arabic
 * letters, and what makes one sign of several pictographs (UTS 51, "Emoji Sequences").
 */
function readable(cluster: string): string {
  if (cluster.length === 1) return isIgnorable(cluster.charCodeAt(0)) ? '' : cluster
  let text = ''
  const characters = Array.from(cluster)
  for (const [i, character] of characters.entries()) {
    const cp = character.codePointAt(0)!
    const stays =
      isVariationSelector(cp) ||
      (isJoiner(cp) && (i < characters.length - 1 || hasRightToLeft(cluster))) ||
      isTagOfFlag(cp, cluster)
    if (!isIgnorable(cp) || (stays && text !== '')) text += character
  }
  return text
}

function faceFor(stack: FaceStack, cluster: string): Face | undefined {
  const first = cluster.codePointAt(0)!
  if (isOne(cluster)) return stack.choose(first)
  const shown = inked(cluster)
  return shown.length === 1 ? stack.choose(first) : stack.chooseFor(shown)
}

/** What a face must have a glyph for. */
function inked(cluster: string): readonly number[] {
  const all = Array.from(cluster, (character) => character.codePointAt(0)!)
  return all.filter((cp) => !isIgnorable(cp) || isTagOfFlag(cp, cluster))
}

/** Pictographs with a joiner between them are one sign or none: two of them would say something else. */
function isJoined(cluster: string): boolean {
  return !isOne(cluster) && cluster.includes('\u200d') && !hasRightToLeft(cluster)
}

function isOneSign({ sorts }: ShapedWord): boolean {
  return sorts.length === 1 && sorts[0].parts.length === 1
}

/** A mark that follows what it belongs to. */
function hasMark(cluster: string): boolean {
  return !isOne(cluster) && Array.from(cluster).some((character, i) => i > 0 && isCombining(character.codePointAt(0)!))
}

/** Whether no mark was left where the pen stood after its letter. */
function hasMarksInPlace({ face, sorts }: ShapedWord): boolean {
  return sorts.every(({ parts }) => {
    const left = parts.length > 1 ? face.advanceOf(parts[0].glyph) : 0
    return parts.every(({ dx, dy }, i) => i === 0 || dy !== 0 || dx !== left)
  })
}

/** A selector of text or emoji style asks for a manner that print does not know; any other, for a shape. */
function lacksVariant(face: Face, cluster: string): boolean {
  if (isOne(cluster)) return false
  let before = 0
  for (const character of cluster) {
    const cp = character.codePointAt(0)!
    if (isVariationSelector(cp) && cp !== 0xfe0e && cp !== 0xfe0f && !face.hasVariant(before, cp)) return true
    before = cp
  }
  return false
}

function isOne(cluster: string): boolean {
  return cluster.length === 1 || (cluster.length === 2 && cluster.codePointAt(0)! > 0xffff)
}

function isJoiner(cp: number): boolean {
  return cp === 0x200c || cp === 0x200d
}

/** Tags after a black flag name the flag of a region. */
function isTagOfFlag(cp: number, cluster: string): boolean {
  return cp >= 0xe0020 && cp <= 0xe007f && cluster.startsWith('\u{1f3f4}')
}

/** `U+1F469 U+200D U+1F4BB`. */
export function codeNames(text: string): string {
  return Array.from(text, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}
