/** Tag tree → text: the structure that assistive technology reads, with what each leaf says on the pages. */
import type { TagElement, TagNode } from '../box/types.ts'
import type { PagedDocument } from '../page/types.ts'
import { type Branch, branch, print, quoted, words } from './notation.ts'
import { textOfRun } from './pages.ts'

interface Found {
  readonly texts: ReadonlyMap<number, string>
  readonly links: ReadonlyMap<number, string>
}

/** Print a tag tree. */
export function traceTags(root: TagElement, document?: PagedDocument): string {
  return print([traceTag(root, document && contentOf(document))])
}

/** Text by leaf, in drawing order, and targets by link element. */
function contentOf({ pages }: PagedDocument): Found {
  const texts = new Map<number, string>()
  const links = new Map<number, string>()
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.type === 'link') links.set(item.node, item.href)
    else if (item.type === 'glyphs' && item.content !== 'artifact')
      texts.set(item.content, (texts.get(item.content) ?? '') + textOfRun(item.run))
  }
  return { texts, links }
}

function traceTag(node: TagNode, found: Found | undefined, parent?: TagElement): Branch {
  if (node.type === 'leaf') return branch(found ? quoted(found.texts.get(node.node) ?? '') : 'leaf')
  const { role, lang, alt, scope, columnSpan, rowSpan, listNumbering, decoration } = node
  const href = found?.links.get(node.node)
  return branch(
    words(
      role,
      lang !== parent?.lang && `lang=${lang}`,
      scope && `scope=${scope}`,
      columnSpan !== undefined && `columns=${columnSpan}`,
      rowSpan !== undefined && `rows=${rowSpan}`,
      listNumbering && `numbering=${listNumbering}`,
      decoration && `decoration=${decoration}`,
      alt !== undefined && `alt=${quoted(alt)}`,
      href !== undefined && `→ ${href}`,
    ),
    node.children.filter((child) => isDrawn(child, found)).map((child) => traceTag(child, found, node)),
  )
}

/** White space that fell away in layout leaves no mark on the pages. */
function isDrawn(node: TagNode, found: Found | undefined): boolean {
  return node.type === 'element' || found === undefined || found.texts.has(node.node)
}
