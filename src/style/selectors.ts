/**
 * css-tree selectors → selectors as data, with their specificity (Selectors 4; §17 for specificity).
 * What the engine cannot match is refused with its name, never ignored.
 */
import type { AttributeSelector, CssNode, PseudoClassSelector, Selector as SelectorNode } from 'css-tree'
import type { PseudoTag } from './types.ts'

export type SimpleSelector =
  | { readonly type: 'tag'; readonly name: string }
  | { readonly type: 'id'; readonly name: string }
  | { readonly type: 'class'; readonly name: string }
  | {
      readonly type: 'attribute'
      readonly name: string
      readonly operator: AttributeOperator
      readonly value: string
      /** `i`: capitals and small letters of ASCII are alike. */
      readonly ignoresCase?: true
    }
  | NthSelector
  | { readonly type: 'empty' }
  | { readonly type: 'root' }
  /** Ranges in lower case. */
  | { readonly type: 'lang'; readonly ranges: readonly string[] }
  | { readonly type: 'not'; readonly selectors: readonly Selector[] }
  | { readonly type: 'is'; readonly selectors: readonly Selector[] }

/** The place of an element among its siblings: `step × n + offset` for some n from 0 on. */
export interface NthSelector {
  readonly type: 'nth'
  readonly step: number
  readonly offset: number
  /** Counted from the last sibling. */
  readonly fromEnd: boolean
  /** Which siblings count: all, those of the same tag, or those that one of the selectors matches. */
  readonly among: 'all' | 'same-tag' | readonly Selector[]
}

export type AttributeOperator = 'exists' | '=' | '~=' | '^=' | '$=' | '*=' | '|='

export type Combinator = 'descendant' | 'child' | 'next-sibling' | 'later-sibling'

/** A compound selector, and how the compound to its left is reached. */
export interface Compound {
  readonly simples: readonly SimpleSelector[]
  readonly combinator?: Combinator
}

export interface Selector {
  /** From right to left: the first is the element itself. */
  readonly compounds: readonly Compound[]
  readonly pseudo?: PseudoTag
  /** Ids, classes and tags, each counted to 999, as one number. */
  readonly specificity: number
}

/** Why a selector cannot be used. */
export interface Refusal {
  readonly problem: string
}

const IDS = 1_000_000
const CLASSES = 1_000
const TAGS = 1

export const COMBINATORS: ReadonlyMap<string, Combinator> = new Map([
  [' ', 'descendant'],
  ['>', 'child'],
  ['+', 'next-sibling'],
  ['~', 'later-sibling'],
])

export const OPERATORS: ReadonlyMap<string, AttributeOperator> = new Map(
  (['=', '~=', '^=', '$=', '*=', '|='] as const).map((operator) => [operator, operator]),
)

/** Pseudo-elements by name; `::before` and `::after` also with the single colon of CSS 2. */
export const PSEUDO_ELEMENTS: ReadonlyMap<string, PseudoTag> = new Map(
  (['before', 'after', 'marker', 'footnote-call', 'footnote-marker'] as const).map((name) => [name, `::${name}`]),
)

/** Read a selector, or say what in it is not supported. */
export function readSelector(node: SelectorNode): Selector | Refusal {
  if (node.children.first?.type === 'Combinator') return { problem: 'nothing stands before the combinator' }
  const compounds: Compound[] = []
  let simples: SimpleSelector[] = []
  let combinator: Combinator | undefined
  let pseudo: PseudoTag | undefined
  let specificity = 0
  const finishCompound = () => compounds.unshift({ simples, ...(combinator && { combinator }) })

  for (const part of node.children) {
    if (pseudo) return { problem: 'something follows the pseudo-element' }
    if (part.type === 'Combinator') {
      finishCompound()
      combinator = COMBINATORS.get(part.name)
      if (!combinator) return { problem: `the combinator "${part.name}"` }
      simples = []
      continue
    }
    pseudo = pseudoElement(part)
    const simple: Read = pseudo ? { specificity: TAGS } : readSimple(part)
    if ('problem' in simple) return simple
    specificity += simple.specificity
    if (simple.selector) simples.push(simple.selector)
  }
  finishCompound()
  return { compounds, specificity, ...(pseudo && { pseudo }) }
}

/** Also with the single colon of CSS 2. */
function pseudoElement(node: CssNode): PseudoTag | undefined {
  if (node.type === 'PseudoElementSelector') return PSEUDO_ELEMENTS.get(node.name.toLowerCase())
  if (node.type !== 'PseudoClassSelector') return undefined
  return node.name === 'before' || node.name === 'after' ? PSEUDO_ELEMENTS.get(node.name) : undefined
}

type Read = { readonly selector?: SimpleSelector; readonly specificity: number } | Refusal

function readSimple(node: CssNode): Read {
  switch (node.type) {
    case 'TypeSelector':
      return node.name === '*'
        ? { specificity: 0 }
        : { selector: { type: 'tag', name: node.name.toLowerCase() }, specificity: TAGS }
    case 'IdSelector':
      return { selector: { type: 'id', name: node.name }, specificity: IDS }
    case 'ClassSelector':
      return { selector: { type: 'class', name: node.name }, specificity: CLASSES }
    case 'AttributeSelector':
      return readAttribute(node)
    case 'PseudoClassSelector':
      return readPseudoClass(node)
    case 'PseudoElementSelector':
      return { problem: `the pseudo-element "::${node.name}"` }
    default:
      return { problem: 'a part that is no selector' }
  }
}

