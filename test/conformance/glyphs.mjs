/**
 * A finished PDF, without what it was made from → what is wrong with its glyphs: every code that a page shows must lead
 * to an outline of the face that its font names, and that outline must be the one of the text it reads as.
 *
 * Where the shaper chose another glyph than the character map (ligatures, Arabic letters, regional forms), any glyph of
 * the face will do. fontkit and pdf-lib read; nothing of the program is used.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { create } from 'fontkit'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { withHexStrings } from '../support/hexStrings.mjs'

/** Characters that are right as a blank. */
const BLANKS = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u

/** Characters whose glyph is the character map's, whatever stands around them. */
const PLAIN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Cyrillic}A-Za-z0-9]$/u

/**
 * Open the faces of a folder, each when it is first asked for.
 *
 * @param {string} folder with `fonts.json`
 * @returns {(postScriptName: string) => Face | undefined}
 */
export function openFaces(folder) {
  const rows = JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8'))
  const faces = new Map()
  return (name) => {
    if (!faces.has(name)) {
      const row = rows.find(({ file }) => file === `${name}.ttf`)
      faces.set(name, row && readFace(readFileSync(join(folder, row.file))))
    }
    return faces.get(name)
  }
}

/**
 * Prove the glyphs of a file.
 *
 * @param {Uint8Array} bytes
 * @param {ReturnType<typeof openFaces>} faces
 * @returns {Promise<string[]>} a line for each code that is wrong
 */
export async function proveGlyphs(bytes, faces) {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  const at = reader(context)
  const fonts = new Map()
  const findings = []
  for (const [index, page] of pagesOf(at(catalog, 'Pages'), at).entries()) {
    for (const { name, code } of shownCodes(latin1(dataOf(at(page, 'Contents'))))) {
      const dictionary = at(page, 'Resources', 'Font', name)
      if (!fonts.has(dictionary)) fonts.set(dictionary, { ...readFont(dictionary, at, faces), proved: new Set() })
      const font = fonts.get(dictionary)
      if (font.proved.has(code)) continue
      font.proved.add(code)
      const fault = faultOf(font, code)
      if (fault) findings.push(`page ${index + 1}, ${font.name}, “${font.texts.get(code) ?? ''}”: ${fault}`)
    }
  }
  return findings
}

/** A sign that the face has drawn in one with what stands before it: a vowel with its shadda, madda and hamza with their alef. */
const JOINED_MARK = /^[\u064b-\u0655\u0670]$/

/** What is wrong with a code; nothing where it is right. */
function faultOf({ face, program, glyphOf, texts }, code) {
  if (!face) return 'the face is not in fonts/'
  const id = glyphOf(code)
  const text = texts.get(code)
  if (id === 0 || id >= program.numGlyphs) return 'it leads to no glyph'
  if (!text) return 'it has no text'

  const outline = program.getGlyph(id).path.toSVG()
  const characters = [...text].map((character) => face.font.glyphForCodePoint(character.codePointAt(0)))
  if (outline === '') {
    const hasInk = characters.some((glyph) => glyph.path.toSVG() !== '')
    return hasInk && !BLANKS.test(text) && !JOINED_MARK.test(text) ? 'it is blank' : undefined
  }
  if (characters.length === 1 && characters[0].path.toSVG() === outline) return undefined
  const isKnown =
    isMoved(outline, characters[0]) || isInFraction(face.font, text, outline) || isDotted(program, id, characters[0])
  if (PLAIN.test(text) && !isKnown) return 'it has another shape than its character'
  return leavesOf(program, id).every((leaf) => face.has(leaf)) ? undefined : 'it has a shape that is not in the face'
}

/** Whether an outline is that of a glyph set off: half-width marks and letters with space before them are. */
function isMoved(outline, glyph) {
  const [x, y] = startOf(outline)
  const [ownX, ownY] = startOf(glyph.path.toSVG())
  return glyph.path.translate(x - ownX, y - ownY).toSVG() === outline
}

/** Whether a digit is one above or below a fraction slash. */
function isInFraction(font, text, outline) {
  if (!/^[0-9]$/.test(text)) return false
  const [above, , below] = font.layout(`${text}\u2044${text}`).glyphs
  return above.path.toSVG() === outline || below.path.toSVG() === outline
}

