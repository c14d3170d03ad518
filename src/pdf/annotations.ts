/**
 * The links of all pages → link annotations (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18).
 *
 * A link that goes on over a line has several areas, and each is an annotation of its own; the
 * structure tree ties them to their one Link element.
 */
import type { PDFArray, PDFContext, PDFRef } from 'pdf-lib'
import type { Destination, LinkItem, PagedDocument } from '../page/types.ts'
import { asciiString, points, textString } from './objects.ts'

export interface LinkAnnotation {
  /** Index of the page, from 0. */
  readonly page: number
  readonly item: LinkItem
  readonly target: { readonly type: 'uri'; readonly uri: string } | { readonly type: 'place'; readonly place: Destination }
}

/** Flag 3 of table 165: an annotation that is not printed is not allowed in PDF/A. */
const PRINT = 4

/** List the links that lead somewhere, in page order; a link to an unknown place remains text. */
export function collectLinks(document: PagedDocument): readonly LinkAnnotation[] {
  const links: LinkAnnotation[] = []
  document.pages.forEach((page, index) => {
    for (const item of page.items) {
      if (item.type !== 'link') continue
      if (!item.href.startsWith('#')) {
        links.push({ page: index, item, target: { type: 'uri', uri: asciiUri(item.href) } })
        continue
      }
      const place = document.destinations.get(item.href.slice(1))
      if (place) links.push({ page: index, item, target: { type: 'place', place } })
    }
  })
  return links
}

/** Register a link's annotation; `structParent` is its key in the structure's parent tree. */
export function addAnnotation(
  context: PDFContext,
  link: LinkAnnotation,
  document: PagedDocument,
  pages: readonly PDFRef[],
  structParent: number,
): PDFRef {
  const { rect, title } = link.item
  const { height } = document.pages[link.page]!
  return context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [rect.x, height - rect.y - rect.height, rect.x + rect.width, height - rect.y].map(points),
      Border: [0, 0, 0],
      F: PRINT,
      P: pages[link.page]!,
      Contents: textString(title),
      StructParent: structParent,
      ...(link.target.type === 'uri'
        ? { A: { Type: 'Action', S: 'URI', URI: asciiString(link.target.uri) } }
        : { Dest: destinationArray(context, link.target.place, document, pages) }),
    }),
  )
}

/** An explicit destination: a page, its top left corner in the window, the reader's own zoom. */
export function destinationArray(
  context: PDFContext,
  place: Destination,
  document: PagedDocument,
  pages: readonly PDFRef[],
): PDFArray {
  const { height } = document.pages[place.page]!
  return context.obj([pages[place.page]!, 'XYZ', points(place.x), points(height - place.y), null])
}

/** A URI action is 7-bit ASCII (12.6.4.7): percent-encode the rest as UTF-8. */
function asciiUri(href: string): string {
  let uri = ''
  for (const byte of new TextEncoder().encode(href)) {
    uri += byte > 32 && byte < 127 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return uri
}
