import { expect, test } from 'vitest'
import { judge } from '../../../src/form/index.ts'
import { element } from '../../../src/tree/build.ts'
import { answer, el, entry, listOf, NOWHERE, type PlainEntry, wordsOf } from './support.ts'

const found = (fields: string, plain: PlainEntry, head = '') => listOf(answer(fields, plain, head).diagnostics)
const EVALUATION =
  'choices: { evaluation: [ { id: internal, label: { en: Internally, zh-Hans: 内部 } }, { id: external, label: { en: Externally, zh-Hans: 外部 } }, { id: no, label: { en: Not evaluated } } ] }'

// ── ids ──────────────────────────────────────────────────────────────────────────────────────────

const TWO = `
- { id: start-date, kind: date, label: { en: Start } }
- { id: 3a, kind: prose, label: { en: Why? } }`

test('every field of the form has an answer, given or not', () => {
  const { value, diagnostics } = answer(TWO, { answers: { '3a': 'Because.' } })
  expect([...value.answers.values()].map(({ field, state }) => `${field.id} ${state}`)).toEqual(['start-date absent', '3a given'])
  expect(value.answeredLanguages).toEqual(['en'])
  expect(diagnostics).toEqual([])
})

test('an unknown field or question is an error that suggests the nearest id', () => {
  const { diagnostics } = answer(TWO, { fields: { start_date: '2020-02-01' }, answers: { '3s': 'Because.' } })
  expect(listOf(diagnostics)).toEqual([
    'error form/unknown-field: the form has no field "start_date"',
    'error form/unknown-question: the form has no question "3s"',
  ])
  expect(diagnostics.map(({ hints }) => hints[0])).toEqual(['did you mean `start-date:`?', 'did you mean `## 3a`?'])
})

test('a question under two languages is told once', () => {
  expect(found(TWO, { languages: ['en', 'ko'], answers: { x9: { en: 'A', ko: 'B' } } })).toEqual([
    'error form/unknown-question: the form has no question "x9"',
  ])
})

test('what stands in the wrong half of the file is sent to the other', () => {
  expect(found(TWO, { fields: { '3a': 'Because.' }, answers: { 'start-date': '2020-02-01' } })).toEqual([
    'error form/belongs-to-body: question 3a is answered in the text, not in the front matter',
    'error form/belongs-to-front-matter: the field "start-date" stands in the front matter, not in the text',
  ])
})

// ── what is missing ──────────────────────────────────────────────────────────────────────────────

test('a required field that is missing or unknown is an error with a line to paste', () => {
  const fields = `
- { id: country, kind: country, required: true, label: { en: Country } }
- { id: ready, kind: yes-no, required: true, label: { en: Ready } }
- { id: website, kind: url, label: { en: Website } }`
  const { diagnostics } = answer(fields, { fields: { ready: 'unknown' } })
  expect(listOf(diagnostics)).toEqual([
    'error form/missing-field: the field "country" is missing',
    'error form/unknown-value: the field "ready" is unknown, and the form requires an answer',
  ])
  expect(diagnostics.map(({ hints }) => hints)).toEqual([['add `country: KR` to the front matter'], ['say one of: yes, no']])
})

test('a question that is not answered is an error that names its limit', () => {
  const fields = '- { id: 3a, kind: prose, required: true, limit: { max: 200 }, label: { en: Why? } }'
  const { diagnostics } = answer(fields, {})
  expect(listOf(diagnostics)).toEqual(['error form/missing-answer: question 3a is not answered, limit 200'])
  expect(diagnostics[0]!.hints).toEqual(['write the answer in English below `## 3a`'])
  expect(answer(fields, { answers: { '3a': '' } }).diagnostics[0]!.span.line).toBe(2)
})

