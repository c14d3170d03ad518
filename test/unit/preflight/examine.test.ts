/** PDFs written by hand, with figures that can be worked out by head: Helvetica's `H` is 722 wide, its space 278. */
import { describe, expect, it } from 'vitest'
import { examinePdf } from '../../../src/preflight/index.ts'
import { closestLines, densestLine, smallestMargins, smallestType } from '../../../src/preflight/measures.ts'
import type { PdfFacts } from '../../../src/preflight/types.ts'
import { latin1, type OnePage, onePage, plainPdf } from '../../support/plainPdf.ts'

const HELVETICA = '/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>>>'

/** Facts of a page 100 wide and 200 high. */
function facts(page: OnePage): PdfFacts {
  const { value, diagnostics } = examinePdf(onePage({ resources: HELVETICA, ...page }), 'x.pdf')
  expect(diagnostics).toEqual([])
  return value!
}

const lines = (page: OnePage) => facts(page).pages[0]!.lines

describe('a line of text', () => {
  it('is measured from the top left', () => {
    expect(lines({ content: 'BT /F 10 Tf 20 150 Td (HH) Tj ET' })).toMatchObject([
      { text: 'HH', size: 10, start: 20, end: 20 + 14.44, baseline: 50, characters: 2, role: 'unknown', angle: 0 },
    ])
  })

  it('is as large as matrices make it, slanted or stretched', () => {
    expect(lines({ content: 'q 2 0 0 2 0 0 cm BT /F 5 Tf 1 0 0.3 1 10 20 Tm (H) Tj ET Q' })[0]!.size).toBeCloseTo(10)
    expect(lines({ content: 'BT 50 Tz /F 10 Tf 20 150 Td (H) Tj ET' })[0]).toMatchObject({ size: 10, end: 20 + 3.61 })
  })

  it('has the spaces of Tc, Tw and TJ in its length', () => {
    const [line] = lines({ content: 'BT 1 Tc 2 Tw /F 10 Tf 20 150 Td [(H) -100 (H H)] TJ ET' })
    expect(line!.length).toBeCloseTo(3 * 7.22 + 2.78 + 3 * 1 + 2 + 1)
    expect(line).toMatchObject({ text: 'HH H', characters: 4 })
  })

  it('has a space where a gap stands for one', () => {
    expect(lines({ content: 'BT /F 10 Tf 20 150 Td [(H) -300 (H)] TJ ET' })).toMatchObject([{ text: 'H H', characters: 3 }])
  })

  it('ends at a gap that is more than a space', () => {
    expect(lines({ content: 'BT /F 10 Tf 5 150 Td (H) Tj 60 0 Td (H) Tj ET' })).toHaveLength(2)
  })

  it('goes on with T*, quotes and leading', () => {
    const content = 'BT /F 10 Tf 12 TL 20 150 Td (H) Tj T* (H) Tj (H) \' 0 0 (H) " ET'
    expect(lines({ content }).map(({ baseline }) => baseline)).toEqual([50, 62, 74, 86])
  })

  it('is found in a form, and in a form of a form', () => {
    const objects = {
      10: {
        dict: `/Type /XObject /Subtype /Form /BBox [0 0 50 50] /Matrix [1 0 0 1 10 0] /Resources <</XObject <</I 11 0 R>>>>`,
        data: '/I Do',
      },
      11: {
        dict: `/Type /XObject /Subtype /Form /BBox [0 0 50 50] /Resources <<${HELVETICA}>>`,
        data: 'BT /F 10 Tf 5 5 Td (H) Tj ET',
      },
    }
    const page = { content: 'q 1 0 0 1 0 100 cm /X Do Q', resources: '/XObject <</X 10 0 R>>', objects }
    expect(lines(page)).toMatchObject([{ start: 15, baseline: 95 }])
  })

  it('stands upright on a page that is turned, and counts in the page’s unit', () => {
    const turned = facts({ content: 'BT /F 10 Tf 0 1 -1 0 50 20 Tm (H) Tj ET', page: '/Rotate 90' })
    expect(turned.pages[0]).toMatchObject({ width: 200, height: 100 })
    expect(turned.pages[0]!.lines).toMatchObject([{ angle: 0, start: 20, baseline: 50 }])
    expect(facts({ content: 'BT /F 10 Tf 20 150 Td (H) Tj ET', page: '/UserUnit 2' }).pages[0]).toMatchObject({
      width: 200,
      lines: [{ size: 20, start: 40 }],
    })
  })

  it('of text that is turned runs along its own baseline', () => {
    expect(lines({ content: 'BT /F 10 Tf 0 1 -1 0 50 20 Tm (HHH) Tj ET' })).toMatchObject([
      { angle: 270, text: 'HHH', length: expect.closeTo(21.66) },
    ])
  })

  it('is not there where nothing is drawn: outside the page, outside a clip, in mode 3, on a layer that is off', () => {
    const text = 'BT /F 10 Tf 20 150 Td (H) Tj ET'
    expect(lines({ content: 'BT /F 10 Tf 120 150 Td (H) Tj ET' })).toEqual([])
    expect(lines({ content: `q 0 0 10 10 re W n ${text} Q` })).toEqual([])
    expect(facts({ content: `3 Tr ${text}` })).toMatchObject({ glyphs: { shown: 1, invisible: 1 }, pages: [{ lines: [] }] })
    const layer = {
      objects: { 10: '<</Type /OCG /Name (off)>>' },
      catalog: '/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>',
    }
    expect(lines({ content: `/OC /L BDC ${text} EMC`, resources: `${HELVETICA} /Properties <</L 10 0 R>>`, ...layer })).toEqual(
      [],
    )
  })
})

