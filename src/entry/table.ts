/**
 * A table's lines → `table` with `thead tbody tr th td` (GFM 4.10).
 *
 * GFM drops the cells of a row beyond the header's; here they stay in the last cell, with their bars.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import { element } from '../tree/build.ts'
import type { Element } from '../tree/types.ts'
import type { Alignment } from './blocks.ts'
import { readInline } from './inline.ts'
import { derive, type Passage, type Run, slice, spanAt, trimmed } from './passage.ts'
import type { InlineContext } from './scan.ts'

/** Read a table from its lines: header, delimiters, rows. */
export function readTable(source: Passage, columns: readonly Alignment[], context: InlineContext): Element {
  const lines = linesOf(source)
  const row = (line: Passage, tag: string): Element => readRow(line, columns, tag, context)
  const head = element('thead', {}, [row(lines[0]!, 'th')], spanAt(source, 0))
  const rows = lines.slice(2).map((line) => row(line, 'td'))
  const body = rows.length === 0 ? [] : [element('tbody', {}, rows, rows[0]!.span)]
  return element('table', {}, [head, ...body], spanAt(source, 0))
}

function readRow(line: Passage, columns: readonly Alignment[], tag: string, context: InlineContext): Element {
  const cells = splitCells(line, columns.length)
  if (cells.surplus) context.report(diagnose('entry/table-row', spanAt(line, 0), { columns: columns.length }))
  const nodes = columns.map((align, index) => {
    const cell = cells.passages[index] ?? slice(line, line.text.length)
    return element(tag, align ? { align } : {}, readInline(withoutEscapedBars(cell), context), spanAt(cell, 0))
  })
  return element('tr', {}, nodes, spanAt(line, 0))
}

/** The cells between the bars; a last cell holds whatever is beyond the columns. */
function splitCells(line: Passage, columns: number): { readonly passages: readonly Passage[]; readonly surplus: boolean } {
  const { text } = line
  const bars: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') bars.push(at)
  }
  // Bars at either end of the line are its frame.
  const start = text.startsWith('|') ? bars.shift()! + 1 : 0
  const end = bars.at(-1) === text.length - 1 ? bars.pop()! : text.length
  const inner = bars.slice(0, columns - 1)
  const starts = [start, ...inner.map((bar) => bar + 1)]
  return {
    passages: starts.map((from, index) => trimmed(line, from, inner[index] ?? end)),
    surplus: bars.length >= columns,
  }
}

/** `\|` is a bar, in code too. */
function withoutEscapedBars(cell: Passage): Passage {
  if (!cell.text.includes('\\|')) return cell
  const runs: Run[] = []
  let text = ''
  let from = 0
  for (const bar of [...cell.text.matchAll(/\\\|/g)].map(({ index }) => index).concat(cell.text.length)) {
    runs.push({ at: text.length, from, length: bar - from })
    text += cell.text.slice(from, bar)
    from = bar + 1
  }
  return derive(cell, text, runs)
}

function linesOf(source: Passage): Passage[] {
  let from = 0
  return source.text.split('\n').map((line) => {
    const passage = trimmed(source, from, from + line.length)
    from += line.length + 1
    return passage
  })
}