test('a picture alone answers a question, and is printed', () => {
  const picture = [el('p', element('img', { src: 'chart.svg', alt: 'A chart' }, [], NOWHERE))]
  const { value, diagnostics } = answer('- { id: 3a, kind: prose, required: true, label: { en: Why? } }', {
    answers: { '3a': picture },
  })
  expect(listOf(diagnostics)).toEqual([])
  expect(value.answers.get('3a')).toMatchObject({ state: 'given', prose: [{ content: picture, count: { strict: 0 } }] })
})

test('a question that only a translation answers is missing in the language of submission', () => {
  const fields = (required: boolean) => `- { id: 3a, kind: prose, required: ${required}, label: { en: Why? } }`
  const plain: PlainEntry = { languages: ['en', 'zh-Hans'], answers: { '3a': { 'zh-Hans': '因为。' } } }
  expect(found(fields(true), plain)).toEqual(['error form/missing-answer: question 3a is not answered'])
  expect(found(fields(false), plain)).toEqual([
    'warning form/missing-original: question 3a is given in Chinese, but not in English, the language of submission',
  ])
})

test('a value with an error of its own is not missing as well', () => {
  expect(found('- { id: country, kind: country, required: true, label: { en: C } }', { fields: { country: 'XX' } })).toHaveLength(
    1,
  )
})

test('of an either-or pair one is enough', () => {
  const pair = `
- { id: 7a, kind: prose, required: true, required-unless: 7b, label: { en: Transferred? } }
- { id: 7b, kind: prose, required: true, required-unless: 7a, label: { en: Transferable? } }`
  expect(found(pair, { answers: { '7a': 'To Peru.' } })).toEqual([])
  expect(found(pair, { answers: { '7b': 'Perhaps.' } })).toEqual([])
  expect(found(pair, {})).toEqual(['error form/missing-answer: question 7a is not answered'])
  expect(found(pair, { answers: { '7a': '.' } })).toContain('error form/missing-answer: question 7b is not answered')
})

test('a consent must be yes', () => {
  const fields = '- { id: consent, kind: consent, required: true, label: { en: I agree } }'
  expect(found(fields, { fields: { consent: 'yes' } })).toEqual([])
  expect(found(fields, { fields: { consent: 'no' } })).toEqual([
    'error form/consent-refused: the field "consent" says no; without this consent the form cannot be submitted',
  ])
})

test('an answer of signs only is filler, told with its place', () => {
  const { value, diagnostics } = answer('- { id: 7b, kind: prose, required: true, label: { en: B } }', {
    answers: { '7b': ' . ' },
  })
  expect(value.answers.get('7b')!.state).toBe('filler')
  expect(diagnostics).toMatchObject([
    { code: 'form/filler', severity: 'warning', message: 'question 7b is answered by "." only', span: { line: 3 } },
  ])
})

// ── limits ───────────────────────────────────────────────────────────────────────────────────────

const LIMITED = '- { id: 1, kind: prose, limit: { min: 3, max: 5 }, label: { en: What? } }'

test('a count past the limit in both readings is an error, in one of them a warning that gives both', () => {
  expect(found(LIMITED, { answers: { 1: wordsOf(5) } })).toEqual([])
  expect(found(LIMITED, { answers: { 1: wordsOf(6) } })).toEqual(['error form/over-limit: question 1 has 6 words, limit 5'])
  expect(found(LIMITED, { answers: { 1: `${wordsOf(6)} -` } })).toEqual([
    'error form/over-limit: question 1 has 6 or 7 words, limit 5',
  ])
  expect(found(LIMITED, { answers: { 1: `${wordsOf(4)} - -` } })[0]).toMatch(
    'warning form/over-limit-strict: question 1 has 4 or 6 words, limit 5',
  )
})

test('an answer may be too short as well', () => {
  expect(found(LIMITED, { answers: { 1: wordsOf(2) } })).toEqual([
    'error form/under-limit: question 1 has 2 words, at least 3 are asked for',
  ])
  expect(found(LIMITED, { answers: { 1: `${wordsOf(2)} -` } })[0]).toMatch(
    'warning form/under-limit-strict: question 1 has 2 or 3 words',
  )
})

