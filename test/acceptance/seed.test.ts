/**
 * The nomination that the program was made for: a portal's page, copied as plain text, through `import`, `check`
 * and `build --draft`. What comes out is read by poppler and drawn by MuPDF, which know nothing of this program.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormDefinition } from '../../src/form/types.ts'
import { openWorld } from '../../src/world/index.ts'
import { HOME, openWorkplace, type Ran, type Workplace } from '../cli/support.ts'
import { runOnPdf } from '../support/tools.ts'
import { seedAnswers, seedText } from '../unit/form/seed.ts'

const seed = seedText()

/** Question → count without and with lone marks, limit: counted by hand on the page. */
const COUNTS = {
  '1': [302, 310, 300],
  '2': [100, 100, 100],
  '3a': [190, 196, 200],
  '3b': [98, 98, 100],
  '4a': [200, 200, 200],
  '4b': [99, 99, 100],
  '4c': [198, 199, 200],
  '5a': [288, 291, 300],
  '5b': [96, 96, 100],
  '6a': [97, 97, 100],
  '6b': [88, 88, 100],
  '6c': [97, 97, 100],
  '7a': [194, 195, 200],
  '7b': [0, 1, 200],
  '8a': [93, 96, 100],
  '8b': [89, 89, 100],
  '9b': [53, 53, 100],
  '9c': [44, 44, 100],
  '9d': [135, 135, 200],
  '10': [195, 195, 200],
  '11': [199, 199, 200],
  '12': [198, 198, 200],
}

const YES_NO = [
  'public-sector',
  'sdg-relevant',
  'over-two-years',
  'un-involved',
  'submitted-before',
  'unpsa-won',
  'other-awards',
  'consent',
]

