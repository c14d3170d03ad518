/** Folders of fonts → the rows of their tables. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FontRow } from '../font/types.ts'
import { BrokenResource } from './types.ts'

/** Rows of every `fonts.json`; a nearer one wins for the same face. */
export function readRows(fontRoots: readonly string[]): readonly FontRow[] {
  const rows = fontRoots.flatMap((root) => {
    const file = join(root, 'fonts.json')
    return existsSync(file) ? parseRows(file) : []
  })
  const keys = new Set<string>()
  return rows.filter((row) => {
    const key = `${row.family}|${row.weight}|${row.style}`
    return keys.has(key) ? false : keys.add(key)
  })
}

function parseRows(file: string): readonly FontRow[] {
  try {
    const rows: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (Array.isArray(rows)) return rows as readonly FontRow[]
  } catch (error) {
    throw new BrokenResource(`${file} cannot be read: ${(error as Error).message}`)
  }
  throw new BrokenResource(`${file} must be a list of faces, as fonts/README.md shows it`)
}
