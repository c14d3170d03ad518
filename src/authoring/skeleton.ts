/**
 * Form + languages → an entry to be filled in: every field and question of the form, with its label, its limit and
 * its choices as notes, in the author's languages. In a folder each language after the first has a file of its own.
 */
import { KINDS } from '../form/kinds/kinds.ts'
import type { Choice, Condition, FieldDefinition, FormDefinition, ReferenceData } from '../form/types.ts'
import { languageRow, localize, shortCode } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import { labelWithLimit, limitPhrase } from '../portal/words.ts'
import * as words from './words.ts'

export interface SkeletonPlan {
  readonly form: FormDefinition
  readonly reference: ReferenceData
  /** First the language of submission. */
  readonly languages: readonly [Language, ...Language[]]
}

export interface EntryFile {
  /** Absent for the file that has the front matter. */
  readonly language?: Language
  readonly text: string
}

/** One file for all languages. */
export function writeSkeleton(plan: SkeletonPlan): string {
  return `${frontMatter(plan)}${body(plan, plan.languages)}`
}

/** One file for each language. */
export function writeSkeletons(plan: SkeletonPlan): readonly EntryFile[] {
  const [first, ...others] = plan.languages
  return [
    { text: `${frontMatter(plan)}${body(plan, [first])}` },
    ...others.map((language) => ({
      language,
      text: `---\nlanguage: ${shortCode(language)}\n---\n\n${body({ ...plan, languages: [language] }, [language])}`,
    })),
  ]
}

// ── front matter ─────────────────────────────────────────────────────────────────────────────────

function frontMatter(plan: SkeletonPlan): string {
  const { form, languages } = plan
  const [first] = languages
  const sections = form.parts
    .flatMap((part) => part.sections)
    .map(({ title, fields }) => ({ title, fields: fields.filter((field) => !field.inBody) }))
    .filter(({ fields }) => fields.length > 0)
  const asked = sections.some(({ fields }) => fields.some((field) => field.id === 'title'))
  const lines = [
    '---',
    `# ${words.NOTE[first]}`,
    `form: ${form.id}`,
    `languages: [${languages.map(shortCode).join(', ')}]  # ${words.FIRST_LANGUAGE[first]}`,
    ...(asked ? [] : ['', ...emptyText('title', plan)]),
    ...sections.flatMap(({ title, fields }) => [
      ...['', `# ── ${inLanguages(title, languages)} ──`],
      ...fields.flatMap((field) => ['', ...writeField(field, plan)]),
    ]),
    ...['', `# ${words.FILES[first]}`, '# attachments:', '#   - id: A1', '#     file: attachments/report.pdf'],
    `#     title: { ${languages.map((language) => `${shortCode(language)}: …`).join(', ')} }`,
    '---',
  ]
  return `${lines.join('\n')}\n\n`
}

function writeField(field: FieldDefinition, plan: SkeletonPlan): readonly string[] {
  const [first] = plan.languages
  const limit = limitPhrase(field, plan.form, first)
  const notes = [...notesOn(field, plan), ...(limit === undefined ? [] : [limit])]
  return [
    ...[field.label, field.statement].flatMap((text) => labels(text, plan.languages).map((label) => `# ${label}`)),
    ...(notes.length > 0 ? [`# (${notes.join('; ')})`] : []),
    ...listChoices(choicesOf(field, plan), plan).map((line) => `#   ${line}`),
    ...(field.kind === 'text' ? emptyText(field.id, plan) : [`${field.id}:`]),
  ]
}

/** A text that differs from language to language, not given yet. */
function emptyText(id: string, { languages }: SkeletonPlan): readonly string[] {
  return languages.length === 1 ? [`${id}:`] : [`${id}:`, ...languages.map((language) => `  ${shortCode(language)}:`)]
}

const SEVERAL: readonly FieldDefinition['kind'][] = ['multi-choice', 'goals', 'targets']
/** An example tells more than a list of two hundred States would. */
const BY_EXAMPLE: readonly FieldDefinition['kind'][] = [
  'integer',
  'date',
  'month',
  'url',
  'email',
  'phone',
  'country',
  'targets',
  'group',
  'declaration',
  'attachment',
]

