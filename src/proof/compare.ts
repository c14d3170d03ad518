/**
 * A code of a font in the PDF and the sort that it was to show → what is wrong with it.
 */
import type { Code } from '../diagnostics/codes.ts'
import type { Parameters } from '../diagnostics/types.ts'
import type { Face, Sort } from '../font/types.ts'
import type { EmbeddedFont } from './fonts.ts'
import type { ProofMemory, Wanted } from './memory.ts'
import { isSameOutline, outlineOf } from './outline.ts'
import type { FontProgram } from './program.ts'

export interface Fault {
  readonly code: Code
  readonly parameters: Parameters
}

/** Compare a code with a sort; nothing where it is right. */
export function faultsOf(font: EmbeddedFont, code: number, face: Face, sort: Sort, memory: ProofMemory): readonly Fault[] {
  const wanted = memory.wantedOf(face, sort)
  const faults = [
    glyphFault(font, code, wanted, memory.programOf(face)),
    widthFault(font, code, sort.advance, face.metrics.unitsPerEm),
    textFault(font.textOf(code), wanted.text),
  ]
  const own = { text: sort.text, face: face.postScriptName, file: face.row.file }
  return faults.flatMap((fault) => (fault ? [{ code: fault.code, parameters: { ...own, ...fault.parameters } }] : []))
}

function glyphFault({ program, glyphOf }: EmbeddedFont, code: number, wanted: Wanted, source: FontProgram): Fault | undefined {
  const glyph = glyphOf(code)
  if (glyph === 0 || glyph >= program.glyphCount || wanted.isMissing) return { code: 'proof/no-glyph', parameters: {} }
  const outline = outlineOf(program, glyph)
  if (outline.length === 0 && wanted.outline.length > 0) return { code: 'proof/blank', parameters: {} }
  const isRight =
    program.unitsPerEm === source.unitsPerEm && program.shiftOf(glyph) === wanted.shift && isSameOutline(wanted.outline, outline)
  return isRight ? undefined : { code: 'proof/outline', parameters: {} }
}

/** Half a unit is lost where a width is not whole; `/W` has two decimals. */
const UNIT = 0.5
const DECIMALS = 0.01

function widthFault(font: EmbeddedFont, code: number, advance: number, unitsPerEm: number): Fault | undefined {
  const wanted = (advance * 1000) / unitsPerEm
  const stated = font.widthOf(code)
  if (Math.abs(stated - wanted) > DECIMALS)
    return { code: 'proof/width', parameters: { stated: inWords(stated), wanted: inWords(wanted) } }
  const glyph = font.glyphOf(code)
  if (glyph >= font.program.glyphCount) return undefined
  const own = font.program.advanceOf(glyph)
  if (Math.abs(own - advance) <= UNIT) return undefined
  return { code: 'proof/width', parameters: { stated: inWords((own * 1000) / unitsPerEm), wanted: inWords(wanted) } }
}

function inWords(width: number): string {
  return String(Math.round(width * 100) / 100)
}

/** Letters in the shapes they take within a word, radicals, and Han characters kept for compatibility. */
const STAND_INS = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFDFF\uFE70-\uFEFC]/u

function textFault(read: string | undefined, wanted: string): Fault | undefined {
  if (read === wanted) return undefined
  if (read === undefined) return { code: 'proof/no-text', parameters: {} }
  const standIn = STAND_INS.exec(read)?.[0]
  if (standIn !== undefined && !wanted.includes(standIn))
    return { code: 'proof/stand-in', parameters: { read: standIn, point: pointOf(standIn) } }
  return { code: 'proof/text', parameters: { read } }
}

function pointOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
