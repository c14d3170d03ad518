/** The whole seed nomination against the form it was written for, and the program's own reference data. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerForm, readForm, readReference } from '../../../src/form/index.ts'
import { seedAnswers, seedText } from './seed.ts'
import { entry, listOf } from './support.ts'

const source = (file: string) => ({ file, text: readFileSync(join(import.meta.dirname, '../../../templates', file), 'utf8') })
const data = (name: string) => source(`base/data/${name}.json`)
const FORM_FILE = source('unpsa-2022/form.yaml')
const FORM = readForm(FORM_FILE.file, FORM_FILE.text)
const FILES = { goals: data('sdg-goals'), targets: data('sdg-targets'), states: data('member-states') }
const REFERENCE = readReference(FILES).value!

/** Part A as the portal's page shows it: the yes/no answers were icons, and are lost. */
const PART_A = {
  country: '韩国',
  institution: 'Ministry of Interior and safety',
  sector: '内政部',
  level: '国家的',
  title: 'Game Changing K-Innovation and K-Collaboration in Response to the COVID-19',
  'years-in-operation': '1',
  'public-sector': 'unknown',
  category: '特殊类别:针对2019冠状病毒病的恢复机制和创新应对',
  'sdg-relevant': 'unknown',
  sdgs: ['无贫穷', '良好健康与福祉', '优质教育', '减少不平等'],
  'sdg-targets': ['1.3', '1.4', '3.8', '3.9', '4.3', '4.5', '10.2', '10.3'],
  'over-two-years': 'unknown',
  'start-date': '2020-02-01',
  'un-involved': 'unknown',
  'submitted-before': 'unknown',
  'unpsa-won': 'unknown',
  'other-awards': 'unknown',
  'heard-from': 'GOVERNMENT',
  consent: 'unknown',
}

test('the form of the award is well made', () => {
  expect(listOf(FORM.diagnostics)).toEqual([])
  expect(FORM.value!.fields.size).toBe(46)
})

test('the seed has exactly the findings that were worked out for it', () => {
  const seed = seedText()
  if (seed === undefined) return
  const answers = Object.fromEntries([...seedAnswers(seed)].map(([id, { text }]) => [id, text]))
  const plain = { languages: ['en', 'zh-Hans'], fields: PART_A, answers: { ...answers, '9a': 'unknown' } } as const
  const { value, diagnostics } = answerForm(FORM.value!, REFERENCE, entry(plain))
  expect(listOf(diagnostics)).toEqual([
    'error form/missing-field: the field "institution-type" is missing',
    ...[
      'public-sector',
      'sdg-relevant',
      'over-two-years',
      'un-involved',
      'submitted-before',
      'unpsa-won',
      'other-awards',
      'consent',
    ].map((id) => `error form/unknown-value: the field "${id}" is unknown, and the form requires an answer`),
    'error form/unknown-value: question 9a is unknown, and the form requires an answer',
    'warning form/filler: question 7b in English is answered by "." only',
    'error form/over-limit: question 1 in English has 302 or 310 words, limit 300',
    'warning form/no-full-stop: question 8a in English is nearly as long as it may be and ends without a full stop: “and special grant tax”',
    'warning form/asked-if-known: questions 9b, 9c and 9d are answered, though question 9a is not answered',
    'warning form/goal-not-argued: the field "sdgs" ticks what question 3a does not argue: 4',
    'warning form/goal-not-ticked: question 3a argues what the field "sdgs" does not tick: 5, 9 and 16',
    'warning form/too-young: the field "start-date" says 2020-02-01, 22 months before the deadline, 2021-12-03; the form asks for 2 years',
    'warning form/name-differs: the field "institution" says “Ministry of Interior and safety”, ' +
      'spelled otherwise in questions 1 and 10: “Ministry of the Interior and Safety”',
  ])
  expect(value.answers.get('country')!.items[0]!.id).toBe('KR')
  expect(value.answers.get('level')!.items[0]!.id).toBe('national')
  expect(value.answers.get('category')!.items[0]!.id).toBe('special-covid-19')
  expect(value.answers.get('sdgs')).toMatchObject({ asked: 'unknown', items: ['1', '3', '4', '10'].map((id) => ({ id })) })
  expect(value.answeredLanguages).toEqual(['en'])
})
