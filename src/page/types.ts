/**
 * Finished pages: every item at its place in pt from the page's top left, y downwards, each saying
 * what content it belongs to. Nothing below this decides anything about layout.
 */

import type { PageImage } from '../attachment/types.ts'
import type { Bookmark, TagElement } from '../box/types.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Clip, Fill, Path, RasterImage, Stroke } from '../image/types.ts'
import type { Color } from '../style/types.ts'
import type { ContentId, GlyphRun, InPicture } from '../text/types.ts'

/** Text on a baseline: `x` is the left edge of the run for both directions. */
export interface GlyphItem {
  readonly type: 'glyphs'
  readonly x: number
  readonly baseline: number
  readonly run: GlyphRun
  readonly content: ContentId
  readonly inPicture?: InPicture
}

/** A filled rectangle: rules, backgrounds, underlines. */
export interface FillItem {
  readonly type: 'fill'
  readonly rect: Rect
  readonly color: Color
  readonly content: ContentId
}

/** An active area of a link. */
export interface LinkItem {
  readonly type: 'link'
  readonly rect: Rect
  /** A URI, or `#id` of an element of the document. */
  readonly href: string
  /** The node of the tag element with role `Link`. */
  readonly node: number
  /** What the link says, for `/Contents`. */
  readonly title: string
}

/** A picture of pixels, turned as its orientation says, or a page of an attached PDF: as large as the rectangle. */
export interface RasterItem {
  readonly type: 'raster'
  readonly rect: Rect
  readonly image: RasterImage | PageImage
  readonly content: ContentId
}

/** A shape of a drawing: its coordinates count from (x, y). */
export interface PathItem {
  readonly type: 'path'
  readonly x: number
  readonly y: number
  readonly path: Path
  readonly fill?: Fill
  readonly stroke?: Stroke
  readonly clips: readonly Clip[]
  readonly content: ContentId
}

/** Where a figure stands, whatever it is drawn with; nothing is drawn of this. */
export interface FigureItem {
  readonly type: 'figure'
  readonly rect: Rect
  readonly content: ContentId
}

/** What leaves ink. */
export type InkItem = GlyphItem | FillItem | RasterItem | PathItem

export type PageItem = InkItem | LinkItem | FigureItem

export interface Page {
  readonly width: number
  readonly height: number
  /** What the page calls itself (`iv`, `12`, `A1-3`), for page labels. */
  readonly label: { readonly style: 'decimal' | 'lower-roman'; readonly number: number; readonly prefix?: string }
  /** In reading order; the running head and foot come after the page's content. */
  readonly items: readonly PageItem[]
  /** Items of the running head and foot: pagination artifacts. */
  readonly header: readonly (GlyphItem | FillItem)[]
  readonly footer: readonly (GlyphItem | FillItem)[]
  /** Units, and boxes with a background or borders, for those who want to see them; nothing is drawn of these. */
  readonly boxes?: readonly Rect[]
}

export interface Destination {
  /** Index of the page, from 0. */
  readonly page: number
  readonly x: number
  readonly y: number
}

export interface PagedDocument {
  readonly pages: readonly Page[]
  /** Where each element with an `id` begins, by `id`. */
  readonly destinations: ReadonlyMap<string, Destination>
  /** Where each bookmark leads, in document order. */
  readonly bookmarks: readonly { readonly bookmark: Bookmark; readonly destination: Destination }[]
  readonly tags: TagElement
}
