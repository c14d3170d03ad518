import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Face } from '../../../src/font/types.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import { compile } from '../../../src/pipeline/index.ts'
import type { Resources } from '../../../src/pipeline/types.ts'
import { createFaceChoosers } from '../../../src/text/faces.ts'
import { openWorld } from '../../../src/world/index.ts'
import { compileEntry } from '../../support/compileEntry.ts'
import { proveWithFontkit } from '../../support/fontkitProof.ts'
import { METADATA } from '../pdf/build.ts'
import { specimen } from '../pdf/specimen.ts'
import { doctor, glyphAt, withByte } from './doctor.ts'

const HOME = new URL('../../..', import.meta.url).pathname
const ENTRY = 'input/scotland-free-period-products.md'

/** Resources whose Latin faces have lost the ink of a letter in the tables that subsets are made of, but not in the file. */
function withoutInk(resources: Resources, letter: string): Resources {
  const faces = new Map<Face, Face>()
  const fonts: Resources['fonts'] = {
    ...resources.fonts,
    face(row) {
      const face = resources.fonts.face(row)
      if (row.family !== 'Noto Sans') return face
      if (!faces.has(face)) faces.set(face, { ...face, tables: tablesWithout(face, face.glyphOf(letter.codePointAt(0)!)) })
      return faces.get(face)!
    },
  }
  return { ...resources, fonts, faces: createFaceChoosers(fonts) }
}

function tablesWithout({ tables }: Face, glyph: number): Face['tables'] {
  const glyf = tables.get('glyf')!.slice()
  const loca = tables.get('loca')!
  const isLong = tables.get('head')![51] === 1
  const view = new DataView(loca.buffer, loca.byteOffset)
  const start = isLong ? view.getUint32(4 * glyph) : 2 * view.getUint16(2 * glyph)
  glyf[start + 1] = 0
  return new Map([...tables, ['glyf', glyf]])
}

describe('an entry whose PDF does not prove right', () => {
  test('gets none, not as a draft either, and is told where the character stands', async () => {
    const world = await openWorld({ cwd: HOME, home: HOME })
    const { value: source } = world.readEntry(world.findEntries([ENTRY]).entries[0]!)
    const resources = withoutInk(world.resources, 'z')
    const { stages, diagnostics } = compile(source!, resources, { draft: true })
    expect(stages.bytes).toBeUndefined()
    const [found] = diagnostics.filter(({ severity }) => severity === 'error')
    expect(`${found?.code}: ${found?.message}`).toMatch(
      /^proof\/blank: the character “z” would be printed as a blank, though \S+ has ink for it$/,
    )
    const { file, line, column } = found!.span
    expect(readFileSync(`${HOME}/${file}`, 'utf8').split('\n')[line - 1]?.[column - 1]).toBe('z')
  })
})

describe('fontkit, a reader of other authors, says the same', () => {
  test('of an entry', async () => {
    const { stages } = await compileEntry(ENTRY)
    expect(await proveWithFontkit(stages.bytes!, stages.pages)).toEqual([])
  })

  test('of all scripts by hand', async () => {
    expect(await proveWithFontkit(writePdf(specimen(), METADATA), specimen())).toEqual([])
  })

  test('of a blank glyph', async () => {
    const bytes = await doctor(writePdf(specimen(), METADATA), ({ change }) =>
      change('Pages/Kids/0/Resources/Font/F1/DescendantFonts/0/FontDescriptor/FontFile2', (font) =>
        withByte(font, glyphAt(font, 1) + 1, () => 0),
      ),
    )
    expect(await proveWithFontkit(bytes, specimen())).toEqual(['page 1, “C”: another outline'])
  })
})
