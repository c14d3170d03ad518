/**
 * A finished PDF → what a reader finds in it: lines of text, tags, outline, labels, links.
 * It knows only the PDF's own objects (ISO 32000-1), and nothing of how this program made them.
 *
 *     const pdf = await inspectPdf(bytes)
 *     pdf.text(1).lines      ['Title', 'Body.']
 *     pdf.tags()             'Document\n  H1 "Title"\n  P "Body."'
 */

import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import { withHexStrings } from './hexStrings.mjs'

export interface PageText {
  /** What is tagged, a line for each baseline, in the order of the content stream. */
  readonly lines: readonly string[]
  /** What is not: running heads and feet. */
  readonly artifacts: readonly string[]
}

export interface InspectedPdf {
  readonly pageCount: number
  /** Text of a page, counted from 1. */
  readonly text: (page: number) => PageText
  /** The content stream of a page, unpacked. */
  readonly content: (page: number) => string
  /** The structure tree: a line for each element, with its language, attributes and own text. */
  readonly tags: () => string
  /** Bookmarks, indented by level, with the page they lead to and the role they name. */
  readonly outline: () => string
  /** What each page calls itself. */
  readonly labels: () => readonly string[]
  /** `page: contents → target`, in order. */
  readonly links: () => readonly string[]
  /** An object by its path from the catalog: `Metadata`, `OutputIntents/0/DestOutputProfile`. */
  readonly at: (path: string) => PDFObject | undefined
  /** The data of the stream at a path, unpacked. */
  readonly data: (path: string) => Uint8Array
}

/** Read a PDF. */
export async function inspectPdf(bytes: Uint8Array): Promise<InspectedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = document
  const pages = document.getPages().map((page) => page.node as PDFDict)
  const pageNumber = (ref: PDFObject | undefined) => pages.indexOf(resolve(ref) as PDFDict) + 1

  function resolve(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? context.lookup(object) : object
  }
  function get(object: PDFObject | undefined, ...path: (string | number)[]): PDFObject | undefined {
    let value = resolve(object)
    for (const step of path) {
      if (value instanceof PDFRawStream) value = value.dict
      if (value instanceof PDFArray) value = resolve(value.asArray()[Number(step)])
      else if (value instanceof PDFDict) value = resolve(value.get(PDFName.of(String(step))))
      else return undefined
    }
    return value
  }
  const list = (object: PDFObject | undefined): readonly PDFObject[] => {
    const value = resolve(object)
    if (value === undefined) return []
    return value instanceof PDFArray ? value.asArray() : [value]
  }

  const unicodeMaps = new Map<PDFObject, ReadonlyMap<number, string>>()
  const fontsOf = (page: PDFDict) => (name: string) => {
    const stream = get(page, 'Resources', 'Font', name, 'ToUnicode')
    if (!(stream instanceof PDFRawStream)) throw new Error(`the font ${name} has no ToUnicode map`)
    let map = unicodeMaps.get(stream)
    if (!map) {
      map = readUnicodeMap(latin1(streamData(stream)))
      unicodeMaps.set(stream, map)
    }
    return map
  }
  const content = (page: number) =>
    list(pages[page - 1]!.get(PDFName.of('Contents')))
      .map((stream) => latin1(streamData(resolve(stream) as PDFRawStream)))
      .join('\n')
  const shownTexts = pages.map((page, index) => readContent(index + 1, content(index + 1), fontsOf(page)))

  function tagLines(object: PDFObject, page: PDFObject | undefined, indent: string): readonly string[] {
    const element = resolve(object) as PDFDict
    const home = element.get(PDFName.of('Pg')) ?? page
    const own: ShownText[] = []
    const below: string[] = []
    for (const kid of list(get(element, 'K'))) {
      const value = resolve(kid)!
      const type = get(value, 'Type')?.toString()
      if (value instanceof PDFNumber) own.push(...markedTexts(home, value))
      else if (type === '/MCR')
        own.push(...markedTexts((value as PDFDict).get(PDFName.of('Pg')), get(value, 'MCID') as PDFNumber))
      else if (type === '/OBJR') below.push(`${indent}  (${describeLink(get(value, 'Obj'))})`)
      else below.push(...tagLines(value, home, `${indent}  `))
    }
    return [`${indent}${describeElement(element)}${own.length === 0 ? '' : ` "${inLines(own).join(' ')}"`}`, ...below]
  }
  function markedTexts(page: PDFObject | undefined, mcid: PDFNumber): readonly ShownText[] {
    return shownTexts[pageNumber(page) - 1]!.filter((text) => text.mcid === mcid.asNumber())
  }
  function describeElement(element: PDFDict): string {
    const words = [nameOf(get(element, 'S'))]
    for (const key of ['Lang', 'Alt', 'ID']) {
      const value = get(element, key)
      if (value) words.push(`${key}=${textOf(value)}`)
    }
    for (const attributes of list(get(element, 'A'))) {
      for (const [key, value] of (resolve(attributes) as PDFDict).entries()) {
        if (nameOf(key) !== 'O') words.push(`${nameOf(key)}=${nameOf(value)}`)
      }
    }
    return words.join(' ')
  }
  function describeLink(annotation: PDFObject | undefined): string {
    const place = get(annotation, 'Dest')
    const target = place ? `page ${pageNumber((place as PDFArray).get(0))}` : textOf(get(annotation, 'A', 'URI'))
    return `${textOf(get(annotation, 'Contents'))} → ${target}`
  }
  function outlineLines(first: PDFObject | undefined, indent: string): readonly string[] {
    const lines: string[] = []
    for (let item = first; item; item = get(item, 'Next')) {
      const page = pageNumber((get(item, 'Dest') as PDFArray).get(0))
      const role = get(item, 'SE', 'S')
      lines.push(`${indent}${textOf(get(item, 'Title'))} · page ${page}${role ? ` · ${nameOf(role)}` : ''}`)
      lines.push(...outlineLines(get(item, 'First'), `${indent}  `))
    }
    return lines
  }
  const at = (path: string) => get(catalog, ...path.split('/'))

  return {
    pageCount: pages.length,
    text: (page) => {
      const shown = shownTexts[page - 1]!
      return {
        lines: inLines(shown.filter((text) => text.mcid !== undefined)),
        artifacts: inLines(shown.filter((text) => text.mcid === undefined)),
      }
    },
    content,
    tags: () =>
      list(get(catalog, 'StructTreeRoot', 'K'))
        .flatMap((root) => tagLines(root, undefined, ''))
        .join('\n'),
    outline: () => outlineLines(get(catalog, 'Outlines', 'First'), '').join('\n'),
    labels: () => {
      const ranges = list(get(catalog, 'PageLabels', 'Nums'))
      return pages.map((_, index) => {
        const range = ranges.findLastIndex((value, place) => place % 2 === 0 && (value as PDFNumber).asNumber() <= index)
        const start = (get(ranges[range + 1], 'St') as PDFNumber).asNumber()
        const number = start + index - (ranges[range] as PDFNumber).asNumber()
        const prefix = get(ranges[range + 1], 'P')
        const before = prefix instanceof PDFString ? prefix.decodeText() : ''
        return `${before}${nameOf(get(ranges[range + 1], 'S')) === 'r' ? romanNumber(number) : number}`
      })
    },
    links: () => pages.flatMap((page, index) => list(get(page, 'Annots')).map((link) => `${index + 1}: ${describeLink(link)}`)),
    at,
    data: (path) => streamData(at(path) as PDFRawStream),
  }
}

