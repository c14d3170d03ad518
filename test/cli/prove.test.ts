/** `dossier prove`: what a finished PDF is, for a reader and as JSON. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { latin1, onePage } from '../support/plainPdf.ts'
import { GOOD, HOME, workplace } from './support.ts'

const SAMPLE = readFileSync(join(HOME, 'test/unit/preflight/made/weasyprint.pdf'))

describe('dossier prove', () => {
  it('says what another program’s PDF is', async () => {
    const { status, out, err } = await workplace({ 'sample.pdf': SAMPLE }).run('prove sample.pdf')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toBe(`sample.pdf
  format         PDF 1.7, PDF/UA-1
  size           10 328 bytes
  title          A sample of known figures
  languages      en
  pages          1
  paper          A4
  margins        text: top 27.3 mm, right 20 mm, bottom 13.8 mm, left 15 mm
                 with running heads: top 27.3 mm, right 20 mm, bottom 13.8 mm, left 15 mm
  smallest type  8 pt    text, page 1: “A note in small type, eight poin…”
                 20 pt   headings, page 1: “A sample of known figures”
                 10 pt   tables, page 1: “A first cell”
                 7 pt    raised marks, page 1: “1”
                 9 pt    text without tags, page 1: “1”
  density        at most 19.6 characters an inch, page 1: “A note in small type, eight poin…”
                 at most 6.5 lines an inch, page 1: “lines can be counted as well.”
  columns        1
  fonts          N (CIDFontType2, embedded subset)
  glyphs         559
  tags           NonStruct 4, TD 4, P 3, TR 2, Document 1, H1 1, Link 1, TBody 1, Table 1
  links          1 to the web
  bookmarks      1
  attachments    none
`)
  })

  it('knows its own by their seal, and tells one that was changed', async () => {
    const place = workplace({ 'input/good.md': GOOD })
    await place.run('build')
    const whole = await place.run('prove output/good.pdf')
    expect(whole.out).toContain('format         PDF 1.7, PDF/A-3a, PDF/UA-1\n')
    expect(whole.out).toContain('seal           whole')
    const bytes = place.bytes('output/good.pdf')
    // A space for a line feed between objects changes nothing for a reader.
    bytes[bytes.lastIndexOf('endobj') + 6] = 32
    place.write('changed.pdf', bytes)
    expect((await place.run('prove changed.pdf')).out).toContain('seal           CHANGED')
  })

  it('tells as JSON: facts, and findings like those of check', async () => {
    const place = workplace({ 'sample.pdf': SAMPLE, 'junk.pdf': latin1('no PDF') })
    const { status, out } = await place.run('prove sample.pdf junk.pdf --format json')
    const [sample, junk] = JSON.parse(out)
    expect(status).toBe(1)
    expect(sample).toMatchObject({
      file: 'sample.pdf',
      facts: {
        bytes: SAMPLE.length,
        pages: [{ number: 1, label: '1', width: 595.28 }],
        smallestType: { body: { value: 8, page: 1 } },
      },
      findings: [],
    })
    expect(junk).toMatchObject({
      file: 'junk.pdf',
      findings: [{ code: 'preflight/unreadable', severity: 'error', file: 'junk.pdf' }],
    })
  })

  it('says what cannot be read of a file, and where', async () => {
    const place = workplace({ 'x.pdf': onePage({ content: 'BT ]' }) })
    expect((await place.run('prove x.pdf')).out).toMatch(/damage +page 1: /)
  })

  it('takes PDFs that are there', async () => {
    const place = workplace()
    expect(await place.run('prove')).toMatchObject({ status: 2, err: 'dossier: prove takes one PDF or more\n' })
    expect(await place.run('prove x.pdf')).toMatchObject({ status: 2, err: 'dossier: there is no file x.pdf\n' })
  })
})
