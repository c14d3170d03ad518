/**
 * The bytes of a finished PDF, whoever made it → what it is. Files come from anywhere: damage is part of the answer, and
 * a file whose pages cannot be found is told as such.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Staged } from '../diagnostics/types.ts'
import { readIdentity } from '../pdf/identity.ts'
import { find, openPdf } from '../pdfFile/index.ts'
import { readPages } from '../pdfFile/pages.ts'
import { DamagedPdf, type PdfDict, type PdfFile } from '../pdfFile/types.ts'
import { countColumns } from './columns.ts'
import * as document from './document.ts'
import type { Reader, ShownGlyph } from './drawing.ts'
import { type OpenFont, openFont } from './fonts.ts'
import { textLines, union } from './lines.ts'
import { readPage } from './page.ts'
import { runningHeads } from './runningHeads.ts'
import { readStructure, type Structure } from './structure.ts'
import type { Damage, FontFacts, PageFacts, PdfFacts, Sides, TextLine } from './types.ts'

/** Operations of all pages and the forms in them: some hundred times what a long dossier has. */
const MOST_OPERATIONS = 20_000_000

/**
 * Measure a PDF. Nothing, and why, where its pages cannot be found.
 *
 * @param name the file's name, as it would be sent
 */
export function examinePdf(bytes: Uint8Array, name: string): Staged<PdfFacts | undefined> {
  const refuse = (reason: string) => ({
    value: undefined,
    diagnostics: [diagnose('preflight/unreadable', { file: name, line: 1, column: 1 }, { reason })],
  })
  try {
    return { value: examine(openPdf(bytes), bytes, name), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof DamagedPdf || error instanceof RangeError)) throw error
    return refuse(find(bytes, '/Encrypt', 0) >= 0 ? 'it is protected by a password' : error.message)
  }
}

function examine(file: PdfFile, bytes: Uint8Array, name: string): PdfFacts {
  const isEncrypted = file.trailer.has('/Encrypt')
  const damage: Damage[] = []
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof DamagedPdf || error instanceof RangeError)) throw error
      // What is encrypted reads as damage.
      if (!isEncrypted) damage.push({ reason: error.message })
      return otherwise
    }
  }
  const pdfPages = readPages(file)
  const structure = attempt(() => readStructure(file), NO_STRUCTURE)
  const labels = attempt(
    () => document.pageLabels(file, pdfPages.length),
    pdfPages.map((_, index) => String(index + 1)),
  )
  const fonts = openFonts(file)
  const reader: Reader = {
    file,
    openFont: fonts.open,
    isHiddenLayer: attempt(
      () => document.hiddenLayers(file),
      () => false,
    ),
    budget: { left: MOST_OPERATIONS },
  }
  const glyphs = { shown: 0, withoutUnicode: 0, invisible: 0 }
  let images = 0
  const found = pdfPages.map((page, index): PageFacts => {
    const number = index + 1
    const read = isEncrypted ? { ...readPage({ ...reader, budget: { left: 0 } }, page), damage: [] } : readPage(reader, page)
    damage.push(...read.damage.map((reason) => ({ page: number, reason })))
    count(glyphs, read.glyphs)
    fonts.note(read.glyphs, number)
    images += read.images
    const lines = textLines(read.glyphs, structure)
    return { number, label: labels[index]!, ...measured(read, lines) }
  })
  const annotations = pdfPages.flatMap((page) => attempt(() => document.annotationsOf(file, page), []))
  return {
    name,
    bytes: bytes.length,
    version: document.versionOf(file, bytes),
    pages: withHeads(found),
    fonts: fonts.facts(),
    glyphs,
    images,
    tags: structure.facts,
    languages: [...new Set([...attempt(() => document.documentLanguage(file), []), ...structure.languages])],
    ...attempt(() => document.metadataOf(file), { title: undefined, standards: [] }),
    links: pdfPages.flatMap((page, index) => attempt(() => document.linksOf(file, page, index + 1), [])),
    bookmarks: attempt(() => document.countBookmarks(file), 0),
    attachments: attempt(() => document.attachmentsOf(file, annotations), []),
    isEncrypted,
    ...attempt(() => document.fieldsOf(file), { signatures: 0, formFields: 0 }),
    scripts: attempt(() => document.countScripts(file, pdfPages), 0),
    seal: sealOf(bytes),
    damage,
  }
}

const NO_STRUCTURE: Structure = {
  facts: { isTagged: false, counts: new Map() },
  languages: [],
  placeOf: () => undefined,
}

function measured({ width, height }: { readonly width: number; readonly height: number }, lines: readonly TextLine[]) {
  const content = lines.filter(({ role }) => role !== 'artifact')
  return {
    width,
    height,
    lines,
    margins: marginsOf(content, width, height),
    outerMargins: marginsOf(lines, width, height),
    columns: countColumns(content),
  }
}

function marginsOf(lines: readonly TextLine[], width: number, height: number): Sides | undefined {
  const [first, ...others] = lines.map(({ box }) => box)
  if (!first) return undefined
  const box = others.reduce(union, first)
  return { top: box.top, right: width - box.right, bottom: height - box.bottom, left: box.left }
}

/** What has no tags and is no artifact may be running heads all the same. */
function withHeads(pages: readonly PageFacts[]): readonly PageFacts[] {
  const heads = runningHeads(pages)
  if (heads.size === 0) return pages
  return pages.map((page) => {
    const lines = page.lines.map((line) => (heads.has(line) ? { ...line, role: 'artifact' as const } : line))
    return { ...page, ...measured(page, lines) }
  })
}

function count(counts: { shown: number; withoutUnicode: number; invisible: number }, glyphs: readonly ShownGlyph[]): void {
  counts.shown += glyphs.length
  for (const { text, isVisible } of glyphs) {
    if (text === undefined || text === '' || text === '\ufffd') counts.withoutUnicode++
    if (!isVisible) counts.invisible++
  }
}

interface Fonts {
  readonly open: (font: PdfDict) => OpenFont
  readonly note: (glyphs: readonly ShownGlyph[], page: number) => void
  readonly facts: () => readonly FontFacts[]
}

function openFonts(file: PdfFile): Fonts {
  const opened = new Map<PdfDict, OpenFont>()
  const firstPages = new Map<PdfDict, number>()
  const open = (font: PdfDict): OpenFont => {
    let known = opened.get(font)
    if (!known) {
      known = openFont(file, font)
      opened.set(font, known)
    }
    return known
  }
  return {
    open,
    note: (glyphs, page) => {
      for (const { font } of glyphs) if (!firstPages.has(font)) firstPages.set(font, page)
    },
    facts: () => {
      const all = [...firstPages].map(([font, page]) => ({ ...open(font).facts, page }))
      const known = new Set<string>()
      return all.filter(({ name, type, isEmbedded }) => {
        const key = `${name} ${type} ${isEmbedded}`
        return known.has(key) ? false : known.add(key)
      })
    },
  }
}

function sealOf(bytes: Uint8Array): PdfFacts['seal'] {
  const identity = readIdentity(bytes)
  // Others write an ID of the same form, but not the same one twice in capitals after a table of this program's.
  if (!identity || !isOurs(bytes)) return 'none'
  return identity.stated.every((id) => id.toUpperCase() === identity.computed) ? 'kept' : 'broken'
}

function isOurs(bytes: Uint8Array): boolean {
  return find(bytes, '<pdf:Producer>Dossier ', 0) >= 0
}
