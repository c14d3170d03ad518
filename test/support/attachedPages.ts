/** Pages of attached PDFs, written by hand: for each rule one that breaks it, and some that break none. */
import { readFileSync } from 'node:fs'
import type { RuleName } from '../../src/attachment/rules.ts'
import type { OnePage, PlainObject } from './plainPdf.ts'

const FONT = new Uint8Array(readFileSync(new URL('../../fonts/NotoSans-Regular.ttf', import.meta.url)))

interface FontPlan {
  /** Entries of the Type 0 font, the CIDFont and the descriptor that are not the usual ones. */
  readonly font?: string
  readonly cid?: string
  readonly descriptor?: string
  readonly toUnicode?: string
}

/** A page that shows glyph 36 (A) of an embedded TrueType font. */
export function withFont(
  {
    font = '/Encoding /Identity-H',
    cid = '/CIDToGIDMap /Identity /W [36 [639]]',
    descriptor = '/FontFile2 13 0 R',
    toUnicode = '<0024> <0041>',
  }: FontPlan = {},
  shown = '<0024>',
): OnePage {
  const objects: Record<number, PlainObject> = {
    10: `<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Test /DescendantFonts [11 0 R] /ToUnicode 14 0 R ${font}>>`,
    11: `<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Test /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor 12 0 R ${cid}>>`,
    12: `<</Type /FontDescriptor /FontName /ABCDEF+Test /Flags 4 ${descriptor}>>`,
    13: { dict: `/Length1 ${FONT.length}`, data: FONT },
    14: { dict: '', data: `1 beginbfchar ${toUnicode} endbfchar` },
  }
  return { content: `BT /F1 12 Tf ${shown} Tj ET`, resources: '/Font <</F1 10 0 R>>', objects }
}

const form = (dict: string, data = '') => ({
  content: '/X Do',
  resources: '/XObject <</X 10 0 R>>',
  objects: { 10: { dict, data } },
})
const state = (entries: string) => ({ content: '/G gs', resources: `/ExtGState <</G <<${entries}>>>>` })
const space = (value: string, objects: OnePage['objects'] = {}) => ({
  content: '/C cs',
  resources: `/ColorSpace <</C ${value}>>`,
  objects,
})

/** For each rule the smallest page that breaks it. */
export const BREAKS: Readonly<Record<Exclude<RuleName, 'damaged'>, OnePage>> = {
  encrypted: { content: '', trailer: '/Root 1 0 R /Encrypt <</Filter /Standard>>' },
  'external-stream': form('/Subtype /Form /BBox [0 0 1 1] /F (elsewhere.bin)'),
  filter: form('/Subtype /Image /Width 1 /Height 1 /Filter /Crypt'),
  limit: { content: 'q '.repeat(29) },
  operator: { content: 'BX 1 2 unheard EX' },
  'resource-missing': { content: '/X Do' },
  'rendering-intent': { content: '/Vivid ri' },
  'device-color': { content: '0 0 0 1 k' },
  'color-profile': space('[/ICCBased 10 0 R]', { 10: { dict: '/N 3', data: 'no profile' } }),
  'spot-color': space('[/DeviceN [/Gold] /DeviceRGB 10 0 R]', { 10: { dict: '/FunctionType 4', data: '{}' } }),
  'transfer-function': state('/TR 10 0 R'.replace('10 0 R', '<</FunctionType 2 /N 2 /Domain [0 1]>>')),
  'blend-mode': state('/BM /Glow'),
  'jpeg-2000': form('/Subtype /Image /Width 1 /Height 1 /Filter /JPXDecode'),
  postscript: form('/Subtype /PS'),
  'reference-object': form('/Subtype /Form /BBox [0 0 1 1] /Ref <</Page 0>>'),
  'hidden-layer': {
    content: '',
    catalog: '/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>',
    objects: { 10: '<</Type /OCG /Name (notes)>>' },
  },
  'font-not-embedded': withFont({ descriptor: '' }),
  'font-dictionary': { content: 'BT /F1 12 Tf (A) Tj ET', resources: '/Font <</F1 <</Type /Font /Subtype /Odd>>>>' },
  'font-cmap': withFont({ font: '/Encoding /UniGB-UCS2-H' }),
  'font-encoding': {
    content: 'BT /F1 12 Tf (A) Tj ET',
    resources:
      '/Font <</F1 <</Type /Font /Subtype /TrueType /BaseFont /T /FirstChar 65 /LastChar 65 /Widths [639] /FontDescriptor 12 0 R /ToUnicode 14 0 R>>>>',
    objects: {
      12: '<</Type /FontDescriptor /Flags 32 /FontFile2 13 0 R>>',
      13: { dict: '', data: FONT },
      14: { dict: '', data: '1 beginbfchar <41> <0041> endbfchar' },
    },
  },
  'font-widths': withFont({ cid: '/CIDToGIDMap /Identity /W [36 [700]]' }),
  'glyph-missing': withFont({ cid: '/W [65000 [0]]', toUnicode: '<FDE8> <0041>' }, '<FDE8>'),
  'undefined-glyph': withFont({ toUnicode: '<0000> <0041>' }, '<0000>'),
  'no-unicode': withFont({ toUnicode: '<0025> <0041>' }),
  'private-use': withFont({ toUnicode: '<0024> <F0B7>' }),
}

/** What must not keep a page from being bound, though some of it looks as if it did. */
export const FINE: Readonly<Record<string, OnePage>> = {
  'whose font is embedded': withFont(),
  'whose map from codes to glyphs is left to be the identity': withFont({ cid: '/W [36 [639]]' }),
  'whose invisible text, as under a scan, has no font program': (() => {
    const plan = withFont({ descriptor: '' })
    return { ...plan, content: plan.content.replace('BT', 'BT 3 Tr') }
  })(),
  'in grey and RGB': { content: '0.5 g 1 0 0 RG 0 0 10 10 re B' },
  'in CMYK that a profile explains': {
    content: '0 0 0 1 k',
    resources: '/ColorSpace <</DefaultCMYK [/CalRGB <</WhitePoint [1 1 1]>>]>>',
  },
  'whose actions, annotations and scripts stay behind': {
    content: '0 0 10 10 re f',
    page: '/AA <</O <</S /JavaScript /JS (app.alert\\(1\\))>>>> /Annots [<</Subtype /Movie>>]',
    catalog: '/OpenAction <</S /Launch /F (a.exe)>>',
  },
  'whose layers are all seen': { content: '/OC /L BDC 0 0 9 9 re f EMC', catalog: '/OCProperties <</OCGs [] /D <<>>>>' },
}
