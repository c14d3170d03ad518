/**
 * Rows of `fonts.json` → a library that opens each face when it is first needed, finds the style
 * nearest to the one wanted, and knows which families serve a language.
 * The nearest style after CSS Fonts 4, §5.2, for two weights and two slopes.
 */
import { createHash } from 'node:crypto'
import type { Language } from '../language/types.ts'
import { openFace } from './face.ts'
import type { Face, FontRow } from './types.ts'

/** A style of a family, as a style sheet asks for it. */
export interface FontQuery {
  readonly family: string
  readonly weight: FontRow['weight']
  readonly style: FontRow['style']
}

export interface FontLibrary {
  readonly rows: readonly FontRow[]
  /** The face of a row, opened once. */
  readonly face: (row: FontRow) => Face
  /** The rows whose faces have been opened: all that what was set so far depends on. */
  readonly opened: () => readonly FontRow[]
  /** The row nearest to a style: exact, else upright of that weight, else regular; nothing for an unknown family. */
  readonly find: (query: FontQuery) => FontRow | undefined
  /** The families made for a language, those of the generic family first; within it the first rows win. */
  readonly forLanguage: (lang: Language, generic: 'sans-serif' | 'serif') => readonly string[]
}

/** @param read the bytes of a file named by a row */
export function openFonts(rows: readonly FontRow[], read: (file: string) => Uint8Array): FontLibrary {
  const faces = new Map<FontRow, Face>()
  return {
    rows,
    face(row) {
      let face = faces.get(row)
      if (!face) {
        face = openFace(row, read(row.file))
        faces.set(row, face)
      }
      return face
    },
    opened: () => [...faces.keys()],
    find({ family, weight, style }) {
      // Names of families are compared without case (CSS Fonts 4, §5.1).
      const named = rows.filter((row) => row.family.toLowerCase() === family.toLowerCase())
      const first = (weight: number, style: string) => named.find((row) => row.weight === weight && row.style === style)
      return first(weight, style) ?? first(weight, 'normal') ?? first(400, 'normal') ?? named[0]
    },
    forLanguage(lang, generic) {
      const serving = rows.filter((row) => row.languages.includes(lang))
      const preferred = serving.filter((row) => row.generic === generic)
      return [...new Set([...preferred, ...serving].map((row) => row.family))]
    },
  }
}

/** Whether a file is the one that its row describes. It costs the time of a hash: not for every run. */
export function checkFont(row: FontRow, bytes: Uint8Array): boolean {
  return createHash('sha256').update(bytes).digest('hex') === row.sha256
}
