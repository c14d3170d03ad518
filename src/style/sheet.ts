/**
 * The text of a style sheet → rules with selectors and declarations, and page rules. Parsed once;
 * everything that the engine does not support is reported with its place (CSS Syntax 3, §5).
 */
import { type Atrule, type Block, type CssLocation, type CssNode, parse, type SelectorList } from 'css-tree'
import type { Code } from '../diagnostics/codes.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Parameters, Span, Staged } from '../diagnostics/types.ts'
import { appliesToPrint, isSupported } from './conditions.ts'
import { type Declaration, readDeclarations, type SheetSource } from './declarations.ts'
import { DECLINED_RULES } from './declined.ts'
import { isMarginBox, MARGIN_BOX_NAMES, type MarginBoxName } from './marginBoxes.ts'
import { readSelector, type Selector } from './selectors.ts'

/** `base` is what documents look like before anyone styles them: every author's rule wins over it. */
export type Origin = 'base' | 'author'

export interface StyleRule {
  readonly selectors: readonly Selector[]
  readonly declarations: readonly Declaration[]
}

export type PagePseudo = 'first' | 'blank' | 'left' | 'right'

export interface PageSelector {
  /** Absent: every page. */
  readonly name?: string
  readonly pseudos: readonly PagePseudo[]
}

export interface PageRule {
  readonly selector: PageSelector
  readonly declarations: readonly Declaration[]
  readonly boxes: ReadonlyMap<MarginBoxName, readonly Declaration[]>
}

/** `@import`: the sheet that stands at a path from the importing one comes before it in the cascade. */
export interface ImportRule {
  readonly path: string
  readonly span: Span
}

export interface StyleSheet {
  readonly file: string
  readonly origin: Origin
  readonly imports: readonly ImportRule[]
  readonly rules: readonly StyleRule[]
  readonly pages: readonly PageRule[]
}

/** Parse a style sheet. `file` is its path as messages name it. */
export function parseSheet(file: string, text: string, origin: Origin = 'author'): Staged<StyleSheet> {
  const diagnostics: Diagnostic[] = []
  const source = sheetSource(file, text, (diagnostic) => diagnostics.push(diagnostic))
  const found: FoundRules = { imports: [], rules: [], pages: [] }
  const root = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => {
      const span = { file, line: error.line, column: error.column }
      source.report(diagnose('style/broken-sheet', span, { problem: error.message.toLowerCase() }))
    },
  })
  if (root.type === 'StyleSheet') readRules(root.children, found, source)
  // The parser reports its errors before the rules are read: back to the order of the file.
  diagnostics.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column)
  return { value: { file, origin, ...found }, diagnostics }
}

/** Parse the value of a `style` attribute; all its places are the element's. */
export function parseInlineStyle(text: string, span: Span): Staged<readonly Declaration[]> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic)
  const source: SheetSource = { text, span: () => span, report }
  const list = parse(text, {
    context: 'declarationList',
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => report(diagnose('style/broken-sheet', span, { problem: error.message.toLowerCase() })),
  })
  const nodes = list.type === 'DeclarationList' ? list.children : []
  return { value: readDeclarations(nodes, 'element', source, () => {}), diagnostics }
}

function sheetSource(file: string, text: string, report: (diagnostic: Diagnostic) => void): SheetSource {
  return {
    text,
    report,
    span: (location, length) => {
      const { start, end } = location ?? { start: { line: 1, column: 1, offset: 0 }, end: { offset: 0 } }
      return { file, line: start.line, column: start.column, length: length ?? end.offset - start.offset }
    },
  }
}

// ── rules ────────────────────────────────────────────────────────────────────────────────────────

interface FoundRules {
  readonly imports: ImportRule[]
  readonly rules: StyleRule[]
  readonly pages: PageRule[]
}

function readRules(nodes: Iterable<CssNode>, found: FoundRules, source: SheetSource): void {
  const { rules, pages } = found
  for (const node of nodes) {
    if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
      const selectors = readSelectors(node.prelude, source)
      const declarations = readDeclarations(closed(node.block, source).children, 'element', source, (part) =>
        nested(part, source),
      )
      if (selectors.length > 0) rules.push({ selectors, declarations })
    } else if (node.type === 'Atrule') {
      const rule = node.name.toLowerCase()
      const condition = CONDITIONS.get(rule)
      if (condition) {
        if (node.block && condition(firstOf(node.prelude))) readRules(closed(node.block, source).children, found, source)
      } else if (rule === 'page') {
        pages.push(...readPageRule(node, source))
      } else if (rule === 'import') {
        const first = rules.length === 0 && pages.length === 0
        if (first) found.imports.push(...readImport(node, source))
        else unsupported('"@import" after other rules', node.loc, source, 'write it at the top of the sheet')
      } else if (rule !== 'charset') unsupported(`"@${node.name}"`, node.loc, source, DECLINED_RULES.get(rule))
    }
    // Comments say nothing, and raw text was reported by the parser.
  }
}

