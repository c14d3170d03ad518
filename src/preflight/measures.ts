/** Facts → the extremes that rules and readers ask for, each with its place. */
import type { PageFacts, PdfFacts, Sides, TextLine, TextRole } from './types.ts'

/** A line of a page. */
export interface Place {
  readonly page: number
  readonly line: TextLine
}

export interface Measure {
  readonly value: number
  readonly place: Place
}

/** Every line of a file. */
export function* linesOf({ pages }: Pick<PdfFacts, 'pages'>): Generator<Place> {
  for (const { number, lines } of pages) for (const line of lines) yield { page: number, line }
}

/** The smallest type of each role. */
export function smallestType(facts: Pick<PdfFacts, 'pages'>): ReadonlyMap<TextRole, Measure> {
  const smallest = new Map<TextRole, Measure>()
  for (const place of linesOf(facts)) {
    const { role, size } = place.line
    if (size < (smallest.get(role)?.value ?? Number.POSITIVE_INFINITY)) smallest.set(role, { value: size, place })
  }
  return smallest
}

/** A line that is shorter says nothing about how many characters stand in an inch of text, in pt. */
const LONG_LINE = 144

/** Characters in an inch, spaces included, of a line long enough to be counted. */
export function charactersPerInch({ characters, length }: TextLine): number | undefined {
  return length < LONG_LINE ? undefined : (characters * 72) / length
}

/** Sizes of lines that belong to one text differ by less. */
const SAME_SIZE = 0.15
/** Baselines nearer than this part of the size are of one line. */
const LEAST_DISTANCE = 0.5
/** Lines in an inch: those farther apart, in pt, are loose enough for anyone. */
const FARTHEST = 36

/** For each line with another below it in the same text: how many such lines stand in an inch. */
export function* linesPerInch({ number, lines }: PageFacts): Generator<Measure> {
  for (let i = 0; i < lines.length; i++) {
    const upper = lines[i]!
    if (!COUNTED.has(upper.role)) continue
    for (let k = i + 1; k < lines.length; k++) {
      const lower = lines[k]!
      const distance = lower.baseline - upper.baseline
      if (lower.angle !== upper.angle || distance > FARTHEST) break
      if (distance < LEAST_DISTANCE * upper.size || lower.role !== upper.role) continue
      if (Math.abs(lower.size - upper.size) > SAME_SIZE * upper.size || !standsBelow(lower, upper)) continue
      yield { value: 72 / distance, place: { page: number, line: lower } }
      break
    }
  }
}

/** Text that is read in lines; pictures and what is decoration have no line spacing. */
const COUNTED: ReadonlySet<TextRole> = new Set(['body', 'heading', 'table', 'note', 'caption', 'contents', 'unknown'])

function standsBelow(lower: TextLine, upper: TextLine): boolean {
  const shared = Math.min(lower.end, upper.end) - Math.max(lower.start, upper.start)
  return shared > 0.5 * Math.min(lower.length, upper.length)
}

/** The largest of some measures. */
export function largest(measures: Iterable<Measure>): Measure | undefined {
  let found: Measure | undefined
  for (const measure of measures) if (!found || measure.value > found.value) found = measure
  return found
}

/** The densest line. */
export function densestLine(facts: Pick<PdfFacts, 'pages'>): Measure | undefined {
  return largest(
    [...linesOf(facts)].flatMap((place) => {
      const value = COUNTED.has(place.line.role) ? charactersPerInch(place.line) : undefined
      return value === undefined ? [] : { value, place }
    }),
  )
}

/** The closest lines. */
export function closestLines({ pages }: Pick<PdfFacts, 'pages'>): Measure | undefined {
  return largest(pages.flatMap((page) => [...linesPerInch(page)]))
}

export interface SideMeasure {
  readonly value: number
  /** From 1. */
  readonly page: number
}

/** The smallest margin of each side over all pages; nothing where no page has text. */
export function smallestMargins(
  pages: readonly PageFacts[],
  which: 'margins' | 'outerMargins',
): Readonly<Record<keyof Sides, SideMeasure>> | undefined {
  const smallest = (side: keyof Sides): SideMeasure | undefined => {
    let found: SideMeasure | undefined
    for (const { number, [which]: margins } of pages)
      if (margins && (!found || margins[side] < found.value)) found = { value: margins[side], page: number }
    return found
  }
  const [top, right, bottom, left] = [smallest('top'), smallest('right'), smallest('bottom'), smallest('left')]
  return top && right && bottom && left ? { top, right, bottom, left } : undefined
}
