/** What authors get wrong, all in one folder: each is one error with its place, and the others are printed. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainPdf } from '../support/plainPdf.ts'
import { chunk, encodePng, u32 } from '../support/png.ts'
import { BILINGUAL, GOOD, openWorkplace, placeOf, type Ran, type Workplace } from './support.ts'

const FIRST = 'Four villages in five'
const withKey = (line: string) => GOOD.replace('consent: yes\n', `consent: yes\n${line}\n`)
const withText = (text: string) => GOOD.replace(FIRST, `${text}${FIRST}`)
const instead = (old: string, text: string) => GOOD.replace(old, text)

interface Row {
  readonly what: string
  /** Files below `input/<name>/`, or the only file `input/<name>.md`. */
  readonly text: string | Uint8Array
  /** Where the error is: words at which it points, or `line:column`. */
  readonly at: string | RegExp
  /** Code, and words of the message or a hint. */
  readonly says: readonly string[]
}

const TWICE = `${GOOD}\n## 3a\n\nAnother answer.\n`
const UNCLOSED = instead('## 4a.', '<!-- to be written\n\n## 4a.')
/** “The town hall's bus comes to every village each week …” */
const GB18030 = Buffer.concat([
  Buffer.from('---\nform: unpsa-2022\ntitle: '),
  Buffer.from(
    'cad0d5feccfcb5c4b7fecef1b3b5c3bfd6dcc0b4b5bdc3bfd2bbb8f6b4e5d7afa3acceaabed3c3f1b0ecc0edb8f7d6d6cad6d0f8a1a3',
    'hex',
  ),
])