test('the limit binds the language of submission and advises translations', () => {
  const plain: PlainEntry = { languages: ['en', 'zh-Hans'], answers: { 1: { en: wordsOf(4), 'zh-Hans': '一二三四五六' } } }
  const { value, diagnostics } = answer(LIMITED, plain)
  expect(listOf(diagnostics)[0]).toMatch('warning form/over-advisory-limit: question 1 in Chinese has 6 characters, limit 5')
  expect(value.answers.get('1')!.prose.map(({ lang, count }) => ({ lang, ...count }))).toEqual([
    { lang: 'en', unit: 'words', lenient: 4, strict: 4, min: 3, max: 5, binding: true, recommended: false, over: false },
    {
      lang: 'zh-Hans',
      unit: 'characters',
      lenient: 6,
      strict: 6,
      min: 3,
      max: 5,
      binding: false,
      recommended: false,
      over: true,
    },
  ])
})

test('101 Han characters are too many for 100字, 100 English words are not', () => {
  const fields = '- { id: 2, kind: prose, limit: { max: 100 }, label: { zh: 请解释。(最多100字) } }'
  expect(found(fields, { languages: ['zh-Hans'], answers: { 2: '字'.repeat(101) } })[0]).toMatch('error form/over-limit')
  expect(found(fields, { languages: ['en'], answers: { 2: `${wordsOf(100)}.` } })).toEqual([])
})

test('headings, items and table cells count', () => {
  const content = [el('h4', 'A heading'), el('ul', el('li', 'one')), el('table', el('tr', el('td', 'x'), el('td', 'y')))]
  const { value } = answer(LIMITED, { answers: { 1: content } })
  expect(value.answers.get('1')!.prose[0]!.count).toMatchObject({ lenient: 5, strict: 6 })
})

test('a form, or a field of it, may count by another rule than the language does', () => {
  const fields = (limit: string, kind = 'prose') => `- { id: b1, kind: ${kind}, limit: ${limit}, label: { en: Name } }`
  expect(found(fields('{ max: 4, counter: characters }', 'text'), { fields: { b1: 'Arirang' } })).toEqual([
    'error form/over-limit: the field "b1" has 7 characters, limit 4',
  ])
  expect(
    found(fields('{ max: 4 }'), { languages: ['ko'], answers: { b1: '아리랑 노래' } }, 'counting: { ko: characters-no-space }'),
  ).toEqual(['error form/over-limit: question b1 has 5 characters, limit 4'])
})

// ── conditions ───────────────────────────────────────────────────────────────────────────────────

const AGENCIES = `
- { id: involved, kind: yes-no, label: { en: Involved? } }
- { id: details, kind: text, required: true, label: { en: Details }, show-when: { field: involved, is: 'yes' } }`

test('what hangs on a value is asked, not asked, or unknown', () => {
  const asked = (involved: string) => answer(AGENCIES, { fields: { involved } }).value.answers.get('details')!.asked
  expect(['yes', 'no', 'unknown', ''].map(asked)).toEqual(['yes', 'no', 'unknown', 'unknown'])
})

test('what is asked is missed; what may be asked is not', () => {
  expect(found(AGENCIES, { fields: { involved: 'yes' } })).toEqual(['error form/missing-field: the field "details" is missing'])
  expect(found(AGENCIES, { fields: { involved: 'unknown' } })).toEqual([])
  expect(found(AGENCIES, { fields: { involved: 'unknown', details: 'WHO' } })).toEqual([])
})

test('what is given though it is ruled out is a warning', () => {
  expect(found(AGENCIES, { fields: { involved: 'no', details: 'WHO' } })).toEqual([
    'warning form/not-asked: the field "details" is answered, though the field "involved" rules this out',
  ])
})

