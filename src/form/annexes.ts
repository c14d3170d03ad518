/**
 * The entry's attachments and the form's rules for them → annexes: what each file is, and which are bound, page by page.
 * A file that cannot be bound is listed all the same, with a warning for each reason.
 */
import { readAttachment } from '../attachment/index.ts'
import type { AttachmentFacts, Obstacle, PageImage } from '../attachment/types.ts'
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span, Staged } from '../diagnostics/types.ts'
import type { Attachment, Entry } from '../entry/types.ts'
import { readImage } from '../image/index.ts'
import type { Node } from '../tree/types.ts'
import type { Annex } from './answers.ts'
import { checkFiles } from './files.ts'
import type { AttachmentRules } from './types.ts'

/** More reasons, and more fonts of which one is true, say nothing new about a file. */
const MOST = 3

/** Read the attachments of an entry. */
export function readAnnexes(rules: AttachmentRules, entry: Entry): Staged<readonly Annex[]> {
  const diagnostics: Diagnostic[] = []
  const annexes = entry.attachments.map((attachment): Annex => {
    if (!attachment.bytes) return { attachment, pages: [] }
    const facts = readAttachment(attachment.bytes)
    const wanted = attachment.bind ?? rules.bind
    const bound = wanted ? bind(attachment, attachment.bytes, facts) : { value: [], diagnostics: [] }
    diagnostics.push(...bound.diagnostics)
    return { attachment, facts, pages: bound.value }
  })
  diagnostics.push(
    ...checkFiles(rules, annexes),
    ...checkNumbers(rules, annexes, entry.form.span),
    ...checkReferences(annexes, entry),
  )
  return { value: annexes, diagnostics }
}

// ── binding ──────────────────────────────────────────────────────────────────────────────────────

function bind(attachment: Attachment, bytes: Uint8Array, facts: AttachmentFacts): Staged<Annex['pages']> {
  const { id, span } = attachment
  if (facts.size === 0) return { value: [], diagnostics: [diagnose('annex/empty', span, { id })] }
  if (facts.kind === 'other') return { value: [], diagnostics: [diagnose('annex/not-pages', span, { id })] }
  if (facts.kind === 'pdf') {
    const { obstacles } = facts
    const rules = [...new Set(obstacles.map(({ rule }) => rule))].slice(0, MOST)
    const diagnostics = rules.map((rule) =>
      reason(
        attachment,
        obstacles.filter((obstacle) => obstacle.rule === rule),
      ),
    )
    return { value: pagesOf(facts), diagnostics }
  }
  const { value, diagnostics } = readImage({ bytes, file: attachment.file, span })
  // A picture that an answer shows must be whole; one that is attached can be listed.
  if (!value) return { value: [], diagnostics: diagnostics.map((problem) => diagnose('annex/image', span, { id, problem })) }
  return { value: [value], diagnostics }
}

function pagesOf({ document, sha256 }: AttachmentFacts): readonly PageImage[] {
  if (!document) return []
  return document.pages.map(({ cropBox: [left, bottom, right, top], rotation, unit }, index) => {
    const [across, up] = [(right - left) * unit, (top - bottom) * unit]
    const [width, height] = rotation % 180 === 0 ? [across, up] : [up, across]
    return { type: 'page', id: `${sha256}/${index}`, width, height, document, index }
  })
}

/** What one rule has against a file, with the first page where it does. */
function reason({ id, span }: Attachment, obstacles: readonly Obstacle[]): Diagnostic {
  const { rule, page } = obstacles[0]!
  const causes = obstacles.flatMap(({ what }) => what ?? [])
  const what = [...causes.slice(0, MOST), ...(causes.length > MOST ? ['…'] : [])].join(', ')
  return diagnose(`annex/${rule}`, span, { id, place: page === undefined ? '' : phrase('place/page', { page }), what })
}

// ── what the form allows ─────────────────────────────────────────────────────────────────────────

function checkNumbers({ max, maxPages }: AttachmentRules, annexes: readonly Annex[], span: Span): readonly Diagnostic[] {
  const pages = annexes.reduce((sum, annex) => sum + annex.pages.length, 0)
  const first = annexes[0]?.attachment.span ?? span
  const found: Diagnostic[] = []
  if (max !== undefined && annexes.length > max)
    found.push(diagnose('annex/too-many', first, { count: annexes.length, limit: max }))
  if (maxPages !== undefined && pages > maxPages) found.push(diagnose('annex/too-many-pages', first, { pages, limit: maxPages }))
  return found
}

// ── references ───────────────────────────────────────────────────────────────────────────────────

/** `[A1, p. 12]` where A1 has eleven pages. */
function checkReferences(annexes: readonly Annex[], entry: Entry): readonly Diagnostic[] {
  const pages = new Map(annexes.map(({ attachment, facts }) => [attachment.id, facts?.pages]))
  return referencesIn(entry).flatMap(({ id, page, span }) => {
    const count = pages.get(id)
    const isBeyond = page !== undefined && count !== undefined && (Number(page) > count || Number(page) < 1)
    return isBeyond ? [diagnose('annex/page-beyond', span, { id, page, pages: count })] : []
  })
}

/** References in answers to what is not published, and so is nowhere in the dossier. */
export function checkPrivate(published: readonly Annex[], all: readonly Annex[], entry: Entry): readonly Diagnostic[] {
  const hidden = all.filter((annex) => !published.includes(annex)).map(({ attachment }) => attachment.id)
  return referencesIn(entry)
    .filter(({ id }) => hidden.includes(id))
    .map(({ id, span }) => diagnose('annex/private', span, { id }))
}

interface FoundReference {
  readonly id: string
  readonly page: string | undefined
  readonly span: Span
}

function referencesIn({ answers }: Entry): readonly FoundReference[] {
  const walk = (nodes: readonly Node[]): readonly FoundReference[] =>
    nodes.flatMap((node) => {
      if (node.type === 'text') return []
      const { 'data-attachment': id, 'data-page': page } = node.attributes
      return [...(id === undefined ? [] : [{ id, page, span: node.span }]), ...walk(node.children)]
    })
  return answers.flatMap(({ content }) => walk(content))
}
