/** What `npm run conformance` says of glyphs, with nothing but the finished file. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { writePdf } from '../../../src/pdf/index.ts'
import { openFaces, proveGlyphs } from '../../conformance/glyphs.mjs'
import { METADATA } from '../pdf/build.ts'
import { specimen } from '../pdf/specimen.ts'
import { doctor, glyphAt, type Patient, replacing, withByte } from './doctor.ts'

const FONT = 'Pages/Kids/0/Resources/Font/F1'
const PROGRAM = `${FONT}/DescendantFonts/0/FontDescriptor/FontFile2`

const faces = openFaces(fileURLToPath(new URL('../../../fonts', import.meta.url)))
const written = writePdf(specimen(), METADATA)

async function proveSpoilt(operate: (patient: Patient) => void): Promise<readonly string[]> {
  return proveGlyphs(await doctor(written, operate), faces)
}

test('glyphs that are right', async () => {
  expect(await proveGlyphs(written, faces)).toEqual([])
})

test('a blank', async () => {
  const found = await proveSpoilt(({ change }) => change(PROGRAM, (font) => withByte(font, glyphAt(font, 1) + 1, () => 0)))
  expect(found).toEqual(['page 1, NotoSans-Regular, “C”: it is blank'])
})

test('a moved point', async () => {
  const found = await proveSpoilt(({ change }) =>
    change(PROGRAM, (font) => withByte(font, glyphAt(font, 1) + 40, (byte) => byte ^ 1)),
  )
  expect(found).toEqual(['page 1, NotoSans-Regular, “C”: it has another shape than its character'])
})

test('letters that read as each other', async () => {
  const found = await proveSpoilt(({ change }) => change(`${FONT}/ToUnicode`, replacing('<0001> <0043>', '<0001> <006C>')))
  expect(found).toEqual(['page 1, NotoSans-Regular, “l”: it has another shape than its character'])
})

test('no glyph, and no text', async () => {
  const map = new Uint8Array(200)
  expect((await proveSpoilt(({ set }) => set(`${FONT}/DescendantFonts/0/CIDToGIDMap`, map)))[0]).toMatch(
    /“C”: it leads to no glyph$/,
  )
  expect(await proveSpoilt(({ change }) => change(`${FONT}/ToUnicode`, replacing('<0001> <0043>\n', '')))).toEqual([
    'page 1, NotoSans-Regular, “”: it has no text',
  ])
})
