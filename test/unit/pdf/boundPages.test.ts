/** Pages of attached PDFs in ours: what draws is taken over, all else stays behind. */
import { type PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readAttachment } from '../../../src/attachment/index.ts'
import type { PageImage } from '../../../src/attachment/types.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import { inspectPdf } from '../../support/pdfInspector.ts'
import { type OnePage, onePage, plainPdf } from '../../support/plainPdf.ts'
import { drawPdf } from '../../support/tools.ts'
import { document, METADATA, page, tag } from './build.ts'

/** A document whose pages each show one page of the file in a square of 100 pt. */
function bind(bytes: Uint8Array): Uint8Array {
  const { document: bindable, obstacles, sha256 } = readAttachment(bytes)
  if (!bindable) throw new Error(obstacles.map(({ rule }) => rule).join())
  const rect = { x: 0, y: 0, width: 100, height: 100 }
  const pages = bindable.pages.map((_, index) => {
    const image: PageImage = { type: 'page', id: `${sha256}/${index}`, width: 1, height: 1, document: bindable, index }
    return page([{ type: 'raster', rect, image, content: index + 1 }], index + 1, { width: 100, height: 100 })
  })
  const figures = bindable.pages.map((_, index) => tag('Figure', [index + 1], { node: 100 + index, alt: `Page ${index + 1}` }))
  return writePdf(document(pages, tag('Document', figures)), METADATA)
}

const bound = async (plan: OnePage) => inspectPdf(bind(onePage(plan)))
const FORM = 'Pages/Kids/0/Resources/XObject/I1'
const keysAt = (pdf: Awaited<ReturnType<typeof bound>>, path: string) => {
  const object = pdf.at(path)
  const dict = object instanceof PDFRawStream ? object.dict : (object as PDFDict)
  return dict
    .keys()
    .map((key) => key.decodeText())
    .sort()
}
const contentAt = (pdf: Awaited<ReturnType<typeof bound>>, path = FORM) => String.fromCharCode(...pdf.data(path)).trim()

describe('a bound page', () => {
  it('is a form that is brought to the unit square', async () => {
    const pdf = await bound({ content: '1 g 0 0 50 50 re f' })
    expect(contentAt(pdf)).toBe('1 g 0 0 50 50 re f')
    expect([`${pdf.at(`${FORM}/BBox`)}`, `${pdf.at(`${FORM}/Matrix`)}`]).toEqual(['[ 0 0 100 200 ]', '[ 0.01 0 0 0.005 0 0 ]'])
  })

  it('brings no marked content', async () => {
    const pdf = await bound({ content: '/P <</MCID 0>> BDC 1 g EMC /Artifact BMC 0 0 5 5 re EMC f /Here MP' })
    expect(contentAt(pdf).split(/\s+/).join(' ')).toBe('1 g 0 0 5 5 re f')
  })

  it('brings no annotations, actions, metadata or halftones', async () => {
    const pdf = await bound({
      content: '/G gs /X Do',
      resources: '/ExtGState <</G <</HT 10 0 R /TR2 /Default /ca 0.5>>>> /XObject <</X 11 0 R>> /Properties <</P <<>>>>',
      page: '/Annots [<</Subtype /Movie>>] /AA <<>> /Metadata 10 0 R /StructParents 0',
      objects: {
        10: { dict: '/Type /Metadata', data: 'x' },
        11: {
          dict: '/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Interpolate true /Metadata 10 0 R /OC 10 0 R',
          data: '\x80',
        },
      },
    })
    expect(keysAt(pdf, FORM)).toEqual(['BBox', 'Filter', 'Length', 'Matrix', 'Resources', 'Subtype', 'Type'])
    expect(keysAt(pdf, `${FORM}/Resources`)).toEqual(['ExtGState', 'XObject'])
    expect(keysAt(pdf, `${FORM}/Resources/ExtGState/G`)).toEqual(['ca'])
    expect(pdf.at('Pages/Kids/0/Annots')).toBeUndefined()
  })

  it('keeps names that look like keys which are left behind', async () => {
    const pdf = await bound({
      content: '/OC gs /Metadata Do',
      resources: '/ExtGState <</OC <</ca 1>>>> /XObject <</Metadata 10 0 R>>',
      objects: { 10: { dict: '/Subtype /Form /BBox [0 0 1 1]', data: '' } },
    })
    expect([keysAt(pdf, `${FORM}/Resources/ExtGState`), keysAt(pdf, `${FORM}/Resources/XObject`)]).toEqual([['OC'], ['Metadata']])
  })

  it('brings of its resources what it uses, and default colour spaces', async () => {
    const pdf = await bound({
      content: '/A gs BI /W 1 /H 1 /CS /C /BPC 8 ID \x80 EI',
      resources:
        '/ExtGState <</A <</ca 1>> /B <</ca 0>>>> /ColorSpace <</C /DeviceGray /D /DeviceRGB /DefaultRGB /DeviceRGB>> /Font <</F <</Type /Font>>>>',
    })
    expect(keysAt(pdf, `${FORM}/Resources`)).toEqual(['ColorSpace', 'ExtGState'])
    expect(keysAt(pdf, `${FORM}/Resources/ExtGState`)).toEqual(['A'])
    expect(keysAt(pdf, `${FORM}/Resources/ColorSpace`)).toEqual(['C', 'DefaultRGB'])
  })

  it('has what was compressed with LZW compressed anew', async () => {
    // The example of ISO 32000-1, 7.4.4.2, as data of an image.
    const data = '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01'
    const dict = '/Subtype /Image /Width 3 /Height 3 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /LZWDecode'
    const pdf = await bound({ content: '/X Do', resources: '/XObject <</X 10 0 R>>', objects: { 10: { dict, data } } })
    const path = `${FORM}/Resources/XObject/X`
    expect(pdf.at(`${path}/Filter`)).toBe(PDFName.of('FlateDecode'))
    expect(contentAt(pdf, path)).toBe('-----A---B')
  })

  it.each([
    [0, [0, 99]],
    [90, [0, 0]],
    [180, [99, 0]],
    [270, [99, 99]],
  ] as const)('turned by %i degrees has its lower left corner where readers show it', (angle, [x, y]) => {
    const drawn = drawPdf('pdftoppm', 72, bind(onePage({ content: '0 0 20 40 re f', page: `/Rotate ${angle}` })))
    expect(drawn?.pixel(x, y) ?? [0, 0, 0]).toEqual([0, 0, 0])
    expect(drawn?.pixel(99 - x, 99 - y) ?? [255, 255, 255]).toEqual([255, 255, 255])
  })
})