describe('fonts', () => {
  const font = (entries: string, objects: OnePage['objects'] = {}) => ({
    resources: `/Font <</F <</Type /Font ${entries}>>>>`,
    objects,
  })

  it('have the widths that are stated', () => {
    const simple = font('/Subtype /Type1 /BaseFont /ABCDEF+Own /FirstChar 72 /Widths [500] /Encoding /WinAnsiEncoding')
    const found = facts({ content: 'BT /F 10 Tf 20 150 Td (HH) Tj ET', ...simple })
    expect(found.pages[0]!.lines).toMatchObject([{ length: 10 }])
    expect(found.fonts).toEqual([{ name: 'Own', type: 'Type1', isEmbedded: false, isSubset: true, page: 1 }])
  })

  it('with codes of two bytes have those of their CIDs', () => {
    const cid = font('/Subtype /Type0 /BaseFont /Han /Encoding /Identity-H /DescendantFonts [10 0 R]', {
      10: '<</Type /Font /Subtype /CIDFontType0 /BaseFont /Han /DW 1000 /W [5 [250] 7 9 600]>>',
    })
    const found = facts({ content: 'BT /F 10 Tf 20 150 Td <000100050008> Tj ET', ...cid })
    expect(found.pages[0]!.lines).toMatchObject([{ length: 18.5, characters: 3 }])
    expect(found.glyphs).toEqual({ shown: 3, withoutUnicode: 3, invisible: 0 })
  })

  it('have the codes of an embedded character map', () => {
    const map =
      'begincmap 1 begincodespacerange <00> <7f> endcodespacerange 1 begincodespacerange <8000> <ffff> endcodespacerange 1 begincidrange <20> <7e> 1 endcidrange 1 begincidchar <8140> 5 endcidchar endcmap'
    const cid = font('/Subtype /Type0 /BaseFont /Han /Encoding 11 0 R /DescendantFonts [10 0 R]', {
      10: '<</Type /Font /Subtype /CIDFontType0 /BaseFont /Han /W [2 2 300 5 5 900]>>',
      11: { dict: '/Type /CMap', data: map },
    })
    // 21 is the CID 2, 8140 the CID 5.
    expect(lines({ content: 'BT /F 10 Tf 20 150 Td <218140> Tj ET', ...cid })).toMatchObject([{ length: 12, characters: 2 }])
  })

  it('known by the name of their map only have codes of one byte and of two', () => {
    const cid = font('/Subtype /Type0 /BaseFont /Ryumin /Encoding /90ms-RKSJ-H /DescendantFonts [10 0 R]', {
      10: '<</Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin>>',
    })
    expect(lines({ content: 'BT /F 10 Tf 20 150 Td <418140> Tj ET', ...cid })).toMatchObject([{ length: 15, characters: 2 }])
  })

  it('set downwards run down', () => {
    const cid = font('/Subtype /Type0 /BaseFont /Han /Encoding /Identity-V /DescendantFonts [10 0 R]', {
      10: '<</Type /Font /Subtype /CIDFontType0 /BaseFont /Han>>',
    })
    expect(lines({ content: 'BT /F 10 Tf 50 150 Td <00010002> Tj ET', ...cid })).toMatchObject([
      { angle: 90, length: 20, box: { left: 45, right: 55, top: 50, bottom: 70 } },
    ])
  })

  it('that are drawings are measured by their own matrix', () => {
    const drawn = font(
      '/Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 -20 50 80] /FirstChar 72 /LastChar 72 /Widths [60] /Encoding <</Differences [72 /H]>> /CharProcs <</H 10 0 R>>',
      { 10: { dict: '', data: '60 0 d0' } },
    )
    expect(lines({ content: 'BT /F 10 Tf 20 150 Td (HH) Tj ET', ...drawn })).toMatchObject([
      { text: 'HH', length: 12, box: { top: 42, bottom: 52 } },
    ])
  })
})

