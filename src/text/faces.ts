/**
 * Style, language and character → face. Each character takes the first face of its stack that has
 * it: the families the style names, then those of its language, then the rest.
 * After CSS Fonts 4, §5.3 "Font matching algorithm".
 */
import type { FontLibrary } from '../font/library.ts'
import type { Face } from '../font/types.ts'
import { LANGUAGES } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import type { ComputedStyle } from '../style/types.ts'
import { isAmbiguousPunctuation, isCjkPunctuation, isHan, isKana } from './characters.ts'

/** Chooses faces; made once for a dossier, for a character of Han takes the dossier's own region. */
export interface FaceChooser {
  /** The face that draws a character, or nothing where no face has it. */
  readonly choose: (cp: number, style: ComputedStyle, lang: Language) => Face | undefined
  /** The face whose metrics set the baseline of a style. */
  readonly primary: (style: ComputedStyle, lang: Language) => Face
}

/**
 * @param languages the dossier's languages in order: a Han character in a language without Han
 *   takes the shape of the first of them that has.
 */
export function createFaceChooser(fonts: FontLibrary, languages: readonly Language[]): FaceChooser {
  const regional = languages.find((lang) => HAN_LANGUAGES.has(lang)) ?? 'zh-Hans'
  const stacks = new Map<string, Stack>()
  // Asked for every character: styles are shared objects, and their identity is the quickest key.
  const ofStyle = new Map<ComputedStyle, Map<Language, Stack>>()

  function stackFor(style: ComputedStyle, lang: Language): Stack {
    let byLanguage = ofStyle.get(style)
    if (!byLanguage) {
      byLanguage = new Map()
      ofStyle.set(style, byLanguage)
    }
    let stack = byLanguage.get(lang)
    if (!stack) {
      stack = stackByValue(style, lang)
      byLanguage.set(lang, stack)
    }
    return stack
  }

  function stackByValue(style: ComputedStyle, lang: Language): Stack {
    const key = `${style.fontFamily.join()}|${style.fontWeight}|${style.fontStyle}|${lang}`
    const stack = stacks.get(key) ?? buildStack(fonts, style, lang, regional)
    stacks.set(key, stack)
    return stack
  }

  return {
    choose: (cp, style, lang) => stackFor(style, lang).choose(cp),
    primary: (style, lang) => stackFor(style, lang).primary(),
  }
}

const HAN_LANGUAGES: ReadonlySet<Language> = new Set<Language>(['zh-Hans', 'zh-Hant', 'ja', 'ko'])
const FULL_WIDTH_QUOTES: ReadonlySet<Language> = new Set<Language>(['zh-Hans', 'zh-Hant', 'ja'])

interface Stack {
  readonly choose: (cp: number) => Face | undefined
  readonly primary: () => Face
}

function buildStack(fonts: FontLibrary, style: ComputedStyle, lang: Language, regional: Language): Stack {
  const generic = style.fontFamily.includes('serif') ? 'serif' : 'sans-serif'
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
  const search = (cp: number) => {
    // Han and its punctuation from the region's own face, even where another face has the code point.
    const han = isHan(cp) || isKana(cp) || isCjkPunctuation(cp) || (isAmbiguousPunctuation(cp) && FULL_WIDTH_QUOTES.has(lang))
    for (const family of han ? hanFamilies : families) {
      const face = faceOf(family)
      if (face?.glyphOf(cp)) return face
    }
    return undefined
  }
  return {
    choose(cp) {
      if (!chosen.has(cp)) chosen.set(cp, search(cp))
      return chosen.get(cp)
    },
    primary() {
      for (const family of families) {
        const face = faceOf(family)
        if (face) return face
      }
      throw new Error('the font library is empty')
    },
  }
}
