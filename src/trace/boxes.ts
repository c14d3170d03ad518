/** Box tree → text: what kind of box each element became, anonymous boxes too, with its own measures. */
import type { BlockLevelBox, BoxTree, InlineLevelBox, StringMark, TableCell, TableRow } from '../box/types.ts'
import type { StyledNode } from '../style/types.ts'
import { BOX_KEYS, contentText, declarations } from './declarations.ts'
import { type Branch, branch, nameOf, print, quoted, words } from './notation.ts'

type NamedBox = Exclude<BlockLevelBox | InlineLevelBox | TableRow | TableCell, { readonly children?: never }> &
  Pick<BlockLevelBox, 'node' | 'style' | 'lang' | 'marks'>

/** Print a box tree; the styled tree knows the names of the elements. */
export function traceBoxes({ root, bookmarks }: BoxTree, styled?: StyledNode): string {
  const names = namesBelow(styled)
  return print([
    traceBox(root, names),
    ...bookmarks.map(({ level, label, lang }) => branch(`bookmark ${level} ${lang}`, [branch(quoted(label))])),
  ])
}
