import { describe, expect, it } from 'vitest'
import { createGenerations } from '../../../src/text/generations.ts'

/** Which of the letters are known after all of them were put there in order, asking for `again` before each. */
function known(letters: string, most: number, again = ''): string {
  const generations = createGenerations<string>(most)
  for (const letter of letters) {
    for (const other of again) generations.get(other)
    generations.set(letter, letter)
  }
  return [...letters].filter((letter) => generations.get(letter) !== undefined).join('')
}

describe('generations', () => {
  it('keep all while there is room', () => {
    expect(known('abc', 4)).toBe('abc')
  })

  it('keep twice as much at most, and forget what came first', () => {
    expect(known('abcdefghijkl', 2)).not.toMatch(/[a-f]/)
  })

  it('keep what is asked for again and again', () => {
    expect(known('abcdefghijkl', 2, 'a')).toMatch(/^a/)
  })

  it('weigh what they keep', () => {
    const generations = createGenerations<string>(5, (value) => value.length)
    for (const value of ['aaaaaa', 'b', 'c']) generations.set(value, value)
    expect(generations.get('aaaaaa')).toBe('aaaaaa')
    generations.endAbove(100)
    generations.endAbove(0)
    generations.set('d', 'd')
    generations.endAbove(0)
    expect(generations.get('b')).toBeUndefined()
    expect(generations.get('d')).toBe('d')
  })
})