const ROWS: Readonly<Record<string, Row>> = {
  'broken-yaml': {
    what: 'YAML that cannot be read',
    text: instead('website: https', 'website: Re: https'),
    at: 'Re: https',
    says: ['entry/front-matter-syntax', 'two colons', 'quotes'],
  },
  'unknown-form': {
    what: 'a form that is not there',
    text: instead('form: unpsa-2022', 'form: unpsa-2202'),
    at: 'unpsa-2202',
    says: ['settings/unknown-form', 'unpsa-2202', 'did you mean `form: unpsa-2022`?'],
  },
  'unknown-question': {
    what: 'a question that the form does not have',
    text: `${GOOD}\n## 4d\n\nWords.\n`,
    at: '## 4d',
    says: ['form/unknown-question', '"4d"', 'did you mean `## 4'],
  },
  'unknown-field': {
    what: 'a field that the form does not have',
    text: withKey('hear-from: Government'),
    at: 'hear-from:',
    says: ['form/unknown-field', '"hear-from"', 'did you mean `heard-from:`?'],
  },
  twice: {
    what: 'the same answer twice',
    text: TWICE,
    at: 'Another answer.',
    says: ['entry/answer-twice', `input/twice.md:${placeOf(TWICE, '- **Goal 10**').split(':')[0]}`],
  },
  'no-attachment': {
    what: 'an attachment that is not there',
    text: withKey('attachments: [{ id: A1, file: attachments/none.pdf }]').replace(FIRST, `[A1] ${FIRST}`),
    at: 'attachments/none.pdf }',
    says: ['entry/attachment-missing', 'attachments/none.pdf'],
  },
  'attachment-above': {
    what: 'an attachment outside the folder of the entry',
    text: withKey('attachments: [{ id: A1, file: ../secret.pdf }]').replace(FIRST, `[A1] ${FIRST}`),
    at: '../secret.pdf }',
    says: ['entry/attachment-path', '../secret.pdf'],
  },
  'attachment-folder': {
    what: 'an attachment that is a folder',
    text: withKey('attachments: [{ id: A1, file: attachments }]').replace(FIRST, `[A1] ${FIRST}`),
    at: 'attachments }',
    says: ['entry/attachment-folder', 'is a folder'],
  },
  'broken-picture': {
    what: 'a picture that ends too early',
    text: withText('![a chart](attachments/broken.png) '),
    at: /^\d+:\d+: error/,
    says: ['image/damaged', 'broken.png', 'too early'],
  },
  'huge-picture': {
    what: 'a picture of more pixels than are read',
    text: withText('![a chart](attachments/huge.png) '),
    at: /^\d+:\d+: error/,
    says: ['image/too-many-pixels', '30000 × 30000'],
  },
  'attachment-link': {
    what: 'an attachment that is a link to elsewhere',
    text: withKey('attachments: [{ id: A1, file: attachments/link.pdf }]').replace(FIRST, `[A1] ${FIRST}`),
    at: 'attachments/link.pdf }',
    says: ['entry/attachment-path', 'attachments/link.pdf'],
  },
  'private-character': {
    what: 'a character for private use in an answer',
    text: instead('walking distance', 'walking\u{10fffd} distance'),
    at: '\u{10fffd}',
    says: ['text/no-glyph', 'U+10FFFD'],
  },
  hieroglyph: {
    what: 'a character that no font has, in an answer',
    text: instead('county services within', 'county 𓀀 services within'),
    at: '𓀀',
    says: ['text/no-glyph', 'U+13000'],
  },
  'hieroglyph-after-comment': {
    what: 'such a character after a comment that has it too',
    text: instead('## 1. The', '<!-- 𓀀 -->\n\n## 1. The').replace('Four villages', 'Four <!-- 𓀀 --> 𓀀 villages'),
    at: /^\d+:18: /,
    says: ['text/no-glyph', 'U+13000'],
  },
  'hieroglyph-in-value': {
    what: 'such a character in a value of the front matter',
    text: instead('sector: Public administration', 'sector: Public 𓀀 administration'),
    at: '𓀀',
    says: ['text/no-glyph', 'U+13000'],
  },
  'hieroglyph-in-title': {
    what: 'such a character in the title, which is printed several times',
    text: instead('A Town Hall on Wheels', 'A Town 𓀀 Hall'),
    at: '𓀀',
    says: ['text/no-glyph', 'U+13000'],
  },
  'too-large': {
    what: 'three megabytes',
    text: GOOD + 'words '.repeat(500_000),
    at: '1:1',
    says: ['entry/too-large', '2.9 MB'],
  },
  javascript: {
    what: 'front matter that is a program, which is never run',
    text: '---js\n({ form: (globalThis.wasRun = true, "unpsa-2022") })\n---\n',
    at: '---js',
    says: ['entry/front-matter-language', '"js"'],
  },
  'alias-bomb': {
    what: 'anchors',
    text: instead('consent: yes', 'consent: &a yes'),
    at: '&a',
    says: ['entry/front-matter-refused', 'anchors'],
  },
  'key-twice': {
    what: 'a key given twice',
    text: instead('consent: yes', 'consent: yes\nsector: Health'),
    at: 'sector: Health',
    says: ['entry/key-twice', `line ${placeOf(GOOD, 'sector:').split(':')[0]}`],
  },
  'comment-open': {
    what: 'a comment that is not closed',
    text: UNCLOSED,
    at: '<!-- to be written',
    says: ['entry/comment-unclosed'],
  },
  underlined: {
    what: 'an underlined heading',
    text: withText('Before we began\n---\n\n'),
    at: '---\n\nFour',
    says: ['entry/heading-underlined'],
  },
  'top-heading': {
    what: 'a heading of the first level',
    text: withText('# Summary\n\n'),
    at: '# Summary',
    says: ['entry/heading-top', 'Summary'],
  },
  'foreign-heading': {
    what: 'a language heading that names none of the languages of the entry',
    text: withText('### Deutsch\n\n'),
    at: '### Deutsch',
    says: ['entry/heading-language', 'Deutsch'],
  },
  'before-questions': {
    what: 'text before the first question',
    text: instead('## 1. The', 'Dear jury,\n\n## 1. The'),
    at: 'Dear jury',
    says: ['entry/text-before-questions'],
  },
  'silent-image': {
    what: 'an image without alternative text',
    text: withText('![](chart.png) '),
    at: '![](chart.png)',
    says: ['entry/image-without-text', 'chart.png'],
  },
  gb18030: { what: 'GB18030', text: GB18030, at: '3:8', says: ['entry/encoding', 'GB18030'] },
  utf16: { what: 'UTF-16', text: Buffer.from(`\ufeff${GOOD}`, 'utf16le'), at: '1:1', says: ['entry/encoding', 'UTF-16'] },
  binary: {
    what: 'a file that is no text',
    text: Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + 13) & 0xff),
    at: /^\d+:\d+: /,
    says: ['entry/'],
  },
  empty: { what: 'an empty file', text: '', at: '1:1', says: ['entry/front-matter-missing'] },
  'over-limit': {
    what: 'an answer that is too long',
    text: withText('word '.repeat(300)),
    at: 'word word',
    says: ['form/over-limit', 'limit 300'],
  },
  'paper-unknown': {
    what: 'a paper that is none of ours',
    text: withKey('paper: A3'),
    at: 'A3',
    says: ['settings/unknown-value', 'A4, Letter'],
  },
  'theme-unknown': {
    what: 'a theme that is not there',
    text: withKey('theme: plain'),
    at: 'plain',
    says: ['settings/unknown-value', 'blue, sober'],
  },
  'layout-unknown': {
    what: 'a layout that is none of ours',
    text: withKey('layout: columns'),
    at: 'columns',
    says: ['settings/unknown-value', 'stacked, parallel, labels, separate'],
  },
}

const PICTURE = encodePng({ columns: 8, rows: 8, colorType: 0, depth: 8, pixel: (x, y) => [x * y] })
/** A header that promises 900 megapixels. */
const HUGE_HEADER = chunk('IHDR', [...u32(30_000), ...u32(30_000), 8, 0, 0, 0, 0])
const HUGE = Uint8Array.from([...PICTURE.subarray(0, 8), ...HUGE_HEADER, ...chunk('IDAT', []), ...chunk('IEND', [])])
const NO_PAGES = plainPdf({ objects: { 1: '<</Type /Catalog /Pages 2 0 R>>', 2: '<</Type /Pages /Kids [] /Count 0>>' } })
const ONE_PAGE = {
  1: '<</Type /Catalog /Pages 2 0 R>>',
  2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  3: '<</Type /Page /Parent 2 0 R>>',
}
const ENCRYPTED = plainPdf({ objects: ONE_PAGE, trailer: '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 >>' })

