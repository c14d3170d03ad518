/**
 * Text for a portal's box → the characters in it that a box may eat: they are dropped, end the text early, come out
 * as question marks, or cannot be seen to be there.
 */

export interface EatenCharacter {
  /** Itself, with the marks that belong to the matter. */
  readonly character: string
  readonly what: string
}

const KINDS: readonly (readonly [characters: RegExp, what: string])[] = [
  [/\ufffd|[\ufffe\uffff]/u, 'a sign for a character that was lost'],
  [/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u, 'a control character'],
  [/\t/u, 'a tab, which leads to the next box or becomes a space'],
  [/[\u2028\u2029]/u, 'a line end that few programs know'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'an invisible mark of direction'],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/u, 'an invisible character'],
  [/[\ufe00-\ufe0f]/u, 'a choice of a variant, which is invisible'],
  [/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u, 'a character for private use, which means nothing elsewhere'],
  [/[\u{10000}-\u{effff}]/u, 'a character beyond the first 65 536, which older boxes do not take'],
]

/** Find them, each once, in the order of the text. */
export function eatenCharacters(text: string): readonly EatenCharacter[] {
  const found = new Map<string, EatenCharacter>()
  for (const character of text) {
    const what = KINDS.find(([characters]) => characters.test(character))?.[1]
    if (what !== undefined && !found.has(character)) found.set(character, { character, what })
  }
  return [...found.values(), ...decomposed(text)]
}

/** Letter and mark written apart, where there is one character for both (Unicode, Normalization Form C): the first. */
function decomposed(text: string): readonly EatenCharacter[] {
  const typed = Array.from(text)
  const composed = Array.from(text.normalize('NFC'))
  const at = typed.findIndex((character, index) => character !== composed[index])
  if (at < 0) return []
  return [{ character: typed.slice(at, at + 2).join(''), what: 'written as letter and mark apart, which boxes join or split' }]
}

/** `U+202E`. */
export function codesOf(characters: string): string {
  return Array.from(characters, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(
    ' ',
  )
}