describe('a page', () => {
  const TWO = 'BT /F 10 Tf 20 150 Td (HHHH) Tj ET /Artifact BMC BT /F 8 Tf 10 190 Td (Head) Tj ET EMC'

  it('has margins with and without artifacts', () => {
    const [page] = facts({ content: TWO }).pages
    // Without an outline, ink reaches three quarters of an em above the baseline.
    expect(page!.margins).toMatchObject({ left: 20, top: 42.5, right: expect.closeTo(100 - 20 - 28.88) })
    expect(page!.outerMargins).toMatchObject({ left: 10, top: 4 })
  })

  it('has the smallest type of each role', () => {
    const found = smallestType(facts({ content: TWO }))
    expect([...found].map(([role, { value }]) => [role, value])).toEqual([
      ['artifact', 8],
      ['unknown', 10],
    ])
  })

  it('without text has no margins', () => {
    const empty = facts({ content: '0 0 10 10 re f' })
    expect(empty.pages[0]).toMatchObject({ margins: undefined, outerMargins: undefined, columns: 0 })
    expect(smallestMargins(empty.pages, 'margins')).toBeUndefined()
  })

  it('has so many lines in an inch as stand closest', () => {
    const content = 'BT /F 10 Tf 20 150 Td (HHHH) Tj 0 -18 Td (HHHH) Tj 0 -12 Td (HHHH) Tj 0 -24 Td (HHHH) Tj ET'
    expect(closestLines(facts({ content }))).toMatchObject({ value: 6, place: { line: { baseline: 80 } } })
  })

  it('has so many characters in an inch as its densest long line', () => {
    const wide = { page: '/MediaBox [0 0 400 200]' }
    expect(densestLine(facts({ content: 'BT /F 10 Tf 20 150 Td (HHHH) Tj ET', ...wide }))).toBeUndefined()
    // 30 letters of 7.22 pt.
    expect(densestLine(facts({ content: `BT /F 10 Tf 20 150 Td (${'H'.repeat(30)}) Tj ET`, ...wide }))!.value).toBeCloseTo(
      72 / 7.22,
    )
  })

  it('has columns where lines stand beside lines, four at least', () => {
    const column = (x: number, rows: number) => `BT /F 8 Tf 10 TL ${x} 180 Td ${'(HHHHHH) Tj T* '.repeat(rows)} ET`
    const beside = (rows: number) => `${column(5, rows)} ${column(55, rows)}`
    expect(facts({ content: beside(4) }).pages[0]!.columns).toBe(2)
    expect(facts({ content: beside(3) }).pages[0]!.columns).toBe(1)
  })
})

