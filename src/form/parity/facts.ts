/** An answer's elements → what a translation of it has to say as well: numbers, dates, links, headings, lists. */
import type { Language } from '../../language/types.ts'
import type { Element, Node } from '../../tree/types.ts'
import { goalsNamed } from '../goalsNamed.ts'
import type { ReferenceData } from '../types.ts'
import { datesIn, type SaidDate } from './dates.ts'
import { asciiDigits, numbersIn, type SaidNumber } from './numbers.ts'

export interface Facts {
  readonly numbers: readonly SaidNumber[]
  readonly possible: ReadonlySet<number>
  readonly dates: readonly SaidDate[]
  /** Goals and targets named by their numbers; only where the answer argues Goals. */
  readonly codes: readonly string[]
  readonly links: readonly string[]
  /** Attachments, with the page that is cited: `A1`, `A1, 12`. */
  readonly references: readonly string[]
  /** Levels of the headings. */
  readonly headings: readonly string[]
  /** Numbers of items, list by list. */
  readonly lists: readonly string[]
}

/** Gather the facts of an answer. */
export function factsOf(content: readonly Node[], lang: Language, goals: ReferenceData | undefined): Facts {
  const elements = elementsOf(content)
  const { dates, rest } = datesIn(asciiDigits(wordsOf(content)))
  const codes = goals ? codesIn(rest, goals) : []
  const { said, possible } = numbersIn(goals ? withoutCodes(rest, goals) : rest, lang)
  return {
    numbers: said,
    possible: new Set([...possible, ...dates.flatMap(({ year, month, day }) => [year ?? month, month, day ?? month])]),
    dates,
    codes,
    links: elements.flatMap(({ tag, attributes: { href, class: kind } }) =>
      tag === 'a' && href && kind !== 'attachment' ? [href] : [],
    ),
    references: elements.flatMap(({ attributes }) => {
      const { 'data-attachment': id, 'data-page': page } = attributes
      return id === undefined ? [] : [page === undefined ? id : `${id}, ${page}`]
    }),
    headings: elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [tag] : [])),
    lists: elements.flatMap(({ tag, children }) => (tag === 'ul' || tag === 'ol' ? [itemsOf(children)] : [])),
  }
}

function itemsOf(children: readonly Node[]): string {
  return String(children.filter((child) => child.type === 'element' && child.tag === 'li').length)
}

function elementsOf(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsOf(node.children)] : []))
}

const INLINE = new Set(['em', 'strong', 'del', 'code', 'a', 'sub', 'sup'])

/** The words, blocks and notes apart; no numbers of items, and no words of references to attachments. */
function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.attributes['data-attachment'] !== undefined) return ' '
      return INLINE.has(node.tag) ? wordsOf(node.children) : `\n${wordsOf(node.children)}\n`
    })
    .join('')
}

const CODE = /(?<![\d.,])(?:1[0-7]|[1-9])\.(?:\d{1,2}|[a-d])(?![\da-z%])/g

function codesIn(text: string, reference: ReferenceData): readonly string[] {
  const targets = new Set(reference.targets.map(({ id }) => id))
  const named = goalsNamed(text, reference).map(({ id }) => id)
  return [...new Set([...named, ...(text.match(CODE) ?? []).filter((code) => targets.has(code))])]
}

function withoutCodes(text: string, reference: ReferenceData): string {
  const targets = new Set(reference.targets.map(({ id }) => id))
  return text.replace(CODE, (code) => (targets.has(code) ? ' '.repeat(code.length) : code))
}
