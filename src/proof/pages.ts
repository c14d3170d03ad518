/**
 * A file → its pages in order, each with the codes it shows and the fonts they are shown in (ISO 32000-1, 7.7.3).
 */
import { readContent } from './content.ts'
import { isRef, type PdfFile } from './file.ts'
import { type EmbeddedFont, readFont } from './fonts.ts'
import type { PdfDict, PdfObject } from './objects.ts'

/** What a page shows. */
export interface ShownPage {
  /** How many codes. */
  readonly count: number
  readonly runs: readonly ShownRun[]
}

/** Codes in one font. */
export interface ShownRun {
  readonly font: EmbeddedFont
  readonly codes: Uint16Array
}

/** Read all pages; a font that several share is read once. */
export function readPages(file: PdfFile): readonly ShownPage[] {
  const fonts = new Map<number, EmbeddedFont>()

  function fontOf(resources: PdfDict, name: string): EmbeddedFont {
    const ref = file.dict(resources, '/Font').get(name)
    if (!isRef(ref)) throw new Error(`a page uses a font ${name} that is not there`)
    let font = fonts.get(ref.number)
    if (!font) {
      font = readFont(file, file.dict(file.dict(resources, '/Font'), name))
      fonts.set(ref.number, font)
    }
    return font
  }

  return leaves(file, file.dict(file.root, '/Pages')).map((page) => {
    const resources = file.dict(page, '/Resources')
    const shown = contentsOf(file, page.get('/Contents')).flatMap((stream) => readContent(file.data(stream)))
    const runs = shown.map(({ font, codes }): ShownRun => ({ font: fontOf(resources, font), codes }))
    return { count: runs.reduce((sum, { codes }) => sum + codes.length, 0), runs }
  })
}

function leaves(file: PdfFile, node: PdfDict): readonly PdfDict[] {
  if (node.get('/Type') === '/Page') return [node]
  return file.array(node, '/Kids').flatMap((kid) => {
    const child = file.resolve(kid)
    if (!(child instanceof Map)) throw new Error('a page is not there')
    return leaves(file, child)
  })
}

function contentsOf(file: PdfFile, contents: PdfObject | undefined): readonly PdfObject[] {
  const list = isRef(contents) && Array.isArray(file.resolve(contents)) ? file.resolve(contents) : contents
  if (list === undefined) return []
  return Array.isArray(list) ? list : [contents!]
}
