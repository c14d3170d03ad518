/**
 * Page → tokens, one per line, each with its source text, so that all sources joined are the page.
 *
 *   page      = { chrome | blank } , fields , questions , { chrome | blank }
 *   fields    = part heading , { blank | chrome | section | field , { value-line } }
 *   questions = part heading , { blank | chrome } , { question , { blank } , sub-label , { answer-line } }
 *
 * The page has no marks, only lines, so a line is what it says: headings before labels, labels by their words
 * and in the form's order, and within an answer anything that is not the next label or question.
 */
import type { FieldDefinition, PartDefinition, SectionDefinition } from '../form/types.ts'
import { LANGUAGES } from '../language/languages.ts'
import { compact, fold, trim } from './fold.ts'
import { fieldOf, isHeading, isOfQuestions, type KnownLabel, labelOf, labelsOf, readSubLabel } from './labels.ts'
import type { PageContext, Token } from './types.ts'
import { isList, isOpen, readValue } from './values.ts'

const ALL_LANGUAGES = LANGUAGES.map((row) => row.code)
/** Longest `Question 12`, where the form does not know how its questions are headed in a page's language. */
const LONGEST_NUMBER_LINE = 20

/** Split a page into tokens. */
export function tokenize(text: string, context: PageContext): readonly Token[] {
  const sources = splitLines(text)
  const page = readOutline(sources.map(trim), context)
  let state: State = { part: 0, question: -1, found: new Set() }
  return sources.map((source, index) => {
    const step = readLine(source, index, state, page)
    state = step.state
    return { line: index + 1, source, ...step.reading }
  })
}

/** Lines with their ends, which are LF, CRLF or CR; a missing last end stays missing. */
export function splitLines(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}

/** A token without its place. */
type Reading = Token extends infer T ? (T extends Token ? Omit<T, 'line' | 'source'> : never) : never

/** What was read so far, as far as it decides what may come next. */
interface State {
  /** Index of the part that we are in; a page may begin without its first heading. */
  readonly part: number
  /** Index of the last question that was opened. */
  readonly question: number
  /** Headings and labels that have been. */
  readonly found: ReadonlySet<PartDefinition | SectionDefinition | FieldDefinition>
  /** The field or question that the next line may belong to. */
  readonly open?: Open
}

interface Open {
  readonly field: FieldDefinition
  /** The letter before a question's part. */
  readonly letter: string
  /** Lines of its value so far. */
  readonly values: number
  /** Whether a blank line has been since. */
  readonly blank: boolean
}

interface Step {
  readonly reading: Reading
  readonly state: State
}

/** What stays the same from line to line. */
interface Outline {
  readonly lines: readonly string[]
  readonly context: PageContext
  readonly parts: readonly PartDefinition[]
  readonly questions: readonly SectionDefinition[]
  readonly labels: readonly KnownLabel[]
  readonly chrome: ReadonlySet<string>
  /** Index of the line from which on there is only furniture. */
  readonly end: number
}

function readOutline(lines: readonly string[], context: PageContext): Outline {
  const { parts } = context.form
  const questions = parts.filter(isOfQuestions).flatMap((part) => part.sections)
  const chrome = new Set(context.form.chrome.map(compact))
  const end = lines.findLastIndex((line) => line !== '' && !chrome.has(compact(line))) + 1
  return { lines, context, parts, questions, labels: labelsOf(questions.flatMap((one) => one.fields)), chrome, end }
}

function readLine(source: string, index: number, state: State, page: Outline): Step {
  const line = page.lines[index]!
  if (line === '') {
    return { reading: { type: 'blank' }, state: state.open ? { ...state, open: { ...state.open, blank: true } } : state }
  }
  const inQuestions = isOfQuestions(page.parts[state.part]!)
  const mayBeChrome = !inQuestions || state.question < 0 || index >= page.end
  if (mayBeChrome && page.chrome.has(compact(line))) return closed({ type: 'chrome', text: line }, state)
  return (
    readPart(line, state, page) ??
    readQuestion(line, index, state, page) ??
    (inQuestions ? readAnswer(line, source, state, page) : readField(line, state, page))
  )
}

function readPart(line: string, state: State, page: Outline): Step | undefined {
  const index = page.parts.findIndex((part) => !state.found.has(part) && isHeading(line, part.portal))
  const part = page.parts[index]
  return part && closed({ type: 'part', part }, { ...state, part: index, found: new Set([...state.found, part]) })
}

// ── fields ───────────────────────────────────────────────────────────────────────────────────────

