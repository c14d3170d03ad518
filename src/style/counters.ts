/** Counters and their scopes while a document is walked (CSS Lists 3, §4; scopes: §4.4). */
import type { CounterChange } from './types.ts'

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
  /** The innermost values of all counters. */
  readonly all: () => ReadonlyMap<string, number>
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
    all: () => new Map([...scopes].flatMap(([name, scope]) => (scope.length > 0 ? [[name, scope.at(-1)!.value] as const] : []))),
    values: (name) => (scopes.get(name) ?? []).map((instance) => instance.value),
  }
}
