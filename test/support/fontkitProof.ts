/**
 * A PDF and the pages it was made from → what fontkit finds wrong with its glyphs: a second opinion on `src/proof/`,
 * with another reader of fonts and another reader of objects.
 */

import { create, type Font } from 'fontkit'
import { type PDFArray, PDFNumber } from 'pdf-lib'
import type { Face, Sort } from '../../src/font/types.ts'
import type { PagedDocument } from '../../src/page/types.ts'
import { withHexStrings } from './hexStrings.mjs'
import { type InspectedPdf, inspectPdf } from './pdfInspector.ts'

/** One line for each code that leads to another outline, width or text than was set; none for a PDF that is right. */
export async function proveWithFontkit(bytes: Uint8Array, { pages }: PagedDocument): Promise<readonly string[]> {
  const pdf = await inspectPdf(bytes)
  const fonts = new Map<string, EmbeddedFont>()
  const sources = new Map<Face, Font>()
  const decided = new Set<string>()
  const found: string[] = []
  pages.forEach(({ items, header, footer }, index) => {
    const set = [...items, ...header, ...footer].flatMap((item) =>
      item.type === 'glyphs' ? item.run.sorts.map((sort) => ({ sort, face: item.run.face })) : [],
    )
    const shown = shownCodes(pdf.content(index + 1))
    if (shown.length !== set.length) found.push(`page ${index + 1}: ${shown.length} codes for ${set.length} sorts`)
    set.slice(0, shown.length).forEach(({ sort, face }, at) => {
      const { name, code } = shown[at]!
      const key = `${name} ${code} ${sort.text} ${JSON.stringify(sort.parts)}`
      if (decided.has(key)) return
      decided.add(key)
      const font = remembered(fonts, name, () => embeddedFont(pdf, `Pages/Kids/${index}/Resources/Font/${name}`))
      const source = remembered(sources, face, () => create(face.bytes))
      for (const fault of faultsOf(font, code, source, sort)) found.push(`page ${index + 1}, “${sort.text}”: ${fault}`)
    })
  })
  return found
}

interface EmbeddedFont {
  readonly program: Font
  readonly glyphs: Uint8Array | 'identity'
  readonly widths: ReadonlyMap<number, number>
  readonly usualWidth: number
  readonly texts: ReadonlyMap<number, string>
}

function faultsOf(
  { program, glyphs, widths, usualWidth, texts }: EmbeddedFont,
  code: number,
  source: Font,
  sort: Sort,
): readonly string[] {
  const id = glyphs === 'identity' ? code : glyphs[2 * code]! * 256 + glyphs[2 * code + 1]!
  const glyph = program.getGlyph(id)
  const wanted = sort.parts.map(({ glyph: part, dx, dy }) => source.getGlyph(part).path.translate(dx, dy).toSVG()).join('')
  const width = ((widths.get(code) ?? usualWidth) * source.unitsPerEm) / 1000
  return [
    ...(id === 0 ? ['.notdef'] : []),
    ...(glyph.path.toSVG() === wanted ? [] : ['another outline']),
    ...(glyph.advanceWidth === Math.round(sort.advance) && Math.round(width) === glyph.advanceWidth ? [] : ['another width']),
    ...(texts.get(code) === sort.text ? [] : ['another text']),
  ]
}

function embeddedFont(pdf: InspectedPdf, path: string): EmbeddedFont {
  const descendant = `${path}/DescendantFonts/0`
  const map = pdf.at(`${descendant}/CIDToGIDMap`)
  const units = new TextDecoder().decode(pdf.data(`${path}/ToUnicode`)).matchAll(/^<(\w{4})> <(\w+)>$/gm)
  const texts = [...units]
    .filter(([, code]) => code !== '0000')
    .map(([, code, hex]) => [Number.parseInt(code!, 16), textOf(hex!)] as const)
  return {
    program: create(pdf.data(`${descendant}/FontDescriptor/FontFile2`)),
    glyphs: String(map) === '/Identity' ? 'identity' : pdf.data(`${descendant}/CIDToGIDMap`),
    widths: readWidths(pdf.at(`${descendant}/W`) as PDFArray | undefined),
    usualWidth: (pdf.at(`${descendant}/DW`) as PDFNumber).asNumber(),
    texts: new Map(texts),
  }
}

/** This program writes `c [w w w]` only. */
function readWidths(array: PDFArray | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  let first = 0
  for (const item of array?.asArray() ?? []) {
    if (item instanceof PDFNumber) first = item.asNumber()
    else
      for (const [index, width] of (item as PDFArray).asArray().entries())
        widths.set(first + index, (width as PDFNumber).asNumber())
  }
  return widths
}

function shownCodes(content: string): readonly { readonly name: string; readonly code: number }[] {
  let name = ''
  return [...withHexStrings(content).matchAll(/\/(\S+) \S+ Tf|\[([^\]]*)\] TJ/g)].flatMap(([, font, shown]) => {
    name = font ?? name
    return [...(shown ?? '').matchAll(/<(\w+)>/g)].flatMap(([, hex]) =>
      hex!.match(/.{4}/g)!.map((code) => ({ name, code: Number.parseInt(code, 16) })),
    )
  })
}

function textOf(hex: string): string {
  return String.fromCharCode(...hex.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16)))
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make())
  return map.get(key)!
}
