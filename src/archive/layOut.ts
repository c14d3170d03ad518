/**
 * Files with names → a folder of their own that holds nothing else, for as long as it is needed. Names come from PDFs and
 * bags that anybody may have made: one that would lead out of the folder is refused before anything is written.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isSafePath } from '../bag/tagFiles.ts'

export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Do something in a temporary folder with these files. */
export async function within<T>(files: readonly NamedFile[], act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    for (const { name, bytes } of files) {
      if (!isSafePath(name)) throw new Error(`${name} is no name of a file within a folder`)
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
