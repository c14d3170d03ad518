/** Box tree → text: what kind of box each element became, anonymous ones too, with what layout asks of it. */
import type {
  BlockLevelBox,
  BoxTree,
  ImageBox,
  InlineBlockBox,
  InlineBox,
  InlineLevelBox,
  RubyBox,
  RubyTextBox,
  StringMark,
  TableCell,
  TableRow,
} from '../box/types.ts'
import type { StyledNode } from '../style/types.ts'
import { BOX_KEYS, contentText, declarations } from './declarations.ts'
import { type Branch, branch, nameOf, number, print, quoted, words } from './notation.ts'

/** A box that stands for an element. */
type ElementBox = BlockLevelBox | TableRow | TableCell | InlineBox | InlineBlockBox | ImageBox | RubyBox | RubyTextBox

/** Print a box tree; the styled tree has the names of the elements. */
export function traceBoxes({ root, bookmarks }: BoxTree, styled?: StyledNode): string {
  const names = new Map(styled ? namesBelow(styled) : [])
  return print([
    traceBox(root, names),
    ...bookmarks.map(({ level, label, lang }) => branch(`bookmark ${level} lang=${lang}`, [branch(quoted(label))])),
  ])
}

function namesBelow(node: StyledNode): readonly (readonly [number, string])[] {
  if (node.type !== 'element') return []
  return [[node.id, nameOf(node.tag, node.attributes)], ...node.children.flatMap(namesBelow)]
}

function traceBox(box: ElementBox, names: ReadonlyMap<number, string>, parent?: ElementBox): Branch {
  const declared = declarations(box.style, parent?.style, BOX_KEYS)
  return branch(
    words(
      box.type,
      box.node === parent?.node ? '(anonymous)' : names.get(box.node),
      ownWords(box),
      box.lang !== parent?.lang && `lang=${box.lang}`,
      declared.length > 0 && `{ ${declared.join('; ')} }`,
    ),
    [
      ...(box.marks ?? []).map(traceMark),
      ...('marker' in box && box.marker ? [branch('marker', [traceBox(box.marker, names, box)])] : []),
      ...childrenOf(box).map((child) => traceChild(child, names, box)),
    ],
  )
}

/** What only one type of box has. */
function ownWords(box: ElementBox): string {
  switch (box.type) {
    case 'table':
      return `columns=${box.columns}`
    case 'row':
      return box.head ? 'head' : ''
    case 'cell':
      return words(
        `column=${box.column}`,
        box.columnSpan > 1 && `span=${box.columnSpan}`,
        box.rowSpan > 1 && `rows=${box.rowSpan}`,
      )
    case 'parallel':
      return `columns=${box.columns.length} rows=${box.rows.length}`
    case 'image':
      return words(box.image.type, `${number(box.image.width)}x${number(box.image.height)}`, quoted(box.alt))
    case 'inline':
      return box.href === undefined ? '' : `→ ${box.href}`
    default:
      return ''
  }
}

function childrenOf(box: ElementBox): readonly (ElementBox | InlineLevelBox)[] {
  if (box.type === 'table') return [...(box.caption ? [box.caption] : []), ...box.rows]
  if (box.type === 'parallel') return box.columns
  if (box.type === 'image') return []
  if (box.type === 'ruby') return [...box.children, box.annotation]
  return box.type === 'row' ? box.cells : box.children
}

function traceChild(child: ElementBox | InlineLevelBox, names: ReadonlyMap<number, string>, parent: ElementBox): Branch {
  switch (child.type) {
    case 'text':
      return branch(quoted(child.text))
    case 'break':
      return branch('line-break')
    case 'slot':
      return branch(contentText(child.part))
    case 'footnote':
      return branch('footnote', [traceBox(child.body, names, parent)])
    case 'string-mark':
      return traceMark(child)
    default:
      return traceBox(child, names, parent)
  }
}

function traceMark({ name, value }: StringMark): Branch {
  return branch(`string-set ${name} ${quoted(value)}`)
}