it('running heads without tags are lines that come again, digits aside', () => {
  const page = (number: number) => ({
    dict: '',
    data: `BT /F 8 Tf 20 190 Td (Our office) Tj 0 -40 Td (Text ${'HI'.repeat(number)}) Tj 0 -100 Td (Page ${number}) Tj ET`,
  })
  const bytes = plainPdf({
    objects: {
      1: '<</Type /Catalog /Pages 2 0 R>>',
      2: `<</Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 /MediaBox [0 0 100 200] /Resources <<${HELVETICA}>>>>`,
      ...Object.fromEntries([3, 4, 5].map((number) => [number, `<</Type /Page /Parent 2 0 R /Contents ${number + 3} 0 R>>`])),
      ...Object.fromEntries([1, 2, 3].map((number) => [number + 5, page(number)])),
    },
  })
  const { pages } = examinePdf(bytes, 'x.pdf').value!
  expect(pages.map(({ lines: found }) => found.map(({ role, text }) => `${role} ${text}`))).toEqual(
    [1, 2, 3].map((number) => ['artifact Our office', `unknown Text ${'HI'.repeat(number)}`, `artifact Page ${number}`]),
  )
  expect(pages[0]!.margins!.top).toBeCloseTo(50 - 6)
})

describe('a document', () => {
  it('says what it is', () => {
    const xmp =
      '<x><dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B</rdf:li></rdf:Alt></dc:title><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></x>'
    const found = facts({
      content: '',
      catalog: '/Version /2.0 /Lang (ko) /Metadata 10 0 R /PageLabels <</Nums [0 <</S /r /St 4 /P (A-)>>]>>',
      objects: { 10: { dict: '/Type /Metadata', data: xmp } },
    })
    expect(found).toMatchObject({ version: '2.0', title: 'A & B', standards: ['PDF/A-2b'], languages: ['ko'], seal: 'none' })
    expect(found.pages[0]!.label).toBe('A-iv')
  })

  it('has links, fields, signatures, scripts, bookmarks and files in it', () => {
    const found = facts({
      content: '',
      page: '/Annots [<</Subtype /Link /Rect [10 20 30 40] /A <</S /URI /URI (https://a.example)>>>> <</Subtype /Link /Rect [0 0 1 1] /Dest [3 0 R /Fit]>>]',
      catalog: `/OpenAction <</S /JavaScript /JS (1)>> /AcroForm <</Fields [<</T (a) /FT /Tx>> <</T (b) /FT /Sig /V 12 0 R>> <</T (c) /FT /Sig>>]>>
        /Outlines <</First 10 0 R>> /Names <</EmbeddedFiles <</Names [(a) 11 0 R]>>>>`,
      objects: {
        10: '<</Title (One) /Next <</Title (Two) /First <</Title (Three)>>>>>>',
        11: '<</Type /Filespec /F (data.csv) /AFRelationship /Data /EF <</F 13 0 R>>>>',
        12: '<</Type /Sig>>',
        13: { dict: '/Type /EmbeddedFile', data: 'a,b' },
      },
    })
    expect(found.links).toMatchObject([
      { page: 1, target: 'web', uri: 'https://a.example', box: { left: 10, top: 160, right: 30, bottom: 180 } },
      { page: 1, target: 'inside' },
    ])
    expect(found).toMatchObject({ bookmarks: 3, signatures: 1, formFields: 1, scripts: 1 })
    expect(found.attachments).toEqual([{ name: 'data.csv', bytes: 3, relationship: 'Data' }])
  })
})

describe('what is damaged or malicious', () => {
  it('is refused where no page can be found', () => {
    const { value, diagnostics } = examinePdf(latin1('%PDF-1.7 nothing'), 'x.pdf')
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['preflight/unreadable'])
  })

  it('is told, and what stands before it is measured', () => {
    const found = facts({ content: 'BT /F 10 Tf 20 150 Td (H) Tj ET >> ]' })
    expect(found.pages[0]!.lines).toHaveLength(1)
    expect(found.damage).toMatchObject([{ page: 1 }])
  })

  it('does not run for ever: a form that draws itself twice', () => {
    const objects = { 10: { dict: '/Subtype /Form /Resources <</XObject <</X 10 0 R>>>>', data: '/X Do /X Do' } }
    expect(facts({ content: '/X Do', resources: '/XObject <</X 10 0 R>>', objects }).damage).toHaveLength(1)
  })

  it('is said to be protected where it is', () => {
    const encrypted = onePage({ content: '', objects: { 10: '<</Filter /Standard>>' }, trailer: '/Root 1 0 R /Encrypt 10 0 R' })
    expect(examinePdf(encrypted, 'x.pdf').value).toMatchObject({ isEncrypted: true, damage: [] })
  })
})