describe('a bound file', () => {
  const shared = plainPdf({
    objects: {
      1: '<</Type /Catalog /Pages 2 0 R>>',
      2: '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 100 100] /Resources <</XObject <</X 6 0 R>>>>>>',
      3: '<</Type /Page /Parent 2 0 R /Contents 5 0 R>>',
      4: '<</Type /Page /Parent 2 0 R /Contents 5 0 R>>',
      5: { dict: '', data: '/X Do' },
      6: { dict: '/Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</Self 6 0 R>>>>', data: '0 0 9 9 re f /Self Do' },
    },
  })

  it('has each of its objects once, whatever refers to it', async () => {
    const pdf = await inspectPdf(bind(shared))
    const [first, second] = ['I1', 'I2'].map((name) => pdf.at(`Pages/Kids/0/Resources/XObject/${name}/Resources/XObject/X`))
    expect(first).toBeDefined()
    expect(second).toBe(first)
    expect(pdf.at(`${FORM}/Resources/XObject/X/Resources/XObject/Self`)).toBe(first)
  })

  it('whose pages share a dictionary and use different parts of it loses none', async () => {
    const pdf = await inspectPdf(
      bind(
        plainPdf({
          objects: {
            1: '<</Type /Catalog /Pages 2 0 R>>',
            2: '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 100 100] /Resources 7 0 R>>',
            3: '<</Type /Page /Parent 2 0 R /Contents 5 0 R>>',
            4: '<</Type /Page /Parent 2 0 R /Contents 6 0 R>>',
            5: { dict: '', data: '/A gs' },
            6: { dict: '', data: '/B gs' },
            7: '<</ExtGState 8 0 R>>',
            8: '<</A <</ca 1>> /B <</ca 0>>>>',
          },
        }),
      ),
    )
    const used = ['I1', 'I2'].map((name) => keysAt(pdf, `Pages/Kids/0/Resources/XObject/${name}/Resources/ExtGState`))
    expect(used).toEqual([['A'], ['B']])
  })

  it('always gives the same bytes', () => {
    expect(Buffer.compare(bind(shared), bind(shared))).toBe(0)
  })
})
