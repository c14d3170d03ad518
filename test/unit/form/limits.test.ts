import { expect, test } from 'vitest'
import { answer, el, listOf, type PlainEntry, wordsOf } from './support.ts'

const found = (limit: string, plain: PlainEntry, head = '') =>
  listOf(answer(`- { id: 1, kind: prose, label: { en: Why? }, limit: ${limit} }`, plain, head).diagnostics)
const words = (n: number): PlainEntry => ({ answers: { 1: wordsOf(n) } })

test('a tolerance in percent or in words lets an answer pass the limit', () => {
  expect(found('{ max: 10, tolerance: 15% }', words(11))).toEqual([])
  expect(found('{ max: 10, tolerance: 15% }', words(12))).toEqual(['error form/over-limit: question 1 has 12 words, limit 10'])
  expect(found('{ min: 10, max: 20, tolerance: 2 }', words(8))).toEqual([])
  expect(found('{ min: 10, max: 20, tolerance: 2 }', words(7))[0]).toMatch('error form/under-limit: question 1 has 7 words')
})

test('what is over is counted from the limit with its tolerance, which is told', () => {
  const { diagnostics } = answer('- { id: 1, kind: prose, label: { en: Why? }, limit: { max: 10, tolerance: 1 } }', words(14))
  expect(diagnostics[0]!.hints).toEqual(['shorten it by 3 words', 'with the tolerance that the form allows: 11'])
})

test('a limit may differ by language, in number and in unit', () => {
  const limit = '{ max: 3, languages: { zh: { max: 5, unit: characters }, fr: { binding: no } } }'
  expect(found(limit, { languages: ['zh-Hans'], answers: { 1: '一二三四五' } })).toEqual([])
  expect(found(limit, { languages: ['zh-Hans'], answers: { 1: '一二三四五六' } })).toEqual([
    'error form/over-limit: question 1 has 6 characters, limit 5',
  ])
  expect(found(limit, { languages: ['fr'], answers: { 1: wordsOf(4) } })).toEqual([
    'warning form/over-recommended-limit: question 1 has 4 words; the form recommends 3 at most',
  ])
})

test('characters are counted in every language where the form says so', () => {
  expect(found('{ max: 5, unit: characters }', { answers: { 1: 'abcdef' } })).toEqual([
    'error form/over-limit: question 1 has 6 characters, limit 5',
  ])
})

test('items are those of lists at the top level', () => {
  const list = el('ul', el('li', 'one'), el('li', 'two', el('ul', el('li', 'inner'))), el('li', 'three'))
  const answers = { 1: [el('p', 'Goals:'), list] }
  expect(found('{ unit: items, max: 3 }', { answers })).toEqual([])
  expect(found('{ unit: items, max: 2 }', { answers })).toEqual(['error form/over-limit: question 1 has 3 items, limit 2'])
  expect(found('{ unit: items, min: 4 }', { answers })).toEqual([
    'error form/under-limit: question 1 has 3 items, at least 4 are asked for',
  ])
})

test('several limits hold side by side, one of each unit', () => {
  const answers = { 1: [el('ul', el('li', 'one two'), el('li', 'three'))] }
  expect(found('[{ max: 2 }, { unit: items, max: 1 }]', { answers })).toEqual([
    'error form/over-limit: question 1 has 3 or 5 words, limit 2',
    'error form/over-limit: question 1 has 2 items, limit 1',
  ])
})

test('the form says what counts', () => {
  const answers = { 1: [el('h4', 'A heading here'), el('p', 'two words'), el('table', el('tr', el('td', 'cell')))] }
  expect(found('{ max: 5 }', { answers })).toEqual(['error form/over-limit: question 1 has 6 words, limit 5'])
  expect(found('{ max: 2 }', { answers }, 'counts: { headings: no, tables: no }')).toEqual([])
})

test('all answers of a section, a part or the form may have a limit together', () => {
  const limited = (head: string) =>
    listOf(
      answer(
        '- { id: 1, kind: prose, label: { en: A } }\n- { id: 2, kind: prose, label: { en: B } }',
        { answers: { 1: wordsOf(3), 2: wordsOf(4) } },
        head,
      ).diagnostics,
    )
  expect(limited('limit: { max: 7 }')).toEqual([])
  expect(limited('limit: { max: 6 }')).toEqual(['error form/over-limit: the nomination as a whole has 7 words, limit 6'])
})
