import { expect, test } from 'vitest'
import { readForm } from '../../../src/form/index.ts'
import { form, formYaml, listOf } from './support.ts'

const faults = (fields: string, head = '') => listOf(readForm('form.yaml', formYaml(fields, head)).diagnostics)

test('a field keeps its kind, label, limit and condition', () => {
  const { fields, parts } = form(`
- { id: ready, kind: yes-no, required: true, label: { en: Ready? } }
- { id: 3a, kind: prose, label: { en: Why?, zh: 为什么 }, limit: { max: 200 }, show-when: { field: ready, is: 'yes' } }`)
  expect([...fields.keys()]).toEqual(['ready', '3a'])
  expect(parts[0]!.sections[0]!.fields[0]).toBe(fields.get('ready'))
  expect(fields.get('3a')).toMatchObject({
    kind: 'prose',
    inBody: true,
    required: false,
    visibility: 'public',
    label: { en: 'Why?', 'zh-Hans': '为什么' },
    limit: { max: 200 },
    showWhen: { type: 'in', field: 'ready', values: ['yes'] },
  })
})

test('choices are shared lists; words stay as typed', () => {
  const { fields } = form(
    '- { id: level, kind: choice, choices: level, open: true, label: { en: Level } }',
    "choices: { level: [ { id: '010', label: { en: NO }, aliases: [8.10] } ] }",
  )
  expect(fields.get('level')).toMatchObject({ open: true, choices: [{ id: '010', label: { en: 'NO' }, aliases: ['8.10'] }] })
})

test('conditions nest, and "given: false" is the opposite of given', () => {
  const { fields } = form(`
- { id: a, kind: text, label: { en: A } }
- id: b
  kind: text
  label: { en: B }
  show-when: { any: [ { field: a, given: false }, { not: { all: [ { field: a, is: x } ] } } ] }`)
  expect(fields.get('b')!.showWhen).toEqual({
    type: 'any',
    conditions: [
      { type: 'not', condition: { type: 'given', field: 'a' } },
      { type: 'not', condition: { type: 'all', conditions: [{ type: 'in', field: 'a', values: ['x'] }] } },
    ],
  })
})

test('an unknown kind is told with the nearest one', () => {
  const [fault] = readForm('form.yaml', formYaml('- { id: a, kind: interger, label: { en: A } }')).diagnostics
  expect(fault).toMatchObject({
    code: 'form/definition-value',
    message: '"interger" is no kind',
    span: { file: 'form.yaml', line: 16, column: 28 },
  })
  expect(fault!.hints[0]).toBe('did you mean `integer`?')
})

test('an unknown key is told with the nearest one', () => {
  const [fault] = readForm('form.yaml', formYaml('- { id: a, kind: text, label: { en: A }, requird: true }')).diagnostics
  expect(fault!.message).toBe('the field "a" has the key "requird", which means nothing here')
  expect(fault!.hints[0]).toBe('did you mean `required`?')
})

test('all faults of a definition are told at once, and no definition comes out', () => {
  const { value, diagnostics } = readForm(
    'form.yaml',
    formYaml('- { id: a, kind: text }\n- { kind: text, label: { en: B, xx: C } }'),
  )
  expect(value).toBeUndefined()
  expect(listOf(diagnostics)).toEqual([
    'error form/definition-missing: the field "a" has no `label`',
    'error form/definition-missing: a field has no `id`',
    'error form/definition-value: "xx" is no language',
  ])
})

test('an id is given once', () => {
  expect(faults('- { id: a, kind: text, label: { en: A } }\n- { id: a, kind: date, label: { en: B } }')).toEqual([
    'error form/definition-duplicate: the id "a" is given to two fields, first in line 16',
  ])
})

test('a condition names a field of the form, and a value that it can have', () => {
  expect(
    faults(`
- { id: ready, kind: yes-no, label: { en: Ready } }
- { id: b, kind: text, label: { en: B }, show-when: { field: redy, is: 'yes' } }
- { id: c, kind: text, label: { en: C }, show-when: { field: ready, is: 'maybe' } }
- { id: d, kind: text, label: { en: D }, required-unless: e }`),
  ).toEqual([
    'error form/definition-reference: the field "b" hangs on "redy", which is no field of this form',
    'error form/definition-value: "maybe" is no value of "ready"',
    'error form/definition-reference: the field "d" hangs on "e", which is no field of this form',
  ])
})

