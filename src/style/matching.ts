/**
 * Whether a selector matches an element: from right to left, each compound and then what its
 * combinator leads to (Selectors 4, §18).
 */
import type { Language } from '../language/types.ts'
import type { Element } from '../tree/types.ts'
import type { AttributeOperator, NthSelector, Selector, SimpleSelector } from './selectors.ts'

/** An element with what selectors ask about it. */
export interface Subject {
  readonly element: Element
  readonly classes: readonly string[]
  readonly lang: Language
  readonly parent: Subject | undefined
  /** The child elements of the parent, this one included. */
  readonly siblings: readonly Subject[]
  /** Place among the siblings, from 0. */
  readonly index: number
}

/** Whether a selector, its pseudo-element aside, matches an element. */
export function matches(selector: Selector, subject: Subject, from = 0): boolean {
  const { simples, combinator } = selector.compounds[from]!
  for (let i = 0; i < simples.length; i++) if (!matchesSimple(simples[i]!, subject)) return false
  const next = from + 1
  switch (combinator) {
    case undefined:
      return true
    case 'child':
      return subject.parent !== undefined && matches(selector, subject.parent, next)
    case 'descendant':
      for (let ancestor = subject.parent; ancestor; ancestor = ancestor.parent) {
        if (matches(selector, ancestor, next)) return true
      }
      return false
    case 'next-sibling': {
      const before = subject.siblings[subject.index - 1]
      return before !== undefined && matches(selector, before, next)
    }
    case 'later-sibling':
      // A loop: a function made here would cost each call its variables on the heap.
      for (let at = 0; at < subject.index; at++) if (matches(selector, subject.siblings[at]!, next)) return true
      return false
  }
}

function matchesSimple(simple: SimpleSelector, subject: Subject): boolean {
  const { element } = subject
  switch (simple.type) {
    case 'tag':
      return element.tag === simple.name
    case 'id':
      return element.attributes.id === simple.name
    case 'class':
      return subject.classes.includes(simple.name)
    case 'attribute':
      return Object.hasOwn(element.attributes, simple.name) && holdsAttribute(simple, element.attributes[simple.name]!)
    case 'nth':
      return isNth(simple, subject)
    case 'empty':
      return element.children.every((child) => child.type === 'text' && child.value === '')
    case 'root':
      return subject.parent === undefined
    case 'lang':
      return simple.ranges.some((range) => isWithin(subject.lang.toLowerCase(), range))
    case 'not':
      return !simple.selectors.some((selector) => matches(selector, subject))
    case 'is':
      return simple.selectors.some((selector) => matches(selector, subject))
  }
}

function holdsAttribute(
  { operator, value, ignoresCase }: Extract<SimpleSelector, { type: 'attribute' }>,
  actual: string,
): boolean {
  return ignoresCase ? holds(operator, asciiLower(actual), asciiLower(value)) : holds(operator, actual, value)
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** Selectors 4, §6: an empty string is never part of a value. */
function holds(operator: AttributeOperator, actual: string, value: string): boolean {
  switch (operator) {
    case 'exists':
      return true
    case '=':
      return actual === value
    case '~=':
      return value !== '' && actual.split(/\s+/).includes(value)
    case '^=':
      return value !== '' && actual.startsWith(value)
    case '$=':
      return value !== '' && actual.endsWith(value)
    case '*=':
      return value !== '' && actual.includes(value)
    case '|=':
      return isWithin(actual, value)
  }
}

function isWithin(value: string, prefix: string): boolean {
  return value === prefix || value.startsWith(`${prefix}-`)
}

/** The root counts as the only child of nothing. */
function isNth({ among, fromEnd, step, offset }: NthSelector, subject: Subject): boolean {
  const counts = (sibling: Subject): boolean => {
    if (among === 'all') return true
    if (among === 'same-tag') return sibling.element.tag === subject.element.tag
    return among.some((selector) => matches(selector, sibling))
  }
  if (!counts(subject)) return false
  const others = fromEnd ? subject.siblings.slice(subject.index + 1) : subject.siblings.slice(0, subject.index)
  return isInProgression(others.filter(counts).length + 1, step, offset)
}

/** Whether `position` is `step × n + offset` for some n from 0 on. */
function isInProgression(position: number, step: number, offset: number): boolean {
  const distance = position - offset
  return step === 0 ? distance === 0 : distance % step === 0 && distance / step >= 0
}
