/** What was rendered before is found again as long as all that it hangs on is the same; and it is never trusted. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openCache } from '../../../src/batch/cache.ts'
import { openSurroundings } from '../../../src/batch/surroundings.ts'
import type { RenderedEntry, RenderTask } from '../../../src/batch/types.ts'
import type { EntrySource } from '../../../src/entry/types.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')

const TASK: RenderTask = { place: { file: 'input/a.md', slug: 'a', root: 'input' }, options: { layout: 'stacked' } }
const SURROUNDINGS = { hash: 'program', areSame: () => true }
const PICTURE = bytes('<svg/>')
const PDF = bytes('%PDF-1.7')

/** An entry with a picture beside it. */
function source(text = '## 1', picture = PICTURE): EntrySource {
  return {
    slug: 'a',
    main: { path: 'input/a.md', bytes: bytes(text) },
    translations: [],
    fileSize: (path) => (path === 'a.svg' ? picture.length : undefined),
    readFile: () => picture,
  }
}

const ENTRY: RenderedEntry = {
  ...{ file: 'input/a.md', form: 'unpsa-2022', languages: ['en'], counts: {}, diagnostics: [], accepted: [], names: ['a.pdf'] },
  pdfs: [{ name: 'a.pdf', pages: 3, bytes: PDF, sha256: sha256(PDF) }],
  reads: [{ path: 'a.svg', size: PICTURE.length, sha256: sha256(PICTURE) }, { path: 'b.svg' }],
  ...{ cached: false, ms: 700 },
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A cache that has the entry. */
function filled() {
  const folder = temporaryFolder()
  const cache = openCache(folder, SURROUNDINGS)
  cache.keep({ task: TASK, before: source(), after: source(), entry: ENTRY })
  return { folder, cache }
}

it('gives what came of an entry, and says that it is from the cache', () => {
  const { cache } = filled()
  const { pdfs, ...rest } = cache.take(TASK, source())!
  expect(rest).toEqual({ ...ENTRY, pdfs: undefined, cached: true })
  expect(pdfs.map((pdf) => ({ ...pdf, bytes: [...pdf.bytes] }))).toEqual(
    ENTRY.pdfs.map((pdf) => ({ ...pdf, bytes: [...pdf.bytes] })),
  )
})

it.each<[string, RenderTask, EntrySource, string]>([
  ['another text', TASK, source('## 2'), 'program'],
  ['another picture of the same size', TASK, source('## 1', bytes('<SVG/>')), 'program'],
  ['a picture where none was', TASK, { ...source(), fileSize: () => PICTURE.length }, 'program'],
  ['another translation', TASK, { ...source(), translations: [{ path: 'input/a.zh.md', bytes: bytes('') }] }, 'program'],
  ['another option', { ...TASK, options: { layout: 'labels' } }, source(), 'program'],
  ['another name', { ...TASK, place: { ...TASK.place, file: 'other/a.md' } }, source(), 'program'],
  ['another program, template or font', TASK, source(), 'program 2'],
])('has nothing for %s', (_, task, entry, hash) => {
  const { folder } = filled()
  expect(openCache(folder, { ...SURROUNDINGS, hash }).take(task, entry)).toBeUndefined()
})

it.each(['records', 'objects'])('trusts nothing damaged among %s, at whatever byte', (kind) => {
  const { folder, cache } = filled()
  const [name] = readdirSync(join(folder, kind))
  const path = join(folder, kind, name!)
  const whole = readFileSync(path)
  for (let at = 0; at < whole.length; at++) {
    const flipped = Buffer.from(whole)
    flipped[at]! ^= 1
    writeFileSync(path, flipped)
    // A byte behind the last that counts changes nothing.
    const taken = cache.take(TASK, source())
    if (taken) expect([...taken.pdfs[0]!.bytes]).toEqual([...PDF])
  }
  rmSync(path)
  expect(cache.take(TASK, source())).toBeUndefined()
})

it('keeps nothing that was rendered while its files or templates were being edited', () => {
  const cache = openCache(temporaryFolder(), SURROUNDINGS)
  cache.keep({ task: TASK, before: source(), after: source('## 2'), entry: ENTRY })
  openCache(temporaryFolder(), { ...SURROUNDINGS, areSame: () => false }).keep({
    task: TASK,
    before: source(),
    after: source(),
    entry: ENTRY,
  })
  expect(cache.take(TASK, source())).toBeUndefined()
})

it('keeps no failure of the machine or the program', () => {
  const cache = openCache(temporaryFolder(), SURROUNDINGS)
  const late = {
    code: 'batch/time-limit',
    severity: 'error',
    span: { file: 'a', line: 1, column: 1 },
    parameters: {},
    message: '',
    hints: [],
  } as const
  cache.keep({ task: TASK, before: source(), after: source(), entry: { ...ENTRY, diagnostics: [late] } })
  expect(cache.take(TASK, source())).toBeUndefined()
})

it('is done without where it cannot be written or read', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, 'no folder')
  const cache = openCache(file, SURROUNDINGS)
  cache.keep({ task: TASK, before: source(), after: source(), entry: ENTRY })
  expect(cache.take(TASK, source())).toBeUndefined()
  cache.prune()
})

it('knows fonts by what they hold, and templates by what they say', () => {
  const folder = temporaryFolder()
  const place = { program: [join(folder, 'program')], folders: [folder], memory: join(folder, 'memory.json') }
  const hash = () => openSurroundings(place).hash
  for (const name of ['templates', 'fonts']) rmSync(join(folder, name), { recursive: true, force: true })
  writeFileSync(join(folder, 'program'), 'one')
  const first = hash()
  expect(hash()).toBe(first)
  writeFileSync(join(folder, 'program'), 'two')
  expect(hash()).not.toBe(first)
  writeFileSync(join(folder, 'program'), 'one')
  const [opened] = [openSurroundings(place)]
  expect([opened.hash, opened.areSame()]).toEqual([first, true])
  utimesSync(join(folder, 'program'), new Date(0), new Date(0))
  expect([hash(), opened.areSame()]).toEqual([first, false])
  writeFileSync(place.memory, '{"damaged')
  expect(hash()).toBe(first)
})
