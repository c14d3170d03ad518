/**
 * The glyphs of a page → lines of text: what stands on one baseline, up to a gap that is more than a space, and belongs
 * to one block of the structure. Order in the file decides nothing but what is near in both.
 */
import type { ShownGlyph } from './drawing.ts'
import type { Structure } from './structure.ts'
import type { Box, TextLine, TextRole } from './types.ts'

/** Baselines that differ by less are one, in pt: rounding. */
const SAME_BASELINE = 0.4
/** A gap that is more than a space between words, in em: where text follows in the file, it may be justified. */
const WIDE_GAP = 1.5
const WIDEST_SPACE = 4
/** A gap that is a space where none is shown, in em. */
const SPACE = 0.2

interface Piece {
  readonly glyph: ShownGlyph
  /** Its place in the file. */
  readonly order: number
  readonly role: TextRole
}

/** Set the visible glyphs of a page in lines, from top to bottom. */
export function textLines(glyphs: readonly ShownGlyph[], structure: Structure): readonly TextLine[] {
  const groups = new Map<string, Piece[]>()
  glyphs.forEach((glyph, order) => {
    if (!glyph.isVisible || !Number.isFinite(glyph.baseline) || !Number.isFinite(glyph.start)) return
    const { isArtifact, owner, mcid } = glyph.mark
    const place = !isArtifact && owner && mcid !== undefined ? structure.placeOf(owner, mcid) : undefined
    const role = isArtifact ? 'artifact' : (place?.role ?? 'unknown')
    const key = `${glyph.angle} ${role} ${place?.block ?? ''}`
    const group = groups.get(key)
    if (group) group.push({ glyph, order, role })
    else groups.set(key, [{ glyph, order, role }])
  })
  const lines = [...groups.values()].flatMap((group) => rows(group).flatMap(stretches)).flatMap((pieces) => lineOf(pieces) ?? [])
  return withMarks(lines.sort((a, b) => a.angle - b.angle || a.baseline - b.baseline || a.start - b.start))
}

function rows(group: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = group.toSorted((a, b) => a.glyph.baseline - b.glyph.baseline)
  const found: Piece[][] = []
  let before = Number.NEGATIVE_INFINITY
  for (const piece of sorted) {
    if (piece.glyph.baseline - before > SAME_BASELINE) found.push([])
    found.at(-1)!.push(piece)
    before = piece.glyph.baseline
  }
  return found
}

/** Cut a row at wide gaps. */
function stretches(row: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = row.toSorted((a, b) => a.glyph.start - b.glyph.start || a.order - b.order)
  const found: Piece[][] = []
  let last: Piece | undefined
  let end = 0
  for (const piece of sorted) {
    const { glyph, order } = piece
    if (glyph.isBlank) {
      if (last) found.at(-1)!.push(piece)
      continue
    }
    const gap = last ? (glyph.start - end) / Math.max(glyph.size, last.glyph.size, 1) : Number.POSITIVE_INFINITY
    // A space may stand between two that follow each other.
    const follows = last !== undefined && Math.abs(order - last.order) <= 2
    if (gap > (follows ? WIDEST_SPACE : WIDE_GAP)) found.push([])
    found.at(-1)!.push(piece)
    end = last && found.at(-1)!.length > 1 ? Math.max(end, glyph.end) : glyph.end
    last = piece
  }
  return found
}

function lineOf(pieces: readonly Piece[]): TextLine | undefined {
  const ink = pieces.filter(({ glyph }) => !glyph.isBlank)
  const [first] = ink
  if (!first) return undefined
  let [start, end] = [first.glyph.start, first.glyph.end]
  let box = first.glyph.box
  let size = first.glyph.size
  for (const { glyph } of ink) {
    start = Math.min(start, glyph.start)
    end = Math.max(end, glyph.end)
    box = union(box, glyph.box)
    size = Math.min(size, glyph.size)
  }
  const shown = pieces.filter(({ glyph }) => glyph.start < end && (!glyph.isBlank || glyph.end > start))
  return {
    text: textOf(shown),
    role: first.role,
    size,
    characters: countCharacters(shown),
    length: end - start,
    baseline: first.glyph.baseline,
    start,
    end,
    angle: first.glyph.angle,
    box,
  }
}

export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/** As it is read: in the order of the file, which right-to-left text does not have from left to right. */
function textOf(pieces: readonly Piece[]): string {
  let text = ''
  let before: ShownGlyph | undefined
  for (const { glyph } of pieces.toSorted((a, b) => a.order - b.order)) {
    if (before && needsSpace(before, glyph)) text += ' '
    text += glyph.text ?? '\ufffd'
    before = glyph
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** A gap as wide as a space that no glyph fills. */
function needsSpace(a: ShownGlyph, b: ShownGlyph): boolean {
  if (a.isBlank || b.isBlank) return false
  const gap = Math.max(b.start - a.end, a.start - b.end)
  return gap > SPACE * Math.max(a.size, b.size)
}

function countCharacters(pieces: readonly Piece[]): number {
  let count = 0
  let before: ShownGlyph | undefined
  for (const { glyph } of pieces) {
    if (before && needsSpace(before, glyph)) count++
    const isMark = glyph.end - glyph.start < 0.01 * glyph.size
    if (!isMark) count += glyph.text === undefined ? 1 : [...glyph.text].length
    before = glyph
  }
  return count
}

// ── marks: smaller type, raised or lowered beside a line ─────────────────────────────────────────

const LONGEST_MARK = 8
const SMALLER = 0.85
/** How far from the line's baseline, in em of the line. */
const LEAST_RISE = 0.1
const MOST_RISE = 0.8
/** How near to the line's type, in em of the line. */
const NEAR = 0.6
/** A page with more lines is no page of text. */
const MOST_LINES = 5000

/** @param lines in order of their angle and baseline */
function withMarks(lines: readonly TextLine[]): readonly TextLine[] {
  if (lines.length > MOST_LINES) return lines
  return lines.map((line, index) => (isMark(line, index, lines) ? { ...line, role: 'mark' as const } : line))
}

function isMark(line: TextLine, index: number, lines: readonly TextLine[]): boolean {
  if (line.characters > LONGEST_MARK || line.role === 'artifact') return false
  for (const step of [-1, 1])
    for (let i = index + step; i >= 0 && i < lines.length; i += step) {
      const other = lines[i]!
      const rise = Math.abs(other.baseline - line.baseline)
      if (other.angle !== line.angle || rise > 100) break
      if (line.size > SMALLER * other.size || rise < LEAST_RISE * other.size || rise > MOST_RISE * other.size) continue
      if (line.start < other.end + NEAR * other.size && line.end > other.start - NEAR * other.size) return true
    }
  return false
}