describe.skipIf(seed === undefined)('the seed', () => {
  let place: Workplace
  let form: FormDefinition
  let imported: Ran
  let checked: Ran
  let built: Ran
  let drawn: Drawn | undefined
  const questions = () => [...form.fields.values()].filter(({ inBody }) => inBody)

  beforeAll(async () => {
    place = openWorkplace({ 'seed.txt': seed! })
    imported = await place.run('import seed.txt -o seed.md')
    checked = await place.run('check seed.md --format json')
    built = await place.run('build seed.md --draft --report report.json')
    form = (await openWorld({ cwd: place.cwd, home: HOME })).resources.kit('unpsa-2022').value!.form
    drawn = draw(place.bytes('output/seed.pdf'))
  }, 60_000)
  afterAll(() => place.remove())

  it('is imported without a line left over', () => {
    expect(imported.err.split('\n').slice(-2)).toEqual(['seed.md: 0 lines unmatched, no findings', ''])
    expect(imported.status).toBe(0)
  })

  describe('is checked:', () => {
    interface Finding {
      readonly code: string
      readonly severity: string
      readonly file: string
      readonly line: number
      readonly column: number
      readonly message: string
    }
    const findings = () => JSON.parse(checked.out) as readonly Finding[]
    const lineOf = ({ line }: Finding) => place.read('seed.md').split('\n')[line - 1]!

    it('errors are question 1, what is unknown, and the type of the institution', () => {
      const errors = findings().filter(({ severity }) => severity === 'error')
      expect(errors.map((finding) => `${finding.code} ${/^\S+/.exec(lineOf(finding))}`).sort()).toEqual(
        [
          'form/missing-field institution-type:',
          ...YES_NO.map((id) => `form/unknown-value ${id}:`),
          'form/unknown-value unknown',
          'form/over-limit \\-',
        ].sort(),
      )
      expect(errors.find(({ code }) => code === 'form/over-limit')!.message).toContain('302 or 310 words, limit 300')
      expect(checked.status).toBe(1)
    })

    it('warnings are what does not fit together, and nothing else', () => {
      const warnings = findings().filter(({ severity }) => severity === 'warning')
      expect(warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
        'form/goal-not-argued the field "sdgs" ticks what question 3a does not argue: 4',
        'form/too-young the field "start-date" says 2020-02-01, 22 months before the deadline, 2021-12-03; the form asks for 2 years',
        'form/title-differs question 1 opens with “Game Changing K-Innovation and K-Collaboration to Respond the COVID-19”, ' +
          'but the title is “Game Changing K-Innovation and K-Collaboration in Response to the COVID-19”',
        'form/name-differs the field "institution" says “Ministry of Interior and safety”, ' +
          'spelled otherwise in questions 1 and 10: “Ministry of the Interior and Safety”',
        'form/goal-not-ticked question 3a argues what the field "sdgs" does not tick: 5, 9 and 16',
        'form/filler question 7b in English is answered by "." only',
        'form/no-full-stop question 8a in English is nearly as long as it may be and ends without a full stop: “and special grant tax”',
        'form/asked-if-known questions 9b, 9c and 9d are answered, though question 9a is not answered',
      ])
    })

    it('every finding has a file, a line and a column', () => {
      for (const { file, line, column } of findings()) {
        expect(file).toBe('seed.md')
        expect(line).toBeGreaterThan(1)
        expect(column).toBeGreaterThan(0)
      }
    })

    it('counts are those of the page', () => {
      const { counts } = JSON.parse(place.read('report.json')).entries[0]
      const read = Object.fromEntries(
        Object.entries(counts as Record<string, { en: Record<string, unknown> }>).map(([id, { en }]) => [
          id,
          [en.count, en.strict, en.max],
        ]),
      )
      expect(read).toEqual(COUNTS)
    })
  })

  describe('is printed:', () => {
    it('as a draft, since it has errors', () => {
      expect(built.status).toBe(1)
      expect(place.list('output')).toEqual(['seed.pdf'])
    })

    it('every word and every Han character of every question and answer, in order', () => {
      const text = drawn?.text
      if (text === undefined) return
      const answers = seedAnswers(seed!)
      let at = 0
      let hanAt = 0
      for (const { id, label } of questions()) {
        for (const words of [label.en!, answers.get(id)?.text ?? '']) {
          at = text.indexOf(oneSpace(words), at)
          expect(at, `${id}: ${words}`).toBeGreaterThanOrEqual(0)
        }
        hanAt = hanOf(text).indexOf(hanOf(label['zh-Hans']!), hanAt)
        expect(hanAt, `${id}: ${label['zh-Hans']}`).toBeGreaterThanOrEqual(0)
      }
    })

    it('every word and every Han character of every label', () => {
      const text = drawn?.text
      if (text === undefined) return
      for (const { id, label } of form.fields.values()) {
        expect(text, id).toContain(oneSpace(label.en!))
        expect(hanOf(text), id).toContain(hanOf(label['zh-Hans']!))
      }
    })

    it('all 44 headings in angle brackets, as they were typed', () => {
      const text = drawn?.text
      if (text === undefined) return
      const headings = [...seedAnswers(seed!).values()].flatMap((answer) => answer.text.match(/<[^<>]+>/g) ?? [])
      expect(headings).toHaveLength(44)
      for (const heading of headings) expect(text).toContain(oneSpace(heading))
    })

    it('with ink for every character', () => {
      const pages = drawn?.drawnPages
      if (pages === undefined) return
      const blank = pages.flatMap(({ image, characters }, index) =>
        characters
          .filter(({ box }) => contrast(image, box) < 40)
          .map(({ character, box }) => `page ${index + 1}: “${character}” at ${box.map(Math.round).join(' ')}`),
      )
      expect(blank).toEqual([])
      expect(pages.flatMap(({ characters }) => characters).length).toBeGreaterThan(22_000)
    })
  })
})

const oneSpace = (text: string) => text.trim().replace(/\s+/g, ' ')
const HAN = /[\u3040-\u30ff\u3400-\u9fff]/
const hanOf = (text: string) => [...text].filter((character) => HAN.test(character)).join('')

// ── what other programs find ─────────────────────────────────────────────────────────────────────