test('what hangs on something that is not asked is not asked either', () => {
  const chain = `${AGENCIES}\n- { id: more, kind: text, label: { en: More }, show-when: { field: details, given: true } }`
  const asked = (fields: Readonly<Record<string, string>>) => answer(chain, { fields }).value.answers.get('more')!.asked
  expect(asked({ involved: 'no' })).toBe('no')
  expect(asked({ involved: 'unknown' })).toBe('unknown')
  expect(asked({ involved: 'unknown', details: 'WHO' })).toBe('yes')
  expect(asked({ involved: 'yes' })).toBe('no')
})

test('a value with an error leaves its conditions open', () => {
  expect(answer(AGENCIES, { fields: { involved: 'maybe' } }).value.answers.get('details')!.asked).toBe('unknown')
})

test('not, all and any know three values', () => {
  const asked = (condition: string, fields: Readonly<Record<string, string>>) =>
    answer(
      `
- { id: a, kind: yes-no, label: { en: A } }
- { id: b, kind: yes-no, label: { en: B } }
- { id: c, kind: text, label: { en: C }, show-when: ${condition} }`,
      { fields },
    ).value.answers.get('c')!.asked
  const [a, b] = ["{ field: a, is: 'yes' }", "{ field: b, is: 'yes' }"]
  expect(asked(`{ not: ${a} }`, { a: 'unknown' })).toBe('unknown')
  expect(asked(`{ not: ${a} }`, { a: 'no' })).toBe('yes')
  expect(asked(`{ all: [${a}, ${b}] }`, { a: 'unknown', b: 'no' })).toBe('no')
  expect(asked(`{ all: [${a}, ${b}] }`, { a: 'unknown', b: 'yes' })).toBe('unknown')
  expect(asked(`{ any: [${a}, ${b}] }`, { a: 'unknown', b: 'yes' })).toBe('yes')
  expect(asked(`{ any: [${a}, ${b}] }`, { a: 'unknown', b: 'no' })).toBe('unknown')
})

const EVALUATED = `
- { id: 9a, kind: choice, in-body: true, required: true, choices: evaluation, label: { en: Evaluated? } }
- { id: 9b, kind: prose, required: true, label: { en: How? }, show-when: { not: { field: 9a, is: 'no' } } }
- { id: 9c, kind: prose, required: true, label: { en: Tools? }, show-when: { not: { field: 9a, is: 'no' } } }`

test('a value may stand in the body, in any language', () => {
  const { value, diagnostics } = answer(EVALUATED, { answers: { '9a': 'Externally', '9b': 'So.', '9c': 'Thus.' } }, EVALUATION)
  expect(value.answers.get('9a')).toMatchObject({
    state: 'given',
    items: [{ id: 'external', label: { 'zh-Hans': '外部' } }],
    prose: [],
  })
  expect(diagnostics).toEqual([])
})

test('the languages of a value in the body must agree', () => {
  const plain = (zh: string): PlainEntry => ({ languages: ['en', 'zh-Hans'], answers: { '9a': { en: 'no', 'zh-Hans': zh } } })
  expect(found(EVALUATED, plain('Not evaluated'), EVALUATION)).toEqual([])
  expect(found(EVALUATED, plain('外部'), EVALUATION)).toEqual([
    'error form/contradicting-answers: question 9a says "外部" in Chinese, but "no" before',
  ])
})

test('questions answered though the one that opens them is open are told once', () => {
  const { diagnostics } = answer(EVALUATED, { answers: { '9a': 'unknown', '9b': 'So.', '9c': 'Thus.' } }, EVALUATION)
  expect(listOf(diagnostics)).toEqual([
    'error form/unknown-value: question 9a is unknown, and the form requires an answer',
    'warning form/asked-if-known: questions 9b and 9c are answered, though question 9a is not answered',
  ])
  expect(diagnostics[0]!.hints).toEqual(['say one of: internal, external, no'])
})

// ── goals and targets ────────────────────────────────────────────────────────────────────────────

const SDGS = '- { id: sdgs, kind: goals, label: { en: Goals } }\n- { id: sdg-targets, kind: targets, label: { en: Targets } }'

