/**
 * A chunk of text (what stands between two places where a line may end, in one style and at one
 * level) → its parts of one face each, shaped. Most chunks are words that come again and again:
 * each is itemised and shaped once.
 */
import type { Face } from '../font/types.ts'
import type { Language } from '../language/types.ts'
import { hasRightToLeft, isAlphabetic, isCombining, isIdeographic, isIgnorable, isVariationSelector } from './characters.ts'
import type { FaceStack } from './faces.ts'
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
  /** Characters that no face has; in a draft their names stand in their place, so that nothing vanishes. */
  readonly missing: readonly number[]
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
  readonly shape: (text: string, style: ChunkStyle) => Chunk
}

export function createChunkShaper(words: WordShaper): ChunkShaper {
  const known = new WeakMap<FaceStack, Map<string, Map<string, Chunk>>>()
  return {
    shape(text, style) {
      let ofStack = known.get(style.stack)
      if (!ofStack) {
        ofStack = new Map()
        known.set(style.stack, ofStack)
      }
      const manner = style.direction + style.features
      let ofManner = ofStack.get(manner)
      if (!ofManner) {
        ofManner = new Map()
        ofStack.set(manner, ofManner)
      }
      let chunk = ofManner.get(text)
      if (!chunk) {
        chunk = shapeChunk(words, text, style)
        ofManner.set(text, chunk)
      }
      return chunk
    },
  }
}

function shapeChunk(words: WordShaper, text: string, style: ChunkStyle): Chunk {
  const parts: ChunkPart[] = []
  const missing: number[] = []
  const { stack, latin, lang, direction, features } = style
  let word = ''
  let face: Face | undefined
  let ideographic = false

  function flush(): void {
    if (word !== '' && face) parts.push({ word: words.shape(face, word, lang, direction, features), ideographic })
    word = ''
    face = undefined
  }

  for (let at = 0; at < text.length; ) {
    const cp = text.codePointAt(at)!
    const character = String.fromCodePoint(cp)
    const joiner = isJoiner(cp, text, at)
    const apostrophe = cp === 0x2019 && isBetweenLetters(text, at)
    at += character.length
    if (isVariationSelector(cp) && word !== '') {
      // It stays with its character, whether or not the face has that variant.
      word += character
      continue
    }
    if (isIgnorable(cp) && !joiner) continue
    const own = face && (isCombining(cp) || joiner) && face.glyphOf(cp) ? face : (apostrophe ? latin : stack).choose(cp)
    if (!own) {
      missing.push(cp)
      flush()
      parts.push({ word: words.shape(stack.primary(), `[${codeName(cp)}]`, lang, 'ltr'), ideographic: false })
      continue
    }
    const square = isIdeographic(cp) || isFullWidthQuote(cp, own)
    // A square stands alone, with the marks that belong to it.
    if (own !== face || square !== ideographic || (square && !isCombining(cp))) flush()
    face = own
    ideographic = square
    word += character
  }
  flush()
  return { parts, missing }
}

/** Quotation marks are squares where the face draws them so. */
function isFullWidthQuote(cp: number, face: Face): boolean {
  return cp >= 0x2018 && cp <= 0x201d && face.advanceOf(face.glyphOf(cp)) === face.metrics.unitsPerEm
}

function isBetweenLetters(text: string, at: number): boolean {
  return at > 0 && isAlphabetic(text.codePointAt(at - 1)!) && isAlphabetic(text.codePointAt(at + 1) ?? 0)
}

/** Joiners matter to the shaper between letters of joining scripts only. */
function isJoiner(cp: number, text: string, at: number): boolean {
  return (cp === 0x200c || cp === 0x200d) && at > 0 && hasRightToLeft(text[at - 1])
}

/** `U+1F600`. */
export function codeName(cp: number): string {
  return `U+${cp.toString(16).toUpperCase().padStart(4, '0')}`
}
