/**
 * Front matter → the keys common to all forms, read; all others are fields of the form.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import { parseDate } from '../language/dates.ts'
import type { Language } from '../language/types.ts'
import { readAttachments } from './attachments.ts'
import { type KeyContext, readLanguage, readLocalized, readWord, reportShape } from './shapes.ts'
import type { Acceptance, Entry, Field, Mapping, Scalar, TranslationRecord, Value } from './types.ts'

export type CommonKeys = Pick<Entry, 'languages' | 'title' | 'attachments' | 'accept' | 'withheld' | 'fields'> &
  Partial<Pick<Entry, 'form' | 'translated' | 'date' | 'number' | 'layout' | 'paper' | 'theme' | 'readingOrder'>>

type Reader = (field: Field, context: KeyContext) => Partial<CommonKeys>

/** In the order of reading: what is said by language needs the languages. */
const READERS = {
  form: (field, context) => optional('form', readWord(field, context, 'unpsa-2022')),
  languages: (field, context) => ({ languages: readLanguages(field, context) }),
  title: (field, context) => ({ title: readLocalized(field, context) }),
  attachments: (field, context) => ({ attachments: readAttachments(field, context) }),
  imported: () => ({}),
  translated: (field, context) => ({ translated: readTranslated(field, context) }),
  accept: (field, context) => ({ accept: readAcceptances(field, context) }),
  withheld: (field, context) => ({ withheld: readWithheld(field, context) }),
  date: (field, context) => optional('date', readDate(field, context)),
  number: (field, context) => optional('number', readWord(field, context, '2022-017')?.text),
  layout: (field, context) => optional('layout', readWord(field, context, 'stacked')),
  paper: (field, context) => optional('paper', readWord(field, context, 'A4')),
  theme: (field, context) => optional('theme', readWord(field, context, 'sober')),
  'reading-order': (field, context) => optional('readingOrder', readWord(field, context, 'pairs')),
} satisfies Readonly<Record<string, Reader>>

/** Keys that mean the same in every form. */
export type CommonKey = keyof typeof READERS

/** Read the front matter of an entry. */
export function readKeys(frontMatter: Mapping, files: KeyContext['files']): Staged<CommonKeys> {
  const diagnostics: Diagnostic[] = []
  const given = new Map(frontMatter.entries.map((field) => [field.key.text, field]))
  const fields = new Map([...given].filter(([key]) => !Object.hasOwn(READERS, key) || key === 'title'))
  let keys: CommonKeys = { languages: [], title: {}, attachments: [], accept: [], withheld: [], fields }
  for (const [key, read] of Object.entries<Reader>(READERS)) {
    const field = given.get(key)
    const context = { languages: keys.languages, files, report: (found: Diagnostic) => diagnostics.push(found) }
    if (field) keys = { ...keys, ...read(field, context) }
    if (key === 'languages' && keys.languages.length === 0) {
      if (!field) diagnostics.push(diagnose('entry/languages-missing', frontMatter.span))
      // Something has to follow, so that all else that is wrong is found too.
      keys = { ...keys, languages: ['en'] }
    }
  }
  return { value: keys, diagnostics }
}

function optional<K extends keyof CommonKeys>(key: K, value: CommonKeys[K] | undefined): Partial<CommonKeys> {
  return value === undefined ? {} : { [key]: value }
}

// ── keys ─────────────────────────────────────────────────────────────────────────────────────────

/** `[en, zh]`, or `en`. */
function readLanguages({ key, value }: Field, context: KeyContext): readonly Language[] {
  const codes = value.type === 'sequence' ? value.items : value.type === 'scalar' ? splitCodes(value) : [value]
  const languages: Language[] = []
  for (const code of codes) {
    if (code.type !== 'scalar') {
      reportShape(key, code, 'shape/languages', 'languages: [en, zh]', context)
      continue
    }
    const language = readLanguage(code, context)
    if (language && languages.includes(language)) {
      context.report(diagnose('entry/language-twice', code.span, { language: code.text }))
    } else if (language) languages.push(language)
  }
  if (codes.length === 0) reportShape(key, value, 'shape/languages', 'languages: [en, zh]', context)
  return languages
}

