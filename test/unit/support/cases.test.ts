import { describe, expect, it } from 'vitest'
import { messageLines, readCases, replaceExpectations } from '../../support/cases.ts'

const FILE = `A paragraph becomes a line. It may say
more here.

One

two
.
line "One"
line "two"
.

An empty input gives nothing.

.
.
`

describe('a file of cases', () => {
  it('holds cases named by their first sentence, with blank lines in the input', () => {
    const cases = readCases(FILE, 'x.case')
    expect(cases.map(({ name, line, input, expected }) => [name, line, input, expected])).toEqual([
      ['A paragraph becomes a line.', 1, 'One\n\ntwo', 'line "One"\nline "two"'],
      ['An empty input gives nothing.', 12, '', ''],
    ])
  })

  it('names the line of a case that does not end', () => {
    expect(() => readCases('\nProse.\n\ninput\n.\nout\n', 'x.case')).toThrow(
      'x.case:2: a line with a dot is missing after what is expected',
    )
  })

  it('is rewritten in place, a case without an outcome as it was', () => {
    const text = 'One.\n\n1\n.\na\n.\n\nTwo.\n\n2\n.\nb\n.\n\nThree.\n\n3\n.\n.\n'
    const [one, , three] = readCases(text, 'x.case')
    const outcomes = new Map([
      [one!, ''],
      [three!, 'c\nd'],
    ])
    expect(replaceExpectations(text, outcomes)).toBe('One.\n\n1\n.\n.\n\nTwo.\n\n2\n.\nb\n.\n\nThree.\n\n3\n.\nc\nd\n.\n')
  })
})

it('a message is written in one line with its place', () => {
  const span = { file: 'input/x.md', line: 3, column: 1 }
  const message = 'the field "date" is missing'
  expect(messageLines([{ code: 'form/missing-field', severity: 'error', span, parameters: {}, message, hints: [] }])).toBe(
    '! form/missing-field 3:1 the field "date" is missing\n',
  )
})
