/**
 * A word in one face → sorts with advances. Han, kana and Hangul syllables come straight from
 * `cmap` and `hmtx`; everything else goes through HarfBuzz once and is kept in the word cache.
 */
import type { Shaper } from '../font/shaper.ts'
import { clustersFor, sortsOf } from '../font/sorts.ts'
import type { Face } from '../font/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { needsNoShaper } from './characters.ts'
import { createGenerations, type Generations } from './generations.ts'
import type { Neighbours } from './joining.ts'
import type { ShapedWord } from './types.ts'

/** How a word is to be shaped. */
export interface WordStyle {
  readonly lang: Language
  readonly direction: 'ltr' | 'rtl'
  /** OpenType features, space-separated. */
  readonly features?: string
  /** Letters beside it to which its own may join. */
  readonly neighbours?: Neighbours
}

/** Shapes words, remembering each; made once for a process. */
export interface WordShaper {
  readonly shape: (face: Face, word: string, style: WordStyle) => ShapedWord
}

/** Of one face and manner, that are remembered at least: about as many as a dossier has. */
const WORDS = 1500

export function createWordShaper(shaper: Shaper): WordShaper {
  const words = new Map<Face, Map<string, Generations<ShapedWord>>>()

  function wordsOf(face: Face, manner: string): Generations<ShapedWord> {
    let ofFace = words.get(face)
    if (!ofFace) {
      ofFace = new Map()
      words.set(face, ofFace)
    }
    let ofManner = ofFace.get(manner)
    if (!ofManner) {
      ofManner = createGenerations(WORDS)
      ofFace.set(manner, ofManner)
    }
    return ofManner
  }

  return {
    shape(face, word, style) {
      const first = word.codePointAt(0)!
      // A space is shaped: Korean has a wider one in faces that serve all languages (`locl`).
      const direct = word.length === 1 && needsNoShaper(first)
      const known = wordsOf(face, direct ? '' : mannerOf(style))
      let shaped = known.get(word)
      if (!shaped) {
        shaped = direct ? direct1(face, first, word) : shapeWord(shaper, face, word, style)
        known.set(word, shaped)
      }
      return shaped
    },
  }
}

function direct1(face: Face, cp: number, text: string): ShapedWord {
  const sort = face.sort(face.glyphOf(cp), text)
  return { face, text, sorts: [sort], advances: Float32Array.of(sort.advance), width: sort.advance }
}

/** What distinguishes words of one face and text. */
function mannerOf({ lang, direction, features = '', neighbours }: WordStyle): string {
  const manner = `${lang} ${direction} ${features}`
  return neighbours ? `${manner} ${neighbours.before} ${neighbours.after}` : manner
}

function shapeWord(
  shaper: Shaper,
  face: Face,
  word: string,
  { lang, direction, features = '', neighbours }: WordStyle,
): ShapedWord {
  const script = scriptOf(word, lang)
  const glyphs = shaper.shape(face, word, {
    lang,
    script,
    direction,
    features: features === '' ? [] : features.split(' '),
    clusters: clustersFor(direction),
    ...neighbours,
  })
  const { sorts, advances } = sortsOf(face, word, glyphs, direction)
  let width = 0
  for (let i = 0; i < advances.length; i++) width += advances[i]
  return { face, text: word, sorts, advances, width }
}

/** ISO 15924 script of a word, from its first letter that has one. */
function scriptOf(word: string, lang: Language): string {
  if (/[A-Za-z\u00c0-\u024f]/.test(word)) return 'Latn'
  if (/[\u0400-\u052f]/.test(word)) return 'Cyrl'
  if (/[\u0370-\u03ff]/.test(word)) return 'Grek'
  if (/[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/.test(word)) return 'Arab'
  if (/[\u1100-\u11ff\uac00-\ud7ff]/.test(word)) return 'Hang'
  if (/[\u3040-\u30ff]/.test(word)) return 'Kana'
  if (/[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u.test(word)) return 'Hani'
  const own = languageRow(lang).script
  return own === 'Hans' || own === 'Hant' || own === 'Jpan' ? 'Hani' : own === 'Kore' ? 'Hang' : own
}
