/**
 * A gallery of pictures of every kind and a short document are PDF/A-3a and PDF/UA-1 for veraPDF too, where `npm run conformance`
 * has fetched it; that proves many more.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../../src/pipeline/index.ts'
import { cachedVeraPdf, isValid, validate } from '../conformance/verapdf.mjs'
import { entryIn, openPairs } from '../pairs/entry.ts'
import { galleryEntry } from '../support/generateEntry.ts'

it('veraPDF finds no fault', { timeout: 180_000 }, async () => {
  const jar = cachedVeraPdf('.cache/verapdf')
  if (!jar) {
    process.stderr.write('veraPDF is not here: this check is left out (npm run conformance fetches it)\n')
    return
  }
  const world = await openPairs()
  const short = compile(entryIn(['en']), world.resources).stages.bytes!
  const gallery = compile(galleryEntry(), world.resources).stages.bytes!
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const files = [short, gallery].map((bytes, index) => {
      const file = join(folder, `${index}.pdf`)
      writeFileSync(file, bytes)
      return file
    })
    expect(validate(jar, files).filter((result) => !isValid(result))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
