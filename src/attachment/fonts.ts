/**
 * A font and all strings shown in it → what PDF/A-3a and PDF/UA-1 have against it (ISO 19005-3, 6.2.11; ISO 14289-1,
 * 7.21): it is embedded, its codes lead to glyphs that are there, as wide as the dictionary says, and to characters.
 */
import { isDict, isName, isStream, type PdfDict, type PdfFile, type PdfName, type PdfStream } from '../pdfFile/types.ts'
import type { FontUse, Report } from './examination.ts'
import { readTrueType, type TrueType } from './trueType.ts'
import { readToUnicode, simpleUnicodes, type Unicodes } from './unicodes.ts'

/** A difference of widths that rounding explains, in thousandths of an em (6.2.11.5). */
const WIDTH_TOLERANCE = 1

/** Report what is wrong with a font. */
export function fontObstacles(file: PdfFile, font: PdfDict, use: FontUse, report: Report): void {
  const name = fontName(file, font)
  const state: State = { file, font, use, name, report }
  switch (file.name(font, '/Subtype')) {
    case '/Type0':
      checkComposite(state)
      break
    case '/Type3':
      checkUnicodes(state, simpleCodes(use), simpleUnicodes(file, font))
      break
    case '/Type1':
    case '/MMType1':
    case '/TrueType':
      checkSimple(state)
      break
    default:
      report('font-dictionary', name)
  }
}

interface State {
  readonly file: PdfFile
  readonly font: PdfDict
  readonly use: FontUse
  readonly name: string
  readonly report: Report
}

/** `Helvetica`, the subset's tag left out. */
function fontName(file: PdfFile, font: PdfDict): string {
  const name = file.name(font, '/BaseFont') ?? file.name(font, '/Name') ?? '/Type3'
  return name.slice(1).replace(/^[A-Z]{6}\+/, '')
}

/** Keys of an embedded font program. */
const PROGRAMS: readonly PdfName[] = ['/FontFile', '/FontFile2', '/FontFile3']

function programOf({ file }: State, descriptor: PdfDict | undefined): PdfStream | undefined {
  return descriptor && PROGRAMS.map((key) => file.stream(descriptor, key)).find((stream) => stream !== undefined)
}

// ── simple fonts: a byte is a code ───────────────────────────────────────────────────────────────

function checkSimple(state: State): void {
  const { file, font, use, name, report } = state
  const descriptor = file.dict(font, '/FontDescriptor')
  const program = programOf(state, descriptor)
  const codes = simpleCodes(use)
  if (use.isVisible && !program) report('font-not-embedded', name)
  else if (program) {
    const widths = file.array(font, '/Widths')
    const first = file.number(font, '/FirstChar')
    if (!widths || first === undefined || file.number(font, '/LastChar') === undefined) report('font-dictionary', name)
    else if (use.isVisible && codes.some((code) => code < first || code >= first + widths.length)) report('font-widths', name)
    if (file.name(font, '/Subtype') === '/TrueType') checkTrueTypeEncoding(state, descriptor!, program)
  }
  checkUnicodes(state, codes, simpleUnicodes(file, font))
}

function simpleCodes({ shown }: FontUse): readonly number[] {
  return [...new Set(shown.flatMap((bytes) => [...bytes]))]
}

const SYMBOLIC = 1 << 2
const NONSYMBOLIC = 1 << 5

/** 6.2.11.6: which of its tables a TrueType font is read by must be beyond doubt. */
function checkTrueTypeEncoding(state: State, descriptor: PdfDict, program: PdfStream): void {
  const { file, font, name, report } = state
  const flags = file.number(descriptor, '/Flags') ?? 0
  const encoding = file.resolve(font.get('/Encoding'))
  const base = isDict(encoding) ? file.name(encoding, '/BaseEncoding') : isName(encoding) ? encoding : undefined
  if (flags & SYMBOLIC) {
    const { cmaps } = readTrueType(file.data(program))
    if (encoding !== null || !(cmaps.length === 1 || cmaps.includes('3,0'))) report('font-encoding', name)
  } else if (!(flags & NONSYMBOLIC) || (base !== '/MacRomanEncoding' && base !== '/WinAnsiEncoding'))
    report('font-encoding', name)
  else if (isDict(encoding) && encoding.has('/Differences') && !readTrueType(file.data(program)).cmaps.includes('3,1'))
    report('font-encoding', name)
}

