/**
 * A text in one face, language and direction → glyphs with their places, by HarfBuzz.
 * https://harfbuzz.github.io/what-is-harfbuzz.html
 */
import { openHarfBuzz, type Pointer } from './harfbuzz.ts'
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

/** Values of HarfBuzz's enumerations. */
const CLUSTER_LEVELS = { graphemes: 0, characters: 2 }
const DIRECTIONS = { ltr: 4, rtl: 5 }
/** A mark without its letter stays alone: nothing is printed that the author did not write. */
const DO_NOT_INSERT_DOTTED_CIRCLE = 0x10
const WRITABLE = 2

/** `hb_feature_t`, `hb_glyph_info_t` and `hb_glyph_position_t`: their sizes, and what stands where in the latter two, in words of four bytes. */
const FEATURE = 4
const GLYPH = 5
const [CODEPOINT, CLUSTER] = [0, 2]
const [X_ADVANCE, X_OFFSET, Y_OFFSET] = [0, 2, 3]

/** Makes a shaper, which keeps the faces it has opened. @param module the bytes of `harfbuzz.wasm` */
export async function createShaper(module: Uint8Array): Promise<Shaper> {
  const hb = await openHarfBuzz(module)
  const buffer = hb.hb_buffer_create()
  hb.hb_buffer_set_flags(buffer, DO_NOT_INSERT_DOTTED_CIRCLE)
  let room = { at: 0, bytes: 0 }
  const fonts = new Map<Face, Pointer>()
  const languageOf = remembered((code) => hb.hb_language_from_string(nameAt(code), -1))
  const scriptOf = remembered((code) => hb.hb_script_from_string(nameAt(SCRIPTS[code] ?? code), -1))
  const featuresOf = remembered(readFeatures)

  return {
    shape(face, string, options) {
      const { lang, script, direction, features = [], clusters = 'graphemes', before = '', after = '' } = options
      const whole = before === '' && after === '' ? string : before + string + after
      const font = fontOf(face)
      const wanted = features.length === 0 ? 0 : featuresOf(features.join(' '))
      hb.hb_buffer_clear_contents(buffer)
      hb.hb_buffer_set_cluster_level(buffer, CLUSTER_LEVELS[clusters])
      hb.hb_buffer_add_utf16(buffer, textAt(whole), whole.length, before.length, string.length)
      hb.hb_buffer_set_language(buffer, languageOf(lang))
      hb.hb_buffer_set_script(buffer, scriptOf(script))
      hb.hb_buffer_set_direction(buffer, DIRECTIONS[direction])
      hb.hb_shape(font, buffer, wanted, features.length)
      return readGlyphs(before.length)
    },
  }

  function readGlyphs(offset: number): readonly ShapedGlyph[] {
    const count = hb.hb_buffer_get_length(buffer)
    let info = hb.hb_buffer_get_glyph_infos(buffer, 0) >>> 2
    let position = hb.hb_buffer_get_glyph_positions(buffer, 0) >>> 2
    const { words } = hb.heap
    const glyphs: ShapedGlyph[] = []
    for (let i = 0; i < count; i++, info += GLYPH, position += GLYPH)
      glyphs.push({
        glyph: words[info + CODEPOINT],
        cluster: words[info + CLUSTER] - offset,
        advance: words[position + X_ADVANCE],
        dx: words[position + X_OFFSET],
        dy: words[position + Y_OFFSET],
      })
    return glyphs
  }

  function fontOf(face: Face): Pointer {
    let font = fonts.get(face)
    if (font === undefined) {
      const tables = new Map(SHAPING_TABLES.flatMap((tag) => (face.tables.has(tag) ? [[tag, face.tables.get(tag)!]] : [])))
      const bytes = writeSfnt(tables)
      // It stays there as long as the shaper does.
      const at = hb.malloc(bytes.length)
      hb.heap.bytes.set(bytes, at)
      font = hb.hb_font_create(hb.hb_face_create(hb.hb_blob_create(at, bytes.length, WRITABLE, 0, 0), 0))
      fonts.set(face, font)
    }
    return font
  }

  function readFeatures(names: string): Pointer {
    const list = names.split(' ')
    const features = hb.malloc(4 * FEATURE * list.length)
    list.forEach((name, i) => {
      if (!hb.hb_feature_from_string(nameAt(name), -1, features + 4 * FEATURE * i))
        throw new Error(`not an OpenType feature: ${name}`)
    })
    return features
  }

  /** Where a text stands until the next one is put there. */
  function textAt(string: string): Pointer {
    const at = roomFor(2 * string.length)
    const { units } = hb.heap
    const start = at >>> 1
    for (let i = 0; i < string.length; i++) units[start + i] = string.charCodeAt(i)
    return at
  }

  /** The same for a name in ASCII, which ends with a zero. */
  function nameAt(name: string): Pointer {
    const at = roomFor(name.length + 1)
    const { bytes } = hb.heap
    for (let i = 0; i < name.length; i++) bytes[at + i] = name.charCodeAt(i)
    bytes[at + name.length] = 0
    return at
  }

  function roomFor(bytes: number): Pointer {
    if (bytes > room.bytes) {
      hb.free(room.at)
      room = { at: hb.malloc(2 * bytes), bytes: 2 * bytes }
    }
    return room.at
  }
}

function remembered(compute: (name: string) => number): (name: string) => number {
  const known = new Map<string, number>()
  return (name) => {
    let value = known.get(name)
    if (value === undefined) {
      value = compute(name)
      known.set(name, value)
    }
    return value
  }
}
