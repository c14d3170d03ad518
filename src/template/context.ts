/**
 * Answers → the data a template is given. Everything that is a decision (what is asked, what is
 * stated, which language comes first) is made here, so that templates only arrange.
 */
import type { Answer, Answers, ProseAnswer } from '../form/answers.ts'
import type { FieldDefinition, PartDefinition, SectionDefinition } from '../form/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Localized } from '../language/types.ts'
import { annexesData, annexLines, annexReferences, attachedSources } from './annexes.ts'
import { arrangeContent } from './arrangeContent.ts'
import { coverRows } from './cover.ts'
import type { Contents, RenderOptions, Scope, Wordings } from './types.ts'
import { isWide, valueData } from './values.ts'
import { wordings } from './wordings.ts'
import type { Words } from './words.ts'

/** The data of a template, and the answers' contents by the reference that stands in it. */
export interface TemplateContext {
  readonly data: Readonly<Record<string, unknown>>
  readonly contents: Contents
}

/** Characters of the title that a running head has room for. */
const SHORT_TITLE = 60

/** Level of a question's prompt as a heading: the author's own begin one below. */
const PROMPT_LEVEL = 4

export function templateContext(answers: Answers, words: Words, options: RenderOptions): TemplateContext {
  const { form, entry } = answers
  const { languages } = entry
  const say = (text: Localized) => wordings(text, languages)
  const contents = new Map<string, ProseAnswer['content']>()
  const scope: Scope = { answers, words, options, say, contents, reference: annexReferences(answers.annexes, words) }
  const title = say(titleOf(answers))
  const parts = form.parts.map((part, i) => partData(scope, part, i))
  const data = {
    lang: languages[0],
    dir: languageRow(languages[0]).direction,
    draft: options.draft,
    words: Object.fromEntries(Object.entries(words).map(([key, text]) => [key, say(text)])),
    award: say(form.award),
    form: say(form.name),
    edition: form.edition,
    reconstructed: form.status === 'reconstructed',
    title,
    titleSize: titleSize(title),
    shortTitle: shorten(title[0]?.text ?? entry.slug),
    cover: coverRows(scope),
    parts,
    contents: contentsData(scope, parts),
    annexes: annexesData(answers.annexes, words, say),
    annexesLetter: letter(form.parts.length),
    sources: [...options.sources, ...attachedSources(answers.annexes)],
  }
  return { data, contents }
}

function titleOf({ entry }: Answers): Localized {
  return Object.keys(entry.title).length > 0 ? entry.title : { en: entry.slug }
}

/** Long titles are set smaller, so that the cover stays one page. */
function titleSize(title: Wordings): 'long' | 'longer' | '' {
  // A square of Han takes as much room as two letters.
  const length = Math.max(0, ...title.map(({ lang, text }) => text.length * (languageRow(lang).fullWidthMarks ? 2 : 1)))
  return length > 180 ? 'longer' : length > 90 ? 'long' : ''
}

