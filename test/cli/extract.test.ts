/** `dossier extract` and `dossier verify` on PDFs that somebody made to do harm: whole by their own digest, and yet not ours. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAttachmentMemory } from '../../src/pdf/attachments.ts'
import { seal } from '../../src/pdf/identity.ts'
import { writePdf } from '../../src/pdf/index.ts'
import { METADATA, oneLine } from '../unit/pdf/build.ts'
import { GOOD, HOME, workplace } from './support.ts'

/** A sealed PDF with these files attached to it. */
function pdfWith(files: Readonly<Record<string, string>>): Uint8Array {
  const attached = Object.entries(files).map(([name, text]) => ({
    ...{ name, bytes: new TextEncoder().encode(text), mediaType: 'text/plain', isPacked: false },
    ...{ relationship: 'Source' as const, description: name },
  }))
  return writePdf(
    oneLine('Clean water'),
    { ...METADATA, producer: 'Dossier 1.0.0' },
    { files: attached, memory: createAttachmentMemory() },
  )
}

const HOSTILE: readonly (readonly [what: string, name: string])[] = [
  ['a way up', '../evil.md'],
  ['a way up from within', 'entry/../../evil.md'],
  ['an absolute path', '/tmp/evil.md'],
  ['a drive', 'C:/evil.md'],
  ['backslashes', 'entry\\..\\..\\evil.md'],
  ['a share', '\\\\host\\evil.md'],
  ['a home folder', '~/evil.md'],
  ['a NUL', 'entry/evil.md\0.txt'],
  ['a line end', 'entry/evil\n.md'],
  ['a device', 'entry/CON.md'],
  ['another device', 'entry/aux'],
  ['a stream of NTFS', 'entry/a.md:evil'],
  ['an end that Windows drops', 'entry/evil.md.'],
  ['an empty part', 'entry//evil.md'],
  ['a folder as a file', 'entry'],
  ['a name in other letters', 'ENTRY/A.MD'],
  ['a name too long', `entry/${'e'.repeat(300)}.md`],
  ['too many folders', `entry/${'e/'.repeat(600)}a.md`],
]

describe('a PDF with an attached file whose name is', () => {
  it.each(HOSTILE)('%s is neither taken out nor rendered', async (_, name) => {
    const place = workplace({ 'in/a.pdf': pdfWith({ 'entry/a.md': 'good', [name]: 'evil' }) })
    const { status, out, err } = await place.run('extract in/a.pdf -o out --all')
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('error extract/unsafe-name')
    expect(err.split('\n').filter((line) => line.includes('unsafe-name'))).toHaveLength(1)
    // The name is told without what steers terminals.
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    expect(await place.run('verify in/a.pdf')).toMatchObject({ status: 1, out: 'in/a.pdf: changed\n' })
    expect(place.list('')).toEqual(['in', 'in/a.pdf'])
  })
})

describe('extract', () => {
  it('takes out what the entry needs, or with --all everything', async () => {
    const place = workplace({ 'a.pdf': pdfWith({ 'entry/水/nomination.md': 'good', 'templates/x/form.yaml': 'id: x' }) })
    expect(await place.run('extract a.pdf -o out')).toMatchObject({ status: 0, out: 'out/水/nomination.md\n' })
    expect(place.read('out/水/nomination.md')).toBe('good')
    expect((await place.run('extract a.pdf -o all --all')).out).toBe('all/templates/x/form.yaml\nall/entry/水/nomination.md\n')
  })

  it('writes into an empty folder or a new one, and over nothing', async () => {
    const place = workplace({ 'a.pdf': pdfWith({ 'entry/a.md': 'good' }), 'full/mine.md': 'mine', file: 'mine' })
    mkdirSync(join(place.cwd, 'empty'))
    symlinkSync('full', join(place.cwd, 'link'))
    expect((await place.run('extract a.pdf -o empty')).status).toBe(0)
    for (const out of ['full', 'file', 'link']) {
      const { status, err } = await place.run(`extract a.pdf -o ${out}`)
      expect([status, err]).toEqual([2, `dossier: ${out} is there already; -o names a folder that is not, or is empty\n`])
    }
    expect([place.read('full/mine.md'), place.read('file')]).toEqual(['mine', 'mine'])
  })

  it('prints no command of a receipt that is none', async () => {
    const receipt = { dossier: '1', file: 'a.pdf', languages: ['en'], files: [], fonts: [] }
    const options = { layout: 'stacked', paper: 'A4', theme: 'blue; rm -rf ~', 'reading-order': 'pairs', draft: false }
    const place = workplace({
      'a.pdf': pdfWith({ 'entry/a.md': 'good', 'receipt.json': JSON.stringify({ ...receipt, options }) }),
    })
    expect(await place.run('extract a.pdf -o out')).toEqual({ status: 0, out: 'out/a.md\n', err: '' })
  })

  it.each([
    ['extract -o out', 'extract takes one PDF'],
    ['extract a.pdf b.pdf -o out', 'extract takes one PDF'],
    ['extract a.pdf', '-o names the folder for the entry'],
    ['extract none.pdf -o out', 'there is no none.pdf'],
  ])('`dossier %s` is misuse', async (args, message) => {
    const place = workplace({ 'a.pdf': '', 'b.pdf': '' })
    expect(await place.run(args)).toEqual({ status: 2, out: '', err: `dossier: ${message}\n` })
  })
})

