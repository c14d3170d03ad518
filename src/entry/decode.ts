/**
 * Bytes of a file → its text, with the place of every line in the file.
 *
 * UTF-8 with or without BOM; lines may end in LF, CRLF or CR and end in `\n` from here on. Anything
 * else is one error that names the likely encoding (Unicode 15, 3.9, table 3-7: well-formed UTF-8).
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import { guessEncoding, guessUtf16 } from './encodings.ts'
import { type Passage, type Segment, spanAt } from './passage.ts'
import type { SourceFile } from './types.ts'

/** The largest entry that is read, in bytes. */
export const LARGEST_ENTRY = 2 * 1024 * 1024

/** Decode a file; no value where its bytes are no text that we read. */
export function decode({ path, bytes }: SourceFile): Staged<Passage | undefined> {
  const start = { file: path, line: 1, column: 1 }
  if (bytes.length > LARGEST_ENTRY) return { value: undefined, diagnostics: [tooLarge(path, bytes.length)] }
  const utf16 = guessUtf16(bytes)
  if (utf16) return { value: undefined, diagnostics: [diagnose('entry/encoding', start, { encoding: utf16 })] }
  const bad = firstBadByte(bytes)
  if (bad !== undefined) {
    const before = lines(path, new TextDecoder('utf-8').decode(bytes.subarray(0, bad), { stream: true }))
    const encoding = guessEncoding(bytes)
    const span = spanAt(before, before.text.length)
    return { value: undefined, diagnostics: [diagnose('entry/encoding', span, encoding ? { encoding } : {})] }
  }
  return replaceControls(lines(path, new TextDecoder('utf-8').decode(bytes)))
}

/** What is said of a file with more bytes than are read. */
export function tooLarge(file: string, size: number): Diagnostic {
  const megabytes = (Math.ceil(size / 1024 / 102.4) / 10).toFixed(1)
  return diagnose('entry/too-large', { file, line: 1, column: 1 }, { megabytes })
}

/** Index of the byte at which these bytes stop being UTF-8, by halving: a longer prefix is never better. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  if (decodes(bytes, false)) return undefined
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  return good
}

/** Whether bytes are UTF-8; `stream` allows a character cut in two at the end. */
function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

function lines(file: string, typed: string): Passage {
  const segments: Segment[] = [{ offset: 0, line: 1, column: 1 }]
  let removed = 0
  for (const end of typed.matchAll(/\r\n|\r|\n/g)) {
    removed += end[0].length - 1
    segments.push({ offset: end.index + end[0].length - removed, line: segments.length + 1, column: 1 })
  }
  return { file, text: typed.replace(/\r\n?/g, '\n'), segments }
}

/** Control characters, and the overrides that turn text around behind the reader's back (UAX 9, LRO and RLO). */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\u202d\u202e]/g

/** Report each control character once, and let U+FFFD stand where one was. */
function replaceControls(passage: Passage): Staged<Passage> {
  const firsts = new Map<string, number>()
  for (const found of passage.text.matchAll(CONTROLS)) {
    if (!firsts.has(found[0])) firsts.set(found[0], found.index)
  }
  if (firsts.size === 0) return { value: passage, diagnostics: [] }
  const diagnostics: Diagnostic[] = [...firsts].map(([character, offset]) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return diagnose('entry/control-character', spanAt(passage, offset, 1), { code })
  })
  return { value: { ...passage, text: passage.text.replace(CONTROLS, '\ufffd') }, diagnostics }
}
