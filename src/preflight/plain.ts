/** Facts → plain values for JSON: lengths in pt to a hundredth, extremes instead of every line. */
import { closestLines, densestLine, type Measure, smallestType } from './measures.ts'
import type { PageFacts, PdfFacts, Sides } from './types.ts'

/** What `prove --format json` tells of a file. */
export function plainFacts(facts: PdfFacts): Readonly<Record<string, unknown>> {
  const [characters, lines] = [densestLine(facts), closestLines(facts)]
  return {
    ...facts,
    pages: facts.pages.map(plainPage),
    tags: { isTagged: facts.tags.isTagged, counts: Object.fromEntries(facts.tags.counts) },
    smallestType: Object.fromEntries([...smallestType(facts)].map(([role, measure]) => [role, plainMeasure(measure)])),
    charactersPerInch: characters && plainMeasure(characters),
    linesPerInch: lines && plainMeasure(lines),
  }
}

function plainPage({ lines, margins, outerMargins, width, height, ...page }: PageFacts): unknown {
  return {
    ...page,
    width: hundredths(width),
    height: hundredths(height),
    margins: margins && plainSides(margins),
    outerMargins: outerMargins && plainSides(outerMargins),
    lines: lines.length,
  }
}

function plainSides({ top, right, bottom, left }: Sides): Sides {
  return { top: hundredths(top), right: hundredths(right), bottom: hundredths(bottom), left: hundredths(left) }
}

function plainMeasure({ value, place: { page, line } }: Measure): unknown {
  const { left, top } = line.box
  return { value: hundredths(value), page, x: hundredths(left), y: hundredths(top), text: line.text }
}

function hundredths(value: number): number {
  return Number(value.toFixed(2))
}
