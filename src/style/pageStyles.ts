/**
 * `@page` rules → the style of each kind of page (CSS Paged Media 3, §4 for selectors and their
 * specificity, §6 for margin boxes and what they inherit).
 */
import { type Cascade, computeStyle, type SharedStyle } from './cascade.ts'
import { type Computed, type ContentSource, publicStyle } from './computed.ts'
import type { Assignment, Declaration } from './declarations.ts'
import { MARGIN_BOX_NAMES, MARGIN_BOXES, type MarginBoxName } from './marginBoxes.ts'
import { PAGE_SIZES } from './paper.ts'
import { INITIAL } from './properties.ts'
import type { PagePseudo, PageRule, PageSelector, StyleSheet } from './sheet.ts'
import type { AutoLength, ContentPart, MarginBox, PageStyle, PageStyles } from './types.ts'

export interface PageContext {
  readonly cascade: Cascade
  readonly rootStyle: SharedStyle
  /** The paper of pages whose size no sheet sets. */
  readonly paper: 'A4' | 'Letter'
}

/** Prepare the page styles; findings are made here, not when a page is selected. */
export function pageStyles(sheets: readonly StyleSheet[], context: PageContext): PageStyles {
  const { cascade, rootStyle } = context
  const rules = rankPages(sheets)
  const resolve = (declarations: readonly Declaration[]) => cascade.resolve(declarations, rootStyle.variables)
  for (const rule of rules) {
    for (const declarations of [rule.declarations, ...rule.boxes.values()]) resolve(declarations)
  }
  const selected = new Map<string, PageStyle>()
  /** Pages for which the same rules hold have one style. */
  const byRules = new Map<string, PageStyle>()

  const select: PageStyles['select'] = (name, side, which) => {
    const key = `${side} ${which ?? ''} ${name}`
    const known = selected.get(key)
    if (known) return known
    const matching = rules.filter((rule) => matchesPage(rule.selector, name, side, which))
    const ruleKey = `${matching.map((rule) => rules.indexOf(rule)).join(' ')} ${name}`
    const style = byRules.get(ruleKey) ?? pageStyle(name, matching, resolve, context)
    byRules.set(ruleKey, style)
    selected.set(key, style)
    return style
  }
  return { select }
}

function rankPages(sheets: readonly StyleSheet[]): readonly PageRule[] {
  const ranked = sheets.flatMap((sheet) =>
    sheet.pages.map((rule) => ({ rule, origin: sheet.origin === 'base' ? 0 : 1, specificity: specificity(rule.selector) })),
  )
  return ranked.sort((a, b) => a.origin - b.origin || a.specificity - b.specificity).map(({ rule }) => rule)
}

const PSEUDO_WEIGHT: Readonly<Record<PagePseudo, number>> = { first: 100, blank: 100, left: 1, right: 1 }

function specificity({ name, pseudos }: PageSelector): number {
  return pseudos.reduce((sum, pseudo) => sum + PSEUDO_WEIGHT[pseudo], name === undefined ? 0 : 10_000)
}

function matchesPage(
  selector: PageSelector,
  name: string,
  side: 'left' | 'right',
  which: 'first' | 'blank' | undefined,
): boolean {
  if (selector.name !== undefined && selector.name !== name) return false
  return selector.pseudos.every((pseudo) => pseudo === side || pseudo === which)
}

function pageStyle(
  name: string,
  rules: readonly PageRule[],
  resolve: (declarations: readonly Declaration[]) => readonly Assignment[],
  { rootStyle, paper }: PageContext,
): PageStyle {
  const page = computeStyle(
    inheritedByPages(rootStyle.computed),
    resolve(rules.flatMap((rule) => rule.declarations)),
    rootStyle.rootFontSize,
  )
  const [width, height] = page.size === 'auto' ? PAGE_SIZES.get(paper.toLowerCase())! : page.size
  const boxes: Partial<Record<MarginBoxName, MarginBox>> = {}
  for (const box of MARGIN_BOX_NAMES) {
    const declarations = rules.flatMap((rule) => rule.boxes.get(box) ?? [])
    const made = marginBox(page, [...boxDefaults(box), ...resolve(declarations)], rootStyle.rootFontSize)
    if (made) boxes[box] = made
  }
  return {
    name,
    width,
    height,
    marginTop: marginWidth(page.marginTop, height),
    marginRight: marginWidth(page.marginRight, width),
    marginBottom: marginWidth(page.marginBottom, height),
    marginLeft: marginWidth(page.marginLeft, width),
    pageLabel: page.pageLabel,
    pagePrefix: page.pagePrefix,
    boxes,
  }
}

/** A page looks like the document it belongs to in typeface and colour, and runs in its direction. */
function inheritedByPages({ fontFamily, color, direction }: Computed): Computed {
  return { ...INITIAL, fontFamily, color, direction }
}

/** Percentages refer to the page (CSS Paged Media 3, §5.3). */
function marginWidth(margin: AutoLength, extent: number): number {
  if (margin === 'auto') return 0
  return typeof margin === 'number' ? margin : (extent * margin.percent) / 100
}

// ── margin boxes ─────────────────────────────────────────────────────────────────────────────────

/** The default alignment of margin boxes (CSS Paged Media 3, §6.3) is stronger than what they inherit. */
function boxDefaults(box: MarginBoxName): readonly Assignment[] {
  const { textAlign } = MARGIN_BOXES[box]
  return [
    { longhand: { ltr: 'textAlign', rtl: 'textAlign' }, specified: () => textAlign },
    { longhand: { ltr: 'verticalAlign', rtl: 'verticalAlign' }, specified: () => 'middle' },
  ]
}

/** A margin box exists where it has content. */
function marginBox(page: Computed, assignments: readonly Assignment[], rootFontSize: number | undefined): MarginBox | undefined {
  const computed = computeStyle(page, assignments, rootFontSize)
  if (typeof computed.content === 'string' || computed.display === 'none') return undefined
  const content = computed.content.filter(isPagePart)
  return { style: { ...publicStyle(computed), content }, content }
}

/** All that `content` takes in a margin box. */
function isPagePart(source: ContentSource): source is Extract<ContentPart, ContentSource> {
  return source.type === 'string' || source.type === 'counter' || source.type === 'string-ref'
}
