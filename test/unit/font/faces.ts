/** The faces of `fonts/`, as the tests of this folder use them. */
import { readFileSync } from 'node:fs'
import { openFonts } from '../../../src/font/library.ts'
import type { Face, FontRow } from '../../../src/font/types.ts'

const FOLDER = new URL('../../../fonts/', import.meta.url)

export const ROWS: readonly FontRow[] = JSON.parse(readFileSync(new URL('fonts.json', FOLDER), 'utf8'))

export const FONTS = openFonts(ROWS, readFont)

export function readFont(file: string): Uint8Array {
  return readFileSync(new URL(file, FOLDER))
}

/** The face of a file, named without `.ttf`. */
export function faceOf(name: string): Face {
  return FONTS.face(ROWS.find((row) => row.file === `${name}.ttf`)!)
}
