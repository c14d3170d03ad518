/** Headings and lists that a portal's page can only hint at. */
import { describe, expect, it } from 'vitest'
import { tidy } from '../../../src/portal/tidy.ts'
import { seedAnswers, seedText } from '../form/seed.ts'
import { answerIn, errorsIn, imported, pageOf } from './support.ts'

const markdown = (text: string) => {
  const tidied = tidy(text)
  return typeof tidied === 'object' ? tidied.markdown : tidied
}

describe('an answer is tidied', () => {
  it.each([
    ['headings', '<Reach of it> All. < Cost > Much.', '#### Reach of it\n\nAll.\n\n#### Cost\n\nMuch.'],
    ['items', 'Three. - One, - Two - Three', 'Three.\n\n- One,\n- Two\n- Three'],
    ['Chinese', '<成效> 服务： - 农民 - 教师', '#### 成效\n\n服务：\n\n- 农民\n- 教师'],
    ['rising numbers', 'As follows: 1. One in 10. 2. Two', 'As follows:\n\n1. One in 10.\n2. Two'],
    ['what would be Markdown', '<A *b*> 1_000 - x [y]', '#### A \\*b\\*\n\n1\\_000 - x \\[y\\]'],
    ['paragraphs', '<One> a\n\nb: - C - D', '#### One\n\na\n\nb:\n\n- C\n- D'],
  ])('%s', (_, text, expected) => {
    expect(markdown(text)).toBe(expected)
  })
})

describe('an answer stays as it is', () => {
  it.each([
    ['a single dash', 'It was done. - Then came rain'],
    ['dashes of a sentence', 'the plan - Built in 2020 - Worked'],
    ['a title between hyphens', '- Game Changing Innovation -'],
    ['words for machines', 'a <b> c <https://example.org> <me@example.org> <br/> 3 < 5 and 7 > 6'],
    ['numbers that do not rise from one', 'in: 2. Two 3. Three'],
  ])('%s', (_, text) => {
    expect(tidy(text)).toBeUndefined()
  })

  it.each([
    ['a line end that a heading would lose', '<Reach>\nAll.'],
    ['two spaces', '<Reach>  All of it.'],
    ['a paragraph above a heading', 'One.\n\n<Reach> All.'],
  ])('%s', (_, text) => {
    expect(tidy(text)).toBe('irreversible')
  })
})

describe('a page is tidied only on request', () => {
  const page = pageOf({ answers: { '4c': '< Reach > All of the people in it.', '1': '<Reach>\nAll.', '2': 'Plain.' } })

  it('and says what could be', () => {
    const { entry, plain, tidied } = imported(page)
    expect(entry).toBe(plain)
    expect(answerIn(entry, '4c')).toBe('< Reach > All of the people in it.')
    expect(tidied.answers.map(({ field }) => field.id)).toEqual(['4c'])
    expect(tidied.irreversible.map(({ id }) => id)).toEqual(['1'])
  })

  it('and is proved then, with the counts that change', () => {
    const { entry, plain, diagnostics, proved, tidied } = imported(page, undefined, true)
    expect({ errors: errorsIn(diagnostics), proved }).toEqual({ errors: [], proved: true })
    expect(entry).not.toBe(plain)
    expect(entry).toContain('## 4c\n\n#### Reach\n\nAll of the people in it.')
    const [{ before, after } = { before: undefined, after: undefined }] = tidied.answers
    expect([before?.strict, after?.strict]).toEqual([9, 7])
  })
})

it('the seed is tidied without a word lost: 19 answers, two of them with other counts', () => {
  const seed = seedText()
  if (seed === undefined) return
  const { tidied, proved, entry } = imported(seed, undefined, true)
  expect({ proved, irreversible: tidied.irreversible }).toEqual({ proved: true, irreversible: [] })
  expect(tidied.answers.map(({ field }) => field.id).join(' ')).toBe('1 2 3b 4a 4b 4c 5a 5b 6a 6b 6c 7a 8a 8b 9c 9d 10 11 12')
  const changed = tidied.answers.filter(({ before, after }) => before.strict !== after.strict)
  expect(changed.map(({ field, before, after }) => `${field.id} ${before.strict} ${after.strict}`)).toEqual([
    '4c 199 198',
    '5a 291 288',
  ])
  const spaceless = (text: string) => text.replace(/\s/g, '')
  for (const [id, { text }] of seedAnswers(seed)) expect(spaceless(answerIn(entry, id))).toBe(spaceless(text))
})
