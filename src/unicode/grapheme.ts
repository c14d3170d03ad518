/**
 * Text → the characters that a reader sees: extended grapheme clusters, without tailoring.
 * Unicode Standard Annex #29, revision 45 (Unicode 16.0): https://www.unicode.org/reports/tr29/tr29-45.html
 *
 * Beside the values of Grapheme_Cluster_Break stand `ExtPict` (Extended_Pictographic) and, of Indic_Conjunct_Break,
 * `Consonant`, `Linker` and `InCB-Extend`.
 */
import { ALLOWED, compile, findBreaks, type Grammar, type Rule } from './automaton.ts'
import { graphemeData } from './grapheme.data.ts'
import { lazily, unpackProperty } from './property.ts'

/** Find the grapheme clusters of a text: 1 for each UTF-16 offset from 0 to its length where one begins or ends. */
export function graphemeBreaks(text: string): Uint8Array {
  const breaks = findBreaks(text, kinds(), automaton())
  // GB2: ÷ eot
  if (text.length > 0) breaks[text.length] = ALLOWED
  return breaks
}

const BEHIND: Grammar['behind'] = [
  // GB9c: a consonant, then extenders, at least one of them a linker
  { name: 'linked', of: 'Linker', after: 'Consonant consonantal linked' },
  { name: 'linked', of: 'InCB-Extend', after: 'linked' },
  { name: 'consonantal', of: 'InCB-Extend', after: 'Consonant consonantal' },
  // GB11: a pictograph, its extenders, a joiner
  { name: 'pictorial', of: 'Extend', after: 'ExtPict pictorial' },
  { name: 'joining', of: 'ZWJ', after: 'ExtPict pictorial' },
  // GB12, GB13: regional indicators come in pairs; this is the first of one
  { name: 'first', of: 'RI', after: 'any -first' },
]

const RULES: readonly Rule[] = [
  ['GB1', 'sot', '÷', 'any'],
  ['GB3', 'CR', '×', 'LF'],
  ['GB4', 'Control CR LF', '÷', 'any'],
  ['GB5', 'any', '÷', 'Control CR LF'],
  ['GB6', 'L', '×', 'L V LV LVT'],
  ['GB7', 'LV V', '×', 'V T'],
  ['GB8', 'LVT T', '×', 'T'],
  ['GB9', 'any', '×', 'Extend ZWJ'],
  ['GB9a', 'any', '×', 'SpacingMark'],
  ['GB9b', 'Prepend', '×', 'any'],
  ['GB9c', 'linked', '×', 'Consonant'],
  ['GB11', 'joining', '×', 'ExtPict'],
  ['GB12', 'first', '×', 'RI'],
  ['GB999', 'any', '÷', 'any'],
]

const kinds = lazily(() => unpackProperty(graphemeData))
const automaton = lazily(() => compile({ kinds: graphemeData.kinds, behind: BEHIND, ahead: [], rules: RULES }))