// ── content streams ──────────────────────────────────────────────────────────────────────────────

interface ShownText {
  readonly page: number
  readonly mcid: number | undefined
  readonly y: number
  readonly text: string
}

type FontLookup = (name: string) => ReadonlyMap<number, string>

/** Read the operators that show text; others only move on. */
function readContent(page: number, content: string, fontOf: FontLookup): readonly ShownText[] {
  const shown: ShownText[] = []
  let operands: string[] = []
  let font: ReadonlyMap<number, string> = new Map()
  let mcid: number | undefined
  let y = 0
  for (const [token] of withHexStrings(content).matchAll(/<<|>>|<[\dA-F]*>|\[|\]|\/[^\s/<>[\]]+|[-+.\d]+|[A-Za-z]+/g)) {
    if (!/^[A-Za-z]/.test(token)) {
      operands.push(token)
      continue
    }
    if (token === 'BDC') {
      const key = operands.indexOf('/MCID')
      mcid = key < 0 ? undefined : Number(operands[key + 1])
    } else if (token === 'EMC') mcid = undefined
    else if (token === 'BT') y = 0
    else if (token === 'Tf') font = fontOf(operands[0]!.slice(1))
    else if (token === 'Td') y += Number(operands[1])
    else if (token === 'TJ') {
      const codes = operands.filter((operand) => operand.startsWith('<')).flatMap((hex) => hex.match(/[\dA-F]{4}/g) ?? [])
      const text = codes.map((code) => font.get(Number.parseInt(code, 16)) ?? '\uFFFD').join('')
      shown.push({ page, mcid, y: Math.round(y * 100) / 100, text })
    }
    operands = []
  }
  return shown
}

/** Texts that follow each other on one baseline are a line. */
function inLines(texts: readonly ShownText[]): readonly string[] {
  const lines: string[] = []
  texts.forEach(({ page, text, y }, index) => {
    const before = texts[index - 1]
    if (before?.page === page && before.y === y) lines[lines.length - 1] += text
    else lines.push(text)
  })
  return lines
}

function readUnicodeMap(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, code, units] of map.matchAll(/^<([\dA-F]{4})> <((?:[\dA-F]{4})+)>$/gm)) {
    if (code === '0000') continue
    const values = units!.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16))
    texts.set(Number.parseInt(code!, 16), String.fromCharCode(...values))
  }
  return texts
}

// ── objects ──────────────────────────────────────────────────────────────────────────────────────

function streamData(stream: PDFRawStream): Uint8Array {
  const packed = stream.dict.get(PDFName.of('Filter'))?.toString() === '/FlateDecode'
  return packed ? inflateSync(stream.getContents()) : stream.getContents()
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : String(object)
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : String(object)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function romanNumber(number: number): string {
  let [rest, roman] = [number, '']
  for (const [value, digits] of [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const) {
    for (; rest >= value; rest -= value) roman += digits
  }
  return roman
}
