/** Any text → Markdown → the same text. */
import { expect, it } from 'vitest'
import { escapeText } from '../../../src/portal/escape.ts'
import { answerIn, numbers } from './support.ts'

function throughMarkdown(text: string): string {
  return answerIn(`---\nform: any\nlanguages: [en]\n---\n\n## 1\n\n${escapeText(text)}\n\n## 2\n\nNext.\n`, '1')
}

const PIECES = [
  ...'\\`*_[]<>&~|#-+=.:;!()"\'{}^$%@/?,',
  ...['\n', '\n\n', '\n', ' ', ' ', '  ', '    ', '\u00a0', '\u3000', '\u2028', '\u200b'],
  ...['a', 'b', 'x', '1', '12', '1.', '2)', '重要', '。', '：', '“', '”', 'é', '🙂', 'م', '한'],
  ...[
    '```',
    '~~~',
    '---',
    '===',
    '***',
    '__',
    '##',
    '###',
    '<!--',
    '-->',
    '&lt;',
    '&#65;',
    '&nbsp;',
    '![',
    '](',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    'https://',
    'www.',
    'http://a.b/c',
    'x@y.org',
    '[A1]',
    '[x]: y',
    '- [ ] ',
    '|-|',
    ':-:',
    '<br>',
    '<https://a.b>',
    'English',
  ],
]

/** Text as a page has it: nothing at the lines' ends, one blank line between paragraphs, none around them. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => (/^[\s\u200b]*$/.test(line) ? '' : line.replace(/[ \t]+$/, '')))
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

it('holds for a thousand wild texts', () => {
  const row = numbers(4242)
  const next = () => row.next().value
  for (let run = 0; run < 1000; run++) {
    const text = tidy(
      Array.from({ length: 1 + Math.floor(next() * 24) }, () => PIECES[Math.floor(next() * PIECES.length)]).join(''),
    )
    if (text !== '') expect(throughMarkdown(text), JSON.stringify(text)).toBe(text)
  }
})

it.each([
  ['<Goals> R&D', '\\<Goals> R\\&D'],
  ['- one - two', '\\- one - two'],
  ['1. one 2. two', '1\\. one 2. two'],
  ['one\ntwo\n\nthree', 'one\\\ntwo\n\nthree'],
  [' one', '&#32;one'],
  ['a_b #1', 'a\\_b \\#1'],
  ['well-being (2020), 90.9% = all', 'well-being (2020), 90.9% = all'],
])('%j is written %j', (text, markdown) => {
  expect(escapeText(text)).toBe(markdown)
})
