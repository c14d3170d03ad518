/** A file's catalog, information and annotations → what it has beside its pages (ISO 32000-1, 7.7, 12 and 14). */
import {
  isArray,
  isDict,
  isName,
  isText,
  type PdfBox,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfObject,
  type PdfPage,
} from '../pdfFile/types.ts'
import { mapBox, numbersOf } from './boxes.ts'
import { displayMatrix } from './page.ts'
import { textString } from './strings.ts'
import type { AttachmentFact, LinkFacts, PdfFacts } from './types.ts'

const DEEPEST = 32
const MOST = 100_000

/** Walk a tree of names or numbers (7.9.6, 7.9.7): pairs of key and value. */
function* treePairs(
  file: PdfFile,
  node: PdfDict,
  key: '/Names' | '/Nums',
  depth = 0,
): Generator<readonly [PdfObject, PdfObject]> {
  const pairs = file.array(node, key) ?? []
  for (let i = 0; i + 1 < pairs.length; i += 2) yield [file.resolve(pairs[i]), file.resolve(pairs[i + 1])]
  for (const kid of depth < DEEPEST ? (file.array(node, '/Kids') ?? []) : []) {
    const below = file.resolve(kid)
    if (isDict(below)) yield* treePairs(file, below, key, depth + 1)
  }
}

function take<T>(items: Iterable<T>): readonly T[] {
  const taken: T[] = []
  for (const item of items) {
    if (taken.length === MOST) break
    taken.push(item)
  }
  return taken
}

// ── what it says of itself ───────────────────────────────────────────────────────────────────────

/** `1.7`: the header's, or the catalog's where that is later (7.5.2). */
export function versionOf(file: PdfFile, bytes: Uint8Array): string {
  const header = /%PDF-(\d\.\d)/.exec(String.fromCharCode(...bytes.subarray(0, 1024)))?.[1] ?? ''
  const own = file.name(file.catalog, '/Version')?.slice(1) ?? ''
  return own > header ? own : header
}

export interface Metadata {
  readonly title: string | undefined
  readonly standards: readonly string[]
}

/** Titles and standards, from XMP; the title from the information dictionary where that has none. */
export function metadataOf(file: PdfFile): Metadata {
  const stream = file.stream(file.catalog, '/Metadata')
  const xmp = stream ? new TextDecoder().decode(file.data(stream)) : ''
  const information = file.dict(file.trailer, '/Info')
  const stated = information && file.resolve(information.get('/Title'))
  const title =
    /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1] ?? (isText(stated ?? null) ? textString(stated as never) : undefined)
  return { title: title === undefined || title === '' ? undefined : unescapeXml(title), standards: standardsOf(xmp) }
}

function standardsOf(xmp: string): readonly string[] {
  const value = (name: string) => new RegExp(`${name}(?:\\s*=\\s*["']|>)([^"'<]*)`).exec(xmp)?.[1]?.trim()
  const archive = value('pdfaid:part')
  const access = value('pdfuaid:part')
  const level = value('pdfaid:conformance')?.toLowerCase() ?? ''
  return [...(archive ? [`PDF/A-${archive}${level}`] : []), ...(access ? [`PDF/UA-${access}`] : [])]
}

function unescapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!)
}

/** The language of the whole document. */
export function documentLanguage(file: PdfFile): readonly string[] {
  const lang = file.resolve(file.catalog.get('/Lang'))
  return isText(lang) ? [textString(lang)] : []
}

/** What each page calls itself (12.4.2); its number where nothing is said. */
export function pageLabels(file: PdfFile, count: number): readonly string[] {
  const root = file.dict(file.catalog, '/PageLabels')
  const ranges = (root ? take(treePairs(file, root, '/Nums')) : [])
    .flatMap(([first, label]) => (typeof first === 'number' && isDict(label) ? [{ first, label }] : []))
    .sort((a, b) => a.first - b.first)
  return Array.from({ length: count }, (_, index) => {
    const range = ranges.findLast(({ first }) => first <= index)
    if (!range) return String(index + 1)
    const prefix = file.resolve(range.label.get('/P'))
    const number = (file.number(range.label, '/St') ?? 1) + index - range.first
    const style = NUMBERS[file.name(range.label, '/S') ?? '']
    return `${isText(prefix) ? textString(prefix) : ''}${style?.(number) ?? ''}`
  })
}

const NUMBERS: Readonly<Record<string, (number: number) => string>> = {
  '/D': String,
  '/r': (number) => roman(number),
  '/R': (number) => roman(number).toUpperCase(),
  '/a': (number) => letters(number),
  '/A': (number) => letters(number).toUpperCase(),
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let left = Math.min(Math.max(0, number), 9999)
  let text = ''
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign
  return text
}

/** `a` to `z`, then `aa` to `zz`. */
function letters(number: number): string {
  const index = Math.max(1, Math.min(number, 2600)) - 1
  return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1)
}

/** Entries of the outline, on all levels. */
export function countBookmarks(file: PdfFile): number {
  const seen = new Set<PdfDict>()
  const outlines = file.dict(file.catalog, '/Outlines')
  const todo = outlines ? [file.dict(outlines, '/First')] : []
  while (todo.length > 0 && seen.size < MOST) {
    const item = todo.pop()
    if (!item || seen.has(item)) continue
    seen.add(item)
    todo.push(file.dict(item, '/First'), file.dict(item, '/Next'))
  }
  return seen.size
}

// ── what it holds ────────────────────────────────────────────────────────────────────────────────

