/**
 * `form.yaml` → the definition of a form. Whatever is wrong with it is told with its place; a definition
 * comes out only where nothing is.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span, Staged } from '../diagnostics/types.ts'
import type { Value } from '../entry/types.ts'
import { parseDate } from '../language/dates.ts'
import type { Language } from '../language/types.ts'
import { fieldsOf, readCondition } from './conditions.ts'
import { COUNTERS } from './counters.ts'
import { APPLICANTS_STYLE } from './flatten.ts'
import { KINDS } from './kinds/kinds.ts'
import * as shape from './shape.ts'
import type {
  AttachmentKind,
  AttachmentRules,
  Choice,
  Condition,
  CounterName,
  FieldDefinition,
  FormDefinition,
  KindName,
  Limit,
  PartDefinition,
  PasteStyle,
  SectionDefinition,
} from './types.ts'
import { readYaml } from './yaml.ts'

/** Read a form's definition. */
export function readForm(file: string, text: string): Staged<FormDefinition | undefined> {
  const yaml = readYaml({ file, text })
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics }
  const diagnostics: Diagnostic[] = []
  const form = readDefinition(yaml.value, (diagnostic) => diagnostics.push(diagnostic))
  return { value: diagnostics.length === 0 ? form : undefined, diagnostics }
}

type Report = shape.Report
type ChoiceLists = ReadonlyMap<string, readonly Choice[]>

const KIND_NAMES: readonly KindName[] = ['prose', ...(Object.keys(KINDS) as Exclude<KindName, 'prose'>[])]
const STATUSES = ['reconstructed', 'verified'] as const
const COUNTER_NAMES = Object.keys(COUNTERS) as CounterName[]

const FORM_KEYS = words(
  'id edition status source date label-status name award submission-languages counting chrome choices parts attachments paste',
)
const PART_KEYS = words('id title portal sections')
const SECTION_KEYS = words('id number title portal fields')
const FIELD_KEYS = words('id kind in-body required required-unless visibility label show-when limit choices open')

function readDefinition(value: Value, report: Report): FormDefinition {
  const keys = shape.readKeys(value, 'the form', FORM_KEYS, report)
  const text = (key: string) => shape.required(keys, key, '', (v) => shape.readText(v, key, report), report)
  const localized = (key: string) => shape.required(keys, key, {}, (v) => shape.readLocalized(v, key, report), report)
  const languages = shape.optional<readonly Language[]>(keys, 'submission-languages', [], (v) =>
    shape.readList(v, 'submission-languages', report).flatMap((item) => shape.readLanguage(item, 'language', report) ?? []),
  )
  const choices = shape.optional(keys, 'choices', new Map<string, readonly Choice[]>(), (v) => readChoiceLists(v, report))
  const readParts = (v: Value) => shape.readList(v, 'parts', report).map((part) => readPart(part, choices, report))
  const parts = shape.required<readonly PartDefinition[]>(keys, 'parts', [], readParts, report)
  const fields = indexFields(parts, report)
  checkReferences(fields, report)
  return {
    id: text('id'),
    edition: text('edition'),
    name: localized('name'),
    award: localized('award'),
    status: shape.required(keys, 'status', STATUSES[0], (v) => shape.readWord(v, 'status', STATUSES, report), report),
    source: text('source'),
    date: shape.required(keys, 'date', '', (v) => readIsoDate(v, report), report),
    labelStatus: shape.optional(keys, 'label-status', {}, (v) =>
      shape.readByLanguage(v, 'label-status', (inner) => shape.readWord(inner, 'status', STATUSES, report), report),
    ),
    submissionLanguages: languages,
    counting: shape.optional(keys, 'counting', {}, (v) =>
      shape.readByLanguage(v, 'counting', (inner) => shape.readWord(inner, 'counter', COUNTER_NAMES, report), report),
    ),
    parts,
    attachments: shape.optional(keys, 'attachments', LISTED_ONLY, (v) => readAttachmentRules(v, report)),
    paste: shape.optional(keys, 'paste', APPLICANTS_STYLE, (v) => readPasteStyle(v, report)),
    chrome: shape.optional(keys, 'chrome', [], (v) => readTexts(v, 'chrome', report)),
    fields,
    span: value.span,
  }
}

/** A form that says nothing takes any file, and lists it. */
const LISTED_ONLY: AttachmentRules = { bind: false }
const ATTACHMENT_KINDS = ['pdf', 'png', 'jpeg', 'other'] as const satisfies readonly AttachmentKind[]

