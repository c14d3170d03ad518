/**
 * What is private, and what stands in a comment, is nowhere in a PDF: not in its text, the files attached to it,
 * its metadata, outline or tags. Proved on an entry that answers every kind of field, with words put in by chance.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readEntry } from '../../src/entry/index.ts'
import type { Entry, EntrySource, SourceFile } from '../../src/entry/types.ts'
import { answerForm } from '../../src/form/index.ts'
import { readAttachedFiles } from '../../src/pdfFile/attachedFiles.ts'
import { compile } from '../../src/pipeline/index.ts'
import type { CompileOptions } from '../../src/pipeline/types.ts'
import { publicSource } from '../../src/publicSource/index.ts'
import { openWorld } from '../../src/world/index.ts'
import type { World } from '../../src/world/types.ts'
import { entryIn, openPairs, PAIRS } from '../pairs/entry.ts'
import { entryPaths } from '../support/compileEntry.ts'
import { onePage } from '../support/plainPdf.ts'

const ROOT = join(import.meta.dirname, '../..')
const KINDS = join(ROOT, 'test/kinds')
const EXAMPLE = readFileSync(join(KINDS, 'templates/every-kind/example.md'), 'utf8')
const SURVEY = onePage({ content: '0 0 9 9 re f' })

let kinds: World
let pairs: World
let home: World
beforeAll(async () => {
  kinds = await openWorld({ cwd: KINDS, home: ROOT })
  pairs = await openPairs()
  home = await openWorld({ cwd: ROOT, home: ROOT })
})

const file = (text: string): SourceFile => ({ path: 'example.md', bytes: new TextEncoder().encode(text) })
const sourceOf = (text: string): EntrySource => ({
  ...{ slug: 'example', main: file(text), translations: [] },
  fileSize: () => SURVEY.length,
  readFile: () => SURVEY,
})
const build = (text: string, options: CompileOptions = {}) => compile(sourceOf(text), kinds.resources, options)

// ── the public source ────────────────────────────────────────────────────────────────────────────

/** What is public of an entry, as a source, and as it was understood. */
function openSource(source: EntrySource, { resources }: World): { readonly source: EntrySource; readonly entry: Entry } {
  const entry = readEntry(source).value!
  const { form, reference } = resources.kit(entry.form.text).value!
  const { entry: understood, files } = publicSource(source, answerForm(form, reference, entry).value)
  const [main, ...translations] = files
  return { source: { ...source, main, translations }, entry: understood }
}

/** Without places, which are those of another file, and without what says where an answer stood. */
function meaningOf(entry: Entry): unknown {
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return value.length
    if (value instanceof Map) return [...value].map(plain)
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).filter(([key]) => !['span', 'heading'].includes(key))
    return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]))
  }
  return plain(entry)
}

function expectFixedPoint(source: EntrySource, world: World): EntrySource {
  const once = openSource(source, world)
  const twice = openSource(once.source, world)
  expect(textsOf(twice.source)).toEqual(textsOf(once.source))
  expect(meaningOf(readEntry(once.source).value!)).toEqual(meaningOf(once.entry))
  return once.source
}

const textsOf = ({ main, translations }: EntrySource) =>
  [main, ...translations].map(({ bytes }) => new TextDecoder().decode(bytes))

describe('the public source is its own, and is read as it was meant', () => {
  it('of every entry', async () => {
    for (const path of [...(await entryPaths()), 'templates/unpsa-2022/example.md']) {
      const [place] = home.findEntries([path]).entries
      expectFixedPoint(home.readEntry(place!).value!, home)
    }
  })

  it('of every pair of languages', () => {
    for (const pair of PAIRS) expectFixedPoint(entryIn(pair), pairs)
  })

  it('of an entry with private answers, whatever its line ends', () => {
    const open = expectFixedPoint(sourceOf(EXAMPLE), kinds)
    expect(textsOf(open)[0]).toContain('withheld: [')
    expect(textsOf(expectFixedPoint(sourceOf(`\uFEFF${EXAMPLE.replaceAll('\n', '\r\n')}`), kinds))).toEqual(textsOf(open))
  })

  it.each([
    ['a comment that parts the mark of another', 'One <!<!-- a -->-- two -->'],
    ['a comment that parts the signs of code', 'One ``<!-- a -->` two `<!-- b -->` three ` <!-- c -->'],
    ['code that a comment keeps from being longer', 'One `a <!-- x\n\ny --> b `<!-- words -->` two'],
    ['a comment in a list, a quote and a cell', '- a <!-- x -->\n\n> b\n> <!-- y -->\n\n| c <!-- z --> |\n| - |\n| d |'],
    ['a comment around a question', 'One\n\n<!--\n## 2\n\nTwo\n-->\n\nThree'],
  ])('of one with %s', (_, words) => {
    expectFixedPoint(sourceOf(EXAMPLE.replace('Two boats', `${words}\n\nTwo boats`)), kinds)
  })
})

