/**
 * A map that forgets what has not been asked for in a long time, so that a process can render any number of dossiers.
 * It has two generations: when the younger is full, the older is forgotten, but for what was asked for meanwhile.
 */
export interface Generations<Value> {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
  /** End the younger generation if its weight is above a limit. */
  readonly endAbove: (limit: number) => void
}

/**
 * @param most weight of a generation; at most twice as much is kept
 * @param weightOf 1 for each value unless said otherwise
 */
export function createGenerations<Value>(most: number, weightOf: (value: Value) => number = () => 1): Generations<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  let weight = 0

  function endAbove(limit: number): void {
    if (weight <= limit) return
    old = young
    young = new Map()
    weight = 0
  }

  function set(key: string, value: Value): void {
    endAbove(most)
    young.set(key, value)
    weight += weightOf(value)
  }

  return {
    get(key) {
      const value = young.get(key)
      if (value !== undefined) return value
      const older = old.get(key)
      if (older !== undefined) set(key, older)
      return older
    },
    set,
    endAbove,
  }
}