function readAttribute(node: AttributeSelector): Read {
  const flag = node.flags?.toLowerCase()
  if (flag && flag !== 'i' && flag !== 's') return { problem: `the flag "${node.flags}"` }
  const operator = node.matcher === null ? 'exists' : OPERATORS.get(node.matcher)
  if (!operator) return { problem: `the operator "${node.matcher}"` }
  const value = node.value?.type === 'String' ? node.value.value : (node.value?.name ?? '')
  const ignoresCase = flag === 'i' ? ({ ignoresCase: true } as const) : {}
  return { selector: { type: 'attribute', name: node.name.name, operator, value, ...ignoresCase }, specificity: CLASSES }
}

type Counting = Pick<NthSelector, 'fromEnd' | 'among'>

/** Pseudo-classes that count siblings. */
const COUNTING: ReadonlyMap<string, Counting> = new Map<string, Counting>([
  ['nth-child', { fromEnd: false, among: 'all' }],
  ['nth-last-child', { fromEnd: true, among: 'all' }],
  ['nth-of-type', { fromEnd: false, among: 'same-tag' }],
  ['nth-last-of-type', { fromEnd: true, among: 'same-tag' }],
])

const nth = (name: string, step: number, offset: number): NthSelector => ({ type: 'nth', step, offset, ...COUNTING.get(name)! })
const only = (first: NthSelector, last: NthSelector): SimpleSelector => ({
  type: 'is',
  selectors: [{ compounds: [{ simples: [first, last] }], specificity: 0 }],
})

/** Pseudo-classes without arguments. */
const PLAIN: ReadonlyMap<string, SimpleSelector> = new Map<string, SimpleSelector>([
  ['root', { type: 'root' }],
  ['empty', { type: 'empty' }],
  ['first-child', nth('nth-child', 0, 1)],
  ['last-child', nth('nth-last-child', 0, 1)],
  ['only-child', only(nth('nth-child', 0, 1), nth('nth-last-child', 0, 1))],
  ['first-of-type', nth('nth-of-type', 0, 1)],
  ['last-of-type', nth('nth-last-of-type', 0, 1)],
  ['only-of-type', only(nth('nth-of-type', 0, 1), nth('nth-last-of-type', 0, 1))],
])

type Reader = (args: readonly CssNode[]) => Read

/** Pseudo-classes with arguments. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...COUNTING.keys()].map((name): [string, Reader] => [name, ([node]) => readNth(name, node)]),
  ['lang', (args) => ({ selector: { type: 'lang', ranges: args.flatMap(languageRange) }, specificity: CLASSES })],
  ['not', ([node]) => readList('not', node)],
  ['is', ([node]) => readList('is', node)],
  ['where', ([node]) => weightless(readList('is', node))],
])

/** The names of all pseudo-classes, those with arguments with a bracket. */
export const PSEUDO_CLASSES: readonly string[] = [...PLAIN.keys(), ...[...READERS.keys()].map((name) => `${name}(`)]

function readPseudoClass(node: PseudoClassSelector): Read {
  const name = node.name.toLowerCase()
  const plain = PLAIN.get(name)
  if (plain && !node.children) return { selector: plain, specificity: CLASSES }
  return READERS.get(name)?.([...(node.children ?? [])]) ?? { problem: `the pseudo-class ":${node.name}"` }
}

function weightless(read: Read): Read {
  return 'problem' in read ? read : { ...read, specificity: 0 }
}

function readNth(name: string, node: CssNode | undefined): Read {
  if (node?.type !== 'Nth') return { problem: `this form of ":${name}()"` }
  const among = node.selector ? readList('is', node.selector) : undefined
  if (among && 'problem' in among) return among
  const [step, offset] =
    node.nth.type === 'AnPlusB'
      ? [Number(node.nth.a ?? 0), Number(node.nth.b ?? 0)]
      : [2, node.nth.name.toLowerCase() === 'odd' ? 1 : 0]
  const list = among?.selector?.type === 'is' ? { among: among.selector.selectors } : {}
  return { selector: { ...nth(name, step, offset), ...list }, specificity: CLASSES + (among?.specificity ?? 0) }
}

function languageRange(node: CssNode): readonly string[] {
  if (node.type === 'Identifier') return [node.name.toLowerCase()]
  return node.type === 'String' ? [node.value.toLowerCase()] : []
}

function readList(type: 'not' | 'is', node: CssNode | undefined): Read {
  const selectors: Selector[] = []
  for (const child of node?.type === 'SelectorList' ? node.children : []) {
    const selector = child.type === 'Selector' ? readSelector(child) : { problem: 'a part that is no selector' }
    if ('problem' in selector) return selector
    if (selector.pseudo) return { problem: `a pseudo-element in ":${type}()"` }
    selectors.push(selector)
  }
  if (selectors.length === 0) return { problem: `an empty ":${type}()"` }
  return { selector: { type, selectors }, specificity: Math.max(...selectors.map((selector) => selector.specificity)) }
}