// ── composite fonts: two bytes are a code ────────────────────────────────────────────────────────

function checkComposite(state: State): void {
  const { file, font, use, name, report } = state
  const descendant = file.resolve(file.array(font, '/DescendantFonts')?.[0])
  if (!isDict(descendant)) {
    report('font-dictionary', name)
    return
  }
  const encoding = file.resolve(font.get('/Encoding'))
  // Other character maps are rare with embedded fonts, and what they lead to is not read here.
  if (encoding !== '/Identity-H' && encoding !== '/Identity-V') {
    report('font-cmap', name)
    return
  }
  const program = programOf(state, file.dict(descendant, '/FontDescriptor'))
  const codes = compositeCodes(use)
  if (use.isVisible && !program) report('font-not-embedded', name)
  if (program && file.name(descendant, '/Subtype') === '/CIDFontType2') checkTrueTypeGlyphs(state, descendant, program, codes)
  else if (use.isVisible && codes.includes(0)) report('undefined-glyph', name)
  const toUnicode = file.stream(font, '/ToUnicode')
  checkUnicodes(state, codes, toUnicode ? readToUnicode(file.data(toUnicode)) : new Map())
}

function compositeCodes({ shown }: FontUse): readonly number[] {
  const codes = new Set<number>()
  for (const bytes of shown) for (let i = 0; i + 1 < bytes.length; i += 2) codes.add(bytes[i]! * 256 + bytes[i + 1]!)
  return [...codes]
}

function checkTrueTypeGlyphs(state: State, descendant: PdfDict, program: PdfStream, codes: readonly number[]): void {
  const { file, use, name, report } = state
  // Where it is missing, it is the identity (ISO 32000-1, table 117), which PDF/A wants to be written: binding does.
  const map = file.resolve(descendant.get('/CIDToGIDMap')) ?? '/Identity'
  if (map !== '/Identity' && !isStream(map)) {
    report('font-cmap', name)
    return
  }
  if (!use.isVisible) return
  const table = isStream(map) ? file.data(map) : undefined
  const glyphOf = (cid: number) => (table ? (table[2 * cid] ?? 0) * 256 + (table[2 * cid + 1] ?? 0) : cid)
  const face = readTrueType(file.data(program))
  const widthOf = readWidths(file, descendant)
  for (const cid of codes) {
    const glyph = glyphOf(cid)
    if (glyph === 0) report('undefined-glyph', name)
    else if (glyph >= face.glyphCount) report('glyph-missing', name)
    else if (!isAsWide(face, glyph, widthOf(cid))) report('font-widths', name)
  }
}

function isAsWide(face: TrueType, glyph: number, width: number): boolean {
  return Math.abs((face.advanceOf(glyph) * 1000) / face.unitsPerEm - width) <= WIDTH_TOLERANCE
}

/** `/W` of a CIDFont (ISO 32000-1, 9.7.4.3): `c [w1 w2 …]` and `first last w`. */
export function readWidths(file: PdfFile, font: PdfDict): (cid: number) => number {
  const widths = new Map<number, number>()
  const ranges: { first: number; last: number; width: number }[] = []
  const items = (file.array(font, '/W') ?? []).map(file.resolve)
  for (let i = 0; i < items.length; ) {
    const first = items[i]
    const next = items[i + 1]
    if (typeof first !== 'number') break
    if (Array.isArray(next)) {
      next.map(file.resolve).forEach((width, k) => {
        if (typeof width === 'number') widths.set(first + k, width)
      })
      i += 2
    } else {
      const width = items[i + 2]
      if (typeof next === 'number' && typeof width === 'number') ranges.push({ first, last: next, width })
      i += 3
    }
  }
  const usual = file.number(font, '/DW') ?? 1000
  return (cid) => widths.get(cid) ?? ranges.find(({ first, last }) => cid >= first && cid <= last)?.width ?? usual
}

// ── characters ───────────────────────────────────────────────────────────────────────────────────

function checkUnicodes({ name, report }: State, codes: readonly number[], unicodes: Unicodes): void {
  for (const code of codes) {
    const text = unicodes.get(code)
    if (text === undefined || text === '' || /[\u0000\ufeff\ufffe]/.test(text)) report('no-unicode', name)
    else if (/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u.test(text)) report('private-use', name)
  }
}
