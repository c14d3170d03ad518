/**
 * How deep quotes and lists lie in each other, looked at before marked reads them: it needs minutes
 * for a list 800 levels deep, and fails on 2,000 nested quotes.
 */
import { closesFence, type Fence, opensFence } from './fences.ts'
import { NESTING_LIMIT } from './limits.ts'

/** The offset of the first line that lies deeper than is read: an estimate from the marks that lines begin with. */
export function tooDeepAt(source: string): number | undefined {
  /** Columns at which the words of the open list items begin. */
  const items: number[] = []
  let fence: Fence | undefined
  let offset = 0
  let afterBlank = true
  for (const line of source.split('\n')) {
    const blank = line.trim() === ''
    if (fence) {
      if (closesFence(line, fence)) fence = undefined
    } else {
      fence = opensFence(line)
      if (!fence && !blank && !isRule(line)) {
        const marks = leadingMarks(line)
        const indent = marks[0]?.start ?? line.search(/\S/)
        if (marks.length > 0 || afterBlank) while ((items.at(-1) ?? -1) > indent) items.pop()
        if (items.length + marks.length > NESTING_LIMIT) return offset
        for (const mark of marks) if (!mark.quote) items.push(mark.end)
      }
    }
    afterBlank = blank
    offset += line.length + 1
  }
  return undefined
}

function isRule(line: string): boolean {
  return /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line)
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly quote: boolean
}

/** The `>`, `-` and `1.` that a line begins with; no more than tell that it is too deep. */
function leadingMarks(line: string): Mark[] {
  const marks: Mark[] = []
  const pattern = /[ \t]*(?:(>)|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y
  while (marks.length <= NESTING_LIMIT) {
    const start = pattern.lastIndex
    const match = pattern.exec(line)
    if (!match) break
    const blanks = match[0].search(/\S/)
    marks.push({ start: start + blanks, end: pattern.lastIndex + 1, quote: match[1] !== undefined })
  }
  return marks
}
