/**
 * An entry's fields and answers → what each field of the form is given, read by its kind. What the form
 * does not have is told here, so that nothing typed is passed over in silence.
 */
import type { Code } from '../diagnostics/codes.ts'
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import type { AnswerSource, Entry, Scalar } from '../entry/types.ts'
import type { Node } from '../tree/types.ts'
import type { AnswerState, ProseAnswer } from './answers.ts'
import { isFiller } from './characters.ts'
import { countedText } from './counted.ts'
import { flatten } from './flatten.ts'
import { privateParts } from './kinds/group.ts'
import { type KindContext, nameOf, type PlacedItem } from './kinds/kind.ts'
import { KINDS } from './kinds/kinds.ts'
import { countText } from './limits.ts'
import { nearest } from './match.ts'
import type { FieldDefinition, FormDefinition, ReferenceData } from './types.ts'

/** What one field is given. */
export interface Reading {
  readonly field: FieldDefinition
  readonly state: AnswerState
  readonly items: readonly PlacedItem[]
  readonly prose: readonly ProseReading[]
  /** The value has an error of its own already, or is withheld: nothing follows from it. */
  readonly faulty: boolean
  /** Where the author answered, if at all. */
  readonly span?: Span
}

/** Prose with the text that a portal's box would get. */
export interface ProseReading extends ProseAnswer {
  readonly pasted: string
}

export interface Readings {
  /** One for every field of the form, in the form's order. */
  readonly byId: ReadonlyMap<string, Reading>
  /** Fields that something given in the wrong place, or under a misspelt name, was probably meant for. */
  readonly meant: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
}

interface Read {
  readonly reading: Reading
  readonly diagnostics: readonly Diagnostic[]
}

/** Read all fields of an entry. */
export function readFields(form: FormDefinition, reference: ReferenceData, entry: Entry): Readings {
  const today = entry.date ?? form.date
  const { languages, attachments } = entry
  const strange = new Set(notWithheld(form, entry))
  const withheld = new Map(entry.withheld.filter((id) => !strange.has(id)).map(({ text, span }) => [text, span]))
  const read = [...form.fields.values()].map((field): Read => {
    const span = withheld.get(field.id)
    if (span) return { reading: { ...absent(field), state: 'given', faulty: true, span }, diagnostics: [] }
    const context: KindContext = { field, reference, languages, today, attachments, withheld: new Set(withheld.keys()) }
    if (!field.inBody) return readFrontMatter(entry, context)
    const sources = entry.answers.filter((source) => source.id === field.id.toLowerCase())
    return field.kind === 'prose' ? readProse(sources, form, entry, field) : readLine(sources, context)
  })
  const foreign = strangers(form, entry)
  return {
    byId: new Map(read.map(({ reading }) => [reading.field.id, reading])),
    meant: new Set(foreign.flatMap(({ meant }) => meant ?? [])),
    diagnostics: [
      ...foreign.map(({ diagnostic }) => diagnostic),
      ...[...strange].map(({ text, span }) => diagnose('form/withheld', span, { id: text })),
      ...read.flatMap((one) => one.diagnostics),
    ],
  }
}

function readFrontMatter(entry: Entry, context: KindContext): Read {
  const { field } = context
  const source = entry.fields.get(field.id)
  if (!source || field.kind === 'prose') return { reading: absent(field), diagnostics: [] }
  const { state, items, faulty, diagnostics } = KINDS[field.kind].parse(source.value, context)
  return { reading: { field, state, items, prose: [], faulty, span: source.value.span }, diagnostics }
}

/** A value that stands in the body: one line, the same in all languages that say it, and said by any of them. */
function readLine(sources: readonly AnswerSource[], context: KindContext): Read {
  const { field, languages } = context
  if (field.kind === 'prose' || sources.length === 0) return { reading: absent(field), diagnostics: [] }
  const kind = KINDS[field.kind]
  const others = sources.filter(({ lang }) => !languages.includes(lang))
  const parsed = [...inOrder(sources, languages), ...others].map((source) => {
    const line: Scalar = { type: 'scalar', text: flatten(source.content).trim(), span: source.span }
    return { source, line, parsed: kind.parse(line, { ...context, languages: [source.lang, ...languages] }) }
  })
  const first = parsed.find((one) => one.parsed.state !== 'absent') ?? parsed[0]!
  const contradictions = parsed
    .filter((one) => one.parsed.state !== 'absent' && !one.parsed.faulty && !first.parsed.faulty && saysOtherwise(one, first))
    .map(({ source, line }) =>
      diagnose('form/contradicting-answers', line.span, {
        name: nameOf(field),
        value: line.text,
        language: phrase(`language/${source.lang}`),
        first: first.line.text,
      }),
    )
  const items = first.parsed.items.map((item) => ({
    ...item,
    label: Object.assign({}, ...parsed.map((one) => one.parsed.items[0]?.label), item.label),
  }))
  return {
    reading: { field, state: first.parsed.state, items, prose: [], faulty: first.parsed.faulty, span: first.source.span },
    diagnostics: [...parsed.flatMap((one) => one.parsed.diagnostics), ...contradictions],
  }
}