/** At-rules whose rules hold under a condition. */
export const CONDITIONS: ReadonlyMap<string, (prelude: CssNode | undefined) => boolean> = new Map([
  ['media', appliesToPrint],
  ['supports', isSupported],
])

function firstOf(prelude: Atrule['prelude']): CssNode | undefined {
  return prelude?.type === 'AtrulePrelude' ? (prelude.children.first ?? undefined) : undefined
}

/** A selector that is not supported is left out; the others of its list still apply. */
function readSelectors(list: SelectorList, source: SheetSource): readonly Selector[] {
  const selectors: Selector[] = []
  for (const node of list.children) {
    if (node.type !== 'Selector') continue
    const selector = readSelector(node)
    if ('problem' in selector) {
      const text = node.loc ? source.text.slice(node.loc.start.offset, node.loc.end.offset) : ''
      report(source, 'style/unsupported-selector', node.loc, { selector: text, problem: selector.problem })
    } else selectors.push(selector)
  }
  return selectors
}

/** `@import "print.css"`, `url(print.css)`, with or without a medium. */
function readImport(rule: Atrule, source: SheetSource): readonly ImportRule[] {
  const [target, ...conditions] = rule.prelude?.type === 'AtrulePrelude' ? rule.prelude.children : []
  if (target?.type !== 'String' && target?.type !== 'Url') {
    report(source, 'style/broken-sheet', rule.loc, { problem: 'the import names no sheet' })
    return []
  }
  const [list] = conditions
  if (list && list.type !== 'MediaQueryList') {
    unsupported('"@import" with a layer or a condition', rule.loc, source)
    return []
  }
  return appliesToPrint(list) ? [{ path: target.value, span: source.span(rule.loc) }] : []
}

function nested(node: CssNode, source: SheetSource): void {
  if (node.type === 'Rule')
    unsupported('a rule within a rule', node.loc, source, 'write it after this rule, with its full selector')
  if (node.type === 'Atrule') unsupported(`"@${node.name}" within a rule`, node.loc, source)
}

/** The parser closes what is open at the end of the file, saying nothing; we do. */
function closed(block: Block, source: SheetSource): Block {
  const end = block.loc?.end.offset
  if (end !== undefined && (source.text[end - 1] !== '}' || block.children.last?.loc?.end.offset === end)) {
    report(source, 'style/broken-sheet', block.loc, { problem: 'the block that begins here has no "}"' }, 1)
  }
  return block
}

// ── pages ────────────────────────────────────────────────────────────────────────────────────────

export const PAGE_PSEUDOS: ReadonlySet<string> = new Set<PagePseudo>(['first', 'blank', 'left', 'right'])

function readPageRule(rule: Atrule, source: SheetSource): readonly PageRule[] {
  if (!rule.block || rule.prelude?.type === 'Raw') return []
  const boxes = new Map<MarginBoxName, readonly Declaration[]>()
  const declarations = readDeclarations(closed(rule.block, source).children, 'page', source, (part) => {
    if (part.type === 'Atrule' && part.block && isMarginBox(part.name)) {
      const block = closed(part.block, source)
      const own = readDeclarations(block.children, 'margin-box', source, (inner) => nested(inner, source))
      boxes.set(part.name, [...(boxes.get(part.name) ?? []), ...own])
    } else if (part.type === 'Atrule') {
      unsupported(`"@${part.name}" in "@page"`, part.loc, source, `use ${MARGIN_BOX_NAMES.map((box) => `@${box}`).join(', ')}`)
    } else nested(part, source)
  })
  const [list] = rule.prelude?.children ?? []
  const nodes = list?.type === 'SelectorList' ? [...list.children] : []
  const selectors = list ? nodes.flatMap((node) => readPageSelector(node, source)) : [{ pseudos: [] }]
  return selectors.map((selector) => ({ selector, declarations, boxes }))
}

function readPageSelector(node: CssNode, source: SheetSource): readonly PageSelector[] {
  if (node.type !== 'Selector') return []
  let name: string | undefined
  const pseudos: PagePseudo[] = []
  for (const part of node.children) {
    if (part.type === 'TypeSelector') name = part.name
    else if (part.type === 'PseudoClassSelector' && isPagePseudo(part.name) && !part.children) pseudos.push(part.name)
    else {
      const selector = node.loc ? source.text.slice(node.loc.start.offset, node.loc.end.offset) : ''
      const problem = 'pages know :first, :blank, :left and :right'
      report(source, 'style/unsupported-selector', node.loc, { selector, problem })
      return []
    }
  }
  return [name === undefined ? { pseudos } : { name, pseudos }]
}

function isPagePseudo(name: string): name is PagePseudo {
  return PAGE_PSEUDOS.has(name)
}

// ── findings ─────────────────────────────────────────────────────────────────────────────────────

function unsupported(rule: string, location: CssLocation | null | undefined, source: SheetSource, advice?: string): void {
  report(source, 'style/unsupported-rule', location, advice ? { rule, advice } : { rule })
}

function report(
  source: SheetSource,
  code: Code,
  location: CssLocation | null | undefined,
  parameters: Parameters,
  length?: number,
): void {
  source.report(diagnose(code, source.span(location, length), parameters))
}
