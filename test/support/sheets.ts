/** PDFs of plain pages for what measures them: lines at their places, artifacts, links, a font in the file or not. */
import { type PlainObject, plainPdf } from './plainPdf.ts'

export interface SheetLine {
  readonly text: string
  /** From the page's left and top to the baseline, in pt. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** The structure type of the element that it is, or `Artifact`; of no kind where it is absent. */
  readonly tag?: string
}

export interface SheetPdf {
  readonly width: number
  readonly height: number
  readonly pages: readonly (readonly SheetLine[])[]
  readonly font: string
  readonly embedded: boolean
  /** Further entries of the catalog, and of every page. */
  readonly catalog?: string
  readonly page?: string
  readonly title?: string
  /** Tagged, in English, and claiming these: `pdfaid:part>3`. */
  readonly tagged?: boolean
  readonly claims?: readonly string[]
  readonly trailer?: string
}

/** Write it. */
export function sheetPdf(pdf: SheetPdf): Uint8Array {
  const { width, height, pages, font, embedded, tagged, claims = [], title } = pdf
  const objects: Record<number, PlainObject> = {}
  const elements: string[] = []
  const pageNumber = (index: number) => 20 + 2 * index
  pages.forEach((lines, index) => {
    const content = lines.map(({ text, x, y, size, tag }, mcid) => {
      const shown = `BT /F ${size} Tf ${x} ${height - y} Td (${text}) Tj ET`
      if (tag === undefined) return shown
      if (tag === 'Artifact') return `/Artifact BMC ${shown} EMC`
      elements.push(`<</Type /StructElem /S /${tag} /Pg ${pageNumber(index)} 0 R /K ${mcid}>>`)
      return `/${tag} <</MCID ${mcid}>> BDC ${shown} EMC`
    })
    objects[pageNumber(index)] = `<</Type /Page /Parent 2 0 R /Contents ${pageNumber(index) + 1} 0 R ${pdf.page ?? ''}>>`
    objects[pageNumber(index) + 1] = { dict: '', data: content.join('\n') }
  })
  const xmp = claims.map((claim) => `<${claim}</x>`).join('')
  return plainPdf({
    ...(pdf.trailer !== undefined && { trailer: pdf.trailer }),
    objects: {
      1: `<</Type /Catalog /Pages 2 0 R /Metadata 6 0 R ${pdf.catalog ?? ''}
        ${tagged ? `/Lang (en) /MarkInfo <</Marked true>> /StructTreeRoot <</Type /StructTreeRoot /K [${elements.join(' ')}]>>` : ''}>>`,
      2: `<</Type /Pages /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] /Count ${pages.length}
        /MediaBox [0 0 ${width} ${height}] /Resources <</Font <</F 3 0 R>>>>>>`,
      3: `<</Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding ${embedded ? '/FontDescriptor 4 0 R' : ''}>>`,
      4: '<</Type /FontDescriptor /Flags 32 /FontFile 5 0 R>>',
      5: { dict: '', data: 'only there' },
      6: {
        dict: '/Type /Metadata',
        data: `${title === undefined ? '' : `<dc:title><rdf:li>${title}</rdf:li></dc:title>`}${xmp}`,
      },
      7: '<</Filter /Standard>>',
      ...objects,
    },
  })
}
