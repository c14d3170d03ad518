/**
 * A face for working out layout by head: every glyph is 1 em wide, the ascender 0.8 and the descender
 * 0.2 em. At size 10 each character is 10 pt wide, and a line's text reaches 8 pt up and 2 pt down.
 */
import type { FontLibrary } from '../../src/font/library.ts'
import type { Shaper } from '../../src/font/shaper.ts'
import { withTypeCase } from '../../src/font/typeCase.ts'
import type { Face, FontRow } from '../../src/font/types.ts'
import { LANGUAGES } from '../../src/language/languages.ts'

const EM = 1000

const ROW: FontRow = {
  family: 'Mono',
  weight: 400,
  style: 'normal',
  file: 'Mono.ttf',
  languages: LANGUAGES.map((row) => row.code),
  generic: 'sans-serif',
  origin: 'made by hand',
  version: '1',
  license: 'MIT',
  sha256: '',
}

/** A face that has every character; the glyph is the code point, as far as it fits in 16 bits. */
export function monoFace(): Face {
  return withTypeCase({
    row: ROW,
    postScriptName: 'Mono',
    metrics: {
      unitsPerEm: EM,
      ascender: 800,
      descender: -200,
      capHeight: 700,
      xHeight: 500,
      italicAngle: 0,
      underlinePosition: -100,
      underlineThickness: 50,
      strikeoutPosition: 300,
      bbox: [0, -200, EM, 800],
    },
    sizeAdjust: 1,
    bytes: new Uint8Array(0),
    tables: new Map(),
    glyphOf: (codePoint) => codePoint & 0xffff || 0xffff,
    hasVariant: () => false,
    advanceOf: () => EM,
    isBlank: (glyph) => /\s/.test(String.fromCharCode(glyph)),
  })
}

/** A shaper that makes one glyph of each character, from the left as HarfBuzz does. */
export function monoShaper(): Shaper {
  return {
    shape(face, text, { direction }) {
      let cluster = 0
      const glyphs = Array.from(text, (character) => {
        const glyph = face.glyphOf(character.codePointAt(0)!)
        const shaped = { glyph, cluster, advance: face.advanceOf(glyph), dx: 0, dy: 0 }
        cluster += character.length
        return shaped
      })
      return direction === 'rtl' ? glyphs.reverse() : glyphs
    },
  }
}

/** A library with this one face for every family, style and language. */
export function monoFonts(): FontLibrary {
  const face = monoFace()
  return { rows: [ROW], face: () => face, opened: () => [], find: () => ROW, forLanguage: () => [ROW.family] }
}
