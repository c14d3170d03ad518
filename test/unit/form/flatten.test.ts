import { expect, test } from 'vitest'
import { APPLICANTS_STYLE, flatten } from '../../../src/form/flatten.ts'
import { element, text } from '../../../src/tree/build.ts'
import { el, NOWHERE } from './support.ts'

test('a tidied answer flattens to the line it was tidied from', () => {
  const content = [
    el('p', 'Three examples.'),
    el('ul', el('li', 'First'), el('li', el('p', 'Second'))),
    el('h4', 'Innovative response'),
    el('p', 'Words.'),
    el('h4', 'Next'),
  ]
  expect(flatten(content)).toBe('Three examples. - First - Second <Innovative response> Words. <Next>')
})

test('ordered items carry their numbers, from the number that the list begins with', () => {
  const list = (attributes: Readonly<Record<string, string>>) =>
    element('ol', attributes, [el('li', 'One'), el('li', 'Two')], NOWHERE)
  expect(flatten([el('p', 'Six:'), list({})])).toBe('Six: 1. One 2. Two')
  expect(flatten([list({ start: '4' })])).toBe('4. One 5. Two')
})

test('a list in a list runs on', () => {
  expect(flatten([el('ul', el('li', 'A', el('ul', el('li', 'B'))), el('li', 'C'))])).toBe('- A - B - C')
})

test('paragraphs are a blank line apart, whatever stands between them in the source', () => {
  expect(flatten([el('p', 'One.'), text('\n', NOWHERE), el('p', 'Two.')])).toBe('One.\n\nTwo.')
})

test('emphasis, code and links keep their words only', () => {
  expect(flatten([el('p', 'See ', el('a', 'the ', el('strong', 'report')), ' and ', el('code', 'x-1'), '.')])).toBe(
    'See the report and x-1.',
  )
})

test('cells are a space apart, rows on lines of their own', () => {
  const table = el(
    'table',
    el('thead', el('tr', el('th', 'Year'), el('th', 'Tests'))),
    el('tbody', el('tr', el('td', '2020'), el('td', '14'))),
  )
  expect(flatten([el('p', 'Figures:'), table])).toBe('Figures:\nYear Tests\n2020 14')
})

test('a hard break stays', () => {
  expect(flatten([el('p', 'one', el('br'), 'two')])).toBe('one\ntwo')
})

test('spaces, signs and angle brackets stay as they were typed', () => {
  expect(flatten([el('p', '- Game  Changing <Achieving goals> 5 < 6\u00a0%')])).toBe(
    '- Game  Changing <Achieving goals> 5 < 6\u00a0%',
  )
})

test('the words of a footnote stand in brackets where its mark is', () => {
  const note = element('span', { class: 'footnote' }, [text('Source: WHO.', NOWHERE)], NOWHERE)
  expect(flatten([el('p', 'A fact', note, ', and more.')])).toBe('A fact (Source: WHO.), and more.')
})

test('task boxes are drawn as signs, quotations lose their mark', () => {
  const box = element('input', { type: 'checkbox', checked: '' }, [], NOWHERE)
  expect(flatten([el('ul', el('li', box, 'Done')), el('blockquote', el('p', 'Said.'))])).toBe('- ☑ Done Said.')
})

const CONTENT = [
  el('h4', 'Reach'),
  el('p', 'Served were:'),
  el('ul', el('li', 'farmers'), el('li', 'teachers.'), el('li', 'nurses')),
  el('p', 'All of them.'),
]

test.each([
  ['applicants’', APPLICANTS_STYLE, '<Reach> Served were: - farmers - teachers. - nurses All of them.'],
  [
    'square brackets',
    { ...APPLICANTS_STYLE, heading: '[…]' },
    '[Reach] Served were: - farmers - teachers. - nurses All of them.',
  ],
  [
    'plain words',
    { ...APPLICANTS_STYLE, heading: '…:', bullets: ';' },
    'Reach: Served were: farmers; teachers. nurses\n\nAll of them.',
  ],
  ['one line', { heading: '…:', bullets: ';', lineBreaks: false }, 'Reach: Served were: farmers; teachers. nurses All of them.'],
] as const)('headings and lists in the style of a form: %s', (_, style, expected) => {
  expect(flatten(CONTENT, style)).toBe(expected)
})

test('Chinese takes its own signs, and no space where a line ended', () => {
  const content = [el('h4', '成效'), el('p', '服务对象：'), el('ul', el('li', '农民'), el('li', '教师')), el('p', '共两类。')]
  expect(flatten(content, { heading: '…:', bullets: ';', lineBreaks: false })).toBe('成效： 服务对象： 农民；教师共两类。')
})
