/** What makes an import fail, and that nothing is lost when it does. */
import { describe, expect, it } from 'vitest'
import { answerIn, errorsIn, FORM_TEXT, formFrom, imported, pageOf, valueIn } from './support.ts'

const PAGE = pageOf({
  values: { country: '韩国', sector: '内政部', level: '国家的', title: 'A title' },
  answers: {
    '1': 'First answer.',
    '4c': 'Last of four.',
    '5a': 'First of five.',
    '9c': 'Third of nine.',
    '9d': 'Fourth of nine.',
  },
})

/** The page with one line written otherwise. */
function changed(line: string, other: string): string {
  expect(PAGE.split('\n').filter((one) => one === line)).toHaveLength(1)
  return PAGE.replace(`\n${line}\n`, `\n${other}\n`)
}

const LABEL_9D = PAGE.split('\n').find((line) => line.startsWith('d. '))!
const LABEL_5A = PAGE.split('\n').find((line) => line.startsWith('a. 请描述该项目是如何实施的'))!

describe('the proof', () => {
  it('holds for a whole page', () => {
    expect(imported(PAGE).proved).toBe(true)
    expect(errorsIn(imported(PAGE).diagnostics)).toEqual([])
  })

  it('fails rather than file 9d in 9c, where the form does not know its label', () => {
    const form = formFrom(FORM_TEXT.replace(LABEL_9D, 'd. 另一个问题?(最多200字)'))
    const { diagnostics, proved, unmatched } = imported(PAGE, form)
    expect(unmatched).toEqual([])
    expect(proved).toBe(false)
    expect(errorsIn(diagnostics).map((error) => error.slice(0, 45))).toEqual([
      'portal/label-missing: the label of "9d" is no',
      'portal/label-in-answer: a line in the answer ',
    ])
  })

  it('fails where the form does not have the question at all', () => {
    const from = FORM_TEXT.indexOf('          - id: 9d')
    const to = FORM_TEXT.indexOf("      - id: '10'", from)
    const form = formFrom(FORM_TEXT.slice(0, from) + FORM_TEXT.slice(to))
    expect(errorsIn(imported(PAGE, form).diagnostics)).toEqual([
      expect.stringMatching(/^portal\/label-in-answer: a line in the answer to 9c reads like a label: "d\. 评估/),
    ])
  })

  it('fails where a limit is another than the form’s', () => {
    const { diagnostics } = imported(changed(LABEL_9D, LABEL_9D.replace('200', '250')))
    expect(errorsIn(diagnostics)).toEqual([
      'portal/limit-differs: the page limits 9d to 250, the form to 200: they may be of different editions',
    ])
  })

  it('fails where a question’s heading is missing, and files its answers all the same', () => {
    const { entry, diagnostics } = imported(changed('题 5', '第五题'))
    expect(errorsIn(diagnostics)).toEqual([
      'portal/question-missing: the heading "题 5" is not on the page, or not where the form has it',
    ])
    expect(answerIn(entry, '4c')).toBe('Last of four.\n\n第五题')
    expect(answerIn(entry, '5a')).toBe('First of five.')
  })

  it('fails where a page is there twice', () => {
    const { diagnostics, entry } = imported(`${PAGE}\n${PAGE}`)
    expect(errorsIn(diagnostics).every((error) => error.startsWith('portal/label-in-answer: '))).toBe(true)
    expect(diagnostics).toHaveLength(23)
    expect(answerIn(entry, '1')).toBe('First answer.')
  })

  it('forgives a slip or two in the label of a question', () => {
    const { entry, proved } = imported(changed(LABEL_5A, LABEL_5A.replace('实施的', '实施旳').replace('。 (', '.(')))
    expect(proved).toBe(true)
    expect(entry).toMatch(/ {2}labels-on-the-page:\n {4}5a: .*实施旳/)
  })
})

describe('a broken label', () => {
  it('leaves its line over, in a place, with all its words', () => {
    const { entry, diagnostics, unmatched } = imported(changed('行政层级 国家的', '行政层及 国家的'))
    expect(unmatched.map(({ text }) => text)).toEqual(['行政层及 国家的'])
    expect(diagnostics.map(({ span, code }) => `${span.file}:${span.line} ${code}`)).toEqual([
      'pages/page.txt:1 portal/label-missing',
      `pages/page.txt:${unmatched[0]!.line} portal/unmatched-line`,
    ])
    expect(valueIn(entry, 'level')).toBe('')
    expect(valueIn(entry, 'sector')).toBe('interior')
    expect(entry).toContain('  unrecognized:\n    - 行政层及 国家的\n')
  })

  it('of a question without an answer before it leaves over the answer, too', () => {
    const label = PAGE.split('\n').find((line) => line.startsWith('请简要描述'))!
    const { unmatched, entry } = imported(changed(label, '另一个问题'))
    expect(unmatched.map(({ text }) => text)).toEqual(['另一个问题', 'First answer.'])
    expect(answerIn(entry, '1')).toBe('')
  })

  it('that comes twice is left over the second time', () => {
    const { unmatched, entry } = imported(changed('行政层级 国家的', '行政层级 国家的\n行政层级 地方的'))
    expect(unmatched.map(({ text }) => text)).toEqual(['行政层级 地方的'])
    expect(valueIn(entry, 'level')).toBe('national')
  })
})

describe('a line of another kind', () => {
  it('does not become a value of a field that knows its values', () => {
    const { unmatched, entry } = imported(changed('这个项目属于公共部门吗?', '这个项目属于公共部门吗?\n您好'))
    expect(unmatched.map(({ text }) => text)).toEqual(['您好'])
    expect(valueIn(entry, 'public-sector')).toBe('unknown')
  })

  it('within a list does not end it', () => {
    const { unmatched, entry } = imported(pageOf({ values: { sdgs: '\n无贫穷\n(已选)\n优质教育' } }))
    expect(unmatched.map(({ text }) => text)).toEqual(['(已选)'])
    expect(valueIn(entry, 'sdgs')).toBe('[1, 4]')
  })

  it('before the first label is left over', () => {
    expect(imported(`Printed on Monday\n${PAGE}`).unmatched).toEqual([{ line: 1, text: 'Printed on Monday' }])
  })
})