// ── nothing of it in the PDF ─────────────────────────────────────────────────────────────────────

/** A generator of numbers below a limit, the same at every run (Numerical Recipes' LCG). */
function chance(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** Words that stand nowhere else. */
const SECRET = 'zqxsecret'

/** Comments at places where an author may write one: in lines, between them, in front of keys and behind values. */
function withComments(text: string, seed: number): string {
  const random = chance(seed)
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text)!
  const maybe = (made: () => string) => (random(3) === 0 ? made() : '')
  const word = () => `${SECRET}${random(1000)}`
  const keys = head.replace(/^(?=\w)/gm, () => maybe(() => `# ${word()}\n${maybe(() => `\n  # ${word()}\n`)}`))
  const lines = body.split('\n').map((line) => {
    if (/^#|^\|?\s*-+\s*\|/.test(line)) return line
    if (line === '') return maybe(() => `\n<!-- ${word()}\n\n## 1\n${word()} -->\n`)
    return line.replace(/ (?=\w)/g, () => ` ${maybe(() => `<!-- ${word()} --> `)}`)
  })
  return `---\n${keys} # ${word()}\n---\n${lines.join('\n')}`
}

/** All that a PDF says, in whatever form: the file, its streams unpacked, texts in UTF-16, and the files attached to it. */
function everythingIn(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ 0: mark, index }) => {
    try {
      return [inflateSync(pdf.subarray(index + mark.length), { finishFlush: 2 }).toString('latin1')]
    } catch {
      return []
    }
  })
  const attached = readAttachedFiles(pdf).map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString('latin1')}`)
  return [raw, ...streams, ...attached].join('\n')
}

/** The ways in which a word may stand in a PDF. */
function spellings(word: string): readonly string[] {
  const utf16 = Buffer.from(word, 'utf16le').swap16()
  return [word, utf16.toString('latin1'), utf16.toString('hex'), utf16.toString('hex').toUpperCase()]
}

describe('a PDF says nothing', () => {
  it('of comments, wherever they stand, and is rendered again from its public source', () => {
    for (const seed of [1, 2, 3]) {
      const text = withComments(EXAMPLE, seed)
      expect(text.split(SECRET).length).toBeGreaterThan(20)
      const { stages, diagnostics } = build(text)
      expect(diagnostics).toEqual([])
      const said = everythingIn(stages.bytes!)
      for (const spelling of spellings(SECRET)) expect(said.includes(spelling)).toBe(false)
      const again = compile(expectFixedPoint(sourceOf(text), kinds), kinds.resources)
      expect(Buffer.compare(again.stages.bytes!, stages.bytes!)).toBe(0)
    }
  })

  it('of private answers: others in their place give the same bytes', () => {
    const other = EXAMPLE.replace('A name that is nowhere in the PDF', `${SECRET} # officer`).replace('8765 4321', '5555 0000')
    expect(other).toContain(SECRET)
    const { stages } = build(EXAMPLE)
    expect(Buffer.compare(build(other).stages.bytes!, stages.bytes!)).toBe(0)
    const said = everythingIn(stages.bytes!)
    for (const word of ['A name that is nowhere', '8765'])
      for (const spelling of spellings(word)) expect([word, said.includes(spelling)]).toEqual([word, false])
    // What is looked for would be found.
    for (const word of ['a.farouk@example.org', 'withheld: [']) expect(said).toContain(word)
  })
})
