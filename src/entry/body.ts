/**
 * Body → the text of each answer: question by question, language by language.
 *
 * Only lines with `##` and `###` outside code are structure (ATX headings, CommonMark 0.31, 4.2).
 * What looks like structure and is none is an error, and stays in the answer's text.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span, Staged } from '../diagnostics/types.ts'
import { languageByName } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { closesFence, type Fence, opensFence } from './fences.ts'
import { type Passage, slice, spanAt } from './passage.ts'

/** One answer in one language, its text not read yet. */
export interface Section {
  readonly id: string
  readonly lang: Language
  /** The `##` heading. */
  readonly heading: Span
  readonly headingText: string
  readonly text: Passage
}

/** What is known of the languages of a body. */
export interface BodyLanguages {
  /** The entry's. */
  readonly all: readonly Language[]
  /** That of text without a `###` heading. */
  readonly first: Language
  /** Whether `###` headings may change it. */
  readonly several: boolean
}

/** Cut a body into answers, in the author's order; several may have the same question and language. */
export function readBody(body: Passage, languages: BodyLanguages): Staged<readonly Section[]> {
  const diagnostics: Diagnostic[] = []
  const lines = linesOf(body)
  warnOfSwallowedQuestions(lines, body, diagnostics)
  const headings = lines.flatMap((line) => readHeading(line, body, languages, diagnostics) ?? [])
  const questions = headings.findIndex(({ type }) => type === 'question')
  const orphans = questions === -1 ? headings : headings.slice(0, questions)
  for (const { span, words } of orphans) diagnostics.push(diagnose('entry/language-before-question', span, { heading: words }))
  const structure = headings.slice(orphans.length)
  reportTextBefore(lines, structure[0]?.line.from ?? body.text.length, body, diagnostics)
  return { value: toSections(structure, body, languages), diagnostics }
}

/** A line that begins a question, or switches to another language. */
export type StructureLine = { readonly line: number } & (
  | { readonly type: 'question'; readonly id: string; readonly words: string }
  | { readonly type: 'language'; readonly lang: Language }
)

/** The lines that give a body its structure, for whoever divides the file itself. */
export function structureOf(body: Passage, languages: BodyLanguages): readonly StructureLine[] {
  const headings = linesOf(body).flatMap((line) => readHeading(line, body, languages, []) ?? [])
  const questions = headings.findIndex(({ type }) => type === 'question')
  return (questions === -1 ? [] : headings.slice(questions)).map((heading) => ({ ...heading, line: heading.span.line }))
}

