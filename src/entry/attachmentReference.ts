/**
 * What stands in brackets → a reference to an attachment: `[A1]`, `[A1, p. 12]`, `[A1，第12页]`. Words that are more than a
 * page (`[A1, table 3]`) are kept as its `data-locator`.
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
  const match = /^\s*([A-Za-z][\w-]{0,63})\s*(?:[,，、،;；؛:：]\s*(\S[^\n]{0,80}|\S[\s\S]{0,80}))?$/.exec(words)
  if (!match) return undefined
  const id = match[1]!
  if (!context.attachments.includes(id)) {
    if (looksLikeAttachment(id, context.attachments)) report(id, context, span)
    return undefined
  }
  context.cite(id)
  const locator = match[2]?.trim()
  const page = /\d+/.exec(locator ?? '')?.[0]
  const [, first, last] = PAGES.exec(locator ?? '') ?? []
  if (Number(first) > Number(last)) context.report(diagnose('entry/pages-backwards', span, { id, first: first!, last: last! }))
  return {
    class: 'attachment',
    href: `#attachment-${id}`,
    'data-attachment': id,
    ...(page === undefined ? {} : { 'data-page': page }),
    ...(locator === undefined || PAGE.test(locator) ? {} : { 'data-locator': locator }),
  }
}

/** One page and nothing else, as people write it in the languages of dossiers: `p. 12`, `第12页`, `ص 12`. */
const PAGE = /^(?:(?:p|pg|page|pág|página|с|стр|страница|ص|صفحة|الصفحة)?\.?\s*\d+|第?\s*\d+\s*(?:页|頁|ページ|쪽|면|페이지))$/iu

/** A run of pages: `pp. 2-4`, `第2–4页`. */
const PAGES = /^(?:pp?|pgs?|pages?|págs?|páginas?|с|стр|第)\.?\s*(\d+)\s*[-–—~～至]\s*第?(\d+)\s*(?:页|頁|ページ|쪽|면)?$/iu

/** A capital and a number, or a known id in other letters; anything else in brackets is the author's words. */
function looksLikeAttachment(id: string, known: readonly string[]): boolean {
  return /^[A-Z]\d{1,3}$/.test(id) || known.some((other) => other.toLowerCase() === id.toLowerCase())
}

function report(id: string, { attachments, report }: Citing, span: Span): void {
  const meant = nearest(id, attachments)
  report(diagnose('entry/attachment-unknown', span, meant === undefined ? { id } : { id, nearest: meant }))
}
