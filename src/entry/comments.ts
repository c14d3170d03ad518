/**
 * Body with notes between authors → body without them.
 *
 * HTML comments (CommonMark 0.31, 6.6) are taken out, except in code, where they are words. A
 * comment that fills its lines leaves one empty line, as HTML blocks do; one inside a line leaves
 * neither the spaces of a hard break at the line's end nor those of a code block at its beginning.
 * What is left has none: marks that are words by this reading are escaped, so that no second one
 * takes them for a comment.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Staged } from '../diagnostics/types.ts'
import { closesFence, opensFence } from './fences.ts'
import { derive, type Passage, type Run, spanAt } from './passage.ts'

interface Range {
  readonly from: number
  readonly to: number
}

/** Take the comments out of a body. One that is not closed is an error, and stays as text. */
export function removeComments(body: Passage): Staged<Passage> {
  const { comments, unclosed } = findComments(body.text)
  const diagnostics = unclosed.map((at) => diagnose('entry/comment-unclosed', spanAt(body, at, MARK.length)))
  if (comments.length === 0 && unclosed.length === 0) return { value: body, diagnostics }
  const escapes = unclosed.map((at) => ({ from: at, to: at, put: ESCAPE }))
  const changes = [...widen(body.text, comments), ...escapes].sort((a, b) => a.from - b.from)
  return { value: withoutMarks(replace(body, changes)), diagnostics }
}

const MARK = '<!--'
const ESCAPE = '\\'

/** What a comment parted may have become the mark of another, or the end of the code that another stood in. */
function withoutMarks(body: Passage): Passage {
  const { comments, unclosed } = findComments(body.text)
  const marks = [...comments.map(({ from }) => from), ...unclosed].sort((a, b) => a - b)
  if (marks.length === 0) return body
  return withoutMarks(
    replace(
      body,
      marks.map((at) => ({ from: at, to: at, put: ESCAPE })),
    ),
  )
}

interface Change extends Range {
  /** What stands there instead; nothing if absent. */
  readonly put?: string
}

function replace(body: Passage, changes: readonly Change[]): Passage {
  const runs: Run[] = []
  let text = ''
  let from = 0
  for (const change of [...changes, { from: body.text.length, to: body.text.length, put: '' }]) {
    runs.push({ at: text.length, from, length: change.from - from })
    text += body.text.slice(from, change.from) + (change.put ?? '')
    from = change.to
  }
  return derive(body, text, runs)
}

/** Comments, and the marks that begin one without an end. */
function findComments(text: string): { readonly comments: readonly Range[]; readonly unclosed: readonly number[] } {
  const comments: Range[] = []
  const unclosed: number[] = []
  const unclosedCode = new Map<number, number>()
  const marks = /\\[^\n]|`+|<!--|\n/g
  let at = skipFence(text, 0)
  while (true) {
    marks.lastIndex = at
    const mark = marks.exec(text)
    if (!mark) return { comments, unclosed }
    at = marks.lastIndex
    if (mark[0] === '\n') at = skipFence(text, at)
    else if (mark[0] === MARK) {
      const end = commentEnd(text, mark.index)
      if (end === undefined) unclosed.push(mark.index)
      else {
        comments.push({ from: mark.index, to: end })
        at = end
      }
    } else if (mark[0].startsWith('`')) at = skipCode(text, at, mark[0].length, unclosedCode)
  }
}

/** After the fenced blocks that begin at this line's start. */
function skipFence(text: string, start: number): number {
  let at = start
  for (let fence = opensFence(lineAt(text, at)); fence; fence = opensFence(lineAt(text, at))) {
    do at = lineEnd(text, at) + 1
    while (at < text.length && !closesFence(lineAt(text, at), fence))
    at = Math.min(lineEnd(text, at) + 1, text.length)
  }
  return at
}

/** After the closing backticks of a code span in this paragraph, or where we are if there are none. */
function skipCode(text: string, at: number, length: number, unclosed: Map<number, number>): number {
  // Known already: no run of this length until there. Without this note, many runs take quadratic time.
  if ((unclosed.get(length) ?? 0) > at) return at
  const runs = /`+|\n[ \t]*(?:\n|$)|\n {0,3}(?:```|~~~|#{1,6}[ \t\n])/g
  runs.lastIndex = at
  for (let run = runs.exec(text); run; run = runs.exec(text)) {
    if (run[0].length === length && run[0].startsWith('`')) return runs.lastIndex
    if (run[0].startsWith('\n')) {
      unclosed.set(length, run.index)
      return at
    }
  }
  unclosed.set(length, text.length)
  return at
}

/**
 * `<!-->` and `<!--->` are whole comments. One with another inside has lost its end: what stands
 * between the two may be answers.
 */
function commentEnd(text: string, start: number): number | undefined {
  if (text.startsWith('>', start + 4)) return start + 5
  if (text.startsWith('->', start + 4)) return start + 6
  const marks = /<!--|-->/g
  marks.lastIndex = start + 4
  return marks.exec(text)?.[0] === '-->' ? marks.lastIndex : undefined
}

/** Take along the blanks that would mean something once the comment is gone. */
function widen(text: string, comments: readonly Range[]): Range[] {
  const widened: Range[] = []
  // From the last to the first, because a comment ends its line if only such comments follow it.
  for (const comment of comments.toReversed()) {
    const next = widened.at(-1)
    let { from, to } = comment
    const following = next && blanksEnd(text, to) >= next.from ? next.to : blanksEnd(text, to)
    if (following === text.length || text[following] === '\n') {
      to = following
      while (from > 0 && isBlank(text, from - 1)) from--
    } else if (from === 0 || text[from - 1] === '\n' || isBlank(text, from - 1)) to = following
    if (next && to >= next.from) {
      widened.pop()
      to = Math.max(to, next.to)
    }
    widened.push({ from, to })
  }
  return widened.toReversed()
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t'
}

function blanksEnd(text: string, start: number): number {
  let at = start
  while (isBlank(text, at)) at++
  return at
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start))
}