/** A question with all that stands below it, as offsets in the body. */
export interface QuestionRange {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** Where each question of a body stands, in any language: from its heading to the next question's. */
export function findQuestions(body: Passage): readonly QuestionRange[] {
  const any: BodyLanguages = { all: [], first: 'en', several: true }
  const questions = linesOf(body).flatMap((line) => {
    const heading = readHeading(line, body, any, [])
    return heading?.type === 'question' ? [{ id: heading.id, from: line.from }] : []
  })
  return questions.map((question, index) => ({ ...question, to: questions[index + 1]?.from ?? body.text.length }))
}

// ── lines ────────────────────────────────────────────────────────────────────────────────────────

interface Line {
  readonly text: string
  readonly from: number
  readonly to: number
  /** The line that opened the code in which this line stands. */
  readonly code: Line | undefined
}

function linesOf(body: Passage): readonly Line[] {
  const lines: Line[] = []
  let open: { readonly fence: Fence; readonly line: Line } | undefined
  let from = 0
  for (const text of body.text.split('\n')) {
    const line: Line = { text, from, to: Math.min(from + text.length + 1, body.text.length), code: open?.line }
    lines.push(line)
    from += text.length + 1
    if (!open) {
      const fence = opensFence(text)
      if (fence) open = { fence, line }
    } else if (closesFence(text, open.fence)) open = undefined
  }
  return lines
}

function warnOfSwallowedQuestions(lines: readonly Line[], body: Passage, diagnostics: Diagnostic[]): void {
  const opening = lines.at(-1)?.code
  const fence = opening && opensFence(opening.text)
  const last = lines.findLast(({ text }) => text.trim() !== '')
  if (!fence || !last || closesFence(last.text, fence)) return
  if (!lines.some(({ code, text }) => code === opening && /^ {0,3}##[ \t]/.test(text))) return
  diagnostics.push(diagnose('entry/fence-unclosed', spanAt(body, opening.from), { fence: fence.mark.repeat(fence.length) }))
}

// ── headings ─────────────────────────────────────────────────────────────────────────────────────

type Heading = { readonly line: Line; readonly span: Span; readonly words: string } & (
  | { readonly type: 'question'; readonly id: string }
  | { readonly type: 'language'; readonly lang: Language }
)

const READERS = [undefined, reportTop, readQuestion, readLanguage] as const

/** The heading that a line is, if it is part of the structure. */
function readHeading(line: Line, body: Passage, languages: BodyLanguages, diagnostics: Diagnostic[]): Heading | undefined {
  if (line.code) return undefined
  const marks = /^ {0,3}(#{1,3})(?!#)/.exec(line.text)
  if (!marks) return undefined
  const rest = line.text.slice(marks[0].length)
  const at = line.from + marks[0].length - marks[1]!.length
  const span = spanAt(body, at, line.text.trim().length)
  if (!/^(?:[ \t]|$)/.test(rest)) {
    // `#hashtag` is a word; `##3a` was meant to be more.
    const parameters = { typed: line.text.trim(), written: `${marks[1]} ${rest.trim()}` }
    if (marks[1] !== '#') diagnostics.push(diagnose('entry/heading-space', span, parameters))
    return undefined
  }
  return READERS[marks[1]!.length]?.({ line, span, words: withoutClosing(rest.trim()) }, languages, diagnostics)
}

interface Found {
  readonly line: Line
  readonly span: Span
  readonly words: string
}

function reportTop({ span, words }: Found, _: BodyLanguages, diagnostics: Diagnostic[]): undefined {
  diagnostics.push(diagnose('entry/heading-top', span, { heading: words }))
}

/** `3a`, `3a. any words`, `３Ａ`. */
function readQuestion(found: Found, _: BodyLanguages, diagnostics: Diagnostic[]): Heading | undefined {
  const folded = found.words.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const id = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+|\.\d+)*(?![A-Za-z0-9_])/.exec(folded)?.[0]
  if (id === undefined) {
    diagnostics.push(diagnose('entry/question-id', found.span, { heading: found.words }))
    return undefined
  }
  const words = found.words.slice(id.length).replace(/^[\s.,:;)、。，：；．）—–-]+/, '')
  return { ...found, type: 'question', id: id.toLowerCase(), words }
}

function readLanguage(found: Found, languages: BodyLanguages, diagnostics: Diagnostic[]): Heading | undefined {
  const lang = languageByName(found.words)
  if (languages.several && lang && languages.all.includes(lang)) return { ...found, type: 'language', lang }
  const { words } = found
  if (languages.several && lang) {
    // One slip in `languages` is one finding; the text under the heading is not taken for another language's.
    const finding = diagnose('entry/heading-language', found.span, { heading: words, language: lang })
    if (!diagnostics.some(({ message }) => message === finding.message)) diagnostics.push(finding)
    return { ...found, type: 'language', lang }
  }
  diagnostics.push(
    languages.several
      ? diagnose('entry/heading-language', found.span, { heading: words, words })
      : diagnose('entry/heading-in-translation', found.span, { heading: words }),
  )
  return undefined
}

/** Without the `##` that may close a heading. */
function withoutClosing(words: string): string {
  let end = words.length
  while (words[end - 1] === '#') end--
  return end === 0 || ' \t'.includes(words.charAt(end - 1)) ? words.slice(0, end).trim() : words
}

// ── sections ─────────────────────────────────────────────────────────────────────────────────────

function toSections(headings: readonly Heading[], body: Passage, languages: BodyLanguages): readonly Section[] {
  let question: Extract<Heading, { type: 'question' }> | undefined
  return headings.flatMap((heading, index) => {
    if (heading.type === 'question') question = heading
    if (!question) return []
    const next = headings[index + 1]
    const text = slice(body, heading.line.to, next?.line.from)
    // Most questions go on with a language heading: nothing is missing above it.
    if (heading.type === 'question' && next?.type === 'language' && text.text.trim() === '') return []
    const lang = heading.type === 'language' ? heading.lang : languages.first
    return { id: question.id, lang, heading: question.span, headingText: question.words, text }
  })
}

/** Report the first words before the first question, unless a heading there is reported already. */
function reportTextBefore(lines: readonly Line[], end: number, body: Passage, diagnostics: Diagnostic[]): void {
  const isWords = ({ text, from }: Line): boolean => from < end && text.trim() !== '' && !/^ {0,3}#{1,3}(?:[ \t]|$)/.test(text)
  const first = lines.find(isWords)
  if (first) diagnostics.push(diagnose('entry/text-before-questions', spanAt(body, first.from + first.text.search(/\S/))))
}
