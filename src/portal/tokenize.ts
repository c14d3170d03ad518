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
import type { Localized } from '../language/types.ts'
import { compact, fold, trim } from './fold.ts'
import { fieldOf, isHeading, isOfQuestions, type KnownLabel, labelOf, labelsOf, readSubLabel } from './labels.ts'
import type { PageContext, Token } from './types.ts'
import { isList, isOpen, readValue } from './values.ts'

const ALL_LANGUAGES = LANGUAGES.map((row) => row.code)
/** Longest `Question 12`, where the form does not know how its questions are headed in a page's language. */
const LONGEST_NUMBER_LINE = 20

/** Split a page into tokens. */
export function tokenize(text: string, context: PageContext): readonly Token[] {
  const lines = splitLines(text).map((source, index): Line => {
    const words = trim(source)
    return { index, source, text: words, folded: compact(words) }
  })
  const page = readOutline(lines, context)
  let state: State = { part: 0, question: -1, found: new Set() }
  return lines.map((line) => {
    const step = readLine(line, state, page)
    state = step.state
    return { line: line.index + 1, source: line.source, ...step.reading }
  })
}

/** Lines with their ends, which are LF, CRLF or CR; a missing last end stays missing. */
export function splitLines(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}

/** A token without its place. */
type Reading = Token extends infer T ? (T extends Token ? Omit<T, 'line' | 'source'> : never) : never

interface Line {
  readonly index: number
  readonly source: string
  /** Without white space at its ends. */
  readonly text: string
  /** Folded, and without spaces. */
  readonly folded: string
}

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
  readonly lines: readonly Line[]
  readonly context: PageContext
  readonly parts: readonly PartDefinition[]
  readonly questions: readonly SectionDefinition[]
  /** Index of the line that heads each of them, or -1. */
  readonly headings: ReadonlyMap<SectionDefinition, number>
  readonly labels: readonly KnownLabel[]
  readonly chrome: ReadonlySet<string>
  /** Index of the line from which on there is only furniture. */
  readonly end: number
}

function readOutline(lines: readonly Line[], context: PageContext): Outline {
  const { parts } = context.form
  const questions = parts.filter(isOfQuestions).flatMap((part) => part.sections)
  const chrome = new Set(context.form.chrome.map(compact))
  const end = lines.findLastIndex(({ folded }) => folded !== '' && !chrome.has(folded)) + 1
  const labels = labelsOf(questions.flatMap((section) => section.fields))
  const headings = new Map(questions.map((section) => [section, headingOf(section, lines, labels)]))
  return { lines, context, parts, questions, headings, labels, chrome, end }
}

function readLine(line: Line, state: State, page: Outline): Step {
  const { index, text, folded } = line
  if (text === '') {
    return { reading: { type: 'blank' }, state: state.open ? { ...state, open: { ...state.open, blank: true } } : state }
  }
  const inQuestions = isOfQuestions(page.parts[state.part]!)
  const mayBeChrome = !inQuestions || state.question < 0 || index >= page.end
  if (mayBeChrome && page.chrome.has(folded)) return closed({ type: 'chrome', text }, state)
  return (
    readPart(line, state, page) ??
    readQuestion(line, state, page) ??
    (inQuestions ? readAnswer(line, state, page) : readField(line, state, page))
  )
}

/** The heading of a later part; or of this one, as long as it has not begun to say anything else. */
function readPart({ folded }: Line, state: State, page: Outline): Step | undefined {
  const first = state.question < 0 ? state.part : state.part + 1
  const index = page.parts.findIndex(
    (part, at) => at >= first && !state.found.has(part) && isHeading(folded, headingOfPart(part)),
  )
  const part = page.parts[index]
  return part && closed({ type: 'part', part }, { ...state, part: index, found: new Set([...state.found, part]) })
}

/** A form that does not know what its portal's page prints has the titles of its parts. */
function headingOfPart({ portal, title }: PartDefinition): Localized {
  return Object.keys(portal).length > 0 ? portal : title
}

// ── fields ───────────────────────────────────────────────────────────────────────────────────────

function readField({ text, folded }: Line, state: State, page: Outline): Step {
  const { sections } = page.parts[state.part]!
  // before labels: a heading may say the sentence of the label below it; then the first of the two is the heading
  const section = sections.find((candidate) => !state.found.has(candidate) && isHeading(folded, candidate.portal))
  if (section) return closed({ type: 'section', section }, found(state, section))
  const fields = sections.flatMap((candidate) => candidate.fields).filter((field) => !field.inBody)
  const label =
    fieldOf(text, fields, [page.context.language]) ?? (inWords(state) ? undefined : fieldOf(text, fields, ALL_LANGUAGES))
  if (label && !state.found.has(label.field)) {
    const { field } = label
    const value = trim(text.slice(label.end))
    const open = { field, letter: '', values: value === '' ? 0 : 1, blank: false }
    return { reading: { type: 'field', field, value }, state: { ...found(state, field), open } }
  }
  const { open } = state
  if (label || !open || !takes(open, text, page.context)) {
    // a list goes on after a stranger; what follows one in a field of one value may be the stranger's
    const goesOn = !label && open && isList(open.field)
    return goesOn ? { reading: { type: 'unmatched', text }, state } : closed({ type: 'unmatched', text }, state)
  }
  const reading = { type: 'value-line' as const, field: open.field, value: text }
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
function readQuestion({ index }: Line, state: State, page: Outline): Step | undefined {
  const section = page.questions[state.question + 1]
  if (!section || page.headings.get(section) !== index) return undefined
  return closed({ type: 'question', section }, entered(found(state, section), section, page))
}

/**
 * The line that heads a question: the one right above its first label, since an author may write `题 3` as well;
 * where the label is broken, the first that says so.
 */
function headingOf(section: SectionDefinition, lines: readonly Line[], labels: readonly KnownLabel[]): number {
  const isAboveLabel = ({ index, text, folded }: Line): boolean => {
    if (!isHeading(folded, section.portal) && !isNumber(text, section)) return false
    const below = lines.slice(index + 1).find((candidate) => candidate.text !== '')
    const label = below && labelOf(readSubLabel(below.text), labels)
    return label !== undefined && label === section.fields[0]
  }
  const above = lines.findIndex(isAboveLabel)
  return above >= 0 ? above : lines.findIndex(({ folded }) => isHeading(folded, section.portal))
}

/** `Question 3`, `3.`, `Section C`: a short line that ends in the section's number. */
function isNumber(text: string, { number }: SectionDefinition): boolean {
  if (number === undefined || text.length > LONGEST_NUMBER_LINE) return false
  const words = fold(text).replace(/[.:]$/, '')
  return words.endsWith(number) && !/[\dA-Za-z.]$/.test(words.slice(0, -number.length))
}

function readAnswer({ source, text }: Line, state: State, page: Outline): Step {
  const label = readSubLabel(text)
  const field = labelOf(label, page.labels, expectedAfter(state, label.letter, page))
  if (field) {
    const section = page.questions.find((candidate) => candidate.fields.includes(field))!
    const limit = label.limit === undefined ? {} : { limit: label.limit }
    const open = { field, letter: label.letter, values: 0, blank: false }
    const next = { ...entered(found(state, field), section, page), open }
    return { reading: { type: 'sub-label', field, label: text, ...limit }, state: next }
  }
  const { open } = state
  if (!open?.field.inBody) return { reading: { type: 'unmatched', text }, state }
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
