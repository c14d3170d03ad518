/**
 * The `<style>` elements of a drawing → the declarations that hold for an element. Selectors of types, classes and ids,
 * alone or below others, are what drawing programs write; another is reported.
 */
import { type CssNode, generate, parse, walk } from 'css-tree'
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { SvgDocument, SvgElement } from './types.ts'

interface Rule {
  /** From the element itself outwards; `isParent` where the next must be the direct one. */
  readonly compounds: readonly { readonly parts: readonly CssNode[]; readonly isParent: boolean }[]
  readonly specificity: number
  readonly declarations: Readonly<Record<string, string>>
}

/** Read all sheets of a tree. */
export function readSheets(root: SvgElement, report: SvgDocument['report']): SvgDocument['styleOf'] {
  const rules = stylesIn(root).flatMap((style) => rulesOf(style, report))
  const sorted = rules.toSorted((a, b) => a.specificity - b.specificity)
  return (element, ancestors) => {
    if (sorted.length === 0) return {}
    return Object.assign(
      {},
      ...sorted.filter((rule) => matches(rule, element, ancestors)).map(({ declarations }) => declarations),
    )
  }
}

/** The declarations of a `style` attribute. */
export function readDeclarations(text: string): Readonly<Record<string, string>> {
  return declarationsIn(parse(text, { context: 'declarationList', parseValue: false }))
}

function stylesIn(element: SvgElement): readonly SvgElement[] {
  if (element.tag === 'style') return [element]
  return element.children.flatMap((child) => (child.type === 'element' ? stylesIn(child) : []))
}

function rulesOf({ children, span }: SvgElement, report: SvgDocument['report']): readonly Rule[] {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const rules: Rule[] = []
  walk(parse(text, { parseValue: false }), {
    enter(node: CssNode) {
      if (node.type === 'Atrule') {
        report(diagnose('image/svg-style', span, { what: `@${node.name}` }))
        return walk.skip
      }
      if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return undefined
      const declarations = declarationsIn(node.block)
      for (const selector of node.prelude.children.toArray()) {
        const rule = selector.type === 'Selector' ? ruleOf(selector.children.toArray(), declarations) : undefined
        if (rule) rules.push(rule)
        else report(diagnose('image/svg-style', span, { what: generate(selector) }))
      }
      return walk.skip
    },
  })
  return rules
}

function declarationsIn(block: CssNode): Readonly<Record<string, string>> {
  const declarations: Record<string, string> = {}
  walk(block, (node) => {
    if (node.type === 'Declaration') declarations[node.property] = generate(node.value).trim()
  })
  return declarations
}

const WEIGHTS: Readonly<Record<string, number>> = { IdSelector: 10_000, ClassSelector: 100, TypeSelector: 1 }

function ruleOf(parts: readonly CssNode[], declarations: Rule['declarations']): Rule | undefined {
  const compounds: { parts: CssNode[]; isParent: boolean }[] = [{ parts: [], isParent: false }]
  let specificity = 0
  for (const part of parts) {
    if (part.type === 'Combinator') {
      if (part.name !== ' ' && part.name !== '>') return undefined
      compounds.unshift({ parts: [], isParent: part.name === '>' })
    } else if (WEIGHTS[part.type] === undefined) return undefined
    else {
      compounds[0]!.parts.push(part)
      specificity += part.type === 'TypeSelector' && part.name === '*' ? 0 : WEIGHTS[part.type]!
    }
  }
  return { compounds, specificity, declarations }
}

function matches({ compounds }: Rule, element: SvgElement, ancestors: readonly SvgElement[]): boolean {
  const [own, ...others] = compounds
  if (!own!.parts.every((part) => matchesPart(part, element))) return false
  const next = others[0]
  if (!next) return true
  const rest = { compounds: others, specificity: 0, declarations: {} }
  const candidates = own!.isParent ? ancestors.slice(0, 1) : ancestors
  return candidates.some((ancestor) => matches(rest, ancestor, ancestors.slice(ancestors.indexOf(ancestor) + 1)))
}

function matchesPart(part: CssNode, { tag, attributes }: SvgElement): boolean {
  if (part.type === 'TypeSelector') return part.name === '*' || part.name === tag
  if (part.type === 'IdSelector') return part.name === attributes.id
  return part.type === 'ClassSelector' && (attributes.class ?? '').split(/\s+/).includes(part.name)
}
