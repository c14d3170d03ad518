/**
 * A place in a text → its line with a mark below, for a terminal:
 *
 *     12 │ title: 数字政府
 *        │        ^^^^^^^^
 *
 * Cells, not characters, are counted: Han and Hangul are two wide, combining marks none.
 */
import type { Span } from '../diagnostics/types.ts'
import { cells, visible } from './cells.ts'

/** Cells of a line that are shown; what is beyond is cut away around the place. */
const WIDEST = 96
/** Cells before the place that are kept of a long line. */
const BEFORE = 24

/** The frame, each line indented and ended; nothing where the text has no such place, or the span means the whole file. */
export function codeFrame(text: string, { line, column, length }: Span): string {
  const source = text.split(/\r\n|[\r\n]/, line)[line - 1]
  if (source === undefined || source.trim() === '' || column > source.length + 1) return ''
  if (line === 1 && column === 1 && length === undefined) return ''
  const at = column - 1
  const end = length === undefined ? at : Math.min(source.length, at + length)
  const start = cutBefore(source, at)
  const shown = cutAfter(source, start)
  const [head, tail] = [start > 0 ? '…' : '', shown < source.length ? '…' : '']
  const number = String(line)
  const gutter = ' '.repeat(number.length)
  const code = `  ${number} │ ${head}${visible(source.slice(start, shown))}${tail}\n`
  // A terminal decides where on the screen a letter of such a line stands: the words say it instead.
  if (RIGHT_TO_LEFT.test(source))
    return end > at ? `${code}  ${gutter} │ ^ ${visible(source.slice(at, Math.min(end, shown)))}\n` : code
  const offset = ' '.repeat(head.length + cells(source.slice(start, at)))
  const marks = '^'.repeat(Math.max(1, cells(source.slice(at, Math.min(end, shown)))))
  return `${code}  ${gutter} │ ${offset}${marks}\n`
}

/** Hebrew to Arabic Extended, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Where a line that is too long begins to be shown. */
function cutBefore(source: string, at: number): number {
  if (cells(source) <= WIDEST) return 0
  let start = at
  for (let room = BEFORE; start > 0; start--) {
    room -= cells(source[start - 1]!)
    if (room < 0) break
  }
  return isLowSurrogate(source, start) ? start - 1 : start
}

function cutAfter(source: string, start: number): number {
  let room = WIDEST
  let end = start
  for (const character of source.slice(start)) {
    room -= cells(character)
    if (room < 0) break
    end += character.length
  }
  return end
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Tabs as spaces, and no character that would move the cursor or hide what follows. */
