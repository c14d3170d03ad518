/**
 * Shaped glyphs → sorts in reading order: a stretch of text and the glyphs that stand for it
 * together. The texts of the sorts, one after the other, are the text.
 *
 * From left to right a sort is a cluster: a letter with all its marks, a ligature, a syllable. From
 * right to left it is one character, since programs that read PDFs turn the letters of a line
 * around, and with them the characters that one code stands for: beh with kasra would read as kasra
 * with beh. A mark is a sort without width that follows its letter and is drawn over it. Dots, which
 * are glyphs in some faces but not characters, stay with their letter.
 *
 *   text      beh kasra yeh                      the author's characters
 *   glyphs    dots yeh | kasra dot beh           from the left, as HarfBuzz gives them
 *   sorts     [dot beh] [kasra] [dots yeh]       in reading order, each placed from its own left edge
 */
import type { ShapedGlyph, ShapeOptions } from './shaper.ts'
import type { Face, Sort, SortPart } from './types.ts'

export interface ShapedSorts {
  readonly sorts: Sort[]
  /** How far the pen moves for each sort, in font units, with kerning. */
  readonly advances: Float32Array
}

/** The clusters that `sortsOf` wants in a direction. */
export function clustersFor(direction: 'ltr' | 'rtl'): NonNullable<ShapeOptions['clusters']> {
  return direction === 'rtl' ? 'characters' : 'graphemes'
}

/** Gathers shaped glyphs into sorts. `glyphs` are in visual order, as the shaper gives them. */
export function sortsOf(face: Face, text: string, glyphs: readonly ShapedGlyph[], direction: 'ltr' | 'rtl'): ShapedSorts {
  return direction === 'rtl' ? sortsOfCharacters(face, text, glyphs) : sortsOfClusters(face, text, glyphs)
}

/** A sort before it is sought in the type case. */
interface SortPlan {
  readonly text: string
  readonly advance: number
  /** Glyphs with their places from the left edge of the sort. */
  readonly parts: readonly SortPart[]
}

// ── from left to right ───────────────────────────────────────────────────────────────────────────

function sortsOfClusters(face: Face, text: string, glyphs: readonly ShapedGlyph[]): ShapedSorts {
  const sorts: Sort[] = []
  const advances = new Float32Array(glyphs.length)
  for (let first = 0, next = 0; first < glyphs.length; first = next) {
    const { cluster } = glyphs[first]
    next = first + 1
    while (next < glyphs.length && glyphs[next].cluster === cluster) next++
    const own = text.slice(first === 0 ? 0 : cluster, next < glyphs.length ? glyphs[next].cluster : text.length)
    if (next === first + 1 && isPlain(glyphs[first])) {
      advances[sorts.length] = glyphs[first].advance
      sorts.push(face.sort(glyphs[first].glyph, own))
    } else {
      const { parts, width } = place(glyphs.slice(first, next))
      advances[sorts.length] = width
      sorts.push(sortOf(face, { text: own, advance: width, parts }))
    }
  }
  // Most words have a sort for each glyph.
  return { sorts, advances: sorts.length === glyphs.length ? advances : advances.slice(0, sorts.length) }
}

// ── from right to left ───────────────────────────────────────────────────────────────────────────

function sortsOfCharacters(face: Face, text: string, glyphs: readonly ShapedGlyph[]): ShapedSorts {
  const plans = plansOfCharacters(text, glyphs)
  return {
    sorts: plans.map((plan) => sortOf(face, plan)),
    advances: Float32Array.from(plans, ({ advance }) => advance),
  }
}

function plansOfCharacters(text: string, glyphs: readonly ShapedGlyph[]): readonly SortPlan[] {
  const { parts, width } = place(glyphs)
  const advances = advancesOfCharacters(text, glyphs)
  let left = width
  let at = 0
  return Array.from(text, (character): SortPlan => {
    const advance = advances.get(at)!
    left -= advance
    const own = parts.filter((_, index) => glyphs[index].cluster === at)
    at += character.length
    return { text: character, advance, parts: own.map((part) => ({ ...part, dx: part.dx - left })) }
  })
}

/**
 * The width of each character by its offset. The letters of a ligature share its width, though the
 * first of them shows all of its ink; a mark that no glyph stands for alone has none.
 */
function advancesOfCharacters(text: string, glyphs: readonly ShapedGlyph[]): ReadonlyMap<number, number> {
  const shaped = new Map<number, number>()
  for (const { cluster, advance } of glyphs) shaped.set(cluster, (shaped.get(cluster) ?? 0) + advance)

  const advances = new Map<number, number>()
  let ligature: number[] = []
  let at = 0
  for (const character of text) {
    const isMark = MARK.test(character)
    const advance = shaped.get(at)
    advances.set(at, advance ?? 0)
    if (advance !== undefined && !isMark) ligature = [at]
    else if (advance === undefined && !isMark && ligature.length > 0) {
      ligature.push(at)
      const whole = shaped.get(ligature[0])!
      ligature.forEach((letter, index) => {
        const edge = (count: number) => Math.round((whole * count) / ligature.length)
        advances.set(letter, edge(index + 1) - edge(index))
      })
    }
    at += character.length
  }
  return advances
}

/** Points of Hebrew, vowels and other signs of Arabic (Unicode, general category Mn), and what all scripts share. */
const MARK = /[\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06ed\u08d3-\u08ff]/

// ── both ─────────────────────────────────────────────────────────────────────────────────────────

/** Glyphs with their places from the left edge of the first. */
function place(glyphs: readonly ShapedGlyph[]): { readonly parts: readonly SortPart[]; readonly width: number } {
  let width = 0
  const parts = glyphs.map(({ glyph, advance, dx, dy }): SortPart => {
    const part = { glyph, dx: width + dx, dy }
    width += advance
    return part
  })
  return { parts, width }
}

/**
 * A lone glyph keeps the width of its face, for its kerning belongs to the line; but a mark over a
 * letter takes no room, and what shows nothing (a soft hyphen, a joiner) is not the space it is drawn with.
 */
function isPlain({ dx, dy, advance }: { readonly dx: number; readonly dy: number; readonly advance: number }): boolean {
  return dx === 0 && dy === 0 && advance !== 0
}

function sortOf(face: Face, { text, advance, parts }: SortPlan): Sort {
  const [first] = parts
  if (parts.length === 1 && isPlain({ dx: first.dx, dy: first.dy, advance })) return face.sort(first.glyph, text)
  const inked = parts.filter(({ glyph }) => !face.isBlank(glyph))
  return face.compose(inked, advance, text)
}
