/**
 * `templates/profiles/<id>.yaml` → a profile: what somebody who takes files asks of them, each rule with where it was
 * read and when. Faults of a profile are told at their place, as those of a form are.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Severity, Span, Staged } from '../diagnostics/types.ts'
import type { Value } from '../entry/types.ts'
import * as shape from '../form/shape.ts'
import type { SourceText } from '../form/types.ts'
import { readYaml } from '../form/yaml.ts'
import { LAYOUTS, PAPERS, READING_ORDERS } from '../settings.ts'
import { RULE_KINDS } from './rules/index.ts'
import type { Check, Fault } from './rules/kind.ts'
import type { PdfFacts } from './types.ts'

export interface Profile {
  readonly id: string
  /** Who takes the files, and which. */
  readonly name: string
  readonly settings: ProfileSettings
  readonly rules: readonly ProfileRule[]
}

/** What `build` sets by itself; a style sheet of the profile's name sets the rest. */
export interface ProfileSettings {
  readonly paper?: string
  readonly layout?: string
  readonly readingOrder?: string
  /** Whether the entry and what else it was made from are attached to the PDF. */
  readonly attach?: boolean
}

export interface ProfileRule {
  /** The name of its kind. */
  readonly kind: string
  readonly severity: Severity
  readonly source: string
  /** When it was read there, `YYYY-MM-DD`, or as much of it as is known. */
  readonly date: string
  /** `verified` or `reconstructed`. */
  readonly status: string
  readonly span: Span
  readonly check: Check
}

/** Read at its source, or pieced together from what others say of it. */
const STATUSES = ['verified', 'reconstructed'] as const
const SEVERITIES = ['error', 'warning'] as const

/** `2025`, `2025-03` or `2025-03-01`. */
const date = shape.map(shape.text, (text, value, report) => {
  if (text !== '' && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(text))
    report(diagnose('form/definition-value', value.span, { value: text, what: 'date, such as 2025-03-01' }))
  return text
})

/** Where a rule was read: each says it, or the profile for all of them. */
const ORIGIN = {
  source: shape.may(shape.text, undefined, 'Where the rule was read.'),
  date: shape.may(date, undefined, 'When that was written: `2025`, `2025-03` or `2025-03-01`.'),
  status: shape.may(shape.word(STATUSES), undefined, '`verified` at its source, or `reconstructed` from what others say.'),
}

const COMMON = {
  rule: shape.need(shape.word(Object.keys(RULE_KINDS)), '', 'The kind of the rule.'),
  severity: shape.may(shape.word(SEVERITIES), 'error', 'Whether a file that breaks it is refused.'),
  ...ORIGIN,
}

const settings = shape.record(
  {
    paper: shape.may(shape.word(PAPERS), undefined, 'The paper.'),
    layout: shape.may(shape.word(LAYOUTS), undefined, 'How the languages stand together.'),
    'reading-order': shape.may(shape.word(READING_ORDERS), undefined, 'How columns are read aloud.'),
    attach: shape.may(shape.flag, undefined, 'Whether what the PDF was made from is attached to it, as is usual.'),
  },
  { name: '`set`' },
)

type Origin = { readonly [K in keyof typeof ORIGIN]: string | undefined }
type ReadRule = (usual: Origin, report: shape.Report) => ProfileRule | undefined

/** Its keys depend on its kind. */
const rule: shape.Shape<ReadRule> = {
  read: (value, _, report) => {
    const named = value.type === 'mapping' ? value.entries.find(({ key }) => key.text === 'rule')?.value : undefined
    const kind = named?.type === 'scalar' && Object.hasOwn(RULE_KINDS, named.text) ? named.text : undefined
    const row = kind === undefined ? undefined : RULE_KINDS[kind]
    const name = kind === undefined ? 'a rule' : `the rule \`${kind}\``
    // Of a kind that is unknown, only that is told.
    const known = row ? row.keys : Object.fromEntries(keysOf(value).map((key) => [key, shape.may(ANYTHING, undefined, '')]))
    const read = shape.record({ ...known, ...COMMON }, { name }).read(value, name, report)
    const check = row?.checkOf(read)
    return (usual, tell) =>
      kind !== undefined && check ? placed({ kind, check, read, usual, span: value.span, name, report: tell }) : undefined
  },
  schema: { type: 'object' },
}

const ANYTHING: shape.Shape<undefined> = { read: () => undefined, schema: {} }

function keysOf(value: Value): readonly string[] {
  return value.type === 'mapping' ? value.entries.map(({ key }) => key.text) : []
}

interface Placed extends Pick<ProfileRule, 'kind' | 'check' | 'span'> {
  readonly read: Origin & { readonly severity: Severity }
  readonly usual: Origin
  readonly name: string
  readonly report: shape.Report
}

/** A rule with where it was read; without, it is none. */
function placed({ kind, check, span, read, usual, name, report }: Placed): ProfileRule | undefined {
  const stated = (key: keyof Origin): string | undefined => {
    const value = read[key] ?? usual[key]
    if (value === undefined) report(diagnose('form/definition-missing', span, { what: name, key }))
    return value
  }
  const [source, written, status] = [stated('source'), stated('date'), stated('status')]
  if (source === undefined || written === undefined || status === undefined) return undefined
  return { kind, check, span, severity: read.severity, source, date: written, status }
}

const profile = shape.record(
  {
    name: shape.need(shape.text, '', 'Who takes the files, and which.'),
    ...ORIGIN,
    set: shape.may(settings, undefined, 'What `build` sets by itself.'),
    rules: shape.need(shape.list(rule), [], 'What is asked of a file.'),
  },
  { name: 'the profile' },
)

/** Read a profile; nothing where it has faults. */
export function readProfile(id: string, source: SourceText): Staged<Profile | undefined> {
  const { value, diagnostics } = readYaml(source)
  if (!value) return { value: undefined, diagnostics }
  const found: Diagnostic[] = []
  const report: shape.Report = (diagnostic) => found.push(diagnostic)
  const { name, set, rules, ...usual } = profile.read(value, 'the profile', report)
  const whole = rules.flatMap((read) => read(usual, report) ?? [])
  const { paper, layout, 'reading-order': readingOrder, attach } = set ?? {}
  const chosen = {
    ...(paper && { paper }),
    ...(layout && { layout }),
    ...(readingOrder && { readingOrder }),
    ...(attach !== undefined && { attach }),
  }
  return { value: found.length === 0 ? { id, name, settings: chosen, rules: whole } : undefined, diagnostics: found }
}

// ── against a file ───────────────────────────────────────────────────────────────────────────────

/** A rule that a file breaks, where and how. */
export interface Finding {
  readonly rule: ProfileRule
  readonly fault: Fault
}

/** Hold a file against a profile. */
export function holdAgainst(facts: PdfFacts, profile: Profile): readonly Finding[] {
  return profile.rules.flatMap((rule) => rule.check(facts).map((fault) => ({ rule, fault })))
}
