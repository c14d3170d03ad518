/** Official copies: made, kept, refused; verified, spoiled; and the way back from them to an entry. */
import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { GOOD, HOME, openWorkplace, workplace } from './support.ts'

const place = openWorkplace({ 'input/town.md': GOOD })
const made = await place.run('archive input -o copies --fonts=hash')
const BAG = 'copies/town'

describe('archive', () => {
  it('makes a bag for each entry, and an index', () => {
    expect(made.status).toBe(0)
    expect(made.err).toContain('1 of 1 official copy')
    expect(place.list(BAG)).toEqual(
      expect.arrayContaining([
        ...[
          'bag-info.txt',
          'bagit.txt',
          'manifest-sha256.txt',
          'manifest-sha512.txt',
          'tagmanifest-sha256.txt',
          'tagmanifest-sha512.txt',
        ],
        ...['data/README.txt', 'data/entry/town.md', 'data/events.xml', 'data/fonts/fonts.json', 'data/pdf/town.pdf'],
        ...['data/paste/page.en.txt', 'data/receipt.json', 'data/templates/unpsa-2022/form.yaml'],
      ]),
    )
    expect(JSON.parse(place.read('copies/index.json'))).toMatchObject([
      { entry: 'town.md', form: 'unpsa-2022', pdfs: [{ file: 'town.pdf' }] },
    ])
    expect(place.read('copies/index.csv').split('\r\n')[1]).toMatch(
      /^town\.md,unpsa-2022,2022,.*,town\.pdf,\d+,\d+,[0-9a-f]{64}$/,
    )
  })

  it('keeps the entry as its author has it, and says what it is to people', () => {
    expect(place.read(`${BAG}/data/entry/town.md`)).toBe(GOOD)
    const readme = place.read(`${BAG}/data/README.txt`)
    expect(readme).toContain('OFFICIAL COPY OF A NOMINATION')
    expect(readme.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('leaves a copy that is the same, and refuses to write over another unless told to', async () => {
    const other = workplace({ 'input/town.md': GOOD })
    await other.run('archive input -o copies --fonts=hash')
    expect((await other.run('archive input -o copies --fonts=hash')).err).toContain('is there already')
    other.write('input/town.md', `${GOOD}\n`)
    const refused = await other.run('archive input -o copies --fonts=hash')
    expect(refused).toMatchObject({ status: 1 })
    expect(refused.err).toContain('archive/other-copy')
    expect(other.read(`${BAG}/data/entry/town.md`)).toBe(GOOD)
    expect((await other.run('archive input -o copies --fonts=hash --force')).status).toBe(0)
    expect(other.read(`${BAG}/data/entry/town.md`)).not.toBe(GOOD)
    expect(readdirSync(join(other.cwd, 'copies')).sort()).toEqual(['index.csv', 'index.json', 'town'])
  })

  it('keeps in its index what earlier runs have copied, and brings back what a killed run had put aside', async () => {
    const other = workplace({ 'input/town.md': GOOD, 'input/village.md': GOOD })
    await other.run('archive input/town.md -o copies --fonts=hash')
    await other.run('archive input/village.md -o copies --fonts=hash')
    const entries = () => (JSON.parse(other.read('copies/index.json')) as { entry: string }[]).map(({ entry }) => entry)
    expect(entries()).toEqual(['town.md', 'village.md'])
    expect(other.read('copies/index.csv').trim().split('\r\n')).toHaveLength(3)
    // No process has such a number.
    renameSync(join(other.cwd, 'copies/town'), join(other.cwd, 'copies/town.old.99999999.part'))
    expect((await other.run('archive input/town.md -o copies --fonts=hash')).err).toContain('is there already')
    renameSync(join(other.cwd, 'copies/village'), join(other.cwd, 'copies/gone'))
    await other.run('archive input/town.md -o copies --fonts=hash')
    expect(entries()).toEqual(['town.md'])
  })

  it.each(['zip', 'tar'])('packs a .%s that is the same everywhere', async (kind) => {
    const other = workplace({ 'elsewhere/town.md': GOOD })
    await other.run(`archive elsewhere -o copies --${kind} --fonts=hash`)
    await place.run(`archive input -o packed --${kind} --fonts=hash`)
    expect(Buffer.compare(other.bytes(`copies/town.${kind}`), place.bytes(`packed/town.${kind}`))).toBe(0)
    expect(await place.run(`verify packed/town.${kind}`)).toMatchObject({ status: 0, out: `packed/town.${kind}: whole\n` })
  })

  it('makes no copy of an entry with errors', async () => {
    const other = workplace({ 'input/a.md': GOOD.replace(/^## 1[\s\S]*?(?=^## 2)/m, '') })
    expect(await other.run('archive input -o copies')).toMatchObject({ status: 1 })
    expect(other.list('copies')).toEqual([])
  })
})

describe('verify', () => {
  it('says whole of a bag, of its PDF, and of a folder of both', async () => {
    expect(await place.run(`verify ${BAG}`)).toMatchObject({ status: 0, out: `${BAG}: whole\n`, err: '' })
    expect(await place.run(`verify ${BAG}/data/pdf/town.pdf`)).toMatchObject({ status: 0, err: '' })
    expect((await place.run('verify copies --format json')).out).toContain('"verdict": "whole"')
  })

  it('names what has changed in a bag', async () => {
    const other = await copied()
    other.write(`${BAG}/data/paste/1.en.txt`, 'something else')
    const { status, out, err } = await other.run('verify copies --report fixity.json')
    expect([status, out]).toEqual([1, `${BAG}: changed\n`])
    expect(err).toContain(`${BAG}/data/paste/1.en.txt:1:1: error bag/changed`)
    expect(JSON.parse(other.read('fixity.json'))).toMatchObject([{ file: BAG, verdict: 'changed' }])
  })

  it('finds a change of any byte of a PDF', async () => {
    const pdf = place.bytes(`${BAG}/data/pdf/town.pdf`)
    const other = workplace({})
    for (let at = 0; at < pdf.length; at += Math.ceil(pdf.length / 60)) {
      const flipped = Buffer.from(pdf)
      flipped[at]! ^= 1 << (at % 8)
      other.write('a.pdf', flipped)
      expect((await other.run('verify a.pdf')).status, `byte ${at}`).toBe(1)
    }
  })

  it('names the fonts that it would need', async () => {
    const other = await copied()
    const home = workplace({ 'dist/harfbuzz.wasm': readFileSync(join(HOME, 'dist/harfbuzz.wasm')) }).cwd
    const err: string[] = []
    const io = {
      cwd: other.cwd,
      home,
      env: {},
      terminal: false,
      out: () => undefined,
      err: (text: string) => void err.push(text),
    }
    expect(await main(['verify', BAG], io)).toBe(5)
    expect(err.join('')).toMatch(
      /verify\/missing: to render it again NotoSans-Regular\.ttf is needed[\s\S]*sha256 is [0-9a-f]{64}/,
    )
  })

  it('says what is no PDF of this program, and what is not there', async () => {
    const other = workplace({ 'a.pdf': '%PDF-1.7\n%%EOF\n', 'b.zip': 'no archive' })
    expect((await other.run('verify a.pdf')).err).toContain('verify/no-digest')
    expect(await other.run('verify a.pdf b.zip')).toMatchObject({ status: 1, out: 'a.pdf: changed\nb.zip: changed\n' })
    expect(await other.run('verify c.pdf')).toMatchObject({ status: 2 })
  })
})

describe('extract', () => {
  it('gives the entry back, which builds to the same bytes', async () => {
    const other = workplace({ 'town.pdf': place.bytes(`${BAG}/data/pdf/town.pdf`) })
    const { status, out, err } = await other.run('extract town.pdf -o back')
    expect([status, out]).toEqual([0, 'back/town.md\n'])
    expect(err).toContain('dossier build back')
    await other.run('build back -o again')
    expect(Buffer.compare(other.bytes('again/town.pdf'), other.bytes('town.pdf'))).toBe(0)
    expect(await other.run('extract town.pdf -o back')).toMatchObject({ status: 2 })
  })

  it('gives form, templates and receipt with --all', async () => {
    const other = workplace({ 'town.pdf': place.bytes(`${BAG}/data/pdf/town.pdf`) })
    await other.run('extract town.pdf -o back --all')
    expect(other.list('back')).toEqual(
      expect.arrayContaining(['entry/town.md', 'receipt.json', 'templates/unpsa-2022/form.yaml']),
    )
  })

  it('says what carries no entry', async () => {
    const other = workplace({ 'a.pdf': '%PDF-1.7\n' })
    const { status, err } = await other.run('extract a.pdf -o back')
    expect([status, other.list('back')]).toEqual([1, []])
    expect(err).toContain('extract/no-entry')
  })
})

/** Another workplace with the bag of the first. */
async function copied() {
  const files = place.list(BAG).filter((path) => /\.\w+$/.test(path))
  return workplace(Object.fromEntries(files.map((path) => [`${BAG}/${path}`, place.bytes(`${BAG}/${path}`)])))
}
