/** Schemas for editors: written from the tables that forms are read by, and saying the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { entrySchema, formSchema, readForm, readReference } from '../../../src/form/index.ts'
import { formReference } from '../../support/formReference.ts'
import { printJson } from '../../support/printJson.ts'
import { formYaml, listOf } from './support.ts'

const TEMPLATES = 'templates'
const read = (path: string) => ({ file: path, text: readFileSync(path, 'utf8') })
const reference = readReference({
  goals: read('templates/base/data/sdg-goals.json'),
  targets: read('templates/base/data/sdg-targets.json'),
  states: read('templates/base/data/member-states.json'),
}).value!

const folders = [
  ...readdirSync(TEMPLATES)
    .filter((name) => existsSync(join(TEMPLATES, name, 'form.yaml')))
    .map((name) => join(TEMPLATES, name)),
  'test/kinds/templates/every-kind',
]

const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false, allErrors: true })
const validateForm = ajv.compile(formSchema())

function faultsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('what a form may say is written down for editors and for people', async () => {
  await expect(`${printJson(formSchema())}\n`).toMatchFileSnapshot('../../../templates/form.schema.json')
  await expect(formReference()).toMatchFileSnapshot('../../../templates/FORM.md')
})

describe.each(folders)('%s', (folder) => {
  const { file, text } = read(join(folder, 'form.yaml'))
  const form = readForm(file, text).value!
  const schema = entrySchema(form, reference)

  it('is a form by its schema, which its first line names', () => {
    expect(faultsOf(validateForm, parse(text))).toEqual([])
    if (folder.startsWith(TEMPLATES)) expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../form.schema.json')
  })

  if (folder.startsWith(TEMPLATES))
    it('says what its entries may say', async () => {
      await expect(`${printJson(schema)}\n`).toMatchFileSnapshot(`../../../${folder}/entry.schema.json`)
    })

  it('takes its example', () => {
    const [, frontMatter] = readFileSync(join(folder, 'example.md'), 'utf8').split(/^---$/m)
    expect(faultsOf(ajv.compile(schema), parse(frontMatter!))).toEqual([])
  })
})

describe('an entry’s schema', () => {
  const { file, text } = read('test/kinds/templates/every-kind/form.yaml')
  const validate = ajv.compile(entrySchema(readForm(file, text).value!, reference))
  const head = 'form: every-kind\nlanguages: [en]\n'

  it.each([
    ['a field that the form does not have', 'instituion: x'],
    ['a stranger to a closed list', 'sector: nothing'],
    ['a day where a month is asked for', 'founded: 2020-02-01'],
    ['words where a number is asked for', 'staff: many'],
    ['a row without what it must say', 'partners: [{ role: funder }]'],
    ['a key that rows do not have', 'partners: [{ name: x, contry: EG }]'],
    ['neither yes nor no', 'public-sector: perhaps'],
    ['an unknown language', 'institution: { xx: x }'],
  ])('refuses %s', (_, line) => {
    expect(faultsOf(validate, parse(head))).toEqual([])
    expect(faultsOf(validate, parse(head + line))).not.toEqual([])
  })
})

describe('what the reader of forms refuses, the schema refuses', () => {
  /** Faults of one value; what hangs on another place in the file (ids, cycles) only the reader can know. */
  it.each([
    ['an unknown kind', '- { id: a, kind: interger, label: { en: A } }', ''],
    ['an unknown key', '- { id: a, kind: text, label: { en: A }, requird: true }', ''],
    ['a field without a label', '- { id: a, kind: text }', ''],
    ['an unknown language', '- { id: a, kind: text, label: { xx: A } }', ''],
    ['a label in no language', '- { id: a, kind: text, label: {} }', ''],
    ['a choice without a list', '- { id: a, kind: choice, label: { en: A } }', ''],
    ['a group without fields', '- { id: a, kind: group, label: { en: A } }', ''],
    ['a group in a group', '- { id: a, kind: group, label: { en: A }, fields: [{ id: b, kind: group, label: { en: B } }] }', ''],
    ['a key of another kind', '- { id: a, kind: text, label: { en: A }, print: table }', ''],
    ['a limit of a date', '- { id: a, kind: date, label: { en: A }, limit: { max: 3 } }', ''],
    ['a limit of pages of a text', '- { id: a, kind: text, label: { en: A }, limit: { unit: pages, max: 1 } }', ''],
    ['a limit in words', '- { id: a, kind: prose, label: { en: A }, limit: { max: many } }', ''],
    ['an unknown unit', '- { id: a, kind: prose, label: { en: A }, limit: { unit: letters, max: 3 } }', ''],
    ['an odd tolerance', '- { id: a, kind: prose, label: { en: A }, limit: { max: 3, tolerance: some } }', ''],
    ['an unknown counter', '- { id: a, kind: prose, label: { en: A }, limit: { max: 3, counter: word } }', ''],
    ['half a condition', '- { id: a, kind: text, label: { en: A }, show-when: { field: a } }', ''],
    ['two conditions in one', '- { id: a, kind: text, label: { en: A }, show-when: { field: b, is: x, given: yes } }', ''],
    ['an odd visibility', '- { id: a, kind: text, label: { en: A }, visibility: secret }', ''],
    ['an odd type of file', '- { id: a, kind: attachment, label: { en: A }, files: { types: [doc] } }', ''],
    ['an unknown key of the form', '- { id: a, kind: text, label: { en: A } }', 'colour: red'],
    ['a limit of items of the form', '- { id: a, kind: text, label: { en: A } }', 'limit: { unit: items, max: 3 }'],
    ['odd counting', '- { id: a, kind: text, label: { en: A } }', 'counts: { headings: perhaps }'],
  ])('%s', (_, fields, head) => {
    const text = formYaml(fields, head)
    expect(listOf(readForm('form.yaml', text).diagnostics)).not.toEqual([])
    expect(faultsOf(validateForm, parse(text))).not.toEqual([])
  })

  it('and what it takes, the schema takes', () => {
    const text = formYaml('- { id: a, kind: text, label: { en: A } }')
    expect(readForm('form.yaml', text).diagnostics).toEqual([])
    expect(faultsOf(validateForm, parse(text))).toEqual([])
  })
})
