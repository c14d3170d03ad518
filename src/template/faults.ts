/** What Handlebars says against a template → diagnostics at the place in the file as it was written. */
import Handlebars from 'handlebars'
import { diagnose } from '../diagnostics/diagnose.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import type { SourceText } from '../form/types.ts'
import { markPlaces, unmarkedColumn } from './places.ts'

/** The faults of a template's syntax, and the partials it calls that are not there. */
export function templateFaults(source: SourceText, partials: readonly string[]): readonly Diagnostic[] {
  const { file, text } = source
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(text)
  } catch (error) {
    const { message, lineNumber, column } = error as HandlebarsFault
    const place = lineNumber === undefined ? placeInMessage(message, text) : { line: lineNumber, column: (column ?? 0) + 1 }
    return [diagnose('template/broken', { file, ...place }, { reason: reasonOf(message) })]
  }
  const calls = new PartialCalls()
  calls.accept(program)
  return calls.found
    .filter(({ name }) => !partials.includes(name))
    .map(({ name, loc: { start } }) => {
      const like = nearest(name, partials)
      const span: Span = { file, line: start.line, column: start.column + 1 }
      return diagnose('template/no-partial', span, { name, ...(like !== undefined && { nearest: like }) })
    })
}

/** The fault of a template that was compiled with marks and failed while it was rendered. */
export function renderFault(error: unknown, source: SourceText): Diagnostic {
  const { message, lineNumber = 1, column = 0 } = error as HandlebarsFault
  const line = markPlaces(source).split('\n')[lineNumber - 1] ?? ''
  const span = { file: source.file, line: lineNumber, column: unmarkedColumn(line, column) + 1 }
  return diagnose('template/broken', span, { reason: reasonOf(message) })
}

interface HandlebarsFault {
  readonly message: string
  readonly lineNumber?: number
  /** Counted from 0. */
  readonly column?: number
}

/** Handlebars walks a tree with a visitor that is a class. */
class PartialCalls extends Handlebars.Visitor {
  readonly found: { readonly name: string; readonly loc: hbs.AST.SourceLocation }[] = []

  override PartialStatement(call: hbs.AST.PartialStatement): void {
    if (call.name.type === 'PathExpression')
      this.found.push({ name: (call.name as hbs.AST.PathExpression).original, loc: call.loc })
  }
}

/** Its sentence without the place, the excerpt and the names of the parser's tokens. */
function reasonOf(message: string): string {
  const expected = /got '(\w+)'/.exec(message)?.[1]
  if (message.startsWith('Parse error')) return expected === 'EOF' ? 'a block is not closed' : 'this is no Handlebars'
  return message.split('\n')[0].replace(/ - \d+:\d+$/, '')
}

/**
 * The parser's own errors give the line, and the place only as dashes under an excerpt:
 *
 *     Parse error on line 2:
 *     ...lse}}{{/if}} {{> }} b
 *     --------------------^
 */
function placeInMessage(message: string, text: string): { readonly line: number; readonly column: number } {
  const [head, excerpt = '', dashes = ''] = message.split('\n')
  const line = Math.min(Number(/line (\d+)/.exec(head)?.[1] ?? 1), text.split('\n').length)
  const written = text.split('\n')[line - 1]
  // The excerpt runs together with the lines before: its longest end that this line has says how far it came.
  const before = excerpt.slice(0, Math.max(dashes.length - 1, 0)).replace(/^\.\.\./, '')
  for (let from = 0; from < before.length; from++) {
    const at = written.indexOf(before.slice(from))
    if (at >= 0) return { line, column: at + before.length - from + 1 }
  }
  return { line, column: 1 }
}