/** Whether a glyph is that of its character with a dot of emphasis. */
function isDotted(program, id, glyph) {
  const { components = [] } = program.getGlyph(id)._decode() ?? {}
  return components.length === 2 && program.getGlyph(components[0].glyphID).path.toSVG() === glyph.path.toSVG()
}

/** @returns {readonly number[]} where a path begins */
function startOf(svg) {
  return (/^M(\S+) (\S+?)[A-Z]/.exec(svg) ?? [0, 0, 0]).slice(1).map(Number)
}

// ── fonts ────────────────────────────────────────────────────────────────────────────────────────

/** @typedef {{ font: import('fontkit').Font, has: (glyph: { header: string, svg: () => string }) => boolean }} Face */

/** @returns {Face} */
function readFace(bytes) {
  const font = create(bytes)
  let byHeader
  return {
    font,
    has({ header, svg }) {
      byHeader ??= indexHeaders(font, bytes)
      return (byHeader.get(header) ?? []).some((id) => font.getGlyph(id).path.toSVG() === svg())
    },
  }
}

/** Glyphs by the first bytes of their description: the number of contours and the box around them. */
function indexHeaders(font, bytes) {
  const index = new Map()
  for (let id = 0; id < font.numGlyphs; id++) {
    const header = headerOf(font, bytes, id)
    if (!index.has(header)) index.set(header, [])
    index.get(header).push(id)
  }
  return index
}

function headerOf(font, bytes, id) {
  const start = font.directory.tables.glyf.offset + font.loca.offsets[id]
  return latin1(bytes.subarray(start, start + 10))
}

/** The simple glyphs that a glyph is made of. */
function leavesOf(program, id) {
  const { components = [] } = program.getGlyph(id)._decode() ?? {}
  if (components.length > 0) return components.flatMap(({ glyphID }) => leavesOf(program, glyphID))
  return [{ header: headerOf(program, program.bytes, id), svg: () => program.getGlyph(id).path.toSVG() }]
}

function readFont(dictionary, at, faces) {
  const name = at(dictionary, 'BaseFont')
    .decodeText()
    .replace(/^[A-Z]{6}\+/, '')
  const descendant = at(dictionary, 'DescendantFonts', 0)
  const map = at(descendant, 'CIDToGIDMap')
  const glyphs = map instanceof PDFRawStream ? dataOf(map) : undefined
  const bytes = Buffer.from(dataOf(at(descendant, 'FontDescriptor', 'FontFile2')))
  const entries = latin1(dataOf(at(dictionary, 'ToUnicode'))).matchAll(/^<([\dA-F]{4})> <([\dA-F]+)>$/gm)
  return {
    name,
    face: faces(name),
    program: Object.assign(create(bytes), { bytes }),
    glyphOf: (code) => (glyphs ? glyphs[2 * code] * 256 + glyphs[2 * code + 1] : code),
    texts: new Map(
      [...entries].filter(([, code]) => code !== '0000').map(([, code, units]) => [Number.parseInt(code, 16), textOf(units)]),
    ),
  }
}

function textOf(units) {
  return String.fromCharCode(...units.match(/.{4}/g).map((unit) => Number.parseInt(unit, 16)))
}

// ── objects ──────────────────────────────────────────────────────────────────────────────────────

/** Goes down from an object by keys and indices. */
function reader(context) {
  return (object, ...path) =>
    path.reduce((value, step) => {
      const next =
        value instanceof PDFArray ? value.get(step) : value instanceof PDFDict ? value.get(PDFName.of(step)) : undefined
      return next instanceof PDFRef ? context.lookup(next) : next
    }, object)
}

function pagesOf(node, at) {
  if (at(node, 'Type').decodeText() === 'Page') return [node]
  return at(node, 'Kids')
    .asArray()
    .flatMap((_, index) => pagesOf(at(node, 'Kids', index), at))
}

/** Codes with the names of their fonts, as this program's pages show them. */
function* shownCodes(content) {
  let name = ''
  for (const [, font, shown] of withHexStrings(content).matchAll(/\/(\S+) \S+ Tf|\[([^\]]*)\] TJ/g)) {
    name = font ?? name
    for (const [, hex] of (shown ?? '').matchAll(/<(\w+)>/g)) {
      for (const code of hex.match(/.{4}/g)) yield { name, code: Number.parseInt(code, 16) }
    }
  }
}

function dataOf(stream) {
  return inflateSync(stream.getContents())
}

function latin1(bytes) {
  return Buffer.from(bytes).toString('latin1')
}
