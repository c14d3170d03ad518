/**
 * Generated nominations keep the laws of all documents, from Markdown to the finished file. `DOCUMENTS` is how many, and
 * `DOCUMENTS_FOLDER` where their PDFs are to be put, for `npm run conformance`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../../src/pipeline/index.ts'
import { entryIn, openPairs } from '../pairs/entry.ts'
import type { Laid } from '../support/compileEntry.ts'
import { galleryEntry, generateEntry } from '../support/generateEntry.ts'
import { expectLaws } from '../support/laws.ts'

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 12)
const FOLDER = process.env.DOCUMENTS_FOLDER

/** What an entry is refused for, by name: the characters that no face has. */
const REFUSED = new Set(['entry/control-character', 'text/no-glyph', 'text/no-sequence'])
/** Faults of a draft: it is printed all the same. */
const PRINTED = new Set(['form/over-limit', 'form/missing-field', 'form/unknown-value'])

it(`${DOCUMENTS} nominations become PDFs by the laws, or are refused for a character by its name`, async () => {
  const world = await openPairs()
  const annex = compile(entryIn(['en']), world.resources).stages.bytes!
  const broken: string[] = []
  let written = 0
  if (FOLDER) mkdirSync(FOLDER, { recursive: true })
  for (let seed = 1; seed <= DOCUMENTS; seed++) {
    const { source, options } = generateEntry(seed, annex)
    try {
      const compilation = compile(source, world.resources, options)
      const errors = compilation.diagnostics.filter(({ severity, code }) => severity === 'error' && !PRINTED.has(code))
      const strange = errors.filter(({ code }) => !REFUSED.has(code))
      if (strange.length > 0) broken.push(`${seed}: ${strange.map(({ code, message }) => `${code} ${message}`).join('; ')}`)
      if (errors.length > 0) continue
      for (const { file, stages } of compilation.editions) {
        const { styled, pages, bytes } = stages as Laid
        expectLaws({ root: styled.root, pages, diagnostics: [], inPairs: options.layout === 'parallel' })
        written++
        if (FOLDER) writeFileSync(join(FOLDER, file.replaceAll('/', '-')), bytes!)
      }
    } catch (error) {
      const { message, actual } = error as Error & { readonly actual?: unknown }
      broken.push(`${seed}: ${message} ${actual === undefined ? '' : JSON.stringify(actual)}`)
    }
  }
  expect(broken).toEqual([])
  expect(written).toBeGreaterThan(DOCUMENTS / 2)
}, 1_800_000)

it('a picture of every kind is printed', { timeout: 60_000 }, async () => {
  const world = await openPairs()
  const { stages, diagnostics } = compile(galleryEntry(), world.resources)
  expect(diagnostics).toEqual([])
  const { styled, pages, bytes } = stages as Laid
  expectLaws({ root: styled.root, pages, diagnostics })
  if (FOLDER) writeFileSync(join(FOLDER, 'gallery.pdf'), bytes!)
})
