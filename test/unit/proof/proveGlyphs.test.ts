import { describe, expect, test } from 'vitest'
import type { PagedDocument } from '../../../src/page/types.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import { proveGlyphs } from '../../../src/proof/index.ts'
import { createProofMemory } from '../../../src/proof/memory.ts'
import { ARABIC, document, HAN, LATIN, line, METADATA, page, rule, tag } from '../pdf/build.ts'
import { specimen } from '../pdf/specimen.ts'
import { doctor, glyphAt, type Patient, replacing, tableAt, withByte } from './doctor.ts'

const memory = createProofMemory()
const PAGE = 'Pages/Kids/0'
const FONT = `${PAGE}/Resources/Font/F1`
const PROGRAM = `${FONT}/DescendantFonts/0/FontDescriptor/FontFile2`

/** The codes of `abc` in this order are 1, 2, 3, and so are the glyphs in the subset. */
const ABC = document(
  [page([line(1, 30, 'ab'), line(2, 45, 'c')])],
  tag('Document', [tag('P', [1], { span: at(4) }), tag('P', [2], { span: at(7) })]),
)

function at(lineNumber: number) {
  return { file: 'entry.md', line: lineNumber, column: 1 }
}

function prove(pages: PagedDocument, bytes = writePdf(pages, METADATA)): readonly string[] {
  return proveGlyphs(bytes, pages, memory).map(({ code, message, span }) => `${span.line} ${code}: ${message}`)
}

async function proveSpoilt(operate: (patient: Patient) => void, pages = ABC): Promise<readonly string[]> {
  return prove(pages, await doctor(writePdf(pages, METADATA), operate))
}

describe('a PDF is right', () => {
  test('as it is written: Latin, Han and Arabic, running heads, an empty page', () => {
    const whole = specimen()
    expect(prove(whole)).toEqual([])
    expect(prove({ ...whole, pages: [...whole.pages, page([])] })).toEqual([])
  })

  test('when it is written by another hand with the same contents', async () => {
    expect(await proveSpoilt(() => undefined)).toEqual([])
  })

  test('with letters of several parts, and a glyph with a width of its own', () => {
    const [beh, kasra] = [0x628, 0x650].map((cp) => ARABIC.glyphOf(cp))
    const letter = ARABIC.compose(
      [
        { glyph: beh!, dx: 0, dy: 0 },
        { glyph: kasra!, dx: 120, dy: -40 },
      ],
      ARABIC.advanceOf(beh!),
      'بِ',
    )
    const wide = HAN.compose([{ glyph: HAN.glyphOf(0x6c34), dx: 125, dy: 0 }], 1250, '水')
    const accented = LATIN.sort(LATIN.glyphOf(0x1ef1), 'ự')
    const items = [letter, wide, accented].map((sort, index) => {
      const item = line(index, 30 + index, '')
      return { ...item, run: { ...item.run, face: sort.face, sorts: [sort], advances: Float32Array.of(5) } }
    })
    expect(prove(document([page(items)], tag('Document', [tag('P', [0, 1, 2])])))).toEqual([])
  })

  test('where one code serves equal sorts that are different objects', () => {
    const item = line(1, 30, 'aa')
    const [sort] = item.run.sorts
    expect(
      prove(
        document([page([{ ...item, run: { ...item.run, sorts: [sort!, { ...sort! }] } }])], tag('Document', [tag('P', [1])])),
      ),
    ).toEqual([])
  })

  test('where a character that PDF/UA forbids reads as its replacement', () => {
    const item = line(1, 30, 'a')
    const sorts = [{ ...item.run.sorts[0]!, text: '\uFEFF' }]
    expect(prove(document([page([{ ...item, run: { ...item.run, sorts } }])], tag('Document', [tag('P', [1])])))).toEqual([])
  })
})

