/**
 * Shaped glyphs → sorts in reading order, one for each cluster: a stretch of text and the glyphs
 * that stand for it together. The texts of the sorts, one after the other, are the text.
 *
 *   text      beh kasra yeh                      the author's characters, of which the first two are one cluster
 *   glyphs    dots yeh | kasra dot beh           from the left, as HarfBuzz gives them; dots are glyphs here
 *   sorts     [kasra dot beh] [dots yeh]         in reading order, each placed from its own left edge
 */
import type { ShapedGlyph } from './shaper.ts'
import type { Face, Sort, SortPart } from './types.ts'

export interface ShapedSorts {
  readonly sorts: Sort[]
  /** How far the pen moves for each sort, in font units, with kerning. */
  readonly advances: Float32Array
}

/** Gathers shaped glyphs into sorts. `glyphs` are in visual order, as the shaper gives them. */
export function sortsOf(face: Face, text: string, glyphs: readonly ShapedGlyph[], direction: 'ltr' | 'rtl'): ShapedSorts {
  const clusters = gatherClusters(glyphs)
  if (direction === 'rtl') clusters.reverse()
  const advances = new Float32Array(clusters.length)
  const sorts = clusters.map((cluster, index) => {
    const start = index === 0 ? 0 : cluster[0].cluster
    const end = clusters[index + 1]?.[0].cluster ?? text.length
    advances[index] = cluster.reduce((sum, glyph) => sum + glyph.advance, 0)
    return sortOf(face, cluster, text.slice(start, end))
  })
  return { sorts, advances }
}

function gatherClusters(glyphs: readonly ShapedGlyph[]): ShapedGlyph[][] {
  const clusters: ShapedGlyph[][] = []
  for (const glyph of glyphs) {
    const current = clusters.at(-1)
    if (current && current[0].cluster === glyph.cluster) current.push(glyph)
    else clusters.push([glyph])
  }
  return clusters
}

function sortOf(face: Face, cluster: readonly ShapedGlyph[], text: string): Sort {
  const first = cluster[0]
  // A lone glyph keeps the width of its face, for its kerning belongs to the line; only a character
  // that shows nothing and takes no room (a soft hyphen, a joiner) is not the space it is drawn with.
  if (cluster.length === 1 && first.dx === 0 && first.dy === 0 && !(first.advance === 0 && face.isBlank(first.glyph)))
    return face.sort(first.glyph, text)

  const parts: SortPart[] = []
  let pen = 0
  for (const { glyph, advance, dx, dy } of cluster) {
    if (!face.isBlank(glyph)) parts.push({ glyph, dx: pen + dx, dy })
    pen += advance
  }
  return face.compose(parts, pen, text)
}
