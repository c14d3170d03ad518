/**
 * A font dictionary → what each of its codes shows: how wide, how high, which characters (ISO 32000-1, 9.6 and 9.7).
 * Lengths are in parts of an em, y upwards.
 */
import { readWidths } from '../attachment/fonts.ts'
import { readToUnicode, simpleUnicodes, type Unicodes } from '../attachment/unicodes.ts'
import { isDict, isName, isStream, type PdfDict, type PdfFile, type PdfName, type PdfStream } from '../pdfFile/types.ts'
import { type CharacterMap, readCharacterMap } from './characterMap.ts'
import { type GlyphHeights, glyphHeights, type Heights } from './glyphHeights.ts'
import { standardWidth } from './standardWidths.ts'
import type { FontFacts } from './types.ts'

export interface Code {
  /** How far the pen moves, down where the font is set so. */
  readonly advance: number
  readonly heights: Heights
  /** Nothing where the file does not say. */
  readonly text: string | undefined
  /** White space, which leaves no ink. */
  readonly isBlank: boolean
  /** The single byte 32, which word spacing widens (9.3.3). */
  readonly isWordSpace: boolean
}

export interface OpenFont {
  readonly facts: Omit<FontFacts, 'page'>
  readonly isVertical: boolean
  /** The codes of a string. */
  readonly read: (bytes: Uint8Array) => readonly Code[]
}

/** Open a font. */
export function openFont(file: PdfFile, font: PdfDict): OpenFont {
  const subtype = file.name(font, '/Subtype')
  if (subtype === '/Type0') return openComposite(file, font)
  return subtype === '/Type3' ? openType3(file, font) : openSimple(file, font)
}

const PROGRAMS: readonly PdfName[] = ['/FontFile', '/FontFile2', '/FontFile3']

function programOf(file: PdfFile, descriptor: PdfDict | undefined): PdfStream | undefined {
  return descriptor && PROGRAMS.map((key) => file.stream(descriptor, key)).find((stream) => stream !== undefined)
}

function factsOf(name: PdfName | undefined, type: PdfName | undefined, isEmbedded: boolean): OpenFont['facts'] {
  const whole = name?.slice(1) ?? ''
  const plain = whole.replace(/^[A-Z]{6}\+/, '')
  return { name: plain, type: type?.slice(1) ?? '', isEmbedded, isSubset: plain !== whole }
}

/** Heights where no outline can be asked: the descriptor's, which count from the baseline (9.8), within reason. */
function usualHeights(file: PdfFile, descriptor: PdfDict | undefined): Heights {
  const ascent = descriptor && file.number(descriptor, '/Ascent')
  const descent = descriptor && file.number(descriptor, '/Descent')
  return {
    top: ascent ? Math.min(0.95, Math.max(0.5, ascent / 1000)) : 0.75,
    bottom: descent ? Math.max(-0.3, -Math.abs(descent) / 1000) : -0.22,
  }
}

const NO_HEIGHT: Heights = { top: 0, bottom: 0 }

function isBlank(text: string | undefined): boolean {
  return text !== undefined && /^[\s\u200b-\u200f\u2060\ufeff\u00ad]*$/.test(text)
}

/** Ligatures are the letters that they stand for. */
function lettersOf(text: string | undefined): string | undefined {
  return text?.replace(/[\ufb00-\ufb06]/g, (ligature) => LIGATURES[ligature.charCodeAt(0) - 0xfb00]!)
}

const LIGATURES: readonly string[] = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']

function memoized(make: (code: number, length: number) => Code): (code: number, length: number) => Code {
  const made = new Map<number, Code>()
  return (code, length) => {
    let known = made.get(code)
    if (!known) {
      known = make(code, length)
      made.set(code, known)
    }
    return known
  }
}

// ── simple fonts ─────────────────────────────────────────────────────────────────────────────────

const SYMBOLIC = 1 << 2

function openSimple(file: PdfFile, font: PdfDict): OpenFont {
  const descriptor = file.dict(font, '/FontDescriptor')
  const program = programOf(file, descriptor)
  const facts = factsOf(file.name(font, '/BaseFont'), file.name(font, '/Subtype'), program !== undefined)
  const isSymbolic = ((descriptor && file.number(descriptor, '/Flags')) ?? 0) & SYMBOLIC
  const unicodes = simpleUnicodes(file, font, isSymbolic ? undefined : '/StandardEncoding')
  const widthOf = simpleWidths(file, font, descriptor, facts.name)
  const heightsOf = program && descriptor?.has('/FontFile2') ? outlines(file, program) : undefined
  const usual = usualHeights(file, descriptor)
  const codeOf = memoized((code) => {
    const text = lettersOf(unicodes.get(code))
    const blank = isBlank(text)
    const heights = blank ? NO_HEIGHT : (heightsOf?.ofCode(code, text) ?? usual)
    return { advance: widthOf(code) / 1000, heights, text, isBlank: blank, isWordSpace: code === 32 }
  })
  return { facts, isVertical: false, read: (bytes) => Array.from(bytes, (code) => codeOf(code, 1)) }
}

