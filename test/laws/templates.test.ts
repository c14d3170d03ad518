/**
 * Generated templates keep the laws of all documents, in the program's own faces, and become files that prove right. `DOCUMENTS`
 * and `DOCUMENTS_FOLDER` as in `nominations.test.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../src/language/languages.ts'
import { writePdf } from '../../src/pdf/index.ts'
import { proveGlyphs } from '../../src/proof/index.ts'
import type { TextContext } from '../../src/text/context.ts'
import { openWorld } from '../../src/world/index.ts'
import { generateTemplate } from '../support/generateTemplate.ts'
import { expectLaws } from '../support/laws.ts'
import { layOut } from '../support/layoutHtml.ts'
import { METADATA } from '../unit/pdf/build.ts'

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 12)
const FOLDER = process.env.DOCUMENTS_FOLDER

it(`${DOCUMENTS} templates become PDFs by the laws`, async () => {
  const { resources } = await openWorld({ cwd: '.', home: '.' })
  const { words, chunks, paragraphs, proofs } = resources
  const faces = resources.faces(LANGUAGES.map(({ code }) => code))
  const realText = (report: TextContext['report'] = () => {}): TextContext => ({ faces, words, chunks, paragraphs, report })
  const broken: string[] = []
  if (FOLDER) mkdirSync(FOLDER, { recursive: true })
  for (let seed = 1; seed <= DOCUMENTS; seed++) {
    try {
      const { styled, tags, pages, diagnostics } = layOut(generateTemplate(seed), realText)
      expectLaws({ root: styled.root, pages, diagnostics })
      const bytes = writePdf(pages, { ...METADATA, languages: [tags.lang] })
      expect(proveGlyphs(bytes, pages, proofs)).toEqual([])
      if (FOLDER) writeFileSync(join(FOLDER, `template-${String(seed).padStart(4, '0')}.pdf`), bytes)
    } catch (error) {
      const { message, actual } = error as Error & { readonly actual?: unknown }
      broken.push(`${seed}: ${message} ${actual === undefined ? '' : JSON.stringify(actual)}`)
    }
  }
  expect(broken).toEqual([])
}, 1_800_000)
