/** Findings of a profile → diagnostics: what is wrong, where in the PDF, and who asks for it. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Parameters, Span } from '../diagnostics/types.ts'
import { millimetres } from './describe.ts'
import type { Finding, Profile } from './profile.ts'
import type { Fault } from './rules/kind.ts'
import type { PdfFacts } from './types.ts'

/**
 * The diagnostic of a finding.
 *
 * @param span a place that its reader can edit
 * @param pdf the name of the PDF
 */
export function findingDiagnostic({ rule, fault }: Finding, span: Span, profile: Profile, pdf: string): Diagnostic {
  const { source, date, status, severity } = rule
  const asked = { profile: profile.id, source, date, status }
  return { ...diagnose(fault.code, span, { ...fault.parameters, ...placeOf(fault, pdf), ...asked }), severity }
}

/** What the hints of a row say of a place: a page, and where on it something stands. */
function placeOf({ page, box }: Fault, pdf: string): Parameters {
  if (page === undefined) return {}
  return box ? { pdf, page, left: millimetres(box.left), top: millimetres(box.top) } : { pdf, 'whole-page': page }
}

/** What could not be read was not held against the profile either. */
export function damageDiagnostics({ damage, isEncrypted }: PdfFacts, span: Span): readonly Diagnostic[] {
  const unread = damage.map(({ page, reason }) =>
    diagnose('preflight/damaged', span, { place: page === undefined ? '' : `page ${page}: `, reason }),
  )
  return isEncrypted ? [...unread, diagnose('preflight/unread', span)] : unread
}
