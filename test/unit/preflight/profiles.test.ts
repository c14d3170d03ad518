/**
 * Each rule of each profile, broken by a file that breaks nothing else: the rule is found, with the right figure. The
 * file from which all others are changed passes.
 */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examinePdf } from '../../../src/preflight/index.ts'
import { holdAgainst, type Profile, readProfile } from '../../../src/preflight/profile.ts'
import { openProfiles } from '../../../src/world/profiles.ts'
import { type SheetLine, type SheetPdf, sheetPdf } from '../../support/sheets.ts'

const HOME = join(import.meta.dirname, '../../..')
const profiles = openProfiles({ cwd: HOME, home: HOME })

function open(id: string): Profile {
  const { value, diagnostics } = profiles.profile(id)
  expect(diagnostics).toEqual([])
  return value!
}

/** A page of text 2 in wide, 1.1 in from all sides of the paper, its lines 18 pt apart. */
function textPage(size: number, tag: string | undefined, width: number, height: number): readonly SheetLine[] {
  const far = { size, ...(tag !== undefined && { tag }) }
  const line = 'Public services should come to those'
  return [
    { ...far, text: line, x: 80, y: 95 },
    { ...far, text: line, x: 80, y: 113 },
    { ...far, text: 'The end', x: width - 150, y: height - 100 },
  ]
}

const A4 = { width: 595.28, height: 841.89 }
const LETTER = { width: 612, height: 792 }
const plain = (paper: typeof A4, font: string): SheetPdf => ({
  ...paper,
  pages: [textPage(12, undefined, paper.width, paper.height)],
  font,
  embedded: true,
})
const tagged = (paper: typeof A4, font: string, tag = 'P'): SheetPdf => ({
  ...plain(paper, font),
  pages: [textPage(12, tag, paper.width, paper.height)],
  tagged: true,
  title: 'A title',
  claims: ['pdfaid:part>3', 'pdfaid:conformance>A', 'pdfuaid:part>1'],
})

type Change = (good: SheetPdf) => Partial<SheetPdf>
interface Case {
  readonly change: Change
  /** The kind of the rule, and what its fault says. */
  readonly kind: string
  readonly says: Readonly<Record<string, string | number>>
  readonly name?: string
  /** Bytes after the end of the file. */
  readonly more?: number
}

const firstPage =
  (change: (line: SheetLine, index: number) => SheetLine): Change =>
  ({ pages: [page, ...others] }) => ({
    pages: [page!.map(change), ...others],
  })
const sized = (size: number, tag?: string) =>
  firstPage((line, index) => (index === 2 ? { ...line, size, ...(tag !== undefined && { tag }) } : line))
const moved = (by: { x?: number; y?: number }) =>
  firstPage((line, index) => (index === 2 ? { ...line, x: by.x ?? line.x, y: by.y ?? line.y } : line))
const withHead: Change = ({ pages: [page] }) => ({
  pages: [[...page!, { text: 'Our office', x: 80, y: 60, size: 12, tag: 'Artifact' }]],
})
const manyPages =
  (count: number): Change =>
  ({ pages: [page] }) => ({ pages: Array.from({ length: count }, () => page!) })
const ENCRYPTED: Change = () => ({ trailer: '/Root 1 0 R /Encrypt 7 0 R' })
const SIGNED = '/AcroForm <</Fields [<</T (s) /FT /Sig /V <</Type /Sig>>>>]>>'
const LINK = '/Annots [<</Subtype /Link /Rect [80 80 120 100] /A <</S /URI /URI (https://a.example)>>>>]'

interface Proof {
  readonly good: SheetPdf
  readonly cases: readonly Case[]
}

