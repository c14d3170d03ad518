import { expect, test } from 'vitest'
import { answer, answerTo, form, listOf } from './support.ts'

const PARTNERS = `
- id: partners
  kind: group
  label: { en: Partners }
  limit: { unit: items, min: 1, max: 3 }
  fields:
    - { id: name, kind: text, required: true, label: { en: Name }, limit: { max: 3 } }
    - { id: country, kind: country, label: { en: Country } }
    - { id: since, kind: month, label: { en: Since } }
    - { id: phone, kind: phone, visibility: private, label: { en: Telephone } }`

const partners = (rows: Parameters<typeof answerTo>[1], languages?: Parameters<typeof answerTo>[2]) => {
  const { value, diagnostics } = answer(PARTNERS, { fields: { partners: rows }, ...(languages && { languages }) })
  return { ...value.answers.get('partners')!, diagnostics, found: listOf(diagnostics) }
}

test('each row of a group says what its fields are, read by their own kinds', () => {
  const { items, state, found } = partners([
    { name: 'Ministry', country: 'South Korea', since: '2020-02' },
    { name: 'City', country: 'NO' },
  ])
  expect(found).toEqual([])
  expect(state).toBe('given')
  expect(items.map(({ parts }) => parts!.map((part) => [part.field.id, part.state, part.items[0]?.label.en]))).toEqual([
    [
      ['name', 'given', 'Ministry'],
      ['country', 'given', 'Republic of Korea'],
      ['since', 'given', 'February 2020'],
      ['phone', 'absent', undefined],
    ],
    [
      ['name', 'given', 'City'],
      ['country', 'given', 'Norway'],
      ['since', 'absent', undefined],
      ['phone', 'absent', undefined],
    ],
  ])
})

test('a single row may stand without the list around it', () => {
  expect(partners({ name: 'Ministry' }).items).toHaveLength(1)
})

test('what a row says may differ by language', () => {
  const { items, found } = partners([{ name: { en: 'Ministry', zh: '部' } }], ['en', 'zh-Hans'])
  expect(found).toEqual([])
  expect(items[0]!.parts![0]!.items[0]!.label).toEqual({ en: 'Ministry', 'zh-Hans': '部' })
})

test('a row that lacks what it must say is told where it stands', () => {
  const { diagnostics } = partners([{ name: 'Ministry' }, { country: 'KR' }])
  expect(listOf(diagnostics)).toEqual(['error form/missing-part: row 2 of the field "partners" has no "name"'])
  expect(diagnostics[0]!.span).toMatchObject({ line: 8 })
  expect(diagnostics[0]!.hints).toEqual(['add `name: …`'])
})

test('values of a row have the findings of their kinds, lengths and signs included', () => {
  expect(
    partners([
      { name: 'Ministry of the Interior', country: 'Norwai' },
      { name: '-', since: '2020-02-01', phone: 'call me' },
    ]).found,
  ).toEqual([
    'error form/unknown-choice: "Norwai" is no answer that "country" in the field "partners" knows',
    'error form/not-a-month: "2020-02-01" is not written as a month, which "since" in the field "partners" asks for',
    'warning form/doubtful-phone: "call me" does not look like a telephone number',
    'warning form/filler: "name" in the field "partners" is answered by "-" only',
    'error form/over-limit: "name" in the field "partners" has 4 words, limit 3',
  ])
})

test('a key that rows do not have is told with the nearest one', () => {
  const { diagnostics } = partners([{ name: 'Ministry', contry: 'KR' }])
  expect(listOf(diagnostics)).toEqual(['error form/unknown-part: the rows of the field "partners" have no "contry"'])
  expect(diagnostics[0]!.hints[0]).toBe('did you mean `country:`?')
})

test('a group has no more rows than its limit allows', () => {
  const rows = ['a', 'b', 'c', 'd'].map((name) => ({ name }))
  expect(partners(rows).found).toEqual(['error form/over-limit: the field "partners" has 4 items, limit 3'])
})

test('empty rows are not there, and words are no rows', () => {
  expect(partners([{ name: '' }]).state).toBe('absent')
  expect(partners('unknown').state).toBe('unknown')
  expect(partners(['Ministry']).found[0]).toBe('error form/wrong-shape: the field "partners" takes a list of mappings')
})

test('a group of more than four fields prints as blocks, where the form does not say otherwise', () => {
  const fields = (n: number) => Array.from({ length: n }, (_, i) => `{ id: f${i}, kind: text, label: { en: F } }`).join(', ')
  const group = (n: number, more = '') => `- { id: it, kind: group, label: { en: It }, fields: [${fields(n)}]${more} }`
  expect(form(group(4)).fields.get('it')!.print).toBe('table')
  expect(form(group(5)).fields.get('it')!.print).toBe('blocks')
  expect(form(group(5, ', print: table')).fields.get('it')!.print).toBe('table')
})

// ── declarations and attachments ─────────────────────────────────────────────────────────────────

test('a declaration is signed by one person, with a name at least', () => {
  const declaration = (value: Parameters<typeof answerTo>[1]) =>
    answerTo('kind: declaration, statement: { en: I declare it. }', value)
  expect(declaration({ name: 'A. Person', position: 'Director', place: 'Seoul', date: '2021-12-01' }).found).toEqual([])
  expect(declaration({ position: 'Director' }).found).toEqual(['error form/missing-part: row 1 of the field "it" has no "name"'])
  expect(declaration([{ name: 'A' }, { name: 'B' }]).found).toEqual(['error form/wrong-shape: the field "it" takes one mapping'])
})

test('an attachment is named by its id', () => {
  const evidence = (value: string | readonly string[]) => {
    const { value: answers, diagnostics } = answer(
      '- { id: evidence, kind: attachment, label: { en: Evidence }, limit: { unit: items, max: 1 } }',
      {
        attachments: ['A1', 'A2'],
        fields: { evidence: value },
      },
    )
    return { items: answers.answers.get('evidence')!.items, found: listOf(diagnostics) }
  }
  expect(evidence('A1')).toMatchObject({ items: [{ id: 'A1', label: { en: 'Title of A1' } }], found: [] })
  expect(evidence(['A1', 'A2']).found).toEqual(['error form/over-limit: the field "evidence" has 2 items, limit 1'])
  expect(evidence('A3').found).toEqual([
    'error form/unknown-attachment: the field "evidence" names "A3", which is no attachment of this entry',
  ])
})
