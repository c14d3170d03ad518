/** How lists of rules become breaks: a small grammar of numbers and words. */
import { expect, it } from 'vitest'
import { compile, findBreaks, type Grammar } from '../../../src/unicode/automaton.ts'

const GRAMMAR: Grammar = {
  kinds: ['letter', 'digit', 'point', 'accent', 'joiner'],
  behind: [{ name: 'decimal', of: 'point', after: 'digit' }],
  ahead: [{ name: 'leading', of: 'point', before: 'digit' }],
  marks: { of: 'accent joiner', after: 'any -sot', elsewhere: 'letter', joiner: 'joiner' },
  rules: [
    ['1', 'sot', '×', 'any'],
    ['2', 'joined', '×', 'any'],
    ['3', 'decimal', '×', 'digit'],
    ['4', 'any', '÷', 'leading'],
    ['5', 'any', '×', 'point'],
    ['6', 'letter', '×', 'letter'],
    ['7', 'digit', '×', 'digit'],
    ['8', 'any', '÷', 'any'],
  ],
}

function marked(text: string): string {
  const kinds = new Uint8Array(0x80)
  for (const [character, kind] of Object.entries({ '0': 1, '1': 1, '.': 2, '^': 3, '+': 4 }))
    kinds[character.charCodeAt(0)] = kind
  const breaks = findBreaks(text, kinds, compile(GRAMMAR))
  return [...text].map((character, at) => (breaks[at] === 1 ? `|${character}` : character)).join('')
}

it('the first rule that fits decides', () => expect(marked('ab01a')).toBe('ab|01|a'))
it('a rule may ask what stands further back', () => expect(marked('a.b 0.1')).toBe('a.|b |0|.1'))
it('a rule may ask what follows', () => expect(marked('a.b.1')).toBe('a.|b|.|1'))
it('marks are as if they were not there', () => expect(marked('0^.^1^')).toBe('0^|.^1^'))
it('a joiner holds what follows it', () => expect(marked('a+0')).toBe('a+0'))
it('a mark at the start is what the grammar says', () => expect(marked('^a0')).toBe('^a|0'))

it('a word that is true of nothing is reported as our slip', () => {
  expect(() => compile({ ...GRAMMAR, rules: [['1', 'leter', '÷', 'any']] })).toThrow('nothing is called leter')
})
