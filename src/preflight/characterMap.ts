/**
 * Strings shown in a composite font → its codes and their CIDs (ISO 32000-1, 9.7.5): embedded character maps, Identity,
 * and of those that are known by name how many bytes their codes have.
 */
import { codeOf, readCMapFile } from '../attachment/cmapFile.ts'
import { DamagedPdf, isName, isStream, isText, type PdfFile, type PdfObject } from '../pdfFile/types.ts'

export interface CharacterMap {
  readonly isVertical: boolean
  /** The code that begins at a byte. */
  readonly next: (bytes: Uint8Array, at: number) => { readonly code: number; readonly length: number }
  /** Nothing where the map is known by its name only. */
  readonly cidOf: (code: number) => number | undefined
  /** Codes that are text themselves (`UniGB-UTF16-H`). */
  readonly textOf: (code: number) => string | undefined
}

/** Read the `/Encoding` of a composite font. */
export function readCharacterMap(file: PdfFile, encoding: PdfObject, depth = 0): CharacterMap {
  const map = file.resolve(encoding)
  if (isName(map)) return namedMap(map.slice(1))
  if (!isStream(map) || depth > DEEPEST) return namedMap('Identity-H')
  const below = file.resolve(map.dict.get('/UseCMap'))
  const base = below === null ? undefined : readCharacterMap(file, below, depth + 1)
  return embeddedMap(file.data(map), file.number(map.dict, '/WMode') === 1, base)
}

const DEEPEST = 4

// ── by name (9.7.5.2) ────────────────────────────────────────────────────────────────────────────

/** Adobe's maps whose codes have one byte for what stands in these ranges, and two for all else. */
const MIXED: readonly (readonly [RegExp, (byte: number) => boolean])[] = [
  [/RKSJ/, (byte) => byte < 0x81 || (byte >= 0xa0 && byte < 0xe0)],
  [/EUC|GBK|GBpc|ETen|B5pc|HKscs|ETenms|KSC|UHC/, (byte) => byte < 0x81],
]

function namedMap(name: string): CharacterMap {
  const isVertical = name.endsWith('V')
  const isSingle = MIXED.find(([pattern]) => pattern.test(name))?.[1]
  const isIdentity = name.startsWith('Identity')
  const isText = /UCS2|UTF16/.test(name)
  return {
    isVertical,
    next: (bytes, at) => (isSingle?.(bytes[at]!) ? codeAt(bytes, at, 1) : codeAt(bytes, at, 2)),
    cidOf: (code) => (isIdentity ? code : undefined),
    textOf: (code) => (isText ? String.fromCharCode(code) : undefined),
  }
}

function codeAt(bytes: Uint8Array, at: number, length: number): { readonly code: number; readonly length: number } {
  let code = 0
  for (let i = 0; i < length; i++) code = code * 256 + (bytes[at + i] ?? 0)
  return { code, length }
}

// ── embedded ─────────────────────────────────────────────────────────────────────────────────────

interface Range {
  readonly first: number
  readonly last: number
}

/** Ranges of a map: more than any font's. */
const MOST_RANGES = 1 << 16

function embeddedMap(bytes: Uint8Array, isVertical: boolean, base: CharacterMap | undefined): CharacterMap {
  const spaces: (Range & { readonly length: number })[] = []
  const ranges: (Range & { readonly cid: number })[] = []
  const single = new Map<number, number>()
  for (const { operator, operands } of readCMapFile(bytes)) {
    if (operator === 'endcodespacerange')
      for (let i = 0; i + 1 < operands.length; i += 2) {
        const first = operands[i]
        if (isText(first)) spaces.push({ first: codeOf(first), last: codeOf(operands[i + 1]), length: first.bytes.length })
      }
    else if (operator === 'endcidrange')
      for (let i = 0; i + 2 < operands.length; i += 3)
        ranges.push({ first: codeOf(operands[i]), last: codeOf(operands[i + 1]), cid: Number(operands[i + 2]) })
    else if (operator === 'endcidchar')
      for (let i = 0; i + 1 < operands.length; i += 2) single.set(codeOf(operands[i]), Number(operands[i + 1]))
    if (spaces.length + ranges.length + single.size > MOST_RANGES) throw new DamagedPdf('a character map is too large')
  }
  const longest = Math.max(1, ...spaces.map(({ length }) => length))
  const next: CharacterMap['next'] = (shown, at) => {
    for (let length = 1; length <= longest; length++) {
      const found = codeAt(shown, at, length)
      if (spaces.some((space) => space.length === length && found.code >= space.first && found.code <= space.last)) return found
    }
    return base?.next(shown, at) ?? codeAt(shown, at, spaces.length === 0 ? 2 : longest)
  }
  const cidOf = (code: number) => {
    const range = ranges.find(({ first, last }) => code >= first && code <= last)
    return single.get(code) ?? (range && range.cid + code - range.first) ?? base?.cidOf(code)
  }
  return { isVertical: isVertical || (base?.isVertical ?? false), next, cidOf, textOf: (code) => base?.textOf(code) }
}
