/** Goals, targets and Member States: what the program's own files hold, and what is said of files with faults. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../../src/form/index.ts'
import { fold } from '../../../src/form/match.ts'
import type { SourceText } from '../../../src/form/types.ts'
import { readYaml } from '../../../src/form/yaml.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import type { Localized } from '../../../src/language/types.ts'

const source = (name: string): SourceText => ({
  file: `${name}.json`,
  text: readFileSync(join(import.meta.dirname, `../../../templates/base/data/${name}.json`), 'utf8'),
})
const FILES = { goals: source('sdg-goals'), targets: source('sdg-targets'), states: source('member-states') }
const { goals, targets, states } = readReference(FILES).value!
const CODES = LANGUAGES.map(({ code }) => code)

describe('the reference data', () => {
  it('has 17 Goals, 169 targets and 193 Member States', () => {
    expect([goals.length, targets.length, states.length]).toEqual([17, 169, 193])
    const perGoal = goals.map(({ number }) => targets.filter(({ id }) => id.startsWith(`${number}.`)).length)
    expect(perGoal).toEqual([7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19])
    expect(targets.map(({ id }) => id)).toEqual(expect.arrayContaining(['8.10', '16.10', '17.10', '8.1']))
  })

  it('has every name in nine languages', () => {
    const names = [...goals.map(({ name }) => name), ...targets.map(({ label }) => label), ...states.map(({ name }) => name)]
    expect(names.filter((name) => Object.keys(name).join() !== NINE)).toEqual([])
  })

  it('gives each language a name of its own for each Goal, target and State', () => {
    const twice = (list: readonly Localized[]) =>
      CODES.flatMap((lang) => repeated(list.map((name) => fold(name[lang]!))).map((name) => `${lang} ${name}`))
    expect(twice(goals.map(({ name }) => name))).toEqual([])
    expect(twice(targets.map(({ label }) => label))).toEqual([])
    expect(twice(states.map(({ name }) => name))).toEqual([])
  })

  it('knows by no name, alias or code two States', () => {
    const names = states.flatMap(({ code, name, aliases }) => [...new Set([code, ...Object.values(name), ...aliases].map(fold))])
    expect(repeated(names)).toEqual([])
  })

  it('reminds of a target in a few words', () => {
    const long = targets.flatMap(({ id, label }) =>
      CODES.filter((lang) => [...label[lang]!].length > LONGEST_LABEL[lang]).map((lang) => `${id} ${lang} ${label[lang]}`),
    )
    expect(long).toEqual([])
    const sentences = targets.filter(({ label }) => Object.values(label).some((text) => /[.!?。！？]$/.test(text)))
    expect(sentences).toEqual([])
  })

  it('is as good YAML as it is JSON: no key is there twice, and each row has a line', () => {
    for (const file of Object.values(FILES)) {
      expect(readYaml(file).diagnostics).toEqual([])
      const rows = file.text.split('\n').filter((line) => line.startsWith('    { "'))
      expect(rows.length).toBeGreaterThanOrEqual(goals.length)
      expect(rows.every((row) => /^ {4}\{ .* \},?$/.test(row))).toBe(true)
    }
  })
})

describe('a file with a fault', () => {
  const faults = (name: keyof typeof FILES, change: (text: string) => string) => {
    const { value, diagnostics } = readReference({ ...FILES, [name]: { ...FILES[name], text: change(FILES[name].text) } })
    expect(value === undefined).toBe(diagnostics.length > 0)
    return diagnostics.map(({ code, message, span }) => `${code} ${span.line}:${span.column} ${message}`)
  }
  const place = (name: keyof typeof FILES, words: string) => {
    const lines = FILES[name].text.split('\n')
    const line = lines.findIndex((one) => one.includes(words))
    return `${line + 1}:${lines[line]!.indexOf(words) + 1}`
  }

  it('that is no JSON says where', () => {
    const [first] = faults('states', (text) => text.replace('"zh-Hans": "阿富汗",', '"zh-Hans": "阿富汗'))
    expect(first).toMatch(/^form\/definition-syntax 1[4-9]:/)
  })

  it('names keys that mean nothing', () => {
    expect(faults('states', (text) => text.replace('"name": { "en": "Albania"', '"nmae": { "en": "Albania"'))).toEqual([
      `form/definition-key ${place('states', '"name": { "en": "Albania"')} a row of states has the key "nmae", which means nothing here`,
      `form/definition-missing ${place('states', '{ "code": "AL"')} a row of states has no \`name\``,
    ])
    expect(faults('targets', (text) => text.replace('"ko": "담배 규제"', '"kr": "담배 규제"'))).toEqual([
      `form/definition-value ${place('targets', '"ko": "담배 규제"')} "kr" is no language`,
    ])
  })

  it('names what is there twice', () => {
    expect(faults('states', (text) => text.replace('"code": "AL"', '"code": "AF"'))).toEqual([
      `form/definition-duplicate ${place('states', '{ "code": "AL"')} the id "AF" is given to two states, first in line ${place('states', '"code": "AF"').split(':')[0]}`,
    ])
  })

  it('says what is not whole', () => {
    const without = (row: string) => (text: string) => text.replace(new RegExp(`,\\n {4}\\{ ${row}.*\\n {2}\\]`), '\n  ]')
    const list = FILES.goals.text.split('\n').indexOf('  "goals": [') + 1
    expect(faults('goals', without('"number": 17'))).toEqual([
      `form/definition-shape ${list}:12 goals must be the 17 Goals in their order`,
    ])
    expect(faults('targets', without('"id": "17.19"'))).toHaveLength(1)
  })

  it('may be YAML, which somebody wrote by hand', () => {
    expect(faults('goals', (text) => `# ours\n${text.replace('"status": ', 'status: ')}`)).toEqual([])
  })
})

const NINE = 'en,fr,es,ru,ar,zh-Hans,zh-Hant,ja,ko'
const LONGEST_LABEL = { en: 48, fr: 48, es: 48, ru: 48, ar: 48, 'zh-Hans': 16, 'zh-Hant': 16, ja: 20, ko: 24 }

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
