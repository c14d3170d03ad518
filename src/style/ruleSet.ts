/**
 * All rules of the sheets → for each element the rules that match it, in the order of the cascade.
 *
 * Two things keep this fast. A rule is only tried on elements with the id, class or tag of its last
 * compound. And what rules say by ancestry alone is found once for each *path*, the way from the root
 * by tags and by the ids, classes and attributes that any selector names: paragraphs of many answers
 * are one path. Rules that ask for a place among siblings are tried on each element.
 */
import type { Declaration } from './declarations.ts'
import { matches, type Subject } from './matching.ts'
import type { Selector, SimpleSelector } from './selectors.ts'
import type { StyleSheet } from './sheet.ts'
import type { PseudoTag } from './types.ts'

/** A rule under one of its selectors. */
export interface RankedRule {
  readonly selector: Selector
  readonly declarations: readonly Declaration[]
  /** Place in the cascade: origin, then specificity, then order. */
  readonly rank: number
}

/** What matches an element, weakest first. */
export interface Matches {
  readonly own: readonly RankedRule[]
  readonly pseudos: ReadonlyMap<PseudoTag, readonly RankedRule[]>
}

export type Matcher = (subject: Subject) => Matches

/** Elements that no rule without a place among siblings can tell apart. */
interface Path {
  readonly rules: readonly RankedRule[]
  readonly matches: Matches
  readonly children: Map<string, Path>
}

export function matchRules(sheets: readonly StyleSheet[]): Matcher {
  const rules = rankRules(sheets)
  const byAncestry = indexRules(rules.filter((rule) => !asksForPlace(rule.selector)))
  const byPlace = indexRules(rules.filter((rule) => asksForPlace(rule.selector)))
  const signature = signatures(rules)
  const paths = new Map<Subject, Path>()
  const roots = new Map<string, Path>()

  const pathOf = (subject: Subject): Path => {
    const known = paths.get(subject)
    if (known) return known
    const siblings = subject.parent ? pathOf(subject.parent).children : roots
    const key = signature(subject)
    let path = siblings.get(key)
    if (!path) {
      const found = byAncestry(subject)
      path = { rules: found, matches: grouped(found), children: new Map() }
      siblings.set(key, path)
    }
    paths.set(subject, path)
    return path
  }

  return (subject) => {
    const path = pathOf(subject)
    const placed = byPlace(subject)
    return placed.length === 0 ? path.matches : grouped([...path.rules, ...placed])
  }
}

function rankRules(sheets: readonly StyleSheet[]): readonly RankedRule[] {
  const rules = sheets.flatMap((sheet) =>
    sheet.rules.flatMap(({ selectors, declarations }) =>
      selectors.map((selector) => ({ selector, declarations, origin: sheet.origin === 'base' ? 0 : 1 })),
    ),
  )
  // The sort is stable, so equals stay in the order of the sheets.
  const order = [...rules].sort((a, b) => a.origin - b.origin || a.selector.specificity - b.selector.specificity)
  return order.map(({ selector, declarations }, rank) => ({ selector, declarations, rank }))
}

/** The rules in the order of the cascade, those of pseudo-elements apart. */
function grouped(rules: readonly RankedRule[]): Matches {
  const own: RankedRule[] = []
  const pseudos = new Map<PseudoTag, RankedRule[]>()
  for (const rule of [...rules].sort((a, b) => a.rank - b.rank)) {
    if (rule.selector.pseudo) addTo(pseudos, rule.selector.pseudo, rule)
    else own.push(rule)
  }
  return { own, pseudos }
}

// ── index ────────────────────────────────────────────────────────────────────────────────────────

/** The rules that match an element, each tried only where its id, class or tag is. */
function indexRules(rules: readonly RankedRule[]): (subject: Subject) => readonly RankedRule[] {
  const byId = new Map<string, RankedRule[]>()
  const byClass = new Map<string, RankedRule[]>()
  const byTag = new Map<string, RankedRule[]>()
  const others: RankedRule[] = []

  for (const rule of rules) {
    const simples = rule.selector.compounds[0]!.simples
    const id = simples.find((simple) => simple.type === 'id')
    const name = simples.find((simple) => simple.type === 'class')
    const tag = simples.find((simple) => simple.type === 'tag')
    if (id) addTo(byId, id.name, rule)
    else if (name) addTo(byClass, name.name, rule)
    else if (tag) addTo(byTag, tag.name, rule)
    else others.push(rule)
  }

  return (subject) => {
    const { element, classes } = subject
    const found: RankedRule[] = []
    const tryAll = (candidates: readonly RankedRule[]) => {
      for (const rule of candidates) if (matches(rule.selector, subject)) found.push(rule)
    }
    if (element.attributes.id !== undefined) tryAll(byId.get(element.attributes.id) ?? [])
    for (const name of new Set(classes)) tryAll(byClass.get(name) ?? [])
    tryAll(byTag.get(element.tag) ?? [])
    tryAll(others)
    return found
  }
}

function addTo<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}

// ── paths ────────────────────────────────────────────────────────────────────────────────────────

/** Whether a match depends on siblings or children, and so differs between elements of one path. */
function asksForPlace(selector: Selector): boolean {
  return selector.compounds.some(
    ({ simples, combinator }) =>
      combinator === 'next-sibling' || combinator === 'later-sibling' || simples.some((simple) => simpleAsksForPlace(simple)),
  )
}

function simpleAsksForPlace(simple: SimpleSelector): boolean {
  switch (simple.type) {
    case 'nth':
    case 'empty':
      return true
    case 'not':
    case 'is':
      return simple.selectors.some(asksForPlace)
    default:
      return false
  }
}

/** What tells elements of one parent apart: only the names that some selector mentions count. */
function signatures(rules: readonly RankedRule[]): (subject: Subject) => string {
  const ids = new Set<string>()
  const classes = new Set<string>()
  const attributes = new Set<string>()
  const note = (selector: Selector) => {
    for (const simple of selector.compounds.flatMap((compound) => compound.simples)) {
      if (simple.type === 'id') ids.add(simple.name)
      if (simple.type === 'class') classes.add(simple.name)
      if (simple.type === 'attribute') attributes.add(simple.name)
      if (simple.type === 'not' || simple.type === 'is') simple.selectors.forEach(note)
      if (simple.type === 'nth' && typeof simple.among !== 'string') simple.among.forEach(note)
    }
  }
  for (const rule of rules) note(rule.selector)

  return ({ element, classes: own, lang }) => {
    const parts = [element.tag, lang]
    const { id } = element.attributes
    if (id !== undefined && ids.has(id)) parts.push(`#${id}`)
    for (const name of own) if (classes.has(name)) parts.push(`.${name}`)
    for (const name of attributes) {
      if (Object.hasOwn(element.attributes, name)) parts.push(`[${name}=${JSON.stringify(element.attributes[name])}`)
    }
    return parts.join(' ')
  }
}