function readAttachmentRules(value: Value, report: Report): AttachmentRules {
  const keys = shape.readKeys(value, 'attachments', ['bind', 'max', 'max-bytes', 'max-pages', 'types'], report)
  const count = (key: string) => shape.optional(keys, key, undefined, (v) => shape.readCount(v, key, report))
  const [max, maxBytes, maxPages] = [count('max'), count('max-bytes'), count('max-pages')]
  return {
    bind: shape.optional(keys, 'bind', false, (v) => shape.readFlag(v, 'bind', report)),
    ...(max !== undefined && { max }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(maxPages !== undefined && { maxPages }),
    ...shape.optional(keys, 'types', {}, (v) => ({
      types: shape.readList(v, 'types', report).map((item) => shape.readWord(item, 'type', ATTACHMENT_KINDS, report)),
    })),
  }
}

function readPasteStyle(value: Value, report: Report): PasteStyle {
  const keys = shape.readKeys(value, 'paste', ['heading', 'bullets', 'line-breaks'], report)
  const { heading, bullets, lineBreaks } = APPLICANTS_STYLE
  return {
    heading: shape.optional(keys, 'heading', heading, (v) => shape.readWord(v, 'heading', ['<…>', '[…]', '…:'], report)),
    bullets: shape.optional(keys, 'bullets', bullets, (v) => shape.readWord(v, 'bullets', ['-', ';'], report)),
    lineBreaks: shape.optional(keys, 'line-breaks', lineBreaks, (v) => shape.readFlag(v, 'line-breaks', report)),
  }
}

function readPart(value: Value, choices: ChoiceLists, report: Report): PartDefinition {
  const keys = shape.readKeys(value, 'a part', PART_KEYS, report)
  return {
    id: shape.required(keys, 'id', '', (v) => shape.readText(v, 'id', report), report),
    title: shape.required(keys, 'title', {}, (v) => shape.readLocalized(v, 'title', report), report),
    portal: shape.optional(keys, 'portal', {}, (v) => shape.readLocalized(v, 'portal', report)),
    sections: shape.required<readonly SectionDefinition[]>(
      keys,
      'sections',
      [],
      (v) => shape.readList(v, 'sections', report).map((section) => readSection(section, choices, report)),
      report,
    ),
  }
}

function readSection(value: Value, choices: ChoiceLists, report: Report): SectionDefinition {
  const keys = shape.readKeys(value, 'a section', SECTION_KEYS, report)
  return {
    id: shape.required(keys, 'id', '', (v) => shape.readText(v, 'id', report), report),
    ...shape.optional(keys, 'number', {}, (v) => ({ number: shape.readText(v, 'number', report) })),
    title: shape.required(keys, 'title', {}, (v) => shape.readLocalized(v, 'title', report), report),
    portal: shape.optional(keys, 'portal', {}, (v) => shape.readLocalized(v, 'portal', report)),
    fields: shape.required<readonly FieldDefinition[]>(
      keys,
      'fields',
      [],
      (v) => shape.readList(v, 'fields', report).map((field) => readField(field, choices, report)),
      report,
    ),
  }
}

function readField(value: Value, choices: ChoiceLists, report: Report): FieldDefinition {
  const keys = shape.readKeys(value, nameOfField(value), FIELD_KEYS, report)
  const flag = (key: string) => shape.optional(keys, key, false, (v) => shape.readFlag(v, key, report))
  const kind = shape.required(keys, 'kind', KIND_NAMES[0]!, (v) => shape.readWord(v, 'kind', KIND_NAMES, report), report)
  const showWhen = shape.optional(keys, 'show-when', undefined, (v) => readCondition(v, `show-when of ${keys.what}`, report))
  const limit = shape.optional(keys, 'limit', undefined, (v) => readLimit(v, report))
  if (kind === 'choice' || kind === 'multi-choice') shape.required(keys, 'choices', undefined, () => undefined, report)
  return {
    id: shape.required(keys, 'id', '', (v) => shape.readText(v, 'id', report), report),
    kind,
    inBody: kind === 'prose' || flag('in-body'),
    label: shape.required(keys, 'label', {}, (v) => shape.readLocalized(v, `the label of ${keys.what}`, report), report),
    required: flag('required'),
    ...shape.optional(keys, 'required-unless', {}, (v) => ({ requiredUnless: shape.readText(v, 'required-unless', report) })),
    visibility: shape.optional(keys, 'visibility', 'public', (v) =>
      shape.readWord(v, 'visibility', ['public', 'private'], report),
    ),
    ...(showWhen && { showWhen }),
    ...(limit && { limit }),
    choices: shape.optional(keys, 'choices', [], (v) => choicesNamed(v, choices, report)),
    open: flag('open'),
    span: value.span,
  }
}

function readLimit(value: Value, report: Report): Limit {
  const keys = shape.readKeys(value, 'a limit', ['min', 'max', 'counter'], report)
  const min = shape.optional(keys, 'min', undefined, (v) => shape.readCount(v, 'number of words', report))
  const max = shape.optional(keys, 'max', undefined, (v) => shape.readCount(v, 'number of words', report))
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...shape.optional(keys, 'counter', {}, (v) => ({ counter: shape.readWord(v, 'counter', COUNTER_NAMES, report) })),
  }
}

