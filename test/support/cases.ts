/**
 * A folder of `.case` files → one test for each case, named by its first sentence.
 *
 * A case is a line or two of prose, a blank line, the input, a line with a dot alone, what comes
 * out, and a line with a dot. Several stand in one file, blank lines between them:
 *
 *     A heading stays with the line below it.
 *
 *     # Title
 *     .
 *     h1 "Title"
 *     .
 *
 * `npm run update` writes what came out into the files, in place of what was expected.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/types.ts'

/** One case, and where in its file's lines the expectation stands. */
export interface Case {
  readonly name: string
  readonly input: string
  readonly expected: string
  /** Line of the prose, counted from 1. */
  readonly line: number
  /** Indexes of the first line of the expectation and of the dot after it. */
  readonly from: number
  readonly to: number
}

/**
 * Register a test for each case of the `.case` files in `folder` (a path from the repository).
 * What `render` makes of the input must be what the case expects; a final line end does not count.
 */
export function runCases(folder: string, render: (input: string) => string | Promise<string>): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.case'))
    .sort()
  if (files.length === 0) throw new Error(`${folder} holds no .case file`)
  for (const name of files) describe(name, () => runFile(join(folder, name), render))
}

function runFile(file: string, render: (input: string) => string | Promise<string>): void {
  const text = readFileSync(file, 'utf8')
  const outcomes = new Map<Case, string>()
  for (const item of readCases(text, file)) {
    it(item.name, async () => {
      const outcome = withoutFinalBreak(await render(item.input))
      if (process.env.UPDATE) outcomes.set(item, outcome)
      else expect(outcome, `${file}:${item.line}`).toBe(item.expected)
    })
  }
  afterAll(() => {
    const updated = replaceExpectations(text, outcomes)
    if (updated !== text) writeFileSync(file, updated)
  })
}

/** Read the cases of one file; one that is not whole throws an error that names its line. */
export function readCases(text: string, file: string): readonly Case[] {
  const lines = text.split('\n')
  const cases: Case[] = []
  let at = skipBlank(lines, 0)
  while (at < lines.length) {
    const start = at
    const input = indexOf(lines, '', start, () => `${file}:${start + 1}: a blank line is missing after the prose`) + 1
    const dot = indexOf(lines, '.', input, () => `${file}:${start + 1}: a line with a dot is missing after the input`)
    const end = indexOf(lines, '.', dot + 1, () => `${file}:${start + 1}: a line with a dot is missing after what is expected`)
    cases.push({
      name: firstSentence(lines.slice(start, input - 1).join(' ')),
      input: lines.slice(input, dot).join('\n'),
      expected: lines.slice(dot + 1, end).join('\n'),
      line: start + 1,
      from: dot + 1,
      to: end,
    })
    at = skipBlank(lines, end + 1)
  }
  return cases
}

/** The text of a file with new expectations for some of its cases. */
export function replaceExpectations(text: string, outcomes: ReadonlyMap<Case, string>): string {
  const lines = text.split('\n')
  // From the end, so that the places of the earlier ones stay right.
  const later = [...outcomes].sort(([a], [b]) => b.from - a.from)
  for (const [{ name, from, to }, outcome] of later) {
    const written = outcome === '' ? [] : outcome.split('\n')
    if (written.includes('.')) throw new Error(`"${name}" gives a line with a dot alone, which would end the case`)
    lines.splice(from, to - from, ...written)
  }
  return lines.join('\n')
}

/** Diagnostics as a case expects them, one to a line: `! form/missing-field 3:1 the field "date" is missing`. */
export function messageLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code, span, message }) => `! ${code} ${span.line}:${span.column} ${message}\n`).join('')
}

function skipBlank(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, index) => index >= from && line !== '')
  return next === -1 ? lines.length : next
}

function indexOf(lines: readonly string[], line: string, from: number, complaint: () => string): number {
  const index = lines.indexOf(line, from)
  if (index === -1) throw new Error(complaint())
  return index
}

function firstSentence(prose: string): string {
  return /^.*?[.:](?=\s|$)/.exec(prose)?.[0] ?? prose
}

function withoutFinalBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}