interface Drawn {
  readonly text: string
  readonly drawnPages?: readonly DrawnPage[]
}

interface DrawnPage {
  readonly image: GrayImage
  /** All but white space, each with the box of its advance, in points. */
  readonly characters: readonly { readonly character: string; readonly box: Box }[]
}

type Box = readonly [x0: number, y0: number, x1: number, y1: number]

interface GrayImage {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Points between the top of the page and the running head, and the foot: they stand between the lines of an answer. */
const HEAD = 60
const FOOT = 780
const DOTS_PER_INCH = 110

/** Nothing where poppler is missing; no pages where MuPDF is. */
function draw(pdf: Uint8Array): Drawn | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  const to = (name: string) => join(folder, name)
  try {
    if (!runOnPdf('pdftotext', ['-bbox-layout', 'FILE', to('text.html')], pdf)) return undefined
    const text = joinLines(readFileSync(to('text.html'), 'utf8'))
    const resolution = String(DOTS_PER_INCH)
    if (!runOnPdf('mutool', ['draw', '-q', '-F', 'pgm', '-r', resolution, '-o', to('%d.pgm'), 'FILE'], pdf)) return { text }
    runOnPdf('mutool', ['draw', '-q', '-F', 'stext', '-o', to('characters.xml'), 'FILE'], pdf)
    const pages = readFileSync(to('characters.xml'), 'utf8').split('<page ').slice(1)
    return {
      text,
      drawnPages: pages.map((page, index) => ({
        image: readPgm(readFileSync(to(`${index + 1}.pgm`))),
        characters: readCharacters(page),
      })),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Lines joined: a break after a hyphen, or between two Han or kana, adds nothing, any other is one space. */
function joinLines(html: string): string {
  let joined = ''
  for (const line of html.split('<line ').slice(1)) {
    const y = Number(/yMin="([\d.]+)"/.exec(line)![1])
    if (y < HEAD || y > FOOT) continue
    const words = [...line.matchAll(/<word [^>]*>(.*?)<\/word>/g)].map(([, word]) => decodeEntities(word!))
    const text = words.join(' ')
    const isGlued = joined === '' || joined.endsWith('-') || (HAN.test(joined.at(-1)!) && HAN.test(text[0]!))
    joined += isGlued ? text : ` ${text}`
  }
  return joined
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|(\w+));/gi, (_, code: string | undefined, name: string) =>
    code === undefined ? ENTITIES[name]! : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

/** The letters of a ligature after its first have no width of their own: they are drawn where the first is. */
function readCharacters(page: string): DrawnPage['characters'] {
  let last: Box = [0, 0, 0, 0]
  return [...page.matchAll(/<char quad="([^"]+)"[^>]* c="([^"]*)"/g)].flatMap(([, quad, c]) => {
    const character = decodeEntities(c!)
    const [x0, y0, , , , , x1, y1] = quad!.split(' ').map(Number)
    if (x1! - x0! > 0.01) last = [x0!, y0!, x1!, y1!]
    return character.trim() === '' ? [] : [{ character, box: last }]
  })
}

/** Binary PGM: `P5`, width, height, 255, then a byte for each pixel. */
function readPgm(bytes: Buffer): GrayImage {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) }
}

/** The darkest against the lightest pixel in a box: 0 where nothing is drawn. */
function contrast({ width, height, pixels }: GrayImage, [x0, y0, x1, y1]: Box): number {
  const scale = DOTS_PER_INCH / 72
  let darkest = 255
  let lightest = 0
  for (let y = Math.max(0, Math.floor(y0 * scale)); y < Math.min(height, Math.ceil(y1 * scale)); y++) {
    for (let x = Math.max(0, Math.round(x0 * scale)); x < Math.min(width, Math.round(x1 * scale)); x++) {
      const pixel = pixels[y * width + x]!
      darkest = Math.min(darkest, pixel)
      lightest = Math.max(lightest, pixel)
    }
  }
  return lightest - darkest
}
