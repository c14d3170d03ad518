import { expect, test } from 'vitest'
import { answer, answerTo, listOf } from './support.ts'

const LEVELS =
  'choices: { level: [ { id: national, label: { en: National, zh-Hans: 国家的 }, aliases: [国家] }, { id: local, label: { en: Local government } } ] }'
const level = (value: string | readonly string[], more = '') => {
  const fields = `- { id: it, kind: choice, choices: level, label: { en: It }${more} }`
  const { value: answers, diagnostics } = answer(fields, { fields: { it: value } }, LEVELS)
  return { ...answers.answers.get('it')!, found: listOf(diagnostics), hints: diagnostics[0]?.hints }
}

test('yes and no are understood in all nine languages', () => {
  for (const word of ['yes', 'Oui', 'SÍ', 'да', 'نعم', '是', 'はい', '예', 'ｙｅｓ ']) {
    expect(answerTo('kind: yes-no', word).items[0]!.id).toBe('yes')
  }
  for (const word of ['no', 'Non', 'нет', 'لا', '否', 'いいえ', '아니요']) {
    expect(answerTo('kind: yes-no', word).items[0]!.id).toBe('no')
  }
})

test('yes prints in every language', () => {
  expect(answerTo('kind: yes-no', 'oui').items[0]!.label).toMatchObject({ en: 'Yes', ja: 'はい', ar: 'نعم' })
})

test('unknown is a state, not a value', () => {
  for (const word of ['unknown', '未知', 'неизвестно']) {
    expect(answerTo('kind: yes-no', word)).toMatchObject({ state: 'unknown', items: [], found: [] })
  }
})

test('an empty value is absent', () => {
  expect(answerTo('kind: yes-no', '').state).toBe('absent')
  expect(answerTo('kind: targets', []).state).toBe('absent')
})

test('anything else is no yes and no no', () => {
  expect(answerTo('kind: yes-no', 'perhaps').found).toEqual([
    'error form/unknown-choice: "perhaps" is no answer that the field "it" knows',
  ])
})

test('a choice is known by id, label in any language or alias, whatever the case, width and spaces', () => {
  for (const words of ['national', 'NATIONAL', '国家的', '国家', 'ｎａｔｉｏｎａｌ', ' natio nal'])
    expect(level(words).items[0]!.id).toBe('national')
  expect(level('Localgovernment').items[0]).toMatchObject({ id: 'local', label: { en: 'Local government' } })
})

test('a closed list refuses a stranger and suggests the nearest id', () => {
  const { found, hints, items } = level('natoinal')
  expect(found).toEqual(['error form/unknown-choice: "natoinal" is no answer that the field "it" knows'])
  expect(hints).toEqual(['did you mean `national`?', 'answers it knows: national, local'])
  expect(items[0]!.id).toBe('natoinal')
})

test('an open list prints a stranger as typed, without a finding', () => {
  expect(level('Ministry of the Interior', ', open: true')).toMatchObject({
    state: 'given',
    items: [{ id: 'Ministry of the Interior', label: { en: 'Ministry of the Interior' } }],
    found: [],
  })
})

test('an open choice may be written language by language', () => {
  const field = '- { id: it, kind: choice, open: true, choices: level, label: { en: It } }'
  const { value } = answer(field, { languages: ['en', 'zh-Hans'], fields: { it: { en: 'Interior', zh: '内政部' } } }, LEVELS)
  expect(value.answers.get('it')!.items[0]!.label).toEqual({ en: 'Interior', 'zh-Hans': '内政部' })
})

test('one choice takes one value', () => {
  expect(level(['national', 'local']).found).toEqual(['error form/wrong-shape: the field "it" takes one value'])
  expect(level(['national']).found).toEqual([])
})

test('a country is known by code or by a name in any language', () => {
  for (const words of ['KR', 'kr', 'South Korea', '大韩民国', '韩国', 'République de Corée']) {
    expect(answerTo('kind: country', words).items[0]!.id).toBe('KR')
  }
  expect(answerTo('kind: country', 'NO').items[0]!.label.en).toBe('Norway')
  expect(answerTo('kind: country', 'Côte d\u2019Ivoire').items[0]!.id).toBe('CI')
  expect(answerTo('kind: country', 'Norwai').found[0]).toMatch('error form/unknown-choice')
})

test('goals are known by number or name, in a list or on one line', () => {
  for (const value of [['1', '10'], '1, 10', 'SDG 1、Goal name 10', 'ODD 1, ЦУР 10', '目標1、목표 10', 'الهدف 1، objetivo 10']) {
    expect(answerTo('kind: goals', value).items.map((item) => item.id)).toEqual(['1', '10'])
  }
  expect(answerTo('kind: goals', ['1', '18']).found).toEqual([
    'error form/unknown-choice: "18" is no answer that the field "it" knows',
  ])
})

test('target 8.10 is not target 8.1', () => {
  expect(answerTo('kind: targets', ['8.10', '8.1', '10.a']).items.map((item) => item.id)).toEqual(['8.10', '8.1', '10.a'])
})