/** What an author has to know of a field, label and limit apart. */
function notesOn(field: FieldDefinition, plan: SkeletonPlan): readonly string[] {
  const [first] = plan.languages
  const { kind } = field
  const yesOrNo = kind === 'yes-no' || kind === 'consent'
  const example = kind === 'prose' ? '' : KINDS[kind].example(field)
  return [
    ...(field.requiredUnless !== undefined
      ? [words.REQUIRED_UNLESS[first].replace('{id}', field.requiredUnless)]
      : field.required
        ? [words.REQUIRED[first]]
        : []),
    ...(field.showWhen ? [`${words.ONLY_IF[first]} ${describe(field.showWhen)}`] : []),
    ...(field.visibility === 'private' ? [words.NOT_PUBLISHED[first]] : []),
    ...(yesOrNo ? ['yes / no / unknown'] : []),
    ...(kind === 'choice' ? [words.CHOOSE_ONE[first]] : []),
    ...(SEVERAL.includes(kind) ? [words.CHOOSE_SEVERAL[first]] : []),
    ...(field.open ? [words.OWN_WORDS[first]] : []),
    ...(BY_EXAMPLE.includes(kind) ? [`${words.SUCH_AS[first]} ${example}`] : []),
  ]
}

/** `9a: internal / external`: conditions in the words that the author writes into the entry. */
function describe(condition: Condition): string {
  switch (condition.type) {
    case 'in':
      return `${condition.field}: ${condition.values.join(' / ')}`
    case 'at-least':
      return `${condition.field} ≥ ${condition.value}`
    case 'at-most':
      return `${condition.field} ≤ ${condition.value}`
    case 'given':
      return `${condition.field}: …`
    case 'not':
      return `≠ ${describe(condition.condition)}`
    case 'all':
      return condition.conditions.map(describe).join(' + ')
    case 'any':
      return condition.conditions.map(describe).join(' / ')
  }
}

// ── choices ──────────────────────────────────────────────────────────────────────────────────────

type Choices = readonly Pick<Choice, 'id' | 'label'>[]

function choicesOf(field: FieldDefinition, { reference }: SkeletonPlan): Choices {
  if (field.kind === 'goals') return reference.goals.map(({ number, name }) => ({ id: String(number), label: name }))
  // What the rows of a group say is listed like choices: the key, then what it means.
  return field.fields.length > 0 ? field.fields : field.choices
}

/** A choice a line: what to write, then what it means. */
function listChoices(choices: Choices, { languages }: SkeletonPlan): readonly string[] {
  const width = Math.max(0, ...choices.map(({ id }) => id.length))
  return choices.map(({ id, label }) => `${id.padEnd(width)}  ${inLanguages(label, languages)}`.trimEnd())
}

// ── body ─────────────────────────────────────────────────────────────────────────────────────────

function body(plan: SkeletonPlan, languages: readonly Language[]): string {
  const questions = plan.form.parts.flatMap((part) =>
    part.sections.flatMap((section) => section.fields.filter((field) => field.inBody).map((field) => ({ field, section }))),
  )
  const written = questions.map(({ field, section }) => {
    const title = localize(section.title, plan.languages)?.text
    const heading = title === undefined ? `## ${field.id}` : `## ${field.id}. ${title}`
    // a choice is the same in every language
    const switches =
      languages.length > 1 && field.kind === 'prose' ? languages.map((language) => `### ${languageRow(language).ownName}`) : []
    return [heading, comment(field, plan), ...switches].join('\n\n')
  })
  return `${written.join('\n\n')}\n`
}

/** Label, limit and what else is to be known, as a comment that is never printed. */
function comment(field: FieldDefinition, plan: SkeletonPlan): string {
  const asked: Localized = Object.fromEntries(
    plan.languages.flatMap((language) => {
      const label = labelWithLimit(field, plan.form, language)
      return label === undefined ? [] : [[language, label]]
    }),
  )
  const notes = notesOn(field, plan)
  const lines = [
    ...labels(Object.keys(asked).length > 0 ? asked : field.label, plan.languages),
    ...(notes.length > 0 ? [`(${notes.join('; ')})`] : []),
    ...(field.kind === 'prose' ? [] : listChoices(choicesOf(field, plan), plan)),
  ]
  return `<!-- ${lines.join('\n     ').replaceAll('-->', '→')} -->`
}

// ── words ────────────────────────────────────────────────────────────────────────────────────────

/** A text in the author's languages, each once; in another where there is none of these. */
function labels(text: Localized, languages: readonly Language[]): readonly string[] {
  const found = languages.flatMap((language) => text[language] ?? [])
  const shown = found.length > 0 ? found : [localize(text, languages)?.text ?? '']
  return [...new Set(shown.map((label) => label.replace(/\s+/g, ' ').trim()))].filter((label) => label !== '')
}

function inLanguages(text: Localized, languages: readonly Language[]): string {
  return labels(text, languages).join(' / ')
}