function splitCodes(list: Scalar): readonly Scalar[] {
  return list.text.split(/[,，、]/).flatMap((text) => (text.trim() === '' ? [] : { ...list, text: text.trim() }))
}

/** `code: reason` lines, as a map or a list, or a list of `{ code, reason }`, for one question or language if it says so. */
function readAcceptances({ key, value }: Field, context: KeyContext): readonly Acceptance[] {
  const maps = value.type === 'sequence' ? value.items : [value]
  return maps.flatMap((map) => {
    if (map.type === 'scalar' && map.text === '') return []
    if (map.type !== 'mapping') {
      const example = 'accept: { form/filler: the jury asked for a full stop }'
      reportShape(key, map, 'shape/acceptances', example, context)
      return []
    }
    const values = new Map(map.entries.map((entry) => [entry.key.text, entry]))
    const code = values.get('code')?.value
    if (code?.type !== 'scalar') return map.entries.flatMap((entry) => readAcceptance(entry.key, entry.value, context))
    for (const { key: other } of map.entries.filter((entry) => !ACCEPTANCE_KEYS.includes(entry.key.text)))
      context.report(diagnose('entry/acceptance-key', other.span, { key: other.text, known: ACCEPTANCE_KEYS.join(', ') }))
    const field = values.get('question')?.value ?? values.get('field')?.value
    const tongue = values.get('language')?.value
    const language = tongue?.type === 'scalar' ? readLanguage(tongue, context) : undefined
    return readAcceptance(code, values.get('reason')?.value, context).map((acceptance) => ({
      ...acceptance,
      ...(field?.type === 'scalar' && { field: field.text }),
      ...(language && { language }),
    }))
  })
}

const ACCEPTANCE_KEYS = ['code', 'question', 'field', 'language', 'reason']

function readAcceptance(code: Scalar, reason: Value | undefined, context: KeyContext): readonly Acceptance[] {
  const text = reason?.type === 'scalar' ? reason.text.trim() : ''
  if (text !== '') return [{ code: code.text, reason: text, span: code.span }]
  context.report(diagnose('entry/acceptance-reason', code.span, { code: code.text }))
  return []
}

/** `[contact, 12]`: what the public copy of an entry says of private fields. */
function readWithheld({ key, value }: Field, context: KeyContext): readonly Scalar[] {
  const ids = value.type === 'sequence' ? value.items : [value]
  return ids.flatMap((id) => {
    if (id.type === 'scalar') return id.text.trim() === '' ? [] : { ...id, text: id.text.trim() }
    reportShape(key, id, 'shape/fields', 'withheld: [contact]', context)
    return []
  })
}

/** `{ ko: { 3a: 9f3a21bc } }`, as `check --record` writes it. */
function readTranslated({ key, value }: Field, context: KeyContext): readonly TranslationRecord[] {
  const byLanguage = value.type === 'mapping' ? value.entries : []
  const wrong = value.type === 'mapping' ? byLanguage.find((one) => one.value.type !== 'mapping')?.value : value
  if (wrong) reportShape(key, wrong, 'shape/mapping', "translated: { ko: { '3a': '9f3a21bc' } }", context)
  return byLanguage.flatMap(({ key: code, value: records }) => {
    const language = readLanguage(code, context)
    if (!language || records.type !== 'mapping') return []
    return records.entries.flatMap(({ key: id, value: print }) =>
      print.type === 'scalar' ? [{ language, id: id.text, fingerprint: print.text }] : [],
    )
  })
}

function readDate(field: Field, context: KeyContext): string | undefined {
  const date = readWord(field, context, '2022-02-01')
  if (!date) return undefined
  if (parseDate(date.text)?.day !== undefined) return date.text
  context.report(diagnose('entry/date-doubtful', date.span, { date: date.text }))
  return undefined
}
