/** `dossier build`: what is written, what is said, and where. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectPdf } from '../support/pdfInspector.ts'
import { runOnPdf } from '../support/tools.ts'
import { BILINGUAL, GOOD, HOME, openWorkplace, placeOf, type Ran, type Workplace, workplace } from './support.ts'

const BROKEN = GOOD.replace('consent: yes', 'consent: unknown')

describe('a run over a folder', () => {
  let place: Workplace
  let ran: Ran
  beforeAll(async () => {
    place = openWorkplace({
      'input/README.md': 'no entry',
      'input/_later.md': 'no entry',
      'input/.hidden.md': 'no entry',
      'input/one.md': GOOD,
      'input/sub/two.md': BROKEN,
      'input/three/nomination.md': GOOD,
      'input/three/attachments/note.md': 'no entry',
      'output/sub/two.pdf': 'an older one',
    })
    ran = await place.run('build --report report.json', { env: { SOURCE_DATE_EPOCH: '1638316800' } })
  }, 60_000)
  afterAll(() => place.remove())

  it('writes a PDF for each entry without errors, in the sub-folders of the input, and nothing else', () => {
    expect(place.list('output')).toEqual(['one.pdf', 'sub', 'sub/two.pdf', 'three.pdf'])
    expect(place.bytes('output/one.pdf').subarray(0, 8).toString()).toBe('%PDF-1.7')
  })

  it('leaves the older PDF of an entry with errors as it is, and says so', () => {
    expect(place.read('output/sub/two.pdf')).toBe('an older one')
    expect(ran.err).toContain('no PDF  input/sub/two.md: 1 error; the PDF of an earlier version stays')
    expect(ran.status).toBe(1)
  })

  it('says on stderr a line for each entry, and nothing on stdout', () => {
    expect(ran.out).toBe('')
    expect(ran.err).toMatch(/^output\/one\.pdf {2}9 pages, \d+ kB, [\d.]+ s: no findings$/m)
    expect(ran.err).toMatch(/^2 of 3 written in [\d.]+ s: 1 error$/m)
    expect(ran.err).not.toContain('\x1b')
  })

  it('says a finding as FILE:LINE:COL: severity code: message, with hints below', () => {
    const at = placeOf(BROKEN, 'unknown\n')
    expect(ran.err).toContain(`input/sub/two.md:${at}: error form/unknown-value: the field "consent" is unknown`)
    expect(ran.err).toContain('\n  say one of: yes, no\n')
  })

  it('reports what was done', () => {
    const report = JSON.parse(place.read('report.json'))
    expect(Object.keys(report)).toEqual(['dossier', 'entries', 'seconds'])
    expect(report.entries.map((entry: { entry: string }) => entry.entry)).toEqual([
      'input/one.md',
      'input/sub/two.md',
      'input/three/nomination.md',
    ])
    const [one, two] = report.entries
    const bytes = place.bytes('output/one.pdf')
    expect(one).toMatchObject({ form: 'unpsa-2022', languages: ['en'], diagnostics: [], cached: false, stale: false })
    expect(one.pdfs).toEqual([
      { file: 'output/one.pdf', pages: 9, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    ])
    expect(one.counts['1']).toEqual({ en: { count: 57, strict: 60, unit: 'words', min: null, max: 300, over: false } })
    expect(one.ms).toBeTypeOf('number')
    expect(two).toMatchObject({ pdfs: [], stale: true })
    const [line, column] = placeOf(BROKEN, 'unknown\n').split(':').map(Number)
    expect(two.diagnostics).toEqual([
      {
        ...{ code: 'form/unknown-value', severity: 'error', file: 'input/sub/two.md', line, column },
        message: expect.stringContaining('consent'),
        hints: ['say one of: yes, no'],
      },
    ])
  })

  it('dates a PDF from the surroundings where the entry has no date', async () => {
    const pdf = await inspectPdf(place.bytes('output/one.pdf'))
    expect(Buffer.from(pdf.data('Metadata')).toString()).toContain('2021-12-01')
  })
})

describe('a draft', () => {
  it('prints an entry with errors, with DRAFT on every page and the counts against the limits', async () => {
    const place = workplace({ 'a.md': BROKEN })
    const { status, err } = await place.run('build a.md --draft')
    expect(status).toBe(1)
    expect(err).toContain('1 of 1 written')
    const pdf = await inspectPdf(place.bytes('output/a.pdf'))
    for (let page = 1; page <= pdf.pageCount; page++) expect(pdf.text(page).artifacts.join('\n')).toContain('DRAFT')
    expect(allLines(pdf)).toContain('57–60 / 300 words')
  })

  it('is marked when nothing is wrong, too', async () => {
    const place = workplace({ 'a.md': GOOD })
    expect((await place.run('build a.md --draft')).status).toBe(0)
    expect((await inspectPdf(place.bytes('output/a.pdf'))).text(1).artifacts).toContain('DRAFT')
  })

  it('names a character that no font has in its place', async () => {
    const place = workplace({ 'a.md': GOOD.replace('Four villages', 'Four 𓀀 villages') })
    expect((await place.run('build a.md --draft')).status).toBe(1)
    expect(allLines(await inspectPdf(place.bytes('output/a.pdf')))).toContain('Four [U+13000] villages')
  })
})

describe('options and front matter', () => {
  it('--paper Letter', async () => {
    const place = workplace({ 'a.md': GOOD, 'b.md': GOOD.replace('consent: yes', 'consent: yes\npaper: letter') })
    await place.run('build a.md b.md --paper Letter')
    const box = (await inspectPdf(place.bytes('output/a.pdf'))).at('Pages/Kids/0/MediaBox')
    expect(String(box)).toContain('612')
    expect(String(box)).toContain('792')
    expect((await place.run('build b.md -o c')).status).toBe(0)
    expect(place.bytes('c/b.pdf').equals(place.bytes('output/b.pdf'))).toBe(true)
  })

  it('sets an address from left to right in an Arabic dossier', async () => {
    const entry = GOOD.replace('[en]', '[ar]')
      .replace(/^website: .*\n/m, '')
      .replace('country:', 'website: https://www.example.org/\ncountry:')
    const place = workplace({ 'a.md': entry })
    const { out } = await place.run('inspect a.md --stage html')
    expect(out).toMatch(/<span [^>]*dir="ltr"[^>]*>\s*"?https:\/\/www\.example\.org\//)
  })

  it('--languages chooses, and its first is the language of submission', async () => {
    const place = workplace({ 'a.md': BILINGUAL })
    const { status, err } = await place.run('build a.md --languages zh')
    expect(err).toContain(': no findings')
    expect(status).toBe(0)
    const text = allLines(await inspectPdf(place.bytes('output/a.pdf')))
    expect(text).toContain('车轮上的市政厅')
    expect(text).not.toContain('Four villages in five')
  })

  it('number and date stand on the cover', async () => {
    const place = workplace({ 'a.md': GOOD.replace('consent: yes', 'consent: yes\nnumber: 2022-017\ndate: 2021-12-01') })
    await place.run('build a.md')
    const cover = (await inspectPdf(place.bytes('output/a.pdf'))).text(1).lines.join('\n')
    expect(cover).toContain('2022-017')
    expect(cover).toContain('1 December 2021')
  })

  it('accept silences what a form says, not what cannot be read, and the report keeps the reasons', async () => {
    const notes = 'consent: perhaps\naccept:\n  form/not-asked: kept for the jury\n  form/unknown-choice: never mind'
    const doubtful = GOOD.replace('un-involved: no', 'un-involved: no\nun-details: Words.')
    const place = workplace({ 'a.md': doubtful, 'b.md': doubtful.replace('consent: yes', notes) })
    expect((await place.run('check a.md')).err).toContain('warning form/not-asked')
    const { err, status } = await place.run('check b.md --report report.json')
    expect(err).not.toContain('form/not-asked')
    expect(err).toContain('error form/unknown-choice')
    expect(err).toContain('warning entry/acceptance-refused')
    expect(status).toBe(1)
    expect(JSON.parse(place.read('report.json')).entries[0].accepted).toMatchObject([
      { code: 'form/not-asked', reason: 'kept for the jury' },
    ])
  })

  it('--quiet prints findings only', async () => {
    const place = workplace({ 'a.md': GOOD, 'b.md': BROKEN })
    expect(await place.run('build a.md --quiet')).toEqual({ status: 0, out: '', err: '' })
    expect((await place.run('build b.md --quiet')).err).toMatch(
      /^b\.md:\d+:\d+: error form\/unknown-value: .*\n(?: +\d* │ .*\n){2} {2}say.*\n$/,
    )
  })

  it('a terminal shows a bar: done of total, pages, speed, time left', async () => {
    const place = workplace({ 'a.md': GOOD, 'b.md': GOOD })
    const { err, out } = await place.run('build a.md b.md', { terminal: true })
    expect(err).toMatch(/█+░+ 1\/2 · 9 pages · \d+ pages\/s · \d+ s left\r\x1b\[2K/)
    expect(out).toBe('')
  })
})

describe('check', () => {
  it('gives pages and counts on stdout, findings on stderr, and writes no PDF', async () => {
    const place = workplace({ 'a.md': BROKEN })
    const { status, out, err } = await place.run('check a.md')
    expect(out).toContain('a.md: 9 pages, 1 error\n')
    expect(out).toMatch(/^ {2}1 +en +57 or 60 +of 300 +words$/m)
    expect(err).toMatch(/^a\.md:\d+:\d+: error form\/unknown-value: /)
    expect(place.list('.')).toEqual(['a.md'])
    expect(status).toBe(1)
  })

  it('--format json is an array on stdout, and nothing else', async () => {
    const place = workplace({ 'a.md': BROKEN, 'b.md': GOOD })
    const { status, out, err } = await place.run('check a.md b.md --format json')
    expect(JSON.parse(out)).toEqual([
      {
        ...{ code: 'form/unknown-value', severity: 'error', file: 'a.md', line: expect.any(Number), column: 10 },
        ...{ message: expect.any(String), hints: ['say one of: yes, no'] },
      },
    ])
    expect(err).toBe('')
    expect(status).toBe(1)
    expect(JSON.parse((await place.run('check b.md --format json')).out)).toEqual([])
  })
})

describe('the layout separate', () => {
  it('writes a PDF for each language, which names the other, and reports both', async () => {
    const place = workplace({ 'a.md': BILINGUAL })
    const { status, err } = await place.run('build a.md --layout separate --report report.json')
    expect(place.list('output')).toEqual(['a.en.pdf', 'a.zh-Hans.pdf'])
    expect(err).toMatch(
      /^output\/a\.en\.pdf {2}\d+ pages, \d+ kB\noutput\/a\.zh-Hans\.pdf {2}\d+ pages, \d+ kB, [\d.]+ s: no findings$/m,
    )
    expect(JSON.parse(place.read('report.json')).entries[0].pdfs.map(({ file }: { file: string }) => file)).toEqual([
      'output/a.en.pdf',
      'output/a.zh-Hans.pdf',
    ])
    const english = (await inspectPdf(place.bytes('output/a.en.pdf'))).text(1).lines.join('\n')
    const chinese = (await inspectPdf(place.bytes('output/a.zh-Hans.pdf'))).text(1).lines.join('\n')
    expect(english).toMatch(/Edition in another language\s+Chinese \(translation for reference\)\s+a\.zh-Hans\.pdf/)
    expect(chinese).toMatch(/提交语言\s+英文\s+译文\s+中文（译文仅供参考）\s+其他语言版本\s+英文（原文）\s+a\.en\.pdf/)
    expect(status).toBe(0)
  })

  it('names the only edition of an entry in one language as those of others', async () => {
    const place = workplace({ 'a.md': GOOD.replace('languages: [en]', 'languages: [en]\nlayout: separate') })
    await place.run('build a.md')
    expect(place.list('output')).toEqual(['a.en.pdf'])
  })

  it('writes no edition where one has an error, and says that older ones stay', async () => {
    const place = workplace({
      'a.md': BILINGUAL.replace('车轮上的市政厅', '𓀀上的市政厅'),
      'output/a.en.pdf': 'an older one',
    })
    const { status, err } = await place.run('build a.md --layout separate')
    expect(err).toContain('no PDF  a.md: 1 error; the PDF of an earlier version stays')
    expect(place.list('output')).toEqual(['a.en.pdf'])
    expect(status).toBe(1)
  })

  it('refuses editions that would have another entry’s name, before anything is written', async () => {
    const place = workplace({ 'a.md': GOOD.replace('languages: [en]', 'languages: [en]\nlayout: separate'), 'a.en.md': GOOD })
    const { status, err } = await place.run('build a.md a.en.md')
    expect(err).toBe('dossier: a.md and a.en.md would both be written to a.en.pdf\n')
    expect(status).toBe(2)
    expect(place.list('output')).toEqual([])
    // Without editions, the same two have names of their own.
    expect((await place.run('build a.md a.en.md --layout stacked')).status).toBe(0)
  })
})

describe('a form of our own', () => {
  const form = readFileSync(join(HOME, 'templates/unpsa-2022/form.yaml'), 'utf8').replace(/^id: unpsa-2022$/m, 'id: ours')
  const entry = GOOD.replace('unpsa-2022', 'ours')

  it('in templates/ of the current folder is found, with its own template and style', async () => {
    const place = workplace({
      ...{ 'a.md': entry, 'templates/ours/form.yaml': form },
      'templates/ours/dossier.hbs': '<html lang="en"><body><h1>{{title.[0].text}}, in our own way</h1></body></html>',
      'templates/ours/style.css': 'h1 { colour: red }',
    })
    const { status, err } = await place.run('build a.md')
    expect(err).toContain('templates/ours/style.css:1:6: warning style/unknown-property')
    expect(allLines(await inspectPdf(place.bytes('output/a.pdf')))).toBe('A Town Hall on Wheels, \nin our own way')
    expect(status).toBe(0)
  })

  it('with a theme of our own, which imports another', async () => {
    const place = workplace({
      ...{ 'a.md': GOOD.replace('consent: yes', 'consent: yes\ntheme: green') },
      'templates/base/themes/green.css': '@import "blue.css";\n:root { --accent: #14532d }\nh1 { colour: red }',
      'templates/base/themes/torn.css': '@import "../../../secret.css";',
    })
    const { status, err } = await place.run('build a.md')
    expect(err).toContain('templates/base/themes/green.css:3:6: warning style/unknown-property')
    expect((await inspectPdf(place.bytes('output/a.pdf'))).content(2)).toMatch(/^0.078\d* 0.325\d* 0.176\d* rg$/m)
    expect(status).toBe(0)
    const torn = await place.run('build a.md --theme torn')
    expect(torn.err).toContain('templates/base/themes/torn.css:1:1: error style/import-outside')
    expect(torn.status).toBe(1)
  })

  it('that has no template, or cannot be read, says where', async () => {
    const place = workplace({
      ...{ 'a.md': entry, 'b.md': GOOD.replace('unpsa-2022', 'torn') },
      ...{ 'templates/ours/form.yaml': form, 'templates/torn/form.yaml': 'id: [' },
    })
    const { status, err } = await place.run('build a.md b.md')
    expect(err).toContain('templates/ours/form.yaml:1:1: error template/missing: the form “ours” has no template')
    expect(err).toMatch(/^templates\/torn\/form\.yaml:\d+:\d+: error form\/definition-syntax/m)
    expect(err).not.toContain('unknown-form')
    expect(status).toBe(1)
  })
})

it('targets keep every digit: 8.10 is not 8.1', async () => {
  const text = GOOD.replace('sdgs: [10, 16]', 'sdgs: [8, 16, 17]').replace('[10.2, 16.6]', '[8.10, 16.10, 17.10]')
  const place = workplace({ 'a.md': text })
  expect((await place.run('build a.md')).status).toBe(0)
  const read = runOnPdf('pdftotext', ['FILE', '-'], place.bytes('output/a.pdf'))
  if (!read) return
  for (const target of ['8.10', '16.10', '17.10']) expect(read.output).toMatch(new RegExp(`^${target}\\b`, 'm'))
  expect(read.output).not.toMatch(/^(8|16|17)\.1\b/m)
})

function allLines(pdf: Awaited<ReturnType<typeof inspectPdf>>): string {
  return Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1).lines.join('\n')).join('\n')
}
