import { describe, expect, test } from 'vitest'
import { isLetterOrDigit } from '../../../src/form/characters.ts'
import { COUNTERS } from '../../../src/form/counters.ts'
import { flatten } from '../../../src/form/flatten.ts'
import type { CounterName } from '../../../src/form/types.ts'
import countingCases from './countingCases.json' with { type: 'json' }
import { seedAnswers, seedText } from './seed.ts'
import { paragraphs } from './support.ts'

const count = (name: CounterName, text: string) => {
  const { lenient, strict } = COUNTERS[name].count(text)
  return lenient === strict ? strict : `${lenient} or ${strict}`
}

test('spaces: hyphens, slashes and dashes inside a word do not divide it', () => {
  expect(count('spaces', 'COVID-19 and/or 5.3-fold efforts—“no one”')).toBe(5)
})

test('spaces: a lone dash counts in the strict reading only', () => {
  expect(count('spaces', 'goals - first - second')).toBe('3 or 5')
})

test('spaces: French no-break spaces make no extra words', () => {
  expect(count('spaces', 'Pourquoi\u00a0? 10\u202f000 personnes\u00a0!')).toBe(3)
})

test('spaces: Arabic, Korean and Cyrillic words are between spaces as well', () => {
  expect(count('spaces', 'هذا مشروع، جديد ؟')).toBe('3 or 4')
  expect(count('spaces', '코로나19 대응을 위한 혁신')).toBe(4)
  expect(count('spaces', 'Развитие - это труд')).toBe('3 or 4')
})

test('msword-cjk: each Han, kana and full-width sign is one, each Latin run is one', () => {
  expect(count('msword-cjk', '新冠疫情（COVID-19）应对。')).toBe(4 + 1 + 1 + 1 + 2 + 1)
  expect(count('msword-cjk', 'カタカナとABC')).toBe(6)
})

test('msword-cjk: quotation marks and dashes count beside Han only', () => {
  expect(count('msword-cjk', '说“好”')).toBe(4)
  expect(count('msword-cjk', 'citizens’ “good” life')).toBe(3)
  expect(count('msword-cjk', '创新——改变……')).toBe(8)
})

test('msword-cjk: a run of signs counts, white space does not', () => {
  expect(count('msword-cjk', '你好 - 世界\u3000啊')).toBe(6)
})

test('msword-cjk: English words count as words, so that a limit in 字 binds both scripts alike', () => {
  expect(count('msword-cjk', 'one hundred words')).toBe(3)
})

test('hanzi: only Han and kana', () => {
  expect(count('hanzi', '“K-创新”，2020年')).toBe(3)
})

test('characters: a letter with its marks, a flag and a joined emoji are one each', () => {
  expect(count('characters', 'e\u0301 a')).toBe(3)
  expect(count('characters', '🇰🇷🇫🇷')).toBe(2)
  expect(count('characters', '👩\u200d🚀!')).toBe(2)
  expect(count('characters', '각')).toBe(1)
  expect(count('characters-no-space', 'e\u0301 a\u00a0b\n')).toBe(3)
})

describe('as others count', () => {
  interface Row {
    readonly language: string
    readonly counter: CounterName
    readonly text: string
    readonly count: number
    readonly source: string
    readonly libreOffice: readonly [words: number, characters: number, charactersWithoutSpaces: number]
  }
  const rows: readonly Row[] = countingCases.rows as unknown as readonly Row[]

  test.each(rows)('$language, $counter: $text ($source)', ({ counter, text, count }) => {
    expect(COUNTERS[counter].count(text).lenient).toBe(count)
  })

  test('LibreOffice agrees where a source does, but for Korean words, which it counts by syllables', () => {
    const words = rows.filter(({ counter, source }) => source !== 'unconfirmed' && ['spaces', 'msword-cjk'].includes(counter))
    const differing = words.filter(({ count, libreOffice: [theirs] }) => theirs !== count)
    expect(differing.map(({ language }) => language)).toEqual(['ko'])
  })
})

test('nothing has no length', () => {
  for (const name of Object.keys(COUNTERS) as CounterName[]) expect(count(name, '')).toBe(0)
})

test('the tables of letters agree with Unicode in the scripts of the nine languages', () => {
  const blocks = [
    [0x20, 0x24f],
    [0x400, 0x47f],
    [0x620, 0x6ff],
    [0x2010, 0x205e],
    [0x3001, 0x30ff],
    [0x4e00, 0x9fef],
    [0xac00, 0xd7a3],
    [0xff01, 0xff65],
  ] as const
  const unlike: string[] = []
  for (const [first, last] of blocks) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const character = String.fromCodePoint(codePoint)
      if (/\p{Cn}/u.test(character)) continue
      if (isLetterOrDigit(codePoint) !== /[\p{L}\p{N}]/u.test(character)) unlike.push(codePoint.toString(16))
    }
  }
  expect(unlike).toEqual([])
})

/** question: limit, strict, lenient */
const SEED: Readonly<Record<string, readonly [number, number, number]>> = {
  '1': [300, 310, 302],
  '2': [100, 100, 100],
  '3a': [200, 196, 190],
  '3b': [100, 98, 98],
  '4a': [200, 200, 200],
  '4b': [100, 99, 99],
  '4c': [200, 199, 198],
  '5a': [300, 291, 288],
  '5b': [100, 96, 96],
  '6a': [100, 97, 97],
  '6b': [100, 88, 88],
  '6c': [100, 97, 97],
  '7a': [200, 195, 194],
  '7b': [200, 1, 0],
  '8a': [100, 96, 93],
  '8b': [100, 89, 89],
  '9b': [100, 53, 53],
  '9c': [100, 44, 44],
  '9d': [200, 135, 135],
  '10': [200, 195, 195],
  '11': [200, 199, 199],
  '12': [200, 198, 198],
}

test('every answer of the seed has the count that was worked out for it', () => {
  const seed = seedText()
  if (seed === undefined) return
  const counted = [...seedAnswers(seed)].map(([id, { limit, text }]) => {
    const pasted = flatten(paragraphs(text))
    expect(pasted).toBe(text)
    const { strict, lenient } = COUNTERS.spaces.count(pasted)
    return [id, [limit, strict, lenient]]
  })
  expect(Object.fromEntries(counted)).toEqual(SEED)
})
