/** Unicode's test files → cases. Format: https://www.unicode.org/Public/16.0.0/ucd/auxiliary/LineBreakTest.txt */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const FOLDER = new URL('../../suite/unicode/', import.meta.url)

/** The lines of a test file, without comments. */
export function suiteLines(file: string): readonly string[] {
  const bytes = readFileSync(new URL(file, FOLDER))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/** A text from code points in hexadecimal, parted by spaces. */
export function textOf(codePoints: string): string {
  return String.fromCodePoint(...codePoints.split(' ').map((hex) => Number.parseInt(hex, 16)))
}

/** `÷ 0061 × 0308 ÷` as a text with a bar at each break, and what the breaks found say, in the same words. */
export function breakCase(
  line: string,
  find: (text: string) => Uint8Array,
): { readonly expected: string; readonly found: string } {
  const text = textOf(line.replaceAll(/[÷×]/g, ' ').trim().replaceAll(/ +/g, ' '))
  const breaks = find(text)
  const sign = (at: number) => (breaks[at] === 0 ? '×' : '÷')
  let found = sign(0)
  let at = 0
  for (const character of text) {
    for (let inside = 1; inside < character.length; inside++) if (breaks[at + inside] !== 0) found += ' inside a pair'
    at += character.length
    found += ` ${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')} ${sign(at)}`
  }
  return { expected: line, found }
}

/** The cases of a file that come out otherwise: none, one hopes. */
export function failures(file: string, find: (text: string) => Uint8Array): readonly unknown[] {
  return suiteLines(file)
    .map((line) => breakCase(line, find))
    .filter(({ expected, found }) => expected !== found)
}
