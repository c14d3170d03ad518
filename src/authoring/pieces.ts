/**
 * A file of an entry → its lines, cut where questions begin and languages change: all pieces joined are the file.
 */
import { outlineOf } from '../entry/index.ts'
import type { SourceFile } from '../entry/types.ts'
import type { Language } from '../language/types.ts'

export interface Pieces {
  /** Front matter, and what stands before the first question. */
  readonly head: string
  readonly questions: readonly Question[]
  /** What ends the file's lines. */
  readonly lineEnd: string
}

/** One `##` heading with all that stands below it. */
export interface Question {
  readonly id: string
  /** The heading's line. */
  readonly heading: string
  /** The words after the id in it. */
  readonly words: string
  /** What stands above the first `###`: the answer in the first language, or notes. */
  readonly before: string
  readonly answers: readonly Answer[]
}

/** One `###` heading with what stands below it. */
export interface Answer {
  readonly language: Language
  /** The heading's line. */
  readonly heading: string
  readonly text: string
}

/** What is known of the languages of a file. */
export interface FileLanguages {
  readonly all: readonly Language[]
  /** That of text without a `###` heading. */
  readonly first: Language
  readonly several: boolean
}

/** Cut a file. A last line without an end gets one, so that pieces can be put in another order. */
export function cut(file: SourceFile, languages: FileLanguages): Pieces {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const lines = (text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []).map((line) =>
    /[\r\n]$/.test(line) ? line : line + lineEnd,
  )
  const outline = outlineOf(file, languages)
  const between = (from: number, to: number | undefined): string => lines.slice(from, to).join('')
  const questions: Question[] = []
  for (const [index, line] of outline.entries()) {
    const heading = lines[line.line - 1]!
    const next = outline[index + 1]
    const text = between(line.line, next && next.line - 1)
    const question = questions.at(-1)
    if (line.type === 'question') questions.push({ id: line.id, heading, words: line.words, before: text, answers: [] })
    else if (question) {
      const answer = { language: line.lang, heading, text }
      questions[questions.length - 1] = { ...question, answers: [...question.answers, answer] }
    }
  }
  const [first] = outline
  return { head: between(0, first && first.line - 1), questions, lineEnd }
}

/** Whether a text is nothing but white space. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** A line kept as a note between authors, which is never printed. */
export function asNote(line: string, lineEnd: string): string {
  return `<!-- ${line.trim().replaceAll('-->', '→')} -->${lineEnd}`
}
