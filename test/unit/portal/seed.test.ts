/** The seed: a nomination as its portal shows it, with Chinese labels and English answers. */
import { expect, it } from 'vitest'
import { answerForm } from '../../../src/form/index.ts'
import { seedAnswers, seedText } from '../form/seed.ts'
import { answerIn, FORM, imported, REFERENCE, readBack, valueIn } from './support.ts'

const SEED = seedText()

/** A test of the seed; where it is not there, it was said above, and there is nothing to test. */
function seedIt(name: string, test: (seed: string) => void): void {
  it(name, () => {
    if (SEED !== undefined) test(SEED)
  })
}

seedIt('is read to the last of its 164 lines, and proved', (seed) => {
  const { facts, unmatched, proved, diagnostics } = imported(seed)
  expect(facts.lines).toEqual({
    ...{ all: 164, part: 2, chrome: 8, blank: 52, section: 10, field: 23, 'value-line': 12 },
    ...{ question: 12, 'sub-label': 23, 'answer-line': 22, unmatched: 0 },
  })
  expect(facts).toMatchObject({ fieldsWithValue: 11, answers: 22, limits: 22 })
  expect({ unmatched, proved, diagnostics }).toEqual({ unmatched: [], proved: true, diagnostics: [] })
})

seedIt('gives its values as ids, numbers and ISO dates, and keeps the page’s words', (seed) => {
  const { entry } = imported(seed)
  const values = Object.fromEntries([...FORM.fields.keys()].map((id) => [id, valueIn(entry, id)]))
  expect(values).toMatchObject({
    country: 'KR',
    institution: 'Ministry of Interior and safety',
    'institution-type': '',
    sector: 'interior',
    level: 'national',
    title: 'Game Changing K-Innovation and K-Collaboration in Response to the COVID-19',
    'years-in-operation': '1',
    website: '',
    category: 'special-covid-19',
    sdgs: '[1, 3, 4, 10]',
    'sdg-targets': '[1.3, 1.4, 3.8, 3.9, 4.3, 4.5, 10.2, 10.3]',
    'start-date': '2020-02-01',
    'un-agencies': '',
    'un-details': '',
  })
  const unknown = Object.keys(values).filter((id) => values[id] === 'unknown')
  expect(unknown.join(' ')).toBe(
    'public-sector sdg-relevant over-two-years un-involved submitted-before unpsa-won other-awards consent',
  )
  for (const words of ['01 2月 2020', '特殊类别:针对2019冠状病毒病的恢复机制和创新应对', 'GOVERNMENT', '" 3.9 到2030年']) {
    expect(entry).toContain(words)
  }
})

seedIt('keeps all 22 answers to the letter', (seed) => {
  const { entry } = imported(seed)
  for (const [id, { text }] of seedAnswers(seed)) expect(answerIn(entry, id)).toBe(text)
  expect(answerIn(entry, '7b')).toBe('.')
  expect(answerIn(entry, '9a')).toBe('unknown')
})

seedIt('gives an entry in which the form finds what the page did not say', (seed) => {
  const { value, diagnostics } = answerForm(FORM, REFERENCE, readBack(imported(seed).entry))
  expect(value.answers.get('sdgs')?.items.map((item) => item.id)).toEqual(['1', '3', '4', '10'])
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`)
  expect(errors).toMatchInlineSnapshot(`
    [
      "form/missing-field: the field "institution-type" is missing",
      "form/unknown-value: the field "public-sector" is unknown, and the form requires an answer",
      "form/unknown-value: the field "sdg-relevant" is unknown, and the form requires an answer",
      "form/unknown-value: the field "over-two-years" is unknown, and the form requires an answer",
      "form/unknown-value: the field "un-involved" is unknown, and the form requires an answer",
      "form/unknown-value: the field "submitted-before" is unknown, and the form requires an answer",
      "form/unknown-value: the field "unpsa-won" is unknown, and the form requires an answer",
      "form/unknown-value: the field "other-awards" is unknown, and the form requires an answer",
      "form/unknown-value: the field "consent" is unknown, and the form requires an answer",
      "form/unknown-value: question 9a is unknown, and the form requires an answer",
      "form/over-limit: question 1 in English has 302 or 310 words, limit 300",
    ]
  `)
})
