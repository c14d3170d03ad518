/** A file → its pages in order, each with what it inherits (ISO 32000-1, 7.7.3), and the bytes that draw it. */
import {
  DamagedPdf,
  isArray,
  isDict,
  isStream,
  type PdfBox,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfObject,
  type PdfPage,
} from './types.ts'

/** More pages than any attachment has; a file may claim that its tree never ends. */
const MOST_PAGES = 20_000
const DEEPEST = 64

/** Read the page tree. */
export function readPages(file: PdfFile): readonly PdfPage[] {
  const pages: PdfPage[] = []
  const open = new Set<PdfDict>()
  const walk = (node: PdfDict, inherited: PdfDict) => {
    if (open.has(node) || open.size > DEEPEST) throw new DamagedPdf('its page tree leads back to itself')
    const own = new Map([...inherited, ...[...node].filter(([key]) => INHERITED.has(key))])
    const kids = file.array(node, '/Kids')
    if (!kids || file.name(node, '/Type') === '/Page') {
      if (pages.length === MOST_PAGES) throw new DamagedPdf(`it has more than ${MOST_PAGES} pages`)
      pages.push(pageOf(file, node, own))
      return
    }
    open.add(node)
    for (const kid of kids) {
      const child = file.resolve(kid)
      if (!isDict(child)) throw new DamagedPdf('a page is not there')
      walk(child, own)
    }
    open.delete(node)
  }
  const root = file.dict(file.catalog, '/Pages')
  if (!root) throw new DamagedPdf('it has no pages')
  walk(root, new Map())
  if (pages.length === 0) throw new DamagedPdf('it has no pages')
  return pages
}

const INHERITED: ReadonlySet<PdfName> = new Set(['/Resources', '/MediaBox', '/CropBox', '/Rotate'])

/** US Letter: what readers take where a page says nothing. */
const LETTER: PdfBox = [0, 0, 612, 792]

function pageOf(file: PdfFile, dict: PdfDict, inherited: PdfDict): PdfPage {
  const media = boxOf(file, inherited, '/MediaBox') ?? LETTER
  const crop = boxOf(file, inherited, '/CropBox') ?? media
  const shown: PdfBox = [
    Math.max(crop[0], media[0]),
    Math.max(crop[1], media[1]),
    Math.min(crop[2], media[2]),
    Math.min(crop[3], media[3]),
  ]
  const turns = Math.round((file.number(inherited, '/Rotate') ?? 0) / 90)
  return {
    dict,
    resources: file.dict(inherited, '/Resources') ?? new Map(),
    cropBox: hasArea(shown) ? shown : media,
    unit: file.number(dict, '/UserUnit') ?? 1,
    rotation: ((((turns % 4) + 4) % 4) * 90) as PdfPage['rotation'],
  }
}

function boxOf(file: PdfFile, dict: PdfDict, key: PdfName): PdfBox | undefined {
  const numbers = file.array(dict, key)?.map(file.resolve)
  if (numbers?.length !== 4 || !numbers.every((value) => typeof value === 'number')) return undefined
  const [a, b, c, d] = numbers as readonly number[] as readonly [number, number, number, number]
  const box: PdfBox = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return hasArea(box) ? box : undefined
}

function hasArea([left, bottom, right, top]: PdfBox): boolean {
  return right - left > 0 && top - bottom > 0
}

/** The streams that draw a page, one after the other: a word never runs over the end of one (7.8.2). */
export function contentOf(file: PdfFile, { dict }: PdfPage): Uint8Array {
  const contents: PdfObject = file.resolve(dict.get('/Contents'))
  const streams = (isArray(contents) ? contents.map(file.resolve) : [contents]).filter(isStream)
  const parts = streams.map((stream) => file.data(stream))
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length + 1
  }
  return whole
}