test('conditions that run in a circle are told', () => {
  expect(
    faults(`
- { id: a, kind: text, label: { en: A }, show-when: { field: b, given: true } }
- { id: b, kind: text, label: { en: B }, show-when: { field: a, given: true } }
- { id: c, kind: text, label: { en: C }, show-when: { field: a, given: true } }`),
  ).toEqual([
    'error form/definition-cycle: whether the field "a" is shown depends on itself',
    'error form/definition-cycle: whether the field "b" is shown depends on itself',
  ])
})

test('a choice needs a list that exists', () => {
  expect(faults('- { id: a, kind: choice, label: { en: A } }')).toEqual([
    'error form/definition-missing: the field "a" has no `choices`',
  ])
  expect(faults('- { id: a, kind: choice, choices: levle, label: { en: A } }', 'choices: { level: [] }')).toEqual([
    'error form/definition-value: "levle" is no list of choices',
  ])
})

test('a limit is a whole number', () => {
  expect(faults('- { id: a, kind: prose, label: { en: A }, limit: { max: many } }')).toEqual([
    'error form/definition-value: "many" is no number of words, characters, items or pages',
  ])
})

test('what means nothing for a kind is told', () => {
  expect(
    faults(`
- { id: a, kind: text, label: { en: A }, print: table }
- { id: b, kind: group, label: { en: B } }
- { id: c, kind: date, label: { en: C }, limit: { max: 3 } }
- { id: d, kind: text, label: { en: D }, limit: { unit: pages, max: 1 } }
- { id: e, kind: prose, label: { en: E }, limit: [{ max: 3 }, { unit: characters, max: 9 }] }
- { id: f, kind: prose, label: { en: F }, limit: { min: 9, max: 3 } }
- { id: g, kind: group, label: { en: G }, fields: [{ id: h, kind: prose, label: { en: H } }] }`),
  ).toEqual([
    'error form/definition-not-taken: the field "a" has `print`, which means nothing for the kind text',
    'error form/definition-missing: the field "b" has no `fields`',
    'error form/definition-not-taken: the field "c" has `limit of words`, which means nothing for the kind date',
    'error form/definition-not-taken: the field "d" has `limit of pages`, which means nothing for the kind text',
    'error form/definition-shape: limit must be one limit of characters at most',
    'error form/definition-value: "9 to 3" is no limit',
    'error form/definition-value: "prose" is no kind',
  ])
})

test('a condition may ask for one of several values, and for more or less', () => {
  expect(
    faults(`
- { id: a, kind: integer, label: { en: A } }
- { id: b, kind: text, label: { en: B }, show-when: { field: a, at-least: 3 } }
- { id: c, kind: text, label: { en: C }, show-when: { field: a, in: [1, 2] } }
- { id: d, kind: text, label: { en: D }, show-when: { field: b, at-most: 3 } }
- { id: e, kind: text, label: { en: E }, show-when: { field: b } }`),
  ).toEqual([
    'error form/definition-shape: show-when of the field "e" must be one of { field, is }, { field, in }, { field, given }, { field, at-least }, { field, at-most }, { not }, { all }, { any }',
    'error form/definition-not-taken: "b" has `at-most`, which means nothing for the kind text',
  ])
})

test('broken YAML, duplicate keys and aliases are told with their place', () => {
  expect(readForm('form.yaml', 'id: a\nid: b').diagnostics).toMatchObject([
    { code: 'form/definition-syntax', span: { line: 2, column: 1 } },
  ])
  expect(readForm('form.yaml', 'id: &x a\nedition: *x').diagnostics).toMatchObject([{ span: { line: 2, column: 10 } }])
  expect(readForm('form.yaml', 'id: [').value).toBeUndefined()
  expect(listOf(readForm('form.yaml', '').diagnostics)).toEqual([
    'error form/definition-shape: the form must be a mapping of keys to values',
  ])
})