describe('verify', () => {
  const RECEIPT = {
    ...{ dossier: '9.9.9', file: 'a.pdf', languages: ['en'], files: [], fonts: [] },
    options: { layout: 'stacked', paper: 'A4', theme: 'blue', 'reading-order': 'pairs', draft: false },
  }

  it.each<[what: string, files: Readonly<Record<string, string>>, status: number, finding: string]>([
    ['without anything attached', {}, 5, 'verify/no-receipt'],
    ['with a receipt that is none', { 'receipt.json': '[]' }, 5, 'verify/no-receipt'],
    ['with a receipt and no entry', { 'receipt.json': JSON.stringify(RECEIPT) }, 5, 'verify/no-entry'],
    [
      'with an entry of no form',
      { 'receipt.json': JSON.stringify(RECEIPT), 'entry/a.md': '---\nform: none\n---\n' },
      4,
      'verify/refused',
    ],
    [
      'whose fonts are not at hand',
      {
        'receipt.json': JSON.stringify({ ...RECEIPT, fonts: [{ file: 'Lost.ttf', sha256: '0'.repeat(64) }] }),
        'entry/a.md': '',
      },
      5,
      'verify/missing',
    ],
  ])('says what a PDF lacks that is whole %s', async (_, files, status, finding) => {
    const ran = await workplace({ 'a.pdf': pdfWith(files) }).run('verify a.pdf')
    expect([ran.status, ran.err]).toEqual([status, expect.stringContaining(`error ${finding}`)])
  })

  it('finds fonts by their hashes, whatever they are called and whatever the table at hand names in their place', async () => {
    // This PDF's upright sans is a serif, which lies under its own name in the package.
    const rows = JSON.parse(readFileSync(join(HOME, 'fonts/fonts.json'), 'utf8'))
    const { sha256: _, ...row } = rows.find(({ file }: { file: string }) => file === 'NotoSans-Regular.ttf')
    const serif = readFileSync(join(HOME, 'fonts/NotoSerif-Regular.ttf'))
    const own = { 'fonts/fonts.json': JSON.stringify([row]), 'fonts/NotoSans-Regular.ttf': serif }
    const place = workplace({ 'town.md': GOOD, ...own })
    expect((await place.run('build town.md -o out')).status).toBe(0)
    const elsewhere = workplace({ 'town.pdf': place.bytes('out/town.pdf') })
    expect(await place.run('verify out/town.pdf')).toMatchObject({ status: 0, err: '' })
    expect(await elsewhere.run('verify town.pdf')).toMatchObject({ status: 0, err: '' })
  })

  it('says where a PDF differs that somebody changed and then sealed again', async () => {
    const place = workplace({ 'town.md': GOOD })
    await place.run('build town.md -o out')
    const forged = Uint8Array.from(place.bytes('out/town.pdf'))
    const at = Buffer.from(forged).indexOf('<dc:title>') + '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'.length
    forged[at]! ^= 0x20
    const digits = /\/ID \[ <(\w{32})> <(\w{32})> \]/.exec(Buffer.from(forged).toString('latin1'))!
    const first = digits.index + digits[0].indexOf('<') + 1
    for (const offset of [first, first + 35]) forged.fill(48, offset, offset + 32)
    seal(forged)
    place.write('forged.pdf', forged)
    const { status, err } = await place.run('verify forged.pdf')
    expect([status, err]).toEqual([
      4,
      expect.stringMatching(/error verify\/same-version: .* renders other bytes: what it says of itself/),
    ])
  })

  it('has the worst status of several, and passes over links to folders', async () => {
    const place = workplace({ 'all/bare.pdf': pdfWith({}), 'all/other.pdf': '%PDF-1.7\n' })
    symlinkSync('..', join(place.cwd, 'all/loop'))
    const { status, out } = await place.run('verify all')
    expect([status, out]).toEqual([1, 'all/bare.pdf: whole, cannot be rendered here\nall/other.pdf: changed\n'])
    const json = JSON.parse((await place.run('verify all --format json')).out)
    expect(json.map((one: { file: string; verdict: string }) => [one.file, one.verdict])).toEqual([
      ['all/bare.pdf', 'whole, cannot be rendered here'],
      ['all/other.pdf', 'changed'],
    ])
  })

  it('takes a folder with any tag file for a bag', async () => {
    const place = workplace({ 'bag/data/a.pdf': pdfWith({}), 'bag/bag-info.txt': 'Bag-Software-Agent: Dossier 1.0.0\n' })
    expect(await place.run('verify bag')).toMatchObject({ status: 1, out: 'bag: changed\n' })
  })

  it.each([
    ['verify', 'verify takes PDFs and bags, or folders that hold them'],
    ['verify none.pdf', 'there is no none.pdf'],
    ['verify empty', 'there is no PDF and no bag below empty'],
  ])('`dossier %s` is misuse', async (args, message) => {
    const place = workplace({ 'empty/a.txt': '' })
    expect(await place.run(args)).toEqual({ status: 2, out: '', err: `dossier: ${message}\n` })
  })
})
