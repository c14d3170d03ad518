/** YAML without what is not for the public, all else as it was typed. */
import { expect, it } from 'vitest'
import { publicFrontMatter } from '../../../src/publicSource/frontMatter.ts'

const WITHHELD = {
  isPrivate: (id: string) => id === 'phone' || id === 'officer',
  hasPrivate: (id: string) => ['phone', 'officer', 'referees'].includes(id),
  isPrivatePart: (field: string, key: string) => field === 'referees' && key === 'phone',
  answered: [],
  attachments: new Set(['A2']),
}

const open = (yaml: string, answered: readonly string[] = []) => publicFrontMatter(yaml, WITHHELD, answered)

it.each([
  ['before the first key', '\n# secret\nform: f', '\nform: f'],
  ['behind a value', '\nform: f # secret\ntitle: T', '\nform: f\ntitle: T'],
  ['over several lines', '\n# secret\n\n  # secret\nform: f\n# secret', '\nform: f\n'],
  ['in a list', '\nsdgs: # secret\n  - 3 # secret\n  # secret\n  - 4', '\nsdgs:\n  - 3\n  - 4'],
  ['in brackets', '\nsdgs: [3, # secret\n  4]', '\nsdgs: [3,\n  4]'],
  ['below a block of text', '\ntext: |+\n  a\n\n# secret\n\nform: f', '\ntext: |+\n  a\n\nform: f'],
])('a comment %s is left out', (_, yaml, expected) => {
  expect(open(yaml)).toBe(expected)
})

it('a sign in a value is none', () => {
  const yaml = '\nform: f\ntitle: "No. # 1"\nnote: a#b\ntext: |\n  # words\n'
  expect(open(yaml)).toBe(yaml)
})

it.each([
  ['a key', '\nform: f\nphone: 1\ntitle: T', '\nform: f\ntitle: T'],
  ['the first', '\nphone: 1\nform: f', '\nform: f'],
  ['the last', '\nform: f\nphone: |\n  1\n  2', '\nform: f\n'],
  ['one in another case', '\nform: f\n"phone" : [1,\n 2]\ntitle: T', '\nform: f\ntitle: T'],
  ['one in brackets', '\n{ phone: 1, form: f, officer: X }', '\n{ form: f}'],
  [
    'one that was kept of a page',
    '\nimported:\n  words:\n    phone: 1\n    a: 2\n  b: [x]',
    "\nimported:\n  words:\n    phone: ''\n    a: 2\n  b: [x]",
  ],
  [
    'a part of rows',
    '\nreferees:\n  - phone: 1\n    name: N\n  - { name: M, phone: 2 }',
    "\nreferees:\n  - phone: ''\n    name: N\n  - { name: M, phone: ''}",
  ],
  [
    'an attachment',
    '\nattachments:\n  - id: A1\n    file: a\n  - { id: A2, file: b }\nform: f',
    '\nattachments:\n  - id: A1\n    file: a\nform: f',
  ],
  [
    'the first attachment',
    '\nattachments:\n  - { id: A2, file: b }\n  - id: A1\n    file: a',
    '\nattachments:\n  - id: A1\n    file: a',
  ],
  ['the only attachment', '\nattachments: [{ id: A2, file: b }]\nform: f', '\nform: f'],
])('%s that is private is left out', (_, yaml, expected) => {
  const once = open(yaml)
  expect(once.replace(/ +\}/g, '}')).toBe(expected.replace(/ +\}/g, '}'))
  expect(open(once)).toBe(once)
})

it.each([
  ['keys', '\nform: f\nphone: 1', '\nwithheld: [phone, referees.phone]\nform: f\n'],
  ['indented keys', '\n  form: f', '\n  withheld: [phone, referees.phone]\n  form: f'],
  ['braces', '\n{ form: f }', '\n{ withheld: [phone, referees.phone], form: f }'],
])('what is answered is kept before %s, once', (_, yaml, expected) => {
  const once = open(yaml, ['phone', 'referees.phone'])
  expect(once).toBe(expected)
  expect(open(once, ['phone', 'referees.phone'])).toBe(once)
})
