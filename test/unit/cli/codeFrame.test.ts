import { expect, it } from 'vitest'
import { codeFrame } from '../../../src/cli/codeFrame.ts'

const frame = (text: string, place: { line: number; column: number; length?: number }) =>
  codeFrame(text, { file: 'a.md', ...place })

it('marks the place below its line', () => {
  expect(frame('a: 1\r\ntitel: x\n', { line: 2, column: 1, length: 5 })).toBe('  2 │ titel: x\n    │ ^^^^^\n')
})

it('marks one cell where no length is known, also after the last character', () => {
  expect(frame('a\nab', { line: 2, column: 2 })).toBe('  2 │ ab\n    │  ^\n')
  expect(frame('a\nab', { line: 2, column: 3 })).toBe('  2 │ ab\n    │   ^\n')
})

it('counts two cells for a Han character, none for a combining mark, four for a tab', () => {
  expect(frame('x\n数字 bad', { line: 2, column: 4, length: 3 })).toBe('  2 │ 数字 bad\n    │      ^^^\n')
  expect(frame('x\n坏了', { line: 2, column: 1, length: 2 })).toBe('  2 │ 坏了\n    │ ^^^^\n')
  expect(frame('x\ne\u0301a', { line: 2, column: 3, length: 1 })).toBe('  2 │ e\u0301a\n    │  ^\n')
  expect(frame('x\n\tbad', { line: 2, column: 2, length: 3 })).toBe('  2 │     bad\n    │     ^^^\n')
})

it('says the words of a line that runs from right to left, where no mark can be placed', () => {
  expect(frame('x\nمرحبا خطأ', { line: 2, column: 7, length: 3 })).toBe('  2 │ مرحبا خطأ\n    │ ^ خطأ\n')
})

it('cuts a long line around the place, and no character in two', () => {
  const [code, marks] = frame(`x\n${'字'.repeat(5000)}bad${'𠮷'.repeat(5000)}`, { line: 2, column: 5001, length: 3 }).split('\n')
  expect(code).toMatch(/^ {2}2 │ …字{12}bad𠮷+…$/u)
  expect(marks).toBe(`    │ ${' '.repeat(25)}^^^`)
})

it('shows nothing for a finding about the whole file, and for a place that is not there', () => {
  expect(frame('---\nform: x', { line: 1, column: 1 })).toBe('')
  expect(frame('a', { line: 9, column: 1 })).toBe('')
})

it('lets no character of the file steer the terminal', () => {
  expect(frame('x\n\u001b[31m\u202ered', { line: 2, column: 7, length: 3 })).toMatch(/\ufffd\[31m\ufffdred/)
})