describe('a glyph is found wrong', () => {
  test('when its ink is lost, though its text reads well', async () => {
    const blank = (font: Uint8Array) => withByte(font, glyphAt(font, 3) + 1, () => 0)
    expect(await proveSpoilt(({ change }) => change(PROGRAM, blank))).toEqual([
      '7 proof/blank: the character “c” would be printed as a blank, though NotoSans-Regular has ink for it',
    ])
  })

  test('when two have changed places', async () => {
    const swapped = Uint8Array.of(0, 0, 0, 2, 0, 1, 0, 3)
    const found = await proveSpoilt(({ set }) => set(`${FONT}/DescendantFonts/0/CIDToGIDMap`, swapped))
    expect(found.filter((finding) => finding.includes('outline'))).toEqual([
      '4 proof/outline: the character “a” would be printed in another shape than NotoSans-Regular gives it',
      '4 proof/outline: the character “b” would be printed in another shape than NotoSans-Regular gives it',
    ])
  })

  test('when a single point has moved', async () => {
    // Byte 40 of its description is a coordinate.
    const moved = (font: Uint8Array) => withByte(font, glyphAt(font, 3) + 40, (byte) => byte ^ 1)
    expect((await proveSpoilt(({ change }) => change(PROGRAM, moved))).join()).toMatch(/^7 proof\/outline: the character “c”/)
  })

  test('when it is drawn further to the right', async () => {
    const shifted = (font: Uint8Array) => withByte(font, tableAt(font, 'hmtx') + 4 * 3 + 3, (byte) => byte + 50)
    expect((await proveSpoilt(({ change }) => change(PROGRAM, shifted))).join()).toMatch(/^7 proof\/outline: the character “c”/)
  })

  test('when one part of a letter stands elsewhere', async () => {
    const parts = [
      { glyph: LATIN.glyphOf(0x61), dx: 0, dy: 0 },
      { glyph: LATIN.glyphOf(0x301), dx: 300, dy: 20 },
    ]
    const sort = LATIN.compose(parts, 561, 'á')
    const item = line(1, 30, '')
    const pages = document(
      [page([{ ...item, run: { ...item.run, sorts: [sort], advances: Float32Array.of(5) } }])],
      tag('Document', [tag('P', [1])]),
    )
    // Header, first component, then flags and number of the second: its offsets are words.
    const lower = (font: Uint8Array) => withByte(font, glyphAt(font, 1) + 10 + 8 + 7, (byte) => byte - 3)
    expect(await proveSpoilt(({ change }) => change(PROGRAM, lower), pages)).toEqual([
      '1 proof/outline: the character “á” would be printed in another shape than NotoSans-Regular gives it',
    ])
  })

  test('when its code leads to .notdef, or to no glyph at all', async () => {
    const found = await proveSpoilt(({ set }) => set(`${FONT}/DescendantFonts/0/CIDToGIDMap`, Uint8Array.of(0, 0, 0, 0, 9, 9)))
    expect(found.filter((finding) => finding.includes('glyph'))).toEqual([
      '4 proof/no-glyph: the character “a” would be printed as the “no such character” of NotoSans-Regular',
      '4 proof/no-glyph: the character “b” would be printed as the “no such character” of NotoSans-Regular',
      '7 proof/no-glyph: the character “c” would be printed as the “no such character” of NotoSans-Regular',
    ])
  })

  test('when it was set as .notdef to begin with', () => {
    const item = line(1, 30, 'a')
    const pages = document(
      [page([{ ...item, run: { ...item.run, sorts: [LATIN.sort(0, '🜨')] } }])],
      tag('Document', [tag('P', [1])]),
    )
    expect(prove(pages).join()).toContain('proof/no-glyph: the character “🜨”')
  })
})

describe('a width is found wrong', () => {
  const [a, b] = ['a', 'b'].map((letter) => LATIN.advanceOf(LATIN.glyphOf(letter.charCodeAt(0))))

  test('when /W states another', async () => {
    const found = await proveSpoilt(({ set }) => set(`${FONT}/DescendantFonts/0/DW`, 1234))
    expect(found).toContain(
      `4 proof/width: the character “a” of NotoSans-Regular is 1234 thousandths of an em wide in the PDF, and was set ${a} wide`,
    )
  })

  test('when the font program has another', async () => {
    const wider = (font: Uint8Array) => withByte(font, tableAt(font, 'hmtx') + 4 * 2 + 1, (byte) => byte + 7)
    expect(await proveSpoilt(({ change }) => change(PROGRAM, wider))).toEqual([
      `4 proof/width: the character “b” of NotoSans-Regular is ${b! + 7} thousandths of an em wide in the PDF, and was set ${b} wide`,
    ])
  })
})