const PROOFS: Readonly<Record<string, Proof>> = {
  unpsa: {
    good: tagged(A4, 'Helvetica'),
    cases: [
      { kind: 'paper', change: () => ({ width: 620 }), says: { found: '218.7 × 297 mm', wanted: 'A4 or Letter' } },
      { kind: 'margins', change: moved({ x: 30 }), says: { side: 'left', found: '10.6 mm', wanted: '12 mm' } },
      { kind: 'type-size', change: sized(7.5), says: { role: 'text', found: '7.5 pt', wanted: '8 pt' } },
      { kind: 'type-size', change: sized(5, 'Note'), says: { role: 'notes', found: '5 pt', wanted: '6 pt' } },
      { kind: 'fonts', change: () => ({ embedded: false }), says: { name: 'Helvetica' } },
      { kind: 'accessible', change: () => ({ title: undefined as never }), says: { what: 'a title' } },
      {
        kind: 'conformance',
        change: () => ({ claims: ['pdfaid:part>3', 'pdfaid:conformance>B', 'pdfuaid:part>1'] }),
        says: { found: 'PDF/A-3b, PDF/UA-1' },
      },
      {
        kind: 'conformance',
        change: () => ({ claims: ['pdfaid:part>3', 'pdfaid:conformance>A'] }),
        says: { wanted: 'PDF/UA-1' },
      },
      { kind: 'scripts', change: () => ({ catalog: '/OpenAction <</S /JavaScript /JS (1)>>' }), says: { count: 1 } },
      { kind: 'encryption', change: ENCRYPTED, says: { count: 1 } },
    ],
  },
  'nih-attachment': {
    good: plain(LETTER, 'Helvetica'),
    cases: [
      { kind: 'paper', change: () => ({ width: 620 }), says: { wanted: 'at most 215.9 mm × 279.4 mm' } },
      { kind: 'margins', change: moved({ x: 30 }), says: { side: 'left', found: '10.6 mm', wanted: '12.7 mm' } },
      { kind: 'type-size', change: sized(10.5), says: { role: 'text without tags', found: '10.5 pt', wanted: '11 pt' } },
      {
        kind: 'characters-per-inch',
        // The i of Helvetica is 0.222 em wide: 27 in an inch at 12 pt.
        change: firstPage((line, index) => (index === 2 ? { ...line, x: 80, text: 'i'.repeat(60) } : line)),
        says: { found: '27', wanted: '15' },
      },
      {
        kind: 'lines-per-inch',
        change: firstPage((line, index) => (index === 1 ? { ...line, y: 106 } : line)),
        says: { found: '6.5', wanted: '6' },
      },
      { kind: 'running-heads', change: withHead, says: { text: 'Our office' } },
      { kind: 'links', change: () => ({ page: LINK }), says: { target: 'https://a.example', count: 1, pages: '1' } },
      { kind: 'signatures', change: () => ({ catalog: SIGNED }), says: { count: 1 } },
      { kind: 'file-name', name: `${'n'.repeat(47)}.pdf`, change: () => ({}), says: { found: 51, wanted: 50 } },
      { kind: 'file-name', name: 'a:b.pdf', change: () => ({}), says: { character: ':' } },
      { kind: 'file-size', more: 100_000_000, change: () => ({}), says: { found: '100.01 MB', wanted: '100 MB' } },
      { kind: 'encryption', change: ENCRYPTED, says: { count: 1 } },
      {
        kind: 'attachments',
        change: () => ({ catalog: '/AF [<</Type /Filespec /F (a.txt)>>]' }),
        says: { count: 1 },
      },
      { kind: 'form-fields', change: () => ({ catalog: '/AcroForm <</Fields [<</T (a) /FT /Tx>>]>>' }), says: { count: 1 } },
    ],
  },
  'eu-msca': {
    good: tagged(A4, 'TimesNewRoman'),
    cases: [
      { kind: 'paper', change: () => LETTER, says: { found: 'Letter', wanted: 'A4' } },
      { kind: 'margins', change: moved({ y: 825 }), says: { side: 'bottom', wanted: '15 mm' } },
      { kind: 'type-size', change: sized(10, 'TD'), says: { role: 'text', found: '10 pt', wanted: '11 pt' } },
      { kind: 'type-size', change: sized(7.9, 'Note'), says: { role: 'notes', found: '7.9 pt', wanted: '8 pt' } },
      { kind: 'fonts', change: () => ({ embedded: false }), says: { name: 'TimesNewRoman' } },
      { kind: 'fonts', change: () => ({ font: 'ABCDEF+Calibri' }), says: { names: '“Calibri”' } },
      { kind: 'pages', change: manyPages(11), says: { found: 11, wanted: 10 } },
      { kind: 'encryption', change: ENCRYPTED, says: { count: 1 } },
    ],
  },
  nsf: {
    good: {
      ...tagged(LETTER, 'TimesNewRomanPSMT'),
      pages: [[...textPage(12, 'P', 612, 792), { text: '1', x: 300, y: 760, size: 12, tag: 'Artifact' }]],
    },
    cases: [
      { kind: 'paper', change: () => ({ height: 841.89, width: 595.28 }), says: { found: 'A4', wanted: 'Letter' } },
      { kind: 'margins', change: moved({ x: 60 }), says: { side: 'left', found: '21.2 mm', wanted: '25.4 mm' } },
      { kind: 'type-size', change: sized(9), says: { role: 'text', found: '9 pt', wanted: '10 pt' } },
      {
        kind: 'lines-per-inch',
        change: firstPage((line, index) => (index === 1 ? { ...line, y: 105 } : line)),
        says: { found: '7.2', wanted: '6' },
      },
      { kind: 'fonts', change: () => ({ font: 'Verdana' }), says: { names: '“Verdana”' } },
      { kind: 'page-numbers', change: ({ pages: [page] }) => ({ pages: [page!.slice(0, 3)] }), says: { pages: '1' } },
      {
        kind: 'columns',
        change: ({ pages: [page] }) => ({
          pages: [
            [
              ...page!,
              ...[80, 320].flatMap((x) =>
                [0, 1, 2, 3, 4].map((row) => ({ text: 'A column of longer text', x, y: 300 + 18 * row, size: 12, tag: 'P' })),
              ),
            ],
          ],
        }),
        says: { found: 2, wanted: 1 },
      },
      {
        kind: 'pages',
        change: ({ pages: [page] }) => ({
          pages: Array.from({ length: 16 }, (_, index) =>
            page!.map((line) => (line.text === '1' ? { ...line, text: `${index + 1}` } : line)),
          ),
        }),
        says: { found: 16, wanted: 15 },
      },
    ],
  },
  kakenhi: {
    good: tagged(A4, 'MSMincho'),
    cases: [
      { kind: 'paper', change: () => LETTER, says: { found: 'Letter', wanted: 'A4' } },
      { kind: 'type-size', change: sized(9.5, 'H1'), says: { role: 'headings', found: '9.5 pt', wanted: '10 pt' } },
      { kind: 'margins', change: moved({ x: 40 }), says: { side: 'left', found: '14.1 mm', wanted: '15 mm' } },
      { kind: 'fonts', change: () => ({ embedded: false }), says: { name: 'MSMincho' } },
      { kind: 'encryption', change: ENCRYPTED, says: { count: 1 } },
    ],
  },
}

