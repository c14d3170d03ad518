/**
 * A text in one face, language and direction → glyphs with their places, by HarfBuzz.
 * https://harfbuzz.github.io/what-is-harfbuzz.html
 */
import type * as HarfBuzz from 'harfbuzzjs'
import { writeSfnt } from './sfntWriter.ts'
import type { Face } from './types.ts'

/** A glyph as HarfBuzz puts it, in font units, y up. */
export interface ShapedGlyph {
  readonly glyph: number
  /** Where in the text (UTF-16) begins what this glyph and its neighbours of the same cluster stand for. */
  readonly cluster: number
  /** How far the pen moves after it. */
  readonly advance: number
  /** Where it is drawn, from the pen. */
  readonly dx: number
  readonly dy: number
}

export interface ShapeOptions {
  /** BCP 47. */
  readonly lang: string
  /** ISO 15924. */
  readonly script: string
  readonly direction: 'ltr' | 'rtl'
  /** OpenType features as HarfBuzz writes them: `halt`, `kern=0`, `-liga`. */
  readonly features?: readonly string[]
  /**
   * What a cluster is at least: a letter with its marks, as HarfBuzz has it unless told (`graphemes`),
   * or each letter and mark alone, not even in the order of the text (`characters`). The glyphs and
   * their places are the same. https://harfbuzz.github.io/working-with-harfbuzz-clusters.html
   */
  readonly clusters?: 'graphemes' | 'characters'
  /** What stands before and after the text: letters that join take their shapes by it. */
  readonly before?: string
  readonly after?: string
}

export interface Shaper {
  /** The glyphs of a text in *visual* order: from the left, also where the text runs from the right. */
  readonly shape: (face: Face, text: string, options: ShapeOptions) => readonly ShapedGlyph[]
}

/**
 * What shaping reads. Without outlines HarfBuzz opens 0.2 MB of a Han face instead of 10, and shapes
 * the same: marks are placed by anchors (GPOS), not by the boxes of their outlines.
 */
const SHAPING_TABLES = ['GDEF', 'GPOS', 'GSUB', 'OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'kern', 'maxp']

/** Scripts that stand for several (ISO 15924) and that HarfBuzz does not know; Hans and Hant it does. */
const SCRIPTS: Readonly<Record<string, string>> = { Jpan: 'Hani', Kore: 'Hang' }

/** Loads HarfBuzz and makes a shaper, which keeps the faces it has opened. */
export async function createShaper(): Promise<Shaper> {
  const hb = await import('harfbuzzjs')
  // As a module of its own harfbuzzjs waits for its WebAssembly at its top level. Bundled as a
  // script it cannot, and exports the promise instead.
  if ('ready' in hb) await hb.ready

  const buffer = new hb.Buffer()
  // A mark without its letter stays alone: nothing is printed that the author did not write.
  buffer.setFlags(hb.BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE)
  const fonts = new Map<Face, HarfBuzz.Font>()
  const features = new Map<string, HarfBuzz.Feature>()

  function fontOf(face: Face): HarfBuzz.Font {
    let font = fonts.get(face)
    if (!font) {
      const tables = new Map(SHAPING_TABLES.flatMap((tag) => (face.tables.has(tag) ? [[tag, face.tables.get(tag)!]] : [])))
      font = new hb.Font(new hb.Face(new hb.Blob(writeSfnt(tables))))
      fonts.set(face, font)
    }
    return font
  }

  function featureOf(name: string): HarfBuzz.Feature {
    let feature = features.get(name)
    if (!feature) {
      feature = hb.Feature.fromString(name)
      if (!feature) throw new Error(`not an OpenType feature: ${name}`)
      features.set(name, feature)
    }
    return feature
  }

  return {
    shape(face, text, options) {
      const { lang, script, direction, features = [], clusters = 'graphemes', before = '', after = '' } = options
      buffer.clearContents()
      buffer.setClusterLevel(clusters === 'characters' ? hb.ClusterLevel.CHARACTERS : hb.ClusterLevel.MONOTONE_GRAPHEMES)
      buffer.addText(before + text + after, before.length, text.length)
      buffer.setLanguage(lang)
      buffer.setScript(SCRIPTS[script] ?? script)
      buffer.setDirection(direction === 'rtl' ? hb.Direction.RTL : hb.Direction.LTR)
      hb.shape(fontOf(face), buffer, features.map(featureOf))
      const positions = buffer.getGlyphPositions()
      return buffer.getGlyphInfos().map(({ codepoint: glyph, cluster }, index) => {
        const { xAdvance: advance, xOffset: dx, yOffset: dy } = positions[index]
        return { glyph, cluster: cluster - before.length, advance, dx, dy }
      })
    },
  }
}