describe('a text is found wrong', () => {
  const toUnicode = (operate: (data: Uint8Array) => Uint8Array) =>
    proveSpoilt(({ change }) => change(`${FONT}/ToUnicode`, operate))

  test('when it is another one', async () => {
    expect(await toUnicode(replacing('<0002> <0062>', '<0002> <00620063>'))).toEqual([
      '4 proof/text: the character “b” would be read out of the PDF as “bc”',
    ])
  })

  test('when it is missing', async () => {
    expect(await toUnicode(replacing('<0002> <0062>\n', ''))).toEqual([
      '4 proof/no-text: the character “b” could not be read out of the PDF',
    ])
  })

  test.each([
    ['a presentation form', 'FEF5'],
    ['a ligature', 'FB01'],
    ['a radical', '2F00'],
    ['a compatibility ideograph', 'F900'],
  ])('when it is %s in place of the character', async (_, hex) => {
    const standIn = String.fromCharCode(Number.parseInt(hex, 16))
    expect(await toUnicode(replacing('<0002> <0062>', `<0002> <${hex}>`))).toEqual([
      `4 proof/stand-in: the character “b” would be read out of the PDF as the presentation form or radical “${standIn}” (U+${hex})`,
    ])
  })

  test('but not when the author wrote the radical', () => {
    const item = line(1, 30, 'a')
    const sorts = [{ ...item.run.sorts[0]!, text: '⼀' }]
    expect(prove(document([page([{ ...item, run: { ...item.run, sorts } }])], tag('Document', [tag('P', [1])])))).toEqual([])
  })
})

describe('a page is found incomplete', () => {
  test('when its last line is not shown', async () => {
    expect(await proveSpoilt(({ change }) => change(`${PAGE}/Contents`, replacing('[(\0\x03)] TJ', '')))).toEqual([
      '7 proof/incomplete: page 1 would show 2 characters where 3 were set; they part at “c”',
    ])
  })

  test('when a running foot is not shown, or is shown twice', async () => {
    const pages = document(
      [page([line(1, 30, 'ab')], 1, { footer: [line('artifact', 90, 'c')] })],
      tag('Document', [tag('P', [1])]),
    )
    const shown = async (old: string, now: string) =>
      proveSpoilt(({ change }) => change(`${PAGE}/Contents`, replacing(old, now)), pages)
    expect(await shown('[(\0\x03)] TJ', '')).toEqual([
      '1 proof/incomplete: page 1 would show 2 characters where 3 were set; they part at “c”',
    ])
    expect(await shown('[(\0\x03)] TJ', '[(\0\x03)] TJ <0003> Tj')).toHaveLength(1)
  })

  test('when a page is missing', () => {
    const more = { ...ABC, pages: [...ABC.pages, page([rule('artifact', 10)])] }
    expect(prove(more, writePdf(ABC, METADATA))).toEqual(['1 proof/pages: the PDF has 1 pages where 2 were set'])
  })
})

describe('a file is not proved', () => {
  test('when it is cut short', () => {
    expect(prove(ABC, writePdf(ABC, METADATA).subarray(0, 2000))).toEqual([
      '1 proof/unreadable: the PDF cannot be read again: it does not end as a PDF does',
    ])
  })

  test('when its text is made invisible', async () => {
    expect(await proveSpoilt(({ change }) => change(`${PAGE}/Contents`, replacing('BT', 'BT 3 Tr')))).toEqual([
      '1 proof/unreadable: the PDF cannot be read again: a page uses the operator Tr',
    ])
  })
})

test('what is remembered of faces does not hide what is wrong in the next file', async () => {
  const fresh = createProofMemory()
  expect(proveGlyphs(writePdf(ABC, METADATA), ABC, fresh)).toEqual([])
  const spoilt = await doctor(writePdf(ABC, METADATA), ({ change }) =>
    change(PROGRAM, (font) => withByte(font, glyphAt(font, 1) + 1, () => 0)),
  )
  expect(proveGlyphs(spoilt, ABC, fresh).map(({ code }) => code)).toEqual(['proof/blank'])
})