type Line = {
  readonly parsed: { readonly state: AnswerState; readonly items: readonly PlacedItem[] }
  readonly source: AnswerSource
}

/** Ids of a choice can contradict each other; words beyond a list are translations of each other. */
function saysOtherwise(one: Line, first: Line): boolean {
  if (one.parsed.state !== first.parsed.state) return true
  const [a, b] = [one.parsed.items[0], first.parsed.items[0]]
  const typed = a?.label[one.source.lang] === a?.id || b?.label[first.source.lang] === b?.id
  return !typed && a?.id !== b?.id
}

function readProse(sources: readonly AnswerSource[], form: FormDefinition, entry: Entry, field: FieldDefinition): Read {
  const prose = inOrder(sources, entry.languages).flatMap(({ lang, content, span }): readonly ProseReading[] => {
    const pasted = flatten(content, form.paste)
    if (pasted.trim() === '' && !hasPicture(content)) return []
    const countee = { form, limit: field.limit, language: lang, submission: lang === entry.languages[0] }
    const count = countText(countedText(content, form), countee)
    return [{ lang, content, count, span, pasted }]
  })
  const state = prose.length === 0 ? 'absent' : prose.every(({ pasted }) => isFiller(pasted)) ? 'filler' : 'given'
  const span = prose[0]?.span ?? sources[0]?.heading
  return { reading: { field, state, items: [], prose, faulty: false, ...(span && { span }) }, diagnostics: [] }
}

/** A picture answers, though a portal's box has no room for it. */
export function hasPicture(content: readonly Node[]): boolean {
  return content.some((node) => node.type === 'element' && (node.tag === 'img' || hasPicture(node.children)))
}

function inOrder(sources: readonly AnswerSource[], languages: Entry['languages']): readonly AnswerSource[] {
  return languages.flatMap((language) => sources.find((source) => source.lang === language) ?? [])
}

function absent(field: FieldDefinition): Reading {
  return { field, state: 'absent', items: [], prose: [], faulty: false }
}

// ── what the form does not have ──────────────────────────────────────────────────────────────────

interface Stranger {
  readonly diagnostic: Diagnostic
  /** The id of the field that is probably meant. */
  readonly meant?: string
}

function strangers(form: FormDefinition, entry: Entry): readonly Stranger[] {
  const fields = [...form.fields.values()]
  const questions = fields.filter((field) => field.inBody)
  const values = fields.filter((field) => !field.inBody)
  const inFrontMatter = [...entry.fields.values()].flatMap(({ key }): readonly Stranger[] => {
    // A title is common to all forms; some ask for it as a field, too.
    if (key.text === 'title' || values.some((field) => field.id === key.text)) return []
    const question = questions.find((field) => sameId(field, key.text))
    if (question) return [{ diagnostic: diagnose('form/belongs-to-body', key.span, { id: question.id }), meant: question.id }]
    return [stranger('form/unknown-field', key.span, { id: key.text }, values)]
  })
  const inBody = headings(entry).flatMap(({ id, heading }): readonly Stranger[] => {
    if (questions.some((field) => sameId(field, id))) return []
    const value = values.find((field) => sameId(field, id))
    if (value) return [{ diagnostic: diagnose('form/belongs-to-front-matter', heading, { id: value.id }), meant: value.id }]
    const known = questions.map((field) => field.id).join(' ')
    return [stranger('form/unknown-question', heading, { id, known }, questions)]
  })
  return [...inFrontMatter, ...inBody]
}

function stranger(
  code: Code,
  span: Span,
  parameters: { readonly id: string; readonly known?: string },
  fields: readonly FieldDefinition[],
): Stranger {
  const found = nearest(
    fields.map((field) => field.id),
    parameters.id,
  )
  if (found === undefined) return { diagnostic: diagnose(code, span, parameters) }
  return { diagnostic: diagnose(code, span, { ...parameters, nearest: found }), meant: found }
}

/** Only what is private can be given and not be there. */
function notWithheld({ fields }: FormDefinition, { withheld }: Entry): readonly Scalar[] {
  const ids = [...fields.values()].flatMap((field) => (field.visibility === 'private' ? field.id : privateParts(field)))
  return withheld.filter(({ text }) => !ids.includes(text))
}

/** One answer source per `##` heading, which may hold several languages. */
function headings(entry: Entry): readonly AnswerSource[] {
  const places = new Map(entry.answers.map((source) => [`${source.heading.file}:${source.heading.line}`, source]))
  return [...places.values()]
}

function sameId(field: FieldDefinition, id: string): boolean {
  return field.id.toLowerCase() === id.toLowerCase()
}
