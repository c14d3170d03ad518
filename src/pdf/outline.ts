/**
 * Bookmarks in document order → the outline, nested by level (ISO 32000-1, 12.3.3).
 *
 * Each entry names its structure element (`/SE`), which is how a reader learns the language of the
 * title: an outline item has none of its own.
 */
import type { PDFContext, PDFRef } from 'pdf-lib'
import type { PagedDocument } from '../page/types.ts'
import { destinationArray } from './annotations.ts'
import { textString } from './objects.ts'

type Entry = PagedDocument['bookmarks'][number]

export interface OutlineItem {
  readonly entry: Entry
  /** Shown without being opened: the first level is. */
  readonly open: boolean
  readonly children: readonly OutlineItem[]
}

interface GrowingItem extends OutlineItem {
  readonly children: GrowingItem[]
}

/** Nest the bookmarks: each belongs to the nearest one before it that has a lower level. */
export function nestBookmarks(bookmarks: readonly Entry[]): readonly OutlineItem[] {
  const roots: GrowingItem[] = []
  const path: GrowingItem[] = []
  for (const entry of bookmarks) {
    while (path.length > 0 && path.at(-1)!.entry.bookmark.level >= entry.bookmark.level) path.pop()
    const item: GrowingItem = { entry, open: path.length === 0, children: [] }
    const siblings = path.at(-1)?.children ?? roots
    siblings.push(item)
    path.push(item)
  }
  return roots
}

/** Register the outline; nothing where there are no bookmarks. */
export function addOutline(
  context: PDFContext,
  document: PagedDocument,
  pages: readonly PDFRef[],
  elements: ReadonlyMap<number, PDFRef>,
): PDFRef | undefined {
  const items = nestBookmarks(document.bookmarks)
  if (items.length === 0) return undefined
  const root = context.nextRef()

  const addItems = (siblings: readonly OutlineItem[], parent: PDFRef): readonly PDFRef[] => {
    const refs = siblings.map(() => context.nextRef())
    siblings.forEach((item, index) => {
      const { bookmark, destination } = item.entry
      const children = addItems(item.children, refs[index]!)
      const below = visibleCount(item.children)
      context.assign(
        refs[index]!,
        context.obj({
          Title: textString(bookmark.label),
          Parent: parent,
          Prev: refs[index - 1],
          Next: refs[index + 1],
          First: children[0],
          Last: children.at(-1),
          Count: below === 0 ? undefined : item.open ? below : -below,
          Dest: destinationArray(context, destination, document, pages),
          SE: elements.get(bookmark.node),
        }),
      )
    })
    return refs
  }

  const refs = addItems(items, root)
  context.assign(root, context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: visibleCount(items) }))
  return root
}

/** How many lines the items take, with what is shown below the open ones. */
function visibleCount(items: readonly OutlineItem[]): number {
  return items.reduce((count, item) => count + 1 + (item.open ? visibleCount(item.children) : 0), 0)
}
