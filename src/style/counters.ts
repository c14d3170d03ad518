/**
 * Counters: their scopes while a document is walked, and numbers as text.
 * CSS Lists 3, §4 (scopes: §4.4); CSS Counter Styles 3, §6.
 */
import type { CounterChange } from './types.ts'

// ── numbers as text ──────────────────────────────────────────────────────────────────────────────

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** How counters are written; outside a style's range it falls back to decimal. */
export const COUNTER_STYLES: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['decimal-leading-zero', (value) => (value >= 0 && value < 10 ? `0${value}` : String(value))],
  ['lower-roman', roman],
  ['upper-roman', (value) => roman(value).toUpperCase()],
  ['lower-alpha', alphabetic],
  ['upper-alpha', (value) => alphabetic(value).toUpperCase()],
  ['disc', () => '•'],
  ['circle', () => '◦'],
  ['square', () => '▪'],
  ['none', () => ''],
])

/** A counter's value in one of the `COUNTER_STYLES`. */
export function formatCounter(value: number, style: string): string {
  return (COUNTER_STYLES.get(style) ?? String)(value)
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let result = ''
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      result += letters
      rest -= worth
    }
  }
  return result
}

/** a, b … z, aa, ab … */
function alphabetic(value: number): string {
  if (value < 1) return String(value)
  let result = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    result = String.fromCharCode(97 + ((rest - 1) % 26)) + result
  }
  return result
}

// ── scopes ───────────────────────────────────────────────────────────────────────────────────────

interface Instance {
  value: number
  /** Depth of the element that made it: it lives until that element's parent ends. */
  readonly depth: number
}

/** The counters in scope at the present point of a walk in document order. */
export interface Counters {
  readonly enter: () => void
  readonly leave: () => void
  readonly reset: (changes: readonly CounterChange[]) => void
  readonly increment: (changes: readonly CounterChange[]) => void
  readonly set: (changes: readonly CounterChange[]) => void
  /** The innermost value; a counter that nobody made is 0. */
  readonly value: (name: string) => number
  /** All values in scope, outermost first. */
  readonly values: (name: string) => readonly number[]
}

export function startCounters(): Counters {
  const scopes = new Map<string, Instance[]>()
  let depth = 0

  const instances = (name: string): Instance[] => {
    const found = scopes.get(name)
    if (found) return found
    const made: Instance[] = []
    scopes.set(name, made)
    return made
  }

  const reset = (changes: readonly CounterChange[]) => {
    for (const { name, value } of changes) {
      const scope = instances(name)
      // A sibling's counter of the same name is replaced, an ancestor's is only hidden.
      if (scope.at(-1)?.depth === depth) scope.pop()
      scope.push({ value, depth })
    }
  }

  const innermost = (name: string): Instance => {
    const found = instances(name).at(-1)
    if (found) return found
    reset([{ name, value: 0 }])
    return instances(name).at(-1)!
  }

  return {
    enter: () => {
      depth++
    },
    leave: () => {
      for (const scope of scopes.values()) {
        while (scope.length > 0 && scope.at(-1)!.depth > depth) scope.pop()
      }
      depth--
    },
    reset,
    increment: (changes) => {
      for (const { name, value } of changes) innermost(name).value += value
    },
    set: (changes) => {
      for (const { name, value } of changes) innermost(name).value = value
    },
    value: (name) => scopes.get(name)?.at(-1)?.value ?? 0,
    values: (name) => (scopes.get(name) ?? []).map((instance) => instance.value),
  }
}
