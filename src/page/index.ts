/**
 * Flow → pages: cut where it costs least, placed on their paper, numbered, with running heads and
 * the page numbers that contents and references were waiting for. Nothing is laid out twice.
 */
import type { Bookmark, TagNode } from '../box/types.ts'
import type { Flow } from '../layout/types.ts'
import { assemblePages, type DraftPage } from './assemble.ts'
import { breakPages } from './breakPages.ts'
import type { PageContext } from './context.ts'
import { fillPageNumbers } from './fillPageNumbers.ts'
import { labelPages } from './labels.ts'
import { runningHeads } from './runningHeads.ts'
import type { Destination, Page, PagedDocument } from './types.ts'

/** Cut the flow into pages. */
export function paginate(flow: Flow, context: PageContext): PagedDocument {
  const cuts = breakPages(flow, context.pages)
  const drafts = assemblePages(flow, cuts, leavesOf(context.tags))
  const labels = labelPages(drafts)
  const destinations = destinationsOf(drafts)
  const heads = runningHeads(context, drafts, labels)
  const pages = drafts.map((draft, i): Page => {
    const { width, height } = draft.style
    const { style, prefix, number } = labels[i]
    return {
      width,
      height,
      label: { style, number, ...(prefix !== '' && { prefix }) },
      items: fillPageNumbers(context.text, draft.items, destinations, labels),
      ...heads[i],
      boxes: draft.boxes,
    }
  })
  return { pages, destinations, bookmarks: bookmarkDestinations(drafts, context.bookmarks), tags: context.tags }
}

/** Ids of all content that has a place in the tag tree. */
function leavesOf(tag: TagNode, ids: Set<number> = new Set()): ReadonlySet<number> {
  if (tag.type === 'leaf') ids.add(tag.node)
  else for (const child of tag.children) leavesOf(child, ids)
  return ids
}

function destinationsOf(drafts: readonly DraftPage[]): ReadonlyMap<string, Destination> {
  return new Map(
    drafts.flatMap((draft, page) => draft.anchors.map(({ id, x, y }): [string, Destination] => [id, { page, x, y }])),
  )
}

function bookmarkDestinations(drafts: readonly DraftPage[], bookmarks: readonly Bookmark[]): PagedDocument['bookmarks'] {
  const byNode = new Map(
    drafts.flatMap((draft, page) => draft.nodes.map(({ node, x, y }): [number, Destination] => [node, { page, x, y }])),
  )
  return bookmarks.flatMap((bookmark) => {
    const destination = byNode.get(bookmark.node)
    return destination ? [{ bookmark, destination }] : []
  })
}
