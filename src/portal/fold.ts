/**
 * Text → copies of it for comparison. A portal's page comes with full-width signs, no-break spaces and tabs
 * where the form has ASCII, or the other way round; only these copies are compared, only the text is stored.
 */
import { editDistance } from '../diagnostics/nearest.ts'

const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_OFFSET = 0xfee0
/** White space of any width, zero included; the mark that may begin a file is among them. */
const SPACE = /[\s\u00a0\u200b-\u200f\u2060\ufeff]/g

/** Full-width ASCII as ASCII, any white space as a space; as many characters as before. */
export function fold(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET)).replace(SPACE, ' ')
}

/** Folded, and without spaces. */
export function compact(text: string): string {
  return fold(text).replaceAll(' ', '')
}

/** Without white space, or what looks like none, at either end. */
export function trim(text: string): string {
  const folded = fold(text)
  const start = folded.length - folded.trimStart().length
  return text.slice(start, Math.max(start, folded.trimEnd().length))
}

/** Where a line's text goes on after the label it begins with, spaces apart; nothing where it does not. */
export function labelEnd(line: string, label: string): number | undefined {
  const folded = fold(line)
  let at = 0
  for (const character of compact(label)) {
    while (folded[at] === ' ') at++
    if (!folded.startsWith(character, at)) return undefined
    at += character.length
  }
  return at === folded.length || folded[at] === ' ' ? at : undefined
}

/** 1 − Levenshtein's distance / longer length: 1 for equal texts; nothing where it is less than the least that counts. */
export function similarity(a: string, b: string, least: number): number | undefined {
  const longer = Math.max(a.length, b.length)
  const limit = Math.floor((1 - least) * longer + Number.EPSILON * longer)
  const distance = editDistance(a, b, limit)
  return distance > limit ? undefined : longer === 0 ? 1 : 1 - distance / longer
}
