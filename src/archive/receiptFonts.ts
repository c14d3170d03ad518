/**
 * The faces that a PDF is set in → what must lie beside its entry so that it is set in them again, though the tables of fonts
 * at hand have other files for these faces: the same table with those rows put right, and the files.
 */
import { join } from 'node:path'
import type { FontRow } from '../font/types.ts'
import type { FontRecord } from '../receipt/types.ts'
import { readRows } from '../world/fontRows.ts'
import type { NamedFile } from './layOut.ts'
import type { FindFont } from './types.ts'

/** @param folders that hold `fonts/`; nothing is needed beside the entry where their tables have these very files */
export function receiptFonts(faces: readonly FontRecord[], findFont: FindFont, folders: readonly string[]): readonly NamedFile[] {
  const rows = readRows(folders.map((folder) => join(folder, 'fonts')))
  const faceOf = (row: FontRow) => faces.find((face) => isSameFace(row, face))
  const right = rows.map((row) => {
    const { file, sha256 } = faceOf(row) ?? row
    return sha256 === row.sha256 ? row : { ...row, file, sha256 }
  })
  const moved = right.filter((row) => !rows.includes(row))
  if (moved.length === 0) return []
  const table = new TextEncoder().encode(JSON.stringify(right))
  return [
    { name: 'fonts/fonts.json', bytes: table },
    ...moved.map(({ file, sha256 = '' }) => ({ name: `fonts/${file}`, bytes: findFont({ file, sha256 })! })),
  ]
}

function isSameFace(
  a: Pick<FontRow, 'family' | 'weight' | 'style'>,
  b: Pick<FontRecord, 'family' | 'weight' | 'style'>,
): boolean {
  return a.family === b.family && a.weight === b.weight && a.style === b.style
}
