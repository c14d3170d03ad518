/**
 * Style, language and character → face. Each character takes the first face of its stack that has
 * it: the families the style names, then those of its language, then the rest.
 * After CSS Fonts 4, §5.3 "Font matching algorithm".
 */
import type { FontLibrary } from '../font/library.ts'
import type { Face } from '../font/types.ts'
import { LANGUAGES, languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { isAmbiguousPunctuation, isCjkPunctuation, isHan, isKana } from './characters.ts'
import type { TextStyle } from './textStyle.ts'

/** The faces of one style in one language, in the order they are asked. */
export interface FaceStack {
  /** The face that draws a character, or nothing where no face has it. */
  readonly choose: (cp: number) => Face | undefined
  /** The face that draws a character with its marks, or the characters of one sign, together. */
  readonly chooseFor: (cluster: readonly number[]) => Face | undefined
  /** The face whose metrics set the baseline. */
  readonly primary: () => Face
}

/** Finds stacks; equal styles in equal languages have the same one. */
export interface FaceChooser {
  readonly stack: (style: TextStyle, lang: Language) => FaceStack
}

/**
 * Make a chooser, for as many dossiers as have the same region of Han: a Han character in a
 * language without Han takes the shape of the first of the dossier's languages that has.
 */
export function createFaceChoosers(fonts: FontLibrary): (languages: readonly Language[]) => FaceChooser {
  const choosers = new Map<Language, FaceChooser>()
  return (languages) => {
    const regional = languages.find((lang) => HAN_LANGUAGES.has(lang)) ?? 'zh-Hans'
    const chooser = choosers.get(regional) ?? createFaceChooser(fonts, regional)
    choosers.set(regional, chooser)
    return chooser
  }
}

function createFaceChooser(fonts: FontLibrary, regional: Language): FaceChooser {
  const stacks = new Map<string, FaceStack>()
  // Asked for every word: styles are shared objects, and their identity is the quickest key.
  const ofStyle = new WeakMap<TextStyle, Map<Language, FaceStack>>()

  function byValue(style: TextStyle, lang: Language): FaceStack {
    const key = `${style.fontFamily.join()}|${style.fontWeight}|${style.fontStyle}|${lang}`
    const stack = stacks.get(key) ?? buildStack(fonts, style, lang, regional)
    stacks.set(key, stack)
    return stack
  }

  return {
    stack(style, lang) {
      let byLanguage = ofStyle.get(style)
      if (!byLanguage) {
        byLanguage = new Map()
        ofStyle.set(style, byLanguage)
      }
      let stack = byLanguage.get(lang)
      if (!stack) {
        stack = byValue(style, lang)
        byLanguage.set(lang, stack)
      }
      return stack
    },
  }
}

const HAN_LANGUAGES: ReadonlySet<Language> = new Set<Language>(['zh-Hans', 'zh-Hant', 'ja', 'ko'])

function buildStack(fonts: FontLibrary, style: TextStyle, lang: Language, regional: Language): FaceStack {
  const generic = style.fontFamily.includes('serif') ? 'serif' : 'sans-serif'
  const fullWidthQuotes = languageRow(lang).fullWidthMarks
  const hanLanguage = HAN_LANGUAGES.has(lang) ? lang : regional
  const order: Language[] = [lang, hanLanguage, ...LANGUAGES.map((row) => row.code)]
  const named = style.fontFamily.flatMap((family) =>
    fonts.rows.some((row) => row.family === family)
      ? [family]
      : fonts.rows.filter((row) => row.generic === family && row.generic === 'monospace').map((row) => row.family),
  )
  const byLanguage = order.flatMap((code) => [...fonts.forLanguage(code, generic), ...fonts.forLanguage(code, 'sans-serif')])
  const symbols = fonts.rows.filter((row) => row.generic === 'symbols').map((row) => row.family)
  const families = [...new Set([...named, ...byLanguage, ...symbols])]
  const hanFamilies = [...new Set([...fonts.forLanguage(hanLanguage, generic), ...families])]

  const faces = new Map<string, Face | undefined>()
  const faceOf = (family: string) => {
    if (!faces.has(family)) {
      const row = fonts.find({ family, weight: style.fontWeight, style: style.fontStyle })
      faces.set(family, row && fonts.face(row))
    }
    return faces.get(family)
  }
  const chosen = new Map<number, Face | undefined>()
  const search = (cp: number, draws: (face: Face) => boolean) => {
    // Han and its punctuation from the region's own face, even where another face has the code point.
    const han = isHan(cp) || isKana(cp) || isCjkPunctuation(cp) || (isAmbiguousPunctuation(cp) && fullWidthQuotes)
    for (const family of han ? hanFamilies : families) {
      const face = faceOf(family)
      if (face && draws(face)) return face
    }
    return undefined
  }
  const chooseFor = (cluster: readonly number[]) => {
    const spellings = canonicalSpellings(cluster)
    return search(cluster[0], (face) => spellings.some((spelling) => spelling.every((cp) => face.glyphOf(cp) !== 0)))
  }
  return {
    choose(cp) {
      const face = chosen.get(cp)
      if (face !== undefined || chosen.has(cp)) return face
      const found = search(cp, (each) => each.glyphOf(cp) !== 0) ?? chooseFor([cp])
      chosen.set(cp, found)
      return found
    },
    chooseFor,
    primary() {
      for (const family of families) {
        const face = faceOf(family)
        if (face) return face
      }
      throw new Error('the font library is empty')
    },
  }
}

/**
 * The ways to write a character with its marks: as it is, composed and decomposed. The shaper takes the one that a face
 * has. Canonical equivalence of what is assigned never changes (Unicode, "Normalization Stability Policy").
 */
function canonicalSpellings(cluster: readonly number[]): readonly (readonly number[])[] {
  const text = String.fromCodePoint(...cluster)
  const other = (form: 'NFC' | 'NFD') => Array.from(text.normalize(form), (character) => character.codePointAt(0)!)
  return [cluster, other('NFC'), other('NFD')]
}
