/** Text → the cells that it takes on a terminal: Han and Hangul are two wide, combining marks none. */
import { eastAsianWidth } from 'get-east-asian-width'

const TAB = '    '

/** What may be shown of a text: nothing in it steers the terminal. */
export function visible(text: string): string {
  return text.replaceAll('\t', TAB).replace(UNPRINTABLE, '\ufffd')
}

const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

export function cells(text: string): number {
  let sum = 0
  for (const character of visible(text)) {
    if (!/\p{M}|\p{Cf}/u.test(character)) sum += eastAsianWidth(character.codePointAt(0)!)
  }
  return sum
}