function shorten(title: string): string {
  const characters = Array.from(title)
  if (characters.length <= SHORT_TITLE) return title
  const cut = characters.slice(0, SHORT_TITLE).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT_TITLE / 2)).replace(/[\s,:;，：；]+$/, '')}…`
}

// ── parts ────────────────────────────────────────────────────────────────────────────────────────

/** A part whose fields stand in the front matter is a table; one of questions has a section for each. */
function partData(scope: Scope, part: PartDefinition, index: number) {
  const table = part.sections.every((section) => section.fields.every((field) => !field.inBody))
  return {
    id: `part-${part.id}`,
    letter: letter(index),
    title: scope.say(part.title),
    groups: table ? groupSections(scope, part) : undefined,
    sections: table
      ? undefined
      : part.sections.map((section) => sectionData(scope, section)).filter(({ questions }) => questions.length > 0),
  }
}

/** Lines of the contents list: parts, then what has a heading in them, then the annexes. */
function contentsData({ answers, say, words }: Scope, parts: readonly ReturnType<typeof partData>[]) {
  const lines = parts.flatMap((part) => [
    { id: part.id, number: part.letter, title: part.title, part: true },
    ...(part.groups ?? [])
      .filter((group) => group.title !== undefined)
      .map(({ id, title }) => ({ id, number: '', title, part: false })),
    ...(part.sections ?? []).map(({ id, number, title }) => ({ id, number, title, part: false })),
  ])
  if (answers.annexes.length === 0) return lines
  const annexes = { id: 'annexes', number: letter(parts.length), title: say(words.annexes), part: true }
  return [...lines, annexes, ...annexLines(answers.annexes, say)]
}

function letter(index: number): string {
  return String.fromCharCode(0x41 + index)
}

/** Sections of several fields have a heading; neighbouring sections of one field share a group without. */
function groupSections(scope: Scope, part: PartDefinition) {
  const groups: { id?: string; title?: Wordings; rows: ReturnType<typeof rowData>[] }[] = []
  for (const section of part.sections) {
    const rows = section.fields.flatMap((field) => (isAsked(scope, field) ? [rowData(scope, field)] : []))
    const last = groups.at(-1)
    if (section.fields.length > 1) groups.push({ id: sectionId(section), title: scope.say(section.title), rows })
    else if (last && last.title === undefined) last.rows.push(...rows)
    else groups.push({ rows })
  }
  // What is private leaves no heading behind.
  return groups.filter(({ rows }) => rows.length > 0).map(({ rows, ...group }) => ({ ...group, blocks: blocksOf(rows) }))
}

/** Rows as they stand below each other: tables of labels and values, between them what is as wide as the page. */
function blocksOf<Row extends { readonly wide: boolean }>(rows: readonly Row[]) {
  const blocks: ({ rows: Row[] } | { wide: Row })[] = []
  for (const row of rows) {
    const last = blocks.at(-1)
    if (row.wide) blocks.push({ wide: row })
    else if (last && 'rows' in last) last.rows.push(row)
    else blocks.push({ rows: [row] })
  }
  return blocks
}

function sectionId(section: SectionDefinition): string {
  return `section-${section.id}`
}

function isAsked(scope: Scope, field: FieldDefinition): boolean {
  const answer = scope.answers.answers.get(field.id)
  return field.visibility === 'public' && (answer?.asked !== 'no' || answer.state === 'given')
}

function rowData(scope: Scope, field: FieldDefinition) {
  const answer = scope.answers.answers.get(field.id)!
  return { id: field.id, label: scope.say(field.label), wide: isWide(field), ...valueData(scope, answer) }
}

// ── questions ────────────────────────────────────────────────────────────────────────────────────

function sectionData(scope: Scope, section: SectionDefinition) {
  return {
    id: sectionId(section),
    number: section.number,
    title: scope.say(section.title),
    questions: section.fields.flatMap((field) => (isAsked(scope, field) ? [questionData(scope, section, field)] : [])),
  }
}

/** Ids that are printed before a prompt: `3a`, `10`, `2.5`; others are names within the form. */
const NUMBER = /^\d+(\.\d+)?[a-z]?$/

function questionData(scope: Scope, section: SectionDefinition, field: FieldDefinition) {
  const answer = scope.answers.answers.get(field.id)!
  const first = scope.answers.entry.languages[0]
  const printed = answer.prose.filter((prose) => scope.options.layout !== 'labels' || prose.lang === first)
  // Only what an entry answers by a number has one; a question that is its section's only one has the section's.
  const number = field.inBody && NUMBER.test(field.id) && field.id !== section.number ? field.id : undefined
  const label = scope.say(field.label)
  const columns = scope.options.layout === 'parallel' && printed.length > 1
  // The prompt stands in the same columns, unless one of them would have none.
  const inColumns = columns && label.length === printed.length && label.every(({ lang }, i) => lang === printed[i].lang)
  return {
    id: `question-${field.id}`,
    number,
    bookmark: field.id === section.number ? undefined : [number, label[0]?.text].filter((text) => text !== undefined).join(' '),
    label,
    columns,
    promptInColumns: inColumns,
    many: printed.length > 2,
    wide: isWide(field),
    answers: printed.map((prose) => answerData(scope, field, prose)),
    ...(printed.length === 0 && {
      value: field.kind === 'prose' ? { notStated: scope.say(scope.words[unanswered(answer)]) } : valueData(scope, answer),
    }),
  }
}

/** What stands in place of prose: there may be some in a language that is not printed. */
function unanswered({ state }: Answer): string {
  return state === 'given' ? 'not-in-language' : 'not-answered'
}

function answerData(scope: Scope, field: FieldDefinition, prose: ProseAnswer) {
  const ref = `${field.id}/${prose.lang}`
  scope.contents.set(ref, arrangeContent(prose.content, { below: PROMPT_LEVEL, lang: prose.lang, reference: scope.reference }))
  const row = languageRow(prose.lang)
  const translation = prose.lang !== scope.answers.entry.languages[0]
  return {
    ref,
    lang: prose.lang,
    dir: row.direction,
    translation,
    name: row.ownName,
    note: scope.words['for-reference'][scope.answers.entry.languages[0]] ?? '',
    ...(scope.options.draft && { count: countText(scope, prose), over: prose.count.over }),
  }
}

function countText({ words, answers }: Scope, { count }: ProseAnswer): string {
  const lang = answers.entry.languages[0]
  const unit = words[count.unit === 'words' ? 'words-unit' : 'characters-unit'][lang] ?? ''
  const read = count.lenient === count.strict ? `${count.lenient}` : `${count.lenient}–${count.strict}`
  return [count.max === undefined ? read : `${read} / ${count.max}`, unit].join(' ')
}