function readChoiceLists(value: Value, report: Report): ChoiceLists {
  const lists = new Map<string, readonly Choice[]>()
  if (value.type !== 'mapping') {
    report(diagnose('form/definition-shape', value.span, { what: 'choices', shape: 'a mapping of names to lists' }))
    return lists
  }
  for (const { key, value: list } of value.entries) lists.set(key.text, readChoices(list, report))
  return lists
}

function readChoices(value: Value, report: Report): readonly Choice[] {
  const ids = new Map<string, Span>()
  return shape.readList(value, 'a list of choices', report).map((item) => {
    const keys = shape.readKeys(item, 'a choice', ['id', 'label', 'aliases'], report)
    const id = shape.required(keys, 'id', '', (v) => shape.readText(v, 'id', report), report)
    claim(ids, id, 'choices', item.span, report)
    return {
      id,
      label: shape.required(keys, 'label', {}, (v) => shape.readLocalized(v, `the label of "${id}"`, report), report),
      aliases: shape.optional(keys, 'aliases', [], (v) => readTexts(v, 'aliases', report)),
    }
  })
}

function choicesNamed(value: Value, lists: ChoiceLists, report: Report): readonly Choice[] {
  const name = shape.readText(value, 'choices', report)
  const list = lists.get(name)
  if (!list && name !== '') report(shape.notAmong(value.span, name, 'list of choices', [...lists.keys()]))
  return list ?? []
}

// ── references between fields ────────────────────────────────────────────────────────────────────

function indexFields(parts: readonly PartDefinition[], report: Report): ReadonlyMap<string, FieldDefinition> {
  const spans = new Map<string, Span>()
  const fields = new Map<string, FieldDefinition>()
  for (const field of parts.flatMap((part) => part.sections.flatMap((section) => section.fields))) {
    claim(spans, field.id, 'fields', field.span, report)
    fields.set(field.id, field)
  }
  return fields
}

function checkReferences(fields: ReadonlyMap<string, FieldDefinition>, report: Report): void {
  for (const field of fields.values()) {
    const named = [...(field.showWhen ? fieldsOf(field.showWhen) : []), ...(field.requiredUnless ? [field.requiredUnless] : [])]
    for (const id of named.filter((candidate) => !fields.has(candidate))) {
      report(
        diagnose('form/definition-reference', field.span, {
          field: field.id,
          id,
          ...shape.suggestion([...fields.keys()], id),
        }),
      )
    }
    if (field.showWhen) checkValues(field.showWhen, field, fields, report)
    if (hangsOnItself(field, fields)) report(diagnose('form/definition-cycle', field.span, { field: field.id }))
  }
}

/** A condition may ask a closed field only for what it can say. */
function checkValues(
  condition: Condition,
  owner: FieldDefinition,
  fields: ReadonlyMap<string, FieldDefinition>,
  report: Report,
): void {
  if (condition.type === 'not') checkValues(condition.condition, owner, fields, report)
  if (condition.type === 'all' || condition.type === 'any') {
    for (const inner of condition.conditions) checkValues(inner, owner, fields, report)
  }
  if (condition.type !== 'is') return
  const asked = fields.get(condition.field)
  const ids = asked && possibleValues(asked)
  if (ids && !ids.includes(condition.value)) {
    report(shape.notAmong(owner.span, condition.value, `value of "${condition.field}"`, ids))
  }
}

function possibleValues(field: FieldDefinition): readonly string[] | undefined {
  if (field.kind === 'yes-no' || field.kind === 'consent') return ['yes', 'no']
  return field.choices.length > 0 && !field.open ? field.choices.map((choice) => choice.id) : undefined
}

function hangsOnItself(field: FieldDefinition, fields: ReadonlyMap<string, FieldDefinition>): boolean {
  const seen = new Set<string>()
  const reaches = (id: string): boolean => {
    const condition = fields.get(id)?.showWhen
    return (condition ? fieldsOf(condition) : []).some((next) => {
      if (next === field.id) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next)
    })
  }
  return reaches(field.id)
}

// ── small readers ────────────────────────────────────────────────────────────────────────────────

/** Report an id that is taken already. */
function claim(taken: Map<string, Span>, id: string, things: string, span: Span, report: Report): void {
  const first = taken.get(id)
  if (first) report(diagnose('form/definition-duplicate', span, { id, things, line: first.line }))
  else taken.set(id, span)
}

function readTexts(value: Value, what: string, report: Report): readonly string[] {
  return shape.readList(value, what, report).map((item) => shape.readText(item, what, report))
}

function readIsoDate(value: Value, report: Report): string {
  const text = shape.readText(value, 'date', report)
  if (text !== '' && !parseDate(text)) report(diagnose('form/definition-value', value.span, { value: text, what: 'date' }))
  return text
}

function nameOfField(value: Value): string {
  const id = value.type === 'mapping' ? value.entries.find(({ key }) => key.text === 'id')?.value : undefined
  return id?.type === 'scalar' ? `the field "${id.text}"` : 'a field'
}

function words(text: string): readonly string[] {
  return text.split(' ')
}
