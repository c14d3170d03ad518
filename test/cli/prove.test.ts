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

  it('holds it against a profile: fails with what is wrong, where, and who asks for it', async () => {
    const { status, out } = await workplace({ 'sample.pdf': SAMPLE }).run('prove sample.pdf --profile eu-msca')
    expect(status).toBe(1)
    expect(out.slice(out.indexOf('\n\n') + 2)).toBe(`  MSCA Postdoctoral Fellowships, part B (eu-msca): FAIL, 4 errors, 1 warning

  error: the bottom margin is 13.8 mm, less than 15 mm, beside “1” (pages: 1)
    in sample.pdf: page 1, 101.6 mm from the left, 281 mm from the top
    asked by eu-msca: form HE MSCA PF V5.0, as a public checker quotes it (2026-03-27, reconstructed)

  error: type of text is 8 pt, less than 11 pt: “A note in small type, eight poin…” (lines: 2; pages: 1)
    in sample.pdf: page 1, 15 mm from the left, 92.9 mm from the top
    asked by eu-msca: form HE MSCA PF V5.0, as a public checker quotes it (2026-03-27, reconstructed)

  error: type of tables is 10 pt, less than 11 pt: “A first cell” (lines: 4; pages: 1)
    in sample.pdf: page 1, 17.1 mm from the left, 68.5 mm from the top
    asked by eu-msca: form HE MSCA PF V5.0, as a public checker quotes it (2026-03-27, reconstructed)

  error: type of text without tags is 9 pt, less than 11 pt: “1” (lines: 1; pages: 1)
    in sample.pdf: page 1, 101.6 mm from the left, 281 mm from the top
    asked by eu-msca: form HE MSCA PF V5.0, as a public checker quotes it (2026-03-27, reconstructed)

  warning: fonts that are none of those taken: “N”
    in sample.pdf: page 1
    taken are: Times New Roman, Nimbus Roman, Noto Serif
    asked by eu-msca: form HE MSCA PF V5.0, as a public checker quotes it (2026-03-27, reconstructed)
`)
  })

  it('passes what keeps the rules, by a profile of one’s own', async () => {
    const place = workplace({
      'sample.pdf': SAMPLE,
      'templates/profiles/ours.yaml':
        'name: Our office\nsource: our office\ndate: 2026\nstatus: verified\nrules:\n  - rule: paper\n    sizes: [A4]\n',
    })
    const { status, out } = await place.run('prove sample.pdf --profile ours')
    expect(status).toBe(0)
    expect(out).toContain('\n\n  Our office (ours): pass, no findings\n')
  })

  it('tells the faults of a profile where they stand, and a name that is none', async () => {
    const place = workplace({ 'sample.pdf': SAMPLE, 'templates/profiles/ours.yaml': 'name: Our office\nrules: none\n' })
    expect(await place.run('prove sample.pdf --profile ours')).toMatchObject({
      status: 1,
      err: expect.stringContaining('templates/profiles/ours.yaml:2:8: error form/definition-shape: rules must be a list\n'),
    })
    expect(await place.run('prove sample.pdf --profile other')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--profile is one of'),
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
