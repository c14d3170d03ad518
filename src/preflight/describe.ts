/** Facts → lines for a reader: what the file is, aligned, the extremes with their pages. */
import { closestLines, densestLine, type Measure, smallestMargins, smallestType } from './measures.ts'
import type { PageFacts, PdfFacts, Sides, TextRole } from './types.ts'

/** Describe a file, a name and a value in each row. */
export function describe(facts: PdfFacts): string {
  const rows = ROWS.flatMap(([name, valuesOf]) => {
    const values = valuesOf(facts)
    return values.map((value, index): readonly [string, string] => [index === 0 ? name : '', value])
  })
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`).join('')
}

const MM = 72 / 25.4

/** In mm, to a tenth. */
export function millimetres(points: number): string {
  return `${round(points / MM, 1)} mm`
}

/** `8.5`, `11`: no more digits than asked for, and none that are 0 at the end. */
export function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)))
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function list(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [values.join(', ')]
}

/** How wide a list may be. */
const WIDTH = 84

/** A list on as many lines as it needs. */
function wrapped(values: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const value of values) {
    const last = lines.at(-1)
    if (last === undefined || last.length + value.length + 2 > WIDTH) lines.push(value)
    else lines[lines.length - 1] = `${last}, ${value}`
  }
  return lines
}

/** Rows without a value are left out. */
const ROWS: readonly (readonly [string, (facts: PdfFacts) => readonly string[]])[] = [
  ['format', ({ version, standards }) => [[`PDF ${version}`, ...standards].join(', ')]],
  ['size', ({ bytes }) => [`${grouped(bytes)} bytes`]],
  ['title', ({ title }) => [title ?? 'none']],
  ['languages', ({ languages }) => [languages.join(', ') || 'none stated']],
  ['pages', (facts) => [pagesText(facts)]],
  ['paper', papers],
  ['margins', (facts) => margins(facts, 'margins', 'text')],
  ['', (facts) => margins(facts, 'outerMargins', 'with running heads')],
  ['smallest type', smallest],
  ['density', density],
  ['columns', ({ pages }) => [String(Math.max(0, ...pages.map(({ columns }) => columns)))]],
  ['fonts', fontRows],
  ['glyphs', glyphs],
  ['images', ({ images }) => (images === 0 ? [] : [String(images)])],
  ['tags', tags],
  ['links', links],
  ['bookmarks', ({ bookmarks }) => [String(bookmarks)]],
  ['attachments', attachments],
  ['also', extras],
  [
    'seal',
    ({ seal }) =>
      seal === 'none'
        ? []
        : [seal === 'kept' ? 'whole: its /ID is that of its bytes' : 'CHANGED since it was made: its /ID is another one'],
  ],
  ['damage', ({ damage }) => damage.map(({ page, reason }) => `${page === undefined ? '' : `page ${page}: `}${reason}`)],
]

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ')
}

function pagesText({ pages }: PdfFacts): string {
  const [first, last] = [pages[0]?.label, pages.at(-1)?.label]
  const isNumbered = pages.every(({ label, number }) => label === String(number))
  return isNumbered || pages.length < 2 ? String(pages.length) : `${pages.length}, labelled ${first} to ${last}`
}

/** Sizes that have a name, in pt, upright. */
const PAPERS: readonly (readonly [string, number, number])[] = [
  ['A3', 841.89, 1190.55],
  ['A4', 595.28, 841.89],
  ['A5', 419.53, 595.28],
  ['Letter', 612, 792],
  ['Legal', 612, 1008],
]

/** `A4`, `A4 turned`, or its size. */
export function paperName({ width, height }: Pick<PageFacts, 'width' | 'height'>): string {
  const near = (a: number, b: number) => Math.abs(a - b) < 1.5
  const upright = PAPERS.find(([, across, down]) => near(width, across) && near(height, down))
  if (upright) return upright[0]
  const turned = PAPERS.find(([, across, down]) => near(height, across) && near(width, down))
  return turned ? `${turned[0]} turned` : `${round(width / MM, 1)} × ${millimetres(height)}`
}

function papers({ pages }: PdfFacts): readonly string[] {
  const names = new Map<string, number[]>()
  for (const page of pages) names.set(paperName(page), [...(names.get(paperName(page)) ?? []), page.number])
  if (names.size === 1) return [...names.keys()]
  return [...names].map(([name, numbers]) => `${name} on ${counted(numbers.length, 'page')}, first on page ${numbers[0]}`)
}

const SIDES: readonly (keyof Sides)[] = ['top', 'right', 'bottom', 'left']

function margins({ pages }: PdfFacts, which: 'margins' | 'outerMargins', what: string): readonly string[] {
  const found = smallestMargins(pages, which)
  if (!found) return []
  const isOnePage = pages.length === 1
  const sides = SIDES.map((side) => {
    const { value, page } = found[side]
    return `${side} ${millimetres(value)}${isOnePage ? '' : ` (page ${page})`}`
  })
  return [`${what}: ${sides.join(', ')}`]
}

/** What the roles are called. */
export const ROLE_NAMES: Readonly<Record<TextRole, string>> = {
  body: 'text',
  heading: 'headings',
  table: 'tables',
  note: 'notes',
  caption: 'captions',
  contents: 'contents',
  figure: 'figures',
  mark: 'raised marks',
  artifact: 'running heads',
  unknown: 'text without tags',
}

function smallest(facts: PdfFacts): readonly string[] {
  const found = smallestType(facts)
  return (Object.keys(ROLE_NAMES) as TextRole[]).flatMap((role) => {
    const measure = found.get(role)
    return measure ? [`${`${round(measure.value, 1)} pt`.padEnd(7)} ${ROLE_NAMES[role]}, ${place(measure)}`] : []
  })
}

function place({ place: { page, line } }: Measure): string {
  return `page ${page}: “${excerpt(line.text)}”`
}

const EXCERPT = 32

/** The first words of a text. */
export function excerpt(text: string): string {
  const characters = [...text]
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT).join('').trimEnd()}…`
}

