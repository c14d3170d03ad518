/**
 * What the proof knows of faces and sorts, whatever document they stand in: remembered for a process, since
 * the next dossier shows the same ones.
 */
import type { Face, Sort } from '../font/types.ts'
import { type Outline, outlineOf } from './outline.ts'
import { type FontProgram, openProgram } from './program.ts'

/** What a code that shows a sort must lead to. */
export interface Wanted {
  /** The parts' outlines by the face's own file, together. */
  readonly outline: Outline
  /** How far the glyph is moved when it is drawn. */
  readonly shift: number
  readonly text: string
  /** Whether a part is the face's "no such character". */
  readonly isMissing: boolean
}

export interface ProofMemory {
  /** The face's file, read by the proof's own reader. */
  readonly programOf: (face: Face) => FontProgram
  readonly wantedOf: (face: Face, sort: Sort) => Wanted
}

interface KnownFace {
  readonly program: FontProgram
  readonly sorts: WeakMap<Sort, Wanted>
}

/** Begin with nothing known. */
export function createProofMemory(): ProofMemory {
  const faces = new WeakMap<Face, KnownFace>()
  const known = (face: Face): KnownFace => {
    let entry = faces.get(face)
    if (!entry) {
      entry = { program: openProgram(face.bytes), sorts: new WeakMap() }
      faces.set(face, entry)
    }
    return entry
  }
  return {
    programOf: (face) => known(face).program,
    wantedOf(face, sort) {
      const { program, sorts } = known(face)
      let wanted = sorts.get(sort)
      if (!wanted) {
        wanted = wantedFrom(program, sort)
        sorts.set(sort, wanted)
      }
      return wanted
    },
  }
}

function wantedFrom(program: FontProgram, { parts, text }: Sort): Wanted {
  const [first] = parts
  const isPlain = first !== undefined && parts.length === 1 && first.dx === 0 && first.dy === 0
  return {
    // Offsets in a font program are whole units.
    outline: parts.flatMap(({ glyph, dx, dy }) => outlineOf(program, glyph, Math.round(dx), Math.round(dy))),
    shift: isPlain ? program.shiftOf(first.glyph) : 0,
    text: withoutForbidden(text),
    isMissing: parts.some(({ glyph }) => glyph === 0),
  }
}

/** No code may read as one of these (ISO 14289-1, 7.21.7): a joiner or the replacement character stands for it. */
const FORBIDDEN = /[\uFEFF\uFFFE\u0000]/g

function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, (unit) => (unit === '\uFEFF' ? '\u2060' : '\uFFFD'))
}
