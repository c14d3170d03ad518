/**
 * What stands in brackets → a reference to an attachment: `[A1]`, `[A1, p. 12]`, `[A1，第12页]`.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'

interface Citing {
  readonly attachments: readonly string[]
  readonly cite: (id: string) => void
  readonly report: (diagnostic: Diagnostic) => void
}

/** The attributes of the reference, if these words are one. */
export function readAttachmentReference(
  words: string,
  context: Citing,
  span: Span,
): Readonly<Record<string, string>> | undefined {
  const match = /^\s*([A-Za-z][\w-]{0,63})\s*(?:[,，、;；:：]\s*(\S[^\n]{0,80}|\S[\s\S]{0,80}))?$/.exec(words)
  if (!match) return undefined
  const id = match[1]!
  if (!context.attachments.includes(id)) {
    if (looksLikeAttachment(id, context.attachments)) report(id, context, span)
    return undefined
  }
  context.cite(id)
  const page = /\d+/.exec(match[2] ?? '')?.[0]
  const href = `#attachment-${id}`
  return { class: 'attachment', href, 'data-attachment': id, ...(page === undefined ? {} : { 'data-page': page }) }
}

/** A capital and a number, or a known id in other letters; anything else in brackets is the author's words. */
function looksLikeAttachment(id: string, known: readonly string[]): boolean {
  return /^[A-Z]\d{1,3}$/.test(id) || known.some((other) => other.toLowerCase() === id.toLowerCase())
}

function report(id: string, { attachments, report }: Citing, span: Span): void {
  const meant = nearest(id, attachments)
  report(diagnose('entry/attachment-unknown', span, meant === undefined ? { id } : { id, nearest: meant }))
}