it('there is a proof for every profile', () => {
  expect(profiles.ids).toEqual(Object.keys(PROOFS).sort())
})

describe.each(Object.entries(PROOFS))('%s', (id, { good, cases }) => {
  const profile = open(id)
  const findings = ({ change, name = 'file.pdf', more = 0 }: Pick<Case, 'change' | 'name' | 'more'>) => {
    const made = sheetPdf({ ...good, ...change(good) })
    const bytes = new Uint8Array(made.length + more)
    bytes.set(made)
    // White space after the end: what is looked for there is looked for in the last bytes.
    if (more > 0)
      bytes.fill(10, made.length).set(made.subarray(made.lastIndexOf(115)), bytes.length - (made.length - made.lastIndexOf(115)))
    return holdAgainst(examinePdf(bytes, name).value!, profile)
  }

  it('a good file passes', () => {
    expect(findings({ change: () => ({}) })).toEqual([])
  })

  it.each(cases.map((one) => [`${one.kind} ${JSON.stringify(one.says)}`, one] as const))(
    'finds %s, and nothing else',
    (_, one) => {
      const found = findings(one)
      expect(found.map(({ rule }) => rule.kind)).toEqual([one.kind])
      expect(found[0]!.fault.parameters).toMatchObject(one.says)
    },
  )

  it('has no rule that no case breaks, and each says where it was read', () => {
    const broken = new Set(cases.flatMap((one) => findings(one).map(({ rule }) => rule.span.line)))
    expect(profile.rules.filter(({ span }) => !broken.has(span.line)).map(({ kind }) => kind)).toEqual([])
    for (const { source, date, status } of profile.rules) expect([source, date, status].every((text) => text !== '')).toBe(true)
  })
})

describe('a profile with faults', () => {
  const faults = (text: string) =>
    readProfile('x', { file: 'x.yaml', text }).diagnostics.map(
      ({ code, message, span }) => `${code} ${span.line}:${span.column} ${message}`,
    )
  const HEAD = 'name: X\nsource: s\ndate: 2025\nstatus: verified\n'

  it.each([
    ['name: X', ['form/definition-missing 1:1 the profile has no `rules`']],
    [`${HEAD}rules:\n  - rule: margin\n    min: 1in`, ['form/definition-value 6:11 "margin" is no rule']],
    [
      `${HEAD}rules:\n  - rule: margins\n    least: 1in`,
      ['form/definition-key 7:5 the rule `margins` has the key "least", which means nothing here'],
    ],
    [`${HEAD}rules:\n  - rule: margins\n    min: 1 inch`, ['form/definition-value 7:10 "1 inch" is no quantity']],
    [`${HEAD}rules:\n  - rule: pages`, ['form/definition-missing 6:5 the rule `pages` has no `max`']],
    [
      'name: X\nrules:\n  - rule: accessible\n    source: s\n    status: verified',
      ['form/definition-missing 3:5 the rule `accessible` has no `date`'],
    ],
    [`${HEAD}set:\n  theme: blue\nrules: []`, ['form/definition-key 6:3 `set` has the key "theme", which means nothing here']],
    [
      `${HEAD}rules:\n  - rule: file-name\n    characters: 'z-a'`,
      ['form/definition-value 7:17 "z-a" is no set of characters, such as A-Za-z0-9_'],
    ],
  ])('%j is told where it stands', (text, found) => {
    expect(faults(text)).toEqual(found)
    expect(readProfile('x', { file: 'x.yaml', text }).value).toBeUndefined()
  })
})
