/**
 * Limits of pages → findings, once the pages are there: how much of a page each answer takes, in each language, and how
 * many pages the dossier has. What an answer takes is measured on the paper, from above its first line to below its last,
 * page by page, with its notes; headings, prompts and the other languages are not its own.
 */
import type { Code } from './diagnostics/codes.ts'
import { diagnose, phrase } from './diagnostics/diagnose.ts'
import type { Diagnostic, Phrase, Span } from './diagnostics/types.ts'
import type { Answers } from './form/answers.ts'
import { inLanguage } from './form/checks/wording.ts'
import { nameOf } from './form/kinds/kind.ts'
import { boundsOf, termsIn } from './form/limits.ts'
import type { FieldDefinition, Limit, Limited } from './form/types.ts'
import type { Language } from './language/types.ts'
import type { PagedDocument, PageItem } from './page/types.ts'
import type { PageStyle, StyledDocument, StyledElement, StyledNode } from './style/types.ts'
import { ANSWER_ATTRIBUTE } from './template/parseHtml.ts'

export interface Laid {
  readonly answers: Answers
  readonly styled: StyledDocument
  readonly pages: PagedDocument
}

/** Hold a laid out dossier against the limits of pages that its form has. */
export function checkPageLimits({ answers, styled, pages }: Laid): readonly Diagnostic[] {
  const { form } = answers
  const sections = form.parts.flatMap((part) => part.sections)
  const limited = [
    ...[...form.fields.values()].map((field) => ({ limits: field, fields: [field], name: nameOf(field) })),
    ...sections.map((section) => ({
      limits: section,
      fields: section.fields,
      name: phrase('name/section', { id: section.number ?? section.id }),
    })),
    ...form.parts.map((part) => ({
      limits: part,
      fields: part.sections.flatMap(({ fields }) => fields),
      name: phrase('name/part', { id: part.id }),
    })),
  ].filter(({ limits }) => limits.pages)
  const measured = limited.length > 0 ? measureAnswers(styled, pages) : new Map<string, Measure>()
  return [
    ...limited.flatMap((one) => checkAnswers({ ...one, answers, measured })),
    ...(form.pages ? checkDossier(form.pages, answers, pages) : []),
  ]
}

interface LimitedAnswers {
  readonly limits: Limited
  readonly fields: readonly FieldDefinition[]
  readonly name: Phrase
  readonly answers: Answers
  readonly measured: ReadonlyMap<string, Measure>
}

/** The answers to some fields together, language by language. */
function checkAnswers({ limits, fields, name, answers, measured }: LimitedAnswers): readonly Diagnostic[] {
  const { languages } = answers.entry
  return languages.flatMap((language) => {
    const measures = fields.flatMap(({ id }) => measured.get(`${id}/${language}`) ?? [])
    const prose = fields.flatMap(({ id }) => answers.answers.get(id)?.prose.filter(({ lang }) => lang === language) ?? [])
    if (measures.length === 0 || !prose[0]) return []
    const amount = measures.reduce((sum, { height, area }) => sum + height / area, 0)
    const { area, lineHeight } = measures[0]!
    return checkAmount({
      limit: limits.pages!,
      language,
      submission: language === languages[0],
      name: inLanguage(name, language, answers.entry),
      amount,
      span: prose[0].span,
      linesPerPage: area / lineHeight,
    })
  })
}

/** All pages but those of annexes, which are numbered by themselves. */
function checkDossier(limit: Limit, { entry }: Answers, { pages }: PagedDocument): readonly Diagnostic[] {
  const [language] = entry.languages
  const amount = pages.filter(({ label }) => label.prefix === undefined).length
  const span = entry.form.span
  return checkAmount({ limit, language: language!, submission: true, name: phrase('name/dossier'), amount, span })
}

// ── measuring ────────────────────────────────────────────────────────────────────────────────────

/** What an answer takes, and what a page holds; in pt. */
interface Measure {
  readonly height: number
  readonly area: number
  readonly lineHeight: number
}

/** A stretch of an answer that runs down the pages by itself: its text, or one of its notes. */
interface Stretch {
  /** Line height by the id of what is drawn. */
  readonly lines: Map<number, number>
}

interface Found {
  readonly text: Stretch
  readonly notes: Stretch[]
  readonly page: string
  readonly lineHeight: number
}

