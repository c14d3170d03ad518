/**
 * The structure tree → what each piece of marked content is (ISO 32000-1, 14.7 and 14.8): by the page or form it stands
 * in and its number there.
 */
import {
  isArray,
  isDict,
  isName,
  isStream,
  isText,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfObject,
} from '../pdfFile/types.ts'
import { textString } from './strings.ts'
import type { TagFacts, TextRole } from './types.ts'

/** What marked content belongs to. */
export interface ContentPlace {
  readonly role: TextRole
  /** The same for content of one block: a paragraph, a cell. */
  readonly block: number
}

export interface Structure {
  readonly facts: TagFacts
  readonly languages: readonly string[]
  /** @param owner the dictionary of the page or of the form whose content holds the mark */
  readonly placeOf: (owner: PdfDict, mcid: number) => ContentPlace | undefined
}

/** Roles by the nearest element that says one; other blocks are body text, and what stands in none is `unknown`. */
const TEXT_ROLES: Readonly<Record<string, TextRole>> = {
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  Title: 'heading',
  Table: 'table',
  Note: 'note',
  FENote: 'note',
  Caption: 'caption',
  TOC: 'contents',
  Index: 'contents',
  Figure: 'figure',
  Formula: 'figure',
  Artifact: 'artifact',
}

/** Elements whose text does not go on in the same line with that of another one. */
const BLOCKS: ReadonlySet<string> = new Set(
  'P H H1 H2 H3 H4 H5 H6 Title TD TH LI Lbl LBody Caption Note FENote TOCI BlockQuote Figure'.split(' '),
)

const DEEPEST = 250
const MOST_ELEMENTS = 2_000_000

/** Read the structure tree. */
export function readStructure(file: PdfFile): Structure {
  const root = file.dict(file.catalog, '/StructTreeRoot')
  const info = file.dict(file.catalog, '/MarkInfo')
  const counts = new Map<string, number>()
  const languages = new Set<string>()
  const places = new Map<PdfDict, Map<number, ContentPlace>>()
  const seen = new Set<PdfDict>()
  const typeOf = standardTypes(file, root)
  let blocks = 0

  function walk(object: PdfObject, inherited: Inherited, depth: number): void {
    const node = file.resolve(object)
    if (depth > DEEPEST || seen.size > MOST_ELEMENTS) return
    if (isArray(node)) for (const item of node) walk(item, inherited, depth + 1)
    else if (typeof node === 'number') note(inherited.page, node, inherited)
    else if (isDict(node)) walkDict(node, inherited, depth)
  }

  function walkDict(node: PdfDict, inherited: Inherited, depth: number): void {
    const page = file.dict(node, '/Pg') ?? inherited.page
    const kind = file.name(node, '/Type')
    if (kind === '/MCR') {
      const stream = file.stream(node, '/Stm')
      const mcid = file.number(node, '/MCID')
      if (mcid !== undefined) note(stream?.dict ?? page, mcid, inherited)
      return
    }
    const type = typeOf(file.name(node, '/S'))
    if (kind === '/OBJR' || type === undefined || seen.has(node)) return
    seen.add(node)
    counts.set(type, (counts.get(type) ?? 0) + 1)
    const lang = file.resolve(node.get('/Lang'))
    if (isText(lang)) languages.add(textString(lang))
    const isBlock = BLOCKS.has(type)
    const role = TEXT_ROLES[type] ?? (isBlock && inherited.role === 'unknown' ? 'body' : inherited.role)
    const block = isBlock ? ++blocks : inherited.block
    const kids = node.get('/K')
    if (kids !== undefined) walk(kids, { page, role, block }, depth + 1)
  }

  function note(owner: PdfDict | undefined, mcid: number, { role, block }: Inherited): void {
    if (!owner) return
    const own = places.get(owner) ?? new Map<number, ContentPlace>()
    own.set(mcid, { role, block })
    places.set(owner, own)
  }

  const kids = root?.get('/K')
  if (kids !== undefined) walk(kids, { page: undefined, role: 'unknown', block: 0 }, 0)
  return {
    facts: { isTagged: root !== undefined && info?.get('/Marked') === true, counts },
    languages: [...languages],
    placeOf: (owner, mcid) => places.get(owner)?.get(mcid),
  }
}

interface Inherited {
  readonly page: PdfDict | undefined
  readonly role: TextRole
  readonly block: number
}

const MOST_HOPS = 8

/** Types of the file's own lead to standard ones by its role map (14.7.3). */
function standardTypes(file: PdfFile, root: PdfDict | undefined): (name: PdfName | undefined) => string | undefined {
  const map = root && file.dict(root, '/RoleMap')
  return (name) => {
    let type = name
    for (let hops = 0; map && type !== undefined && hops < MOST_HOPS; hops++) {
      const next = file.resolve(map.get(type))
      if (!isName(next) || next === type) break
      type = next
    }
    return type?.slice(1)
  }
}

/** The dictionary of a page or of a stream, by which marks are found. */
export function ownerOf(object: PdfObject): PdfDict | undefined {
  return isStream(object) ? object.dict : isDict(object) ? object : undefined
}
