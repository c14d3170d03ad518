/**
 * A full-width mark and the face that draws it → where in its square the mark stands, and so which
 * half is blank (CSS Text 4, "Fullwidth Punctuation Collapsing"; W3C clreq 3.1.6, jlreq 3.1.2).
 *
 * Faces draw the same code point in different places, so the regime is that of the face: Han in an
 * English sentence follows the face it is set in.
 *
 *     mainland         ，。：；！？ at the left        “ ” are full width
 *     Taiwan, HK       ，。：；！？ in the middle      “ ” are full width
 *     Japan, Korea     ，。 at the left, the rest in the middle, “ ” are as wide as in Latin
 */
import type { Sort } from '../font/types.ts'
import type { Language } from '../language/types.ts'

/**
 * - `opening`: its left half is blank;
 * - `closing`: its right half is blank;
 * - `stop`: the same, and it may hang beyond the line;
 * - `middle`: in the middle, blank on both sides; it gives up nothing, and lets a bracket beside it do so.
 */
export type MarkClass = 'opening' | 'closing' | 'stop' | 'middle'

type Regime = ReadonlyMap<number, MarkClass>

function regime(classes: Readonly<Record<MarkClass, string>>): Regime {
  return new Map(
    Object.entries(classes).flatMap(([name, marks]) => [...marks].map((mark) => [mark.codePointAt(0)!, name as MarkClass])),
  )
}

const OPENING = '（「『《〈【〖〔〘［｛｟'
const CLOSING = '）」』》〉】〗〕〙］｝｠'

const MAINLAND = regime({ opening: `“‘${OPENING}`, closing: `”’${CLOSING}：；！？`, stop: '，、。．', middle: '·・' })
const TAIWAN = regime({ opening: `“‘${OPENING}`, closing: `”’${CLOSING}`, stop: '', middle: '，、。．：；！？·・' })
// ！ and ？ keep a whole square: a blank belongs after them (jlreq 3.1.2).
const JIS = regime({ opening: `“‘${OPENING}`, closing: `”’${CLOSING}`, stop: '，、。．', middle: '：；・' })

const REGIMES: { readonly [L in Language]?: Regime } = { 'zh-Hans': MAINLAND, 'zh-Hant': TAIWAN, ja: JIS, ko: JIS }

/** What a sort is, if it is a mark made to fill a square (trimmed or not); in a Latin face the same character is narrow. */
export function markClass({ face, parts, text }: Sort, lang: Language): MarkClass | undefined {
  const cp = text.codePointAt(0) ?? 0
  // Most characters are no marks anywhere; those of one regime are those of all.
  if (!MAINLAND.has(cp)) return undefined
  const { languages } = face.row
  const home = languages.includes(lang) ? lang : (languages[0] ?? lang)
  const found = (REGIMES[home] ?? MAINLAND).get(cp)
  return found && parts.length === 1 && face.advanceOf(parts[0].glyph) === face.metrics.unitsPerEm ? found : undefined
}