test('a target belongs to a ticked goal', () => {
  expect(found(SDGS, { fields: { sdgs: ['1', '3'], 'sdg-targets': ['1.3', '8.10'] } })).toEqual([
    'warning form/target-without-goal: target 8.10 belongs to goal 8, which the field "sdgs" does not name',
  ])
  expect(found(SDGS, { fields: { sdgs: 'unknown', 'sdg-targets': ['1.3'] } })).toEqual([])
})

// ── languages ────────────────────────────────────────────────────────────────────────────────────

const THREE = ['3a', '3b', '4a'].map((id) => `- { id: ${id}, kind: prose, label: { en: Q } }`).join('\n')

test('a translation that misses answers is told once per language', () => {
  const plain: PlainEntry = {
    languages: ['en', 'zh-Hans', 'ko'],
    answers: { '3a': { en: 'A', 'zh-Hans': '甲' }, '3b': { en: 'B' }, '4a': { en: 'C', 'zh-Hans': '。' } },
  }
  const { value, diagnostics } = answer(THREE, plain)
  expect(listOf(diagnostics)).toEqual([
    'warning form/filler: question 4a in Chinese is answered by "。" only',
    'warning form/incomplete-translation: the Chinese translation lacks 2 of 3 answers: 3b, 4a',
  ])
  expect(value.answeredLanguages).toEqual(['en', 'zh-Hans'])
})

test('a translation need not answer what the original leaves out', () => {
  expect(found(THREE, { languages: ['en', 'ko'], answers: { '3a': { en: 'A', ko: '가' } } })).toEqual([])
})

test('a language of submission that the form does not take is a warning', () => {
  const head = 'submission-languages: [en, zh]'
  expect(found(THREE, { languages: ['zh-Hans', 'ko'] }, head)).toEqual([])
  expect(found(THREE, { languages: ['ko', 'en'] }, head)).toEqual([
    'warning form/submission-language: the form is not accepted in Korean, the first language of this entry',
  ])
})

// ── accepted findings ────────────────────────────────────────────────────────────────────────────

test('what is accepted is kept with its reason, broken input cannot be', () => {
  const accept = ['form/filler', 'form/over-limit', 'form/unknown-question', 'form/fillr', 'form/not-asked']
  const plain: PlainEntry = { accept, answers: { '3a': '.', 1: wordsOf(9), '99': 'Words.' } }
  const { diagnostics } = answer(`${LIMITED}\n${TWO.trim()}`, plain)
  const judged = judge(entry(plain), diagnostics, true)
  expect(listOf(judged.diagnostics)).toEqual([
    'error form/unknown-question: the form has no question "99"',
    'warning entry/acceptance-refused: the finding "form/unknown-question" cannot be accepted',
    'warning entry/acceptance-unknown: no finding has the name "form/fillr"',
    'warning entry/acceptance-unused: the finding "form/not-asked" is accepted, but there is none',
  ])
  expect(judged.accepted.map(({ diagnostic, reason }) => [diagnostic.code, reason])).toEqual([
    ['form/filler', 'agreed'],
    ['form/over-limit', 'agreed'],
  ])
})

test('a condition may compare numbers and dates', () => {
  const asked = (kind: string, condition: string, value: string) =>
    answer(
      `- { id: a, kind: ${kind}, label: { en: A } }\n- { id: b, kind: text, label: { en: B }, show-when: { field: a, ${condition} } }`,
      { fields: { a: value } },
    ).value.answers.get('b')!.asked
  expect(['2', '3', '10'].map((value) => asked('integer', 'at-least: 3', value))).toEqual(['no', 'yes', 'yes'])
  expect(['2019-12-31', '2020-02'].map((value) => asked('date', 'at-most: 2019-12-31', value))).toEqual(['yes', 'no'])
  expect(['1', '4'].map((value) => asked('integer', 'in: [1, 2]', value))).toEqual(['yes', 'no'])
  expect(asked('integer', 'at-least: 3', 'unknown')).toBe('unknown')
})
