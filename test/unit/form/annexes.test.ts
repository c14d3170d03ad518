/** Attachments held against the form's rules, and what is said of those that cannot be bound. */
import { describe, expect, it } from 'vitest'
import { readAnnexes } from '../../../src/form/annexes.ts'
import type { AttachmentRules } from '../../../src/form/types.ts'
import { onePage } from '../../support/plainPdf.ts'
import { readFiles } from '../entry/support.ts'

const GOOD = onePage({ content: '0 0 9 9 re f' })
const INK = onePage({ content: '0 0 0 1 k 0 0 9 9 re f' })

function annexes(attachments: string, rules: AttachmentRules, answer = '[A1] [A2]') {
  const { entry } = readFiles({
    'x.md': `---\nform: f\nlanguages: [en]\nattachments:\n${attachments}\n---\n## 1\n${answer}`,
    'good.pdf': GOOD,
    'ink.pdf': INK,
    'notes.txt': 'words',
  })
  const { value, diagnostics } = readAnnexes(rules, entry!)
  const pages = value.map(({ attachment, pages }) => `${attachment.id}: ${pages.length}`)
  return [pages, diagnostics.map(({ code, message }) => `${code} ${message}`)]
}

describe('an attachment is bound', () => {
  const one = (more: string) => `  - { id: A1, file: good.pdf${more} }`

  it.each([
    ['where the form says so', '', true, 1],
    ['unless the entry says no', ', bind: no', true, 0],
    ['or where the entry alone says so', ', bind: yes', false, 1],
    ['else it is listed', '', false, 0],
  ] as const)('%s', (_, more, bind, pages) => {
    expect(annexes(one(more), { bind, embed: true })).toEqual([[`A1: ${pages}`], []])
  })

  it('if it can be: else it is listed, with the reason and the page', () => {
    expect(annexes('  - { id: A1, file: ink.pdf }\n  - { id: A2, file: notes.txt }', { bind: true, embed: true })).toEqual([
      ['A1: 0', 'A2: 0'],
      [
        'annex/device-color A1 is listed, its pages are not bound in: on page 1 colours are given as printing inks (CMYK) without saying of which press',
        'annex/not-pages A2 is listed, its pages are not bound in: it is no PDF, PNG or JPEG',
      ],
    ])
  })
})

describe('a form limits', () => {
  const two = '  - { id: A1, file: good.pdf }\n  - { id: A2, file: notes.txt, bind: no }'
  const said = (rules: Partial<AttachmentRules>) => annexes(two, { bind: true, embed: true, ...rules })[1]

  it.each([
    [{ max: 1 }, ['annex/too-many there are 2 attachments, and the form takes 1']],
    [{ maxBytes: 300 }, ['annex/too-large the attachment A1 has 436 bytes, and the form takes 300 bytes']],
    [{ types: ['pdf'] as const }, ['annex/type the attachment A2 is of another kind, and the form takes pdf']],
    [{ maxPages: 1 }, []],
    [{ maxTotalBytes: 400 }, ['annex/too-large-together the attachments have 441 bytes together, and the form takes 400 bytes']],
    [{ maxPagesEach: 1 }, []],
  ])('%o', (rules, messages) => {
    expect(said(rules)).toEqual(messages)
  })
})

it('a page that an attachment does not have is no page to refer to', () => {
  expect(annexes('  - { id: A1, file: good.pdf }', { bind: true, embed: true }, '- see [A1, p. 1]\n- and [A1, p. 2]')[1]).toEqual(
    ['annex/page-beyond A1 has 1 pages, so there is no page 2 to refer to'],
  )
})