/** In thousandths of an em. */
function simpleWidths(file: PdfFile, font: PdfDict, descriptor: PdfDict | undefined, name: string): (code: number) => number {
  const widths = file.array(font, '/Widths')?.map(file.resolve)
  const first = file.number(font, '/FirstChar') ?? 0
  const missing = (descriptor && file.number(descriptor, '/MissingWidth')) ?? 0
  if (!widths) return (code) => standardWidth(name, code)
  return (code) => {
    const width = widths[code - first]
    return typeof width === 'number' ? width : missing
  }
}

/** A program that is not what it should be gives no outlines; the text can be measured all the same. */
function outlines(file: PdfFile, program: PdfStream): GlyphHeights | undefined {
  return glyphHeights(file.data(program))
}

// ── Type 3: glyphs are drawings ──────────────────────────────────────────────────────────────────

function openType3(file: PdfFile, font: PdfDict): OpenFont {
  const matrix = numbers(file, font, '/FontMatrix') ?? [0.001, 0, 0, 0.001, 0, 0]
  const box = numbers(file, font, '/FontBBox') ?? [0, 0, 0, 0]
  const heights = [box[1]! * matrix[3]!, box[3]! * matrix[3]!].sort((a, b) => a - b)
  const usual = heights[0] === heights[1] ? usualHeights(file, undefined) : { bottom: heights[0]!, top: heights[1]! }
  const widths = file.array(font, '/Widths')?.map(file.resolve) ?? []
  const first = file.number(font, '/FirstChar') ?? 0
  const unicodes = simpleUnicodes(file, font)
  const codeOf = memoized((code) => {
    const width = widths[code - first]
    const text = lettersOf(unicodes.get(code))
    const advance = typeof width === 'number' ? width * matrix[0]! : 0
    return {
      advance,
      heights: isBlank(text) ? NO_HEIGHT : usual,
      text,
      isBlank: isBlank(text),
      isWordSpace: code === 32,
    }
  })
  return {
    facts: factsOf(file.name(font, '/Name'), '/Type3', true),
    isVertical: false,
    read: (bytes) => Array.from(bytes, (code) => codeOf(code, 1)),
  }
}

function numbers(file: PdfFile, dict: PdfDict, key: PdfName): readonly number[] | undefined {
  const items = file.array(dict, key)?.map(file.resolve)
  return items?.every((item) => typeof item === 'number') ? (items as readonly number[]) : undefined
}

// ── composite fonts ──────────────────────────────────────────────────────────────────────────────

/** Of characters set downwards: `/DW2` where the font does not say (9.7.4.3). */
const DOWNWARDS = 1

function openComposite(file: PdfFile, font: PdfDict): OpenFont {
  const found = file.resolve(file.array(font, '/DescendantFonts')?.[0])
  const descendant: PdfDict = isDict(found) ? found : new Map()
  const descriptor = file.dict(descendant, '/FontDescriptor')
  const program = programOf(file, descriptor)
  const facts = factsOf(
    file.name(font, '/BaseFont') ?? file.name(descendant, '/BaseFont'),
    file.name(descendant, '/Subtype'),
    program !== undefined,
  )
  const map = readCharacterMap(file, font.get('/Encoding') ?? null)
  const toUnicode = file.stream(font, '/ToUnicode')
  const unicodes: Unicodes = toUnicode ? readToUnicode(file.data(toUnicode)) : new Map()
  const widthOf = readWidths(file, descendant)
  const heightsOf = program && descriptor?.has('/FontFile2') ? outlines(file, program) : undefined
  const glyphOf = cidToGlyph(file, descendant)
  const usual = usualHeights(file, descriptor)
  const codeOf = memoized((code, length) => {
    const cid = map.cidOf(code)
    const text = lettersOf(unicodes.get(code) ?? map.textOf(code))
    const blank = isBlank(text)
    // Of maps known by name, codes of one byte are half as wide as the others.
    const width = cid === undefined ? (length === 1 ? 500 : 1000) : widthOf(cid)
    const heights = blank ? NO_HEIGHT : ((cid === undefined ? undefined : heightsOf?.ofGlyph(glyphOf(cid))) ?? usual)
    return {
      advance: map.isVertical ? DOWNWARDS : width / 1000,
      heights,
      text,
      isBlank: blank,
      isWordSpace: length === 1 && code === 32,
    }
  })
  return { facts, isVertical: map.isVertical, read: (bytes) => [...codesOf(map, bytes, codeOf)] }
}

function* codesOf(map: CharacterMap, bytes: Uint8Array, codeOf: (code: number, length: number) => Code): Generator<Code> {
  for (let at = 0; at < bytes.length; ) {
    const { code, length } = map.next(bytes, at)
    yield codeOf(code, length)
    at += length
  }
}

function cidToGlyph(file: PdfFile, descendant: PdfDict): (cid: number) => number {
  const map = file.resolve(descendant.get('/CIDToGIDMap'))
  if (!isStream(map) || isName(map)) return (cid) => cid
  const table = file.data(map)
  return (cid) => (table[2 * cid] ?? 0) * 256 + (table[2 * cid + 1] ?? 0)
}