let place: Workplace
let ran: Ran

beforeAll(async () => {
  place = openWorkplace({ 'secret/nomination.md': GOOD, 'secret.pdf': '%PDF-1.7', 'input/good.md': GOOD })
  for (const [name, { text }] of Object.entries(ROWS)) place.write(`input/${name}.md`, text)
  place.write('input/attachments/a.pdf', '%PDF-1.7')
  place.write('input/attachments/broken.png', PICTURE.subarray(0, 40))
  place.write('input/attachments/huge.png', HUGE)
  symlinkSync('../../secret.pdf', join(place.cwd, 'input/attachments/link.pdf'))
  symlinkSync('../secret/nomination.md', join(place.cwd, 'input/link.md'))
  symlinkSync('../secret', join(place.cwd, 'input/link-folder'))
  symlinkSync('.', join(place.cwd, 'input/circle'))
  symlinkSync('nowhere.md', join(place.cwd, 'input/dangling.md'))
  place.write('input/folder/nomination.md/x.txt', '')
  place.write('input/translated/nomination.md', BILINGUAL.replace(/^### 中文\n[\s\S]*?(?=^## |$(?![\s\S]))/gm, ''))
  place.write('input/translated/nomination.zh.md', '\n## 1\n\n第一行\n第二行𓀀\n')
  ran = await place.run('build')
}, 60_000)
afterAll(() => place.remove())

const errorsOf = (path: string) => ran.err.split('\n').filter((line) => line.startsWith(`${path}:`) && line.includes(' error '))

describe('each of these is one error with its place:', () => {
  for (const [name, { what, text, at, says }] of Object.entries(ROWS)) {
    it(what, () => {
      const path = `input/${name}.md`
      const [error, ...more] = errorsOf(path)
      expect(error, ran.err).toBeDefined()
      expect(more).toEqual([])
      const found = error!.slice(path.length + 1)
      if (at instanceof RegExp) expect(found).toMatch(at)
      else expect(found).toContain(`${/^\d+:\d+$/.test(at) ? at : placeOf(String(text), at)}: error ${says[0]}`)
      const whole = ran.err.slice(ran.err.indexOf(error!)).split(/\n(?! )/)[0]
      for (const words of says) expect(whole).toContain(words)
      expect(place.list('output')).not.toContain(`${name}.pdf`)
    })
  }

  it('such a character in a translation', () => {
    expect(errorsOf('input/translated/nomination.zh.md')).toEqual([
      expect.stringContaining('input/translated/nomination.zh.md:5:4: error text/no-glyph'),
    ])
  })

  it('links that lead outside, are broken, or a folder in place of a file', () => {
    expect(errorsOf('input/link.md')).toEqual([expect.stringContaining('input/link.md:1:1: error entry/outside')])
    expect(errorsOf('input/link-folder')).toEqual([expect.stringContaining('input/link-folder:1:1: error entry/outside')])
    expect(errorsOf('input/dangling.md')).toEqual([expect.stringContaining('error entry/unreadable: the file cannot be read')])
    expect(errorsOf('input/folder/nomination.md')).toEqual([expect.stringContaining('it is a folder')])
  })
})

it('the other entries are printed all the same, and the exit status is 1', () => {
  expect(place.list('output')).toEqual(['good.pdf'])
  expect(ran.status).toBe(1)
  expect(ran.out).toBe('')
})

it('nothing is evaluated', () => {
  expect(globalThis).not.toHaveProperty('wasRun')
})

it('attached files that cannot be bound are listed, each with its reason', async () => {
  const files = {
    'empty.pdf': new Uint8Array(),
    'no-pages.pdf': NO_PAGES,
    'encrypted.pdf': ENCRYPTED,
    'broken.png': PICTURE.subarray(0, 40),
  }
  const list = Object.keys(files).map((name, i) => `{ id: A${i + 1}, file: attachments/${name} }`)
  const text = withKey(`attachments: [${list.join(', ')}]`).replace(FIRST, `[A1] [A2] [A3, pp. 2-1] [A4] ${FIRST}`)
  const own = openWorkplace({ 'a.md': text })
  for (const [name, bytes] of Object.entries(files)) own.write(`attachments/${name}`, bytes)
  const { err } = await own.run('check a.md')
  expect(err).toContain('annex/empty: A1 is listed, its pages are not bound in: the file is empty, it has 0 bytes')
  expect(err).toContain('annex/damaged: A2 is listed, its pages are not bound in: it has no pages')
  expect(err).toContain('annex/encrypted: A3 is listed')
  expect(err).toContain('annex/image: A4 is listed, its pages are not bound in: the image "attachments/broken.png" is damaged')
  expect(err).toContain('entry/pages-backwards: the reference to A3 counts its pages backwards, from 2 to 1')
  expect(err).toContain('write `[A3, pp. 1–2]`')
})