function readField(line: string, state: State, page: Outline): Step {
  const { sections } = page.parts[state.part]!
  // before labels: a heading may say the sentence of the label below it; then the first of the two is the heading
  const section = sections.find((candidate) => !state.found.has(candidate) && isHeading(line, candidate.portal))
  if (section) return closed({ type: 'section', section }, found(state, section))
  const fields = sections.flatMap((candidate) => candidate.fields).filter((field) => !field.inBody)
  const label =
    fieldOf(line, fields, [page.context.language]) ?? (inWords(state) ? undefined : fieldOf(line, fields, ALL_LANGUAGES))
  if (label && !state.found.has(label.field)) {
    const { field } = label
    const value = trim(line.slice(label.end))
    const open = { field, letter: '', values: value === '' ? 0 : 1, blank: false }
    return { reading: { type: 'field', field, value }, state: { ...found(state, field), open } }
  }
  const { open } = state
  if (label || !open || !takes(open, line, page.context)) return closed({ type: 'unmatched', text: line }, state)
  const reading = { type: 'value-line' as const, field: open.field, value: line }
  return { reading, state: { ...state, open: { ...open, values: open.values + 1, blank: false } } }
}

/** Within words, a label in another language than the page's is more likely one of the words. */
function inWords(state: State): boolean {
  return state.open?.field.kind === 'text'
}

/**
 * Whether a line may belong to the open field. Words may go on for paragraphs; a field of one value takes one;
 * and one that knows its values takes no others, so that another field's line never lands in it.
 */
function takes({ field, values, blank }: Open, line: string, context: PageContext): boolean {
  if (field.kind === 'text') return true
  if (values > 0 && !isList(field)) return false
  return isOpen(field) ? !blank : readValue(line, field, context).length > 0
}

// ── questions ────────────────────────────────────────────────────────────────────────────────────

/** Only the form's next number opens a question: an author may write any other on a line of its own. */
function readQuestion(line: string, index: number, state: State, page: Outline): Step | undefined {
  const section = page.questions[state.question + 1]
  if (!section || !(isHeading(line, section.portal) || isNumberAbove(line, index, section, page))) return undefined
  return closed({ type: 'question', section }, entered(found(state, section), section, page))
}

function isNumberAbove(line: string, index: number, section: SectionDefinition, page: Outline): boolean {
  const number = /(\d+)[.:]?$/.exec(fold(line))?.[1]
  if (number === undefined || number !== section.number || line.length > LONGEST_NUMBER_LINE) return false
  const below = page.lines.slice(index + 1).find((candidate) => candidate !== '')
  const label = below === undefined ? undefined : labelOf(readSubLabel(below), page.labels)
  return label !== undefined && label === section.fields[0]
}

function readAnswer(line: string, source: string, state: State, page: Outline): Step {
  const label = readSubLabel(line)
  const expected = expectedAfter(state, label.letter, page)
  const field = labelOf(label, page.labels, expected)
  if (field) {
    const section = page.questions.find((candidate) => candidate.fields.includes(field))!
    const reading = { type: 'sub-label' as const, field, label: line, ...(label.limit !== undefined && { limit: label.limit }) }
    const open = { field, letter: label.letter, values: 0, blank: false }
    return { reading, state: { ...entered(found(state, field), section, page), open } }
  }
  const { open } = state
  if (!open?.field.inBody) return { reading: { type: 'unmatched', text: line }, state }
  return { reading: { type: 'answer-line', field: open.field, text: wordsOf(source) }, state }
}

/** What may come: in this question a later letter, else anything of a later one, should its number be missing. */
function expectedAfter(state: State, letter: string, page: Outline): readonly FieldDefinition[] {
  const here = page.questions[state.question]?.fields ?? []
  const risen = letter === '' || letter > (state.open?.letter ?? '')
  const rest = risen ? here.slice(state.open ? here.indexOf(state.open.field) + 1 : 0) : []
  return [...rest, ...page.questions.slice(state.question + 1).flatMap((section) => section.fields)]
}

/** A line of an answer as the author wrote it; only its end is the page's. A tab cannot stand first in Markdown. */
function wordsOf(source: string): string {
  return source.replace(/[ \t\r\n]+$/, '').replace(/^[ \t]+/, (start) => start.replaceAll('\t', ' '))
}

// ── the next state ───────────────────────────────────────────────────────────────────────────────

function closed(reading: Reading, state: State): Step {
  const { open: _, ...rest } = state
  return { reading, state: rest }
}

function found(state: State, what: SectionDefinition | FieldDefinition): State {
  return { ...state, found: new Set([...state.found, what]) }
}

function entered(state: State, section: SectionDefinition, page: Outline): State {
  const part = page.parts.findIndex((candidate) => candidate.sections.includes(section))
  return { ...state, part, question: page.questions.indexOf(section) }
}