function measureAnswers({ root, pages: styles }: StyledDocument, { pages }: PagedDocument): ReadonlyMap<string, Measure> {
  const found = new Map<string, Found>()
  collect(root, found)
  return new Map(
    [...found].map(([ref, { text, notes, page, lineHeight }]): [string, Measure] => {
      const height = [text, ...notes].reduce(
        (sum, stretch) => sum + pages.reduce((total, { items }) => total + extentOf(items, stretch), 0),
        0,
      )
      return [ref, { height, area: areaOf(styles.select(page, 'right')), lineHeight }]
    }),
  )
}

function areaOf({ height, marginTop, marginBottom }: PageStyle): number {
  return height - marginTop - marginBottom
}

function collect(node: StyledElement, found: Map<string, Found>): void {
  const ref = node.attributes[ANSWER_ATTRIBUTE]
  if (ref === undefined) {
    for (const child of node.children) if (child.type === 'element') collect(child, found)
    return
  }
  const { page, lineHeight } = node.style
  const answer = found.get(ref) ?? { text: { lines: new Map() }, notes: [], page, lineHeight }
  found.set(ref, answer)
  gather(node, answer.text, answer)
}

function gather(node: StyledNode, stretch: Stretch, answer: Found, lineHeight = 0): void {
  if (node.type !== 'element') {
    stretch.lines.set(node.id, lineHeight)
    return
  }
  const own: Stretch = node.style.float === 'none' ? stretch : { lines: new Map() }
  if (own !== stretch) answer.notes.push(own)
  own.lines.set(node.id, node.style.lineHeight)
  for (const child of node.children) gather(child, own, answer, node.style.lineHeight)
}

/** From above the first line, or picture, of a stretch on a page to below its last. */
function extentOf(items: readonly PageItem[], { lines }: Stretch): number {
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const lineHeight = item.type === 'link' || item.content === 'artifact' ? undefined : lines.get(item.content)
    if (lineHeight === undefined) continue
    const [from, to] = rangeOf(item, lineHeight)
    top = Math.min(top, from)
    bottom = Math.max(bottom, to)
  }
  return Math.max(0, bottom - top)
}

function rangeOf(item: PageItem, lineHeight: number): readonly [number, number] {
  switch (item.type) {
    case 'glyphs':
      return [item.baseline - lineHeight, item.baseline]
    case 'path':
      // What a drawing covers is said by its figure.
      return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    default:
      return [item.rect.y, item.rect.y + item.rect.height]
  }
}

// ── findings ─────────────────────────────────────────────────────────────────────────────────────

interface Amount {
  readonly limit: Limit
  readonly language: Language
  readonly submission: boolean
  readonly name: Phrase
  /** In pages. */
  readonly amount: number
  readonly span: Span
  readonly linesPerPage?: number
}

/** A line more or less is what rounding does. */
const ROUNDING = 1e-6

function checkAmount({ limit, language, submission, name, amount, span, linesPerPage }: Amount): readonly Diagnostic[] {
  const terms = termsIn(limit, language)
  const { min, max, least = min, most = max } = boundsOf(terms)
  const found = (codes: Codes, bound: number, beyond: number): readonly Diagnostic[] => [
    diagnose(terms.binding ? (submission ? codes.binding : codes.advisory) : codes.recommended, span, {
      name,
      count: written(amount, bound),
      bound,
      ...(linesPerPage !== undefined && { lines: Math.ceil(beyond * linesPerPage) }),
    }),
  ]
  if (most !== undefined && max !== undefined && amount > most + ROUNDING) return found(OVER, max, amount - most)
  if (least !== undefined && min !== undefined && amount < least - ROUNDING) return found(UNDER, min, least - amount)
  return []
}

/** With as many decimals as it takes to differ from the limit. */
function written(amount: number, bound: number): string {
  const short = Number.isInteger(amount) ? String(amount) : amount.toFixed(1)
  return Number(short) === bound ? amount.toFixed(2) : short
}

interface Codes {
  readonly binding: Code
  readonly advisory: Code
  readonly recommended: Code
}

const OVER: Codes = {
  binding: 'form/over-pages',
  advisory: 'form/over-advisory-pages',
  recommended: 'form/over-recommended-pages',
}
const UNDER: Codes = {
  binding: 'form/under-pages',
  advisory: 'form/under-advisory-pages',
  recommended: 'form/under-recommended-pages',
}