test('a target that is not on the list is told with those of its goal', () => {
  const { value, diagnostics } = answer('- { id: it, kind: targets, label: { en: It } }', { fields: { it: ['8.11'] } })
  expect(diagnostics[0]!.hints).toEqual(['did you mean `8.1`?', 'answers it knows: 8.1, 8.10'])
  expect(value.answers.get('it')!.items[0]!.id).toBe('8.11')
})

test('the same choice twice is one', () => {
  expect(answerTo('kind: goals', ['1', 'goal 1']).items).toHaveLength(1)
})

test('a number may be in Arabic or full-width digits', () => {
  for (const digits of ['12', '١٢', '１２', '012']) expect(answerTo('kind: integer', digits).items[0]!.id).toBe('12')
  expect(answerTo('kind: integer', 'two').found).toEqual([
    'error form/not-a-number: "two" is no whole number, which the field "it" asks for',
  ])
})

test('a date prints in words in every language', () => {
  expect(answerTo('kind: date', '2020-02-01').items[0]!.label).toMatchObject({ en: '1 February 2020', ko: '2020년 2월 1일' })
  expect(answerTo('kind: date', '2020-02').items[0]!.label.fr).toBe('février 2020')
})

test('an impossible or far date is a warning and prints as typed', () => {
  expect(answerTo('kind: date', '2021-02-29')).toMatchObject({
    items: [{ label: { en: '2021-02-29' } }],
    found: ['warning form/doubtful-date: the field "it" says 2021-02-29, which is no day of the calendar'],
  })
  expect(answerTo('kind: date', '2202-02-01').found).toEqual([
    'warning form/doubtful-date: the field "it" says 2202-02-01, which is far in the future',
  ])
})

test('a date in other words is an error that suggests the ISO form where it can be told', () => {
  const hints = (value: string) =>
    answer('- { id: it, kind: date, label: { en: It } }', { fields: { it: value } }).diagnostics[0]!.hints
  expect(hints('2020年2月1日')[0]).toBe('did you mean `it: 2020-02-01`?')
  expect(hints('2020.2.')[0]).toBe('did you mean `it: 2020-02`?')
  expect(hints('02/01/2020')).toEqual(['write year, month and day: `it: 2020-02-01`'])
})

test('a web address needs a host; words in its place are a warning', () => {
  for (const address of ['https://www.mois.go.kr/eng/a?b=c', 'www.mois.go.kr', 'https://例え.jp/']) {
    expect(answerTo('kind: url', address).found).toEqual([])
  }
  expect(answerTo('kind: url', 'see our website').found).toEqual([
    'warning form/doubtful-url: "see our website" does not look like a web address',
  ])
})

test('a text without a language is in the first language of the entry', () => {
  expect(answerTo('kind: text', 'Ministry', ['fr', 'en']).items[0]!.label).toEqual({ fr: 'Ministry' })
})

test('a text may differ by language', () => {
  expect(answerTo('kind: text', { zh: '行政安全部', en: 'Ministry' }, ['en', 'zh-Hans']).items[0]).toMatchObject({
    id: 'Ministry',
    label: { en: 'Ministry', 'zh-Hans': '行政安全部' },
  })
})

test('a text in no language, or in one that the entry does not print, is told', () => {
  expect(answerTo('kind: text', { en: 'A', xx: 'B', ko: 'C' }).found).toEqual([
    'error form/unknown-language: "xx" under the field "it" is no language',
    'warning form/unprinted-language: the field "it" is given in Korean, which is not among the languages of the entry',
  ])
})

test('a text of signs only is filler', () => {
  expect(answerTo('kind: text', '-')).toMatchObject({
    state: 'filler',
    items: [{ id: '-' }],
    found: ['warning form/filler: the field "it" is answered by "-" only'],
  })
})

test('a month is a year and a month, printed in words', () => {
  expect(answerTo('kind: month', '2020-02').items[0]!.label).toMatchObject({
    en: 'February 2020',
    ja: '2020年2月',
    ru: 'февраль 2020 г.',
  })
  expect(answerTo('kind: month', '2020').found[0]).toMatch('error form/not-a-month')
  const { diagnostics } = answer('- { id: it, kind: month, label: { en: It } }', { fields: { it: '2020年2月1日' } })
  expect(diagnostics[0]!.hints[0]).toBe('did you mean `it: 2020-02`?')
})

test('an e-mail address and a telephone number look like one, or are doubted', () => {
  for (const address of ['name@example.org', 'имя@пример.рф']) expect(answerTo('kind: email', address).found).toEqual([])
  for (const words of ['example.org', 'Mr Kim'])
    expect(answerTo('kind: email', words).found[0]).toMatch('warning form/doubtful-email')
  for (const number of [
    '+82 2 2100-3399',
    '(02) 1234-5678',
    '+41 22 730 51 11 ext. 12',
    '٠٢١٢٣٤٥٦٧',
    '０３－１２３４－５６７８',
    '010-1234-5678 내선 3',
  ])
    expect(answerTo('kind: phone', number).found).toEqual([])
  for (const words of ['123', 'name@example.org'])
    expect(answerTo('kind: phone', words).found[0]).toMatch('warning form/doubtful-phone')
})
