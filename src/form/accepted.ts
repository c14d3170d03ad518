/**
 * Findings and an entry's `accept` → the findings that remain, those that are accepted, and what is wrong with the
 * acceptances themselves. Which findings can be accepted is said by their rows: warnings, and errors that hold an entry
 * against the form's rules; not what keeps it from being read or printed as it was meant.
 */
import { CODES } from '../diagnostics/codes.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import type { Acceptance, Entry } from '../entry/types.ts'
import type { Language } from '../language/types.ts'

/** A finding that the author accepts. */
export interface Accepted {
  readonly diagnostic: Diagnostic
  readonly reason: string
}

export interface Judged {
  /** What is not accepted, and what is wrong with acceptances. */
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly Accepted[]
}

/** Sort out what is accepted. Only where all has been looked at (`complete`) is an acceptance that meets nothing told. */
export function judge(entry: Entry, diagnostics: readonly Diagnostic[], complete: boolean): Judged {
  const acceptances = entry.accept.filter(({ code }) => isAcceptable(code))
  const meets = (acceptance: Acceptance, diagnostic: Diagnostic) =>
    acceptance.code === diagnostic.code && isAbout(acceptance, whatIsAt(diagnostic.span, entry))
  const judged = diagnostics.map((diagnostic) => ({
    diagnostic,
    reason: acceptances.find((acceptance) => meets(acceptance, diagnostic))?.reason,
  }))
  const idle = complete ? acceptances.filter((acceptance) => !diagnostics.some((one) => meets(acceptance, one))) : []
  return {
    diagnostics: [
      ...judged.flatMap(({ diagnostic, reason }) => (reason === undefined ? [diagnostic] : [])),
      ...entry.accept.flatMap(refused),
      ...idle.map(({ code, span }) => diagnose('entry/acceptance-unused', span, { code })),
    ],
    accepted: judged.flatMap(({ diagnostic, reason }) => (reason === undefined ? [] : [{ diagnostic, reason }])),
  }
}

function isAcceptable(code: string): boolean {
  const row = rowOf(code)
  return row !== undefined && (row.acceptable ?? row.severity === 'warning')
}

function refused({ code, span }: Acceptance): readonly Diagnostic[] {
  if (isAcceptable(code)) return []
  if (rowOf(code)) return [diagnose('entry/acceptance-refused', span, { code })]
  const meant = nearest(code, Object.keys(CODES))
  return [diagnose('entry/acceptance-unknown', span, { code, ...(meant !== undefined && { nearest: meant }) })]
}

function rowOf(code: string) {
  return Object.hasOwn(CODES, code) ? CODES[code as keyof typeof CODES] : undefined
}

// ── what stands at a place ───────────────────────────────────────────────────────────────────────

interface Subject {
  /** Id of a question or a field; nothing above the first, and for keys that all forms have. */
  readonly field?: string
  readonly language?: Language
}

function isAbout({ field, language }: Acceptance, subject: Subject): boolean {
  return (
    (field === undefined || field.toLowerCase() === subject.field?.toLowerCase()) && (!language || language === subject.language)
  )
}

/** The field or answer that a place belongs to: the last one that begins at or before it in its file. */
function whatIsAt(place: Span, entry: Entry): Subject {
  const starts: readonly (Subject & { readonly span: Span })[] = [
    ...[...entry.fields.values()].map(({ key }) => ({ field: key.text, span: key.span })),
    ...entry.answers.map(({ id, heading }) => ({ field: id, span: heading })),
    ...entry.answers.map(({ id, lang, span }) => ({ field: id, language: lang, span })),
  ]
  let last: (Subject & { readonly span: Span }) | undefined
  for (const start of starts) {
    if (start.span.file === place.file && !isBefore(place, start.span) && !(last && isBefore(start.span, last.span))) last = start
  }
  return last ?? {}
}

function isBefore(a: Span, b: Span): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}
