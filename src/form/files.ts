/** Attached files and what is said of them, by the form or by the field that names them → findings. */
import type { AttachmentFacts } from '../attachment/types.ts'
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Phrase } from '../diagnostics/types.ts'
import type { Attachment } from '../entry/types.ts'
import type { Annex } from './answers.ts'
import type { Reading } from './readings.ts'
import type { FileRules } from './types.ts'

/** Hold files against rules: each by itself, and all together. */
export function checkFiles(rules: FileRules, annexes: readonly Annex[]): readonly Diagnostic[] {
  const [first] = annexes
  const bytes = annexes.reduce((sum, { facts }) => sum + (facts?.size ?? 0), 0)
  const { maxTotalBytes } = rules
  return [
    ...annexes.flatMap(({ attachment, facts }) => (facts ? checkFile(rules, attachment, facts) : [])),
    ...(first && maxTotalBytes !== undefined && bytes > maxTotalBytes
      ? [diagnose('annex/too-large-together', first.attachment.span, { size: amount(bytes), limit: amount(maxTotalBytes) })]
      : []),
  ]
}

function checkFile(
  { types, maxBytes, maxPagesEach }: FileRules,
  { id, span }: Attachment,
  { kind, size, pages }: AttachmentFacts,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  if (maxBytes !== undefined && size > maxBytes)
    found.push(diagnose('annex/too-large', span, { id, size: amount(size), limit: amount(maxBytes) }))
  if (types && !types.includes(kind))
    found.push(diagnose('annex/type', span, { id, kind: phrase(`kind/${kind}`), types: types.join(', ') }))
  if (maxPagesEach !== undefined && pages !== undefined && pages > maxPagesEach)
    found.push(diagnose('annex/too-long', span, { id, pages, limit: maxPagesEach }))
  return found
}

/** Decimal, as portals count, and never rounded to what is allowed. */
function amount(bytes: number): Phrase {
  if (bytes < 10_000) return phrase('size/bytes', { bytes })
  return phrase('size/megabytes', { megabytes: Math.ceil(bytes / 10_000) / 100 })
}

// ── fields that name files ───────────────────────────────────────────────────────────────────────

type Readings = ReadonlyMap<string, Reading>

/** Hold the files that fields name against the rules of these fields. */
export function checkNamedFiles(readings: Readings, annexes: readonly Annex[]): readonly Diagnostic[] {
  return naming(readings).flatMap(({ field, items }) => {
    const ids = items.map(({ id }) => id)
    return checkFiles(
      field.files,
      annexes.filter(({ attachment }) => ids.includes(attachment.id)),
    )
  })
}

/** What is published: a file that only private fields name is as private as they are. */
export function publicAnnexes(readings: Readings, annexes: readonly Annex[]): readonly Annex[] {
  const named = (visibility: 'public' | 'private') =>
    naming(readings).flatMap(({ field, items }) => (field.visibility === visibility ? items.map(({ id }) => id) : []))
  const hidden = named('private').filter((id) => !named('public').includes(id))
  return annexes.filter(({ attachment }) => !hidden.includes(attachment.id))
}

function naming(readings: Readings): readonly Reading[] {
  return [...readings.values()].filter(({ field, state }) => field.kind === 'attachment' && state === 'given')
}
