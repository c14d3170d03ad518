/** Small documents by hand: text set glyph by glyph in real faces, tags written out. */
import { readFileSync } from 'node:fs'
import type { Role, TagElement, TagLeaf, TagNode } from '../../../src/box/types.ts'
import { openFace } from '../../../src/font/face.ts'
import type { Face, FontRow } from '../../../src/font/types.ts'
import type { Language } from '../../../src/language/types.ts'
import type { FillItem, GlyphItem, LinkItem, Page, PagedDocument, PageItem } from '../../../src/page/types.ts'
import type { PdfMetadata } from '../../../src/pdf/types.ts'
import type { ContentId, GlyphRun } from '../../../src/text/types.ts'

const FONTS = new URL('../../../fonts/', import.meta.url)
const ROWS = JSON.parse(readFileSync(new URL('fonts.json', FONTS), 'utf8')) as readonly FontRow[]
const BLACK = { r: 0, g: 0, b: 0 }

export function face(file: string): Face {
  const row = ROWS.find((candidate) => candidate.file === file)!
  return openFace(row, readFileSync(new URL(file, FONTS)))
}

export const LATIN = face('NotoSans-Regular.ttf')
export const HAN = face('NotoSansSC-Regular.ttf')
export const ARABIC = face('NotoNaskhArabic-Regular.ttf')

const FACES: Readonly<Partial<Record<Language, Face>>> = { 'zh-Hans': HAN, ar: ARABIC }

export interface TextOptions {
  readonly lang?: Language
  readonly size?: number
  readonly x?: number
  readonly color?: GlyphRun['color']
}

/** A run set without a shaper: each character by the `cmap` in its own width, marks in none. */
export function run(text: string, { lang = 'en', size = 10, color = BLACK }: TextOptions = {}): GlyphRun {
  const used = FACES[lang] ?? LATIN
  const sorts = [...text].map((character) => {
    const glyph = used.glyphOf(character.codePointAt(0)!)
    return /\p{M}/u.test(character) ? used.compose([{ glyph, dx: 0, dy: 0 }], 0, character) : used.sort(glyph, character)
  })
  const advances = Float32Array.from(sorts, (sort) => (sort.advance * size) / used.metrics.unitsPerEm)
  return { face: used, size, color, lang, sorts, advances, direction: lang === 'ar' ? 'rtl' : 'ltr' }
}

/** A line of text on a baseline, for a leaf of the tag tree. */
export function line(content: ContentId, baseline: number, text: string, options: TextOptions = {}): GlyphItem {
  return { type: 'glyphs', x: options.x ?? 20, baseline, run: run(text, options), content }
}

export function rule(content: ContentId, y: number, color = BLACK): FillItem {
  return { type: 'fill', rect: { x: 20, y, width: 60, height: 0.5 }, color, content }
}

export function link(node: number, baseline: number, href: string, title: string): LinkItem {
  return { type: 'link', rect: { x: 20, y: baseline - 8, width: 60, height: 10 }, href, node, title }
}

export function page(items: readonly PageItem[], number = 1, more: Partial<Page> = {}): Page {
  return { width: 200, height: 100, label: { style: 'decimal', number }, items, header: [], footer: [], ...more }
}

const SPAN = { file: 'by-hand.md', line: 1, column: 1 }

/** A tag element; a number among its children is a leaf. */
export function tag(role: Role, children: readonly (TagElement | number)[], more: Partial<TagElement> = {}): TagElement {
  const nodes = children.map((child): TagNode => (typeof child === 'number' ? leaf(child) : child))
  return { type: 'element', role, node: -1, lang: 'en', children: nodes, span: SPAN, ...more }
}

function leaf(node: number): TagLeaf {
  return { type: 'leaf', node }
}

export function document(pages: readonly Page[], tags: TagElement, more: Partial<PagedDocument> = {}): PagedDocument {
  return { pages, tags, destinations: new Map(), bookmarks: [], ...more }
}

/** The shortest whole document: one paragraph of one line. */
export function oneLine(text: string, options: TextOptions = {}): PagedDocument {
  const lang = options.lang ?? 'en'
  return document([page([line(1, 30, text, options)])], tag('Document', [tag('P', [1], { lang })], { lang }))
}

export const METADATA: PdfMetadata = {
  title: { en: 'Clean water', 'zh-Hans': '清洁的水' },
  languages: ['en', 'zh-Hans'],
  author: 'Office of Water & Rivers',
  subject: 'A nomination',
  date: '2020-02-01',
  producer: 'Dossier 0.1.0',
}