function density(facts: PdfFacts): readonly string[] {
  const [characters, lines] = [densestLine(facts), closestLines(facts)]
  return [
    ...(characters ? [`at most ${round(characters.value, 1)} characters an inch, ${place(characters)}`] : []),
    ...(lines ? [`at most ${round(lines.value, 1)} lines an inch, ${place(lines)}`] : []),
  ]
}

function fontRows({ fonts }: PdfFacts): readonly string[] {
  if (fonts.length === 0) return ['none']
  return fonts.map(({ name, type, isEmbedded, isSubset }) => {
    const state = isEmbedded ? (isSubset ? 'embedded subset' : 'embedded') : 'NOT embedded'
    return `${name || 'without a name'} (${type}, ${state})`
  })
}

function glyphs({ glyphs: { shown, withoutUnicode, invisible } }: PdfFacts): readonly string[] {
  const doubts = [
    ...(withoutUnicode === 0 ? [] : [`${withoutUnicode} without their characters`]),
    ...(invisible === 0 ? [] : [`${invisible} invisible`]),
  ]
  return [[grouped(shown), ...doubts].join(', ')]
}

function tags({ tags: { isTagged, counts } }: PdfFacts): readonly string[] {
  if (!isTagged) return ['none']
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return wrapped(sorted.map(([name, number]) => `${name} ${number}`))
}

function links({ links: all }: PdfFacts): readonly string[] {
  const of = (target: string) => all.filter((link) => link.target === target).length
  const kinds = [
    [of('inside'), 'inside'],
    [of('web'), 'to the web'],
    [of('other'), 'elsewhere'],
  ] as const
  const parts = kinds.flatMap(([number, name]) => (number === 0 ? [] : [`${number} ${name}`]))
  return [parts.join(', ') || 'none']
}

function attachments({ attachments: all }: PdfFacts): readonly string[] {
  if (all.length === 0) return ['none']
  return all.map(({ name, bytes, relationship }) =>
    [
      name || 'without a name',
      ...(bytes === undefined ? [] : [`${grouped(bytes)} bytes`]),
      ...(relationship ? [relationship] : []),
    ].join(', '),
  )
}

function extras({ isEncrypted, signatures, scripts, formFields }: PdfFacts): readonly string[] {
  return list([
    ...(isEncrypted ? ['protected by a password or by permissions: its text cannot be read'] : []),
    ...(signatures === 0 ? [] : [counted(signatures, 'signature')]),
    ...(scripts === 0 ? [] : [counted(scripts, 'script')]),
    ...(formFields === 0 ? [] : [counted(formFields, 'field to fill in', 'fields to fill in')]),
  ])
}