/** Files in the file: by name, of the document or of a part, as annotations. */
export function attachmentsOf(file: PdfFile, annotations: readonly PdfDict[]): readonly AttachmentFact[] {
  const names = file.dict(file.catalog, '/Names')
  const tree = names && file.dict(names, '/EmbeddedFiles')
  const named = tree ? take(treePairs(file, tree, '/Names')).map(([, value]) => value) : []
  const associated = (file.array(file.catalog, '/AF') ?? []).map(file.resolve)
  const pinned = annotations.map((annotation) => file.dict(annotation, '/FS') ?? null)
  const specifications = new Set([...named, ...associated, ...pinned].filter(isDict))
  return [...specifications].map((specification) => {
    const name = [specification.get('/UF'), specification.get('/F')].map(file.resolve).find(isText)
    const embedded = file.dict(specification, '/EF')
    const stream = embedded && (file.stream(embedded, '/F') ?? file.stream(embedded, '/UF'))
    const parameters = stream && file.dict(stream.dict, '/Params')
    return {
      name: name ? textString(name) : '',
      bytes: (parameters && file.number(parameters, '/Size')) ?? (stream && file.data(stream).length),
      relationship: file.name(specification, '/AFRelationship')?.slice(1),
    }
  })
}

/** Annotations of a page. */
export function annotationsOf(file: PdfFile, page: PdfPage): readonly PdfDict[] {
  return (file.array(page.dict, '/Annots') ?? []).map(file.resolve).filter(isDict)
}

/** Where a page can be clicked. */
export function linksOf(file: PdfFile, page: PdfPage, number: number): readonly LinkFacts[] {
  return annotationsOf(file, page)
    .filter((annotation) => file.name(annotation, '/Subtype') === '/Link')
    .map((annotation) => {
      const rect = numbersOf(file, annotation, '/Rect')
      const box = mapBox(displayMatrix(page), (rect?.length === 4 ? rect : [0, 0, 0, 0]) as unknown as PdfBox)
      const action = file.dict(annotation, '/A')
      const uri = action && file.resolve(action.get('/URI'))
      if (action && isText(uri ?? null)) return { page: number, target: 'web', uri: textString(uri as never), box }
      const isInside = annotation.has('/Dest') || (action !== undefined && file.name(action, '/S') === '/GoTo')
      return { page: number, target: isInside ? 'inside' : 'other', box }
    })
}

/** Fields of its form (12.7): those that are signed, and those to be filled in. */
export function fieldsOf(file: PdfFile): Pick<PdfFacts, 'signatures' | 'formFields'> {
  const form = file.dict(file.catalog, '/AcroForm')
  const seen = new Set<PdfDict>()
  let signatures = 0
  let formFields = 0
  const walk = (object: PdfObject, inherited: PdfName | undefined, depth: number) => {
    const field = file.resolve(object)
    if (!isDict(field) || seen.has(field) || depth > DEEPEST || seen.size > MOST) return
    seen.add(field)
    const type = file.name(field, '/FT') ?? inherited
    // Kids without a name of their own are places where the field is shown.
    const kids = (file.array(field, '/Kids') ?? []).map(file.resolve).filter((kid) => isDict(kid) && kid.has('/T'))
    for (const kid of kids) walk(kid, type, depth + 1)
    if (kids.length > 0) return
    if (type !== '/Sig') formFields++
    else if (file.resolve(field.get('/V')) !== null) signatures++
  }
  for (const field of (form && file.array(form, '/Fields')) ?? []) walk(field, undefined, 0)
  return { signatures, formFields }
}

/** Programs that a reader may run: by name, on opening, at pages and annotations. */
export function countScripts(file: PdfFile, pages: readonly PdfPage[]): number {
  const names = file.dict(file.catalog, '/Names')
  const tree = names && file.dict(names, '/JavaScript')
  const actions: (PdfObject | undefined)[] = [
    ...(tree ? take(treePairs(file, tree, '/Names')).map(([, value]) => value) : []),
    file.catalog.get('/OpenAction'),
    ...additional(file, file.catalog),
  ]
  for (const page of pages) {
    actions.push(...additional(file, page.dict))
    for (const annotation of annotationsOf(file, page)) actions.push(annotation.get('/A'), ...additional(file, annotation))
  }
  const isScript = (object: PdfObject | undefined) => {
    const action = file.resolve(object)
    return isDict(action) && file.name(action, '/S') === '/JavaScript'
  }
  return actions.filter(isScript).length
}

function additional(file: PdfFile, dict: PdfDict): readonly PdfObject[] {
  return [...(file.dict(dict, '/AA')?.values() ?? [])]
}

/** Which layers are switched off when the file is opened (8.11.4.3). */
export function hiddenLayers(file: PdfFile): (object: PdfObject) => boolean {
  const properties = file.dict(file.catalog, '/OCProperties')
  const settings = properties && file.dict(properties, '/D')
  const list = (dict: PdfDict | undefined, key: PdfName) => (dict ? (file.array(dict, key) ?? []).map(file.resolve) : [])
  const off = new Set(list(settings, '/OFF'))
  const on = new Set(list(settings, '/ON'))
  const isAllOff = settings !== undefined && file.name(settings, '/BaseState') === '/OFF'
  const isOff = (group: PdfObject) => off.has(group) || (isAllOff && isDict(group) && !on.has(group))
  return (object) => {
    const layer = file.resolve(object)
    if (!isDict(layer)) return false
    if (file.name(layer, '/Type') !== '/OCMD') return isOff(layer)
    // Without a policy a membership is seen where any of its layers is (table 99).
    const groups = file.resolve(layer.get('/OCGs'))
    const members = isArray(groups) ? groups.map(file.resolve) : [groups]
    return members.length > 0 && !isName(members[0]) && members.every(isOff)
  }
}
