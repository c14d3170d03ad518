/**
 * Text → the letters beside a part of it to which its first and last letter may join (Arabic), though those are of another
 * style, language, link or face (CSS Text 3, §7.3 "Shaping Across Element Boundaries"). Which of them do join the shaper
 * knows; here stands only what it is shown.
 */
import type { Stretch } from './types.ts'

/** The letter, or joiner, beside either end of a part; empty where none is. */
export interface Neighbours {
  readonly before: string
  readonly after: string
}

/** A part of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What stands beside a part, within a greater one; nothing where neither end has such a letter beside it, as in most texts. */
export function neighboursOf(text: string, { start, end }: Range, within: Range): Neighbours | undefined {
  let from = start - 1
  while (from >= within.start && isTransparent(text.charCodeAt(from))) from--
  let to = end
  while (to < within.end && isTransparent(text.charCodeAt(to))) to++
  const before = from >= within.start && mayJoin(text.charCodeAt(from)) ? text[from] : ''
  const after = to < within.end && mayJoin(text.charCodeAt(to)) ? text[to] : ''
  return before === '' && after === '' ? undefined : { before, after }
}

/** For each stretch, the part of the text that stands at its height: letters do not join to raised ones (CSS Text 3, §7.3). */
export function levelGrounds(stretches: readonly Stretch[]): readonly Range[] {
  const grounds: { start: number; end: number }[] = []
  for (const { start, end, style } of stretches) {
    const last = grounds.at(-1)
    const ground = last && stretches[grounds.length - 1].style.baselineShift === style.baselineShift ? last : { start, end }
    ground.end = end
    grounds.push(ground)
  }
  return grounds
}

const ZWNJ = 0x200c
const ZWJ = 0x200d

/** Letters of Arabic (also some signs among them, which the shaper does not join), and the joiner. */
function mayJoin(unit: number): boolean {
  return (unit >= 0x620 && unit <= 0x6ff) || (unit >= 0x750 && unit <= 0x77f) || (unit >= 0x870 && unit <= 0x8c9) || unit === ZWJ
}

/** Vowel signs, and what is never seen: letters join over them (Unicode, `Joining_Type=Transparent`). */
function isTransparent(unit: number): boolean {
  return (
    (unit >= 0x610 && unit <= 0x61a) ||
    (unit >= 0x64b && unit <= 0x65f) ||
    unit === 0x670 ||
    (unit >= 0x6d6 && unit <= 0x6dc) ||
    (unit >= 0x6df && unit <= 0x6e4) ||
    unit === 0x6e7 ||
    unit === 0x6e8 ||
    (unit >= 0x6ea && unit <= 0x6ed) ||
    (unit >= 0x8ca && unit <= 0x8ff && unit !== 0x8e2) ||
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200f && unit !== ZWNJ && unit !== ZWJ)
  )
}
