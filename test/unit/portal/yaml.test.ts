/** Values → YAML that any reader takes for the same text. */
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { yamlList, yamlScalar } from '../../../src/portal/yaml.ts'

const TEXTS = [
  ...[
    'plain',
    'two words',
    '项目',
    'a: b',
    'a:',
    'a #b',
    '#a',
    '- a',
    '-',
    '? a',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a`',
    '|',
    '>',
    '~',
  ],
  ...["it's", '"a"', '" 1.3 a "', "'", '[a, b]', '{a: b}', 'a, b', '---', '...', '<<', '=', ' a', 'a ', 'a\tb', 'a\nb', 'a\n\nb'],
  ...[
    '0123',
    '0x1F',
    '0o7',
    '1e3',
    '8.10',
    '1_000',
    '1:30',
    '.5',
    '+1',
    '-1',
    'null',
    'NULL',
    'true',
    'False',
    'NO',
    'Yes',
    'on',
    'y',
  ],
  ...['\u0007', '\u0085', '\u2028', '\ufeff', '\\', '\\n', '🙂', '.inf', '.nan'],
]

it.each(TEXTS)('%j', (text) => {
  expect(parse(`key: ${yamlScalar(text)}`, { schema: 'failsafe' })).toEqual({ key: text })
  expect(parse(`key: ${yamlList([text, text])}`, { schema: 'failsafe' })).toEqual({ key: [text, text] })
  expect(String(parse(`key: ${yamlScalar(text)}`, { version: '1.1' }).key)).toBe(text)
})

it('leaves what every reader reads alike without quotes', () => {
  expect(['1.3', '3', '2020-02-01', 'yes', 'unknown', 'KR', 'A title, with commas'].map((text) => yamlScalar(text))).toEqual([
    ...['1.3', '3', '2020-02-01', 'yes', 'unknown', 'KR', 'A title, with commas'],
  ])
})
