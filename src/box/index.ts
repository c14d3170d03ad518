/**
 * Styled tree → box tree, in the order of CSS 2.2 §9.2 and §17.2: boxes by `display`, white space
 * collapsed, inline runs among blocks wrapped in anonymous blocks.
 */

import { POINTS_PER } from '../geometry/length.ts'
import type { Image } from '../image/types.ts'
import { textOf } from '../style/textOf.ts'
import type { StyledDocument, StyledElement, StyledNode } from '../style/types.ts'
import { NO_BORDER } from '../style/used.ts'
import { bookmarksOf } from './bookmarks.ts'
import { isBlockLevel } from './display.ts'
import { liftBlocks } from './liftBlocks.ts'
import { hrefOf } from './link.ts'
import { buildParallel } from './parallel.ts'
import { type RubyPair, rubyPairs } from './ruby.ts'
import { buildTable } from './table.ts'
import type { BlockBox, BlockLevelBox, BoxTree, ImageBox, InlineBox, InlineLevelBox, ParagraphBox, StringMark } from './types.ts'
import { collapseSpace } from './whiteSpace.ts'

export { tagTree } from './tags.ts'

/** Build the boxes of a styled document. */
export function buildBoxes(styled: StyledDocument): BoxTree {
  const [box] = createBoxBuilder()(styled.root)
  const root: BlockBox = box?.type === 'block' ? box : { ...baseOf(styled.root), type: 'block', children: box ? [box] : [] }
  return { root, bookmarks: bookmarksOf(styled.root) }
}

/** Elements with the same style have anonymous boxes with the same style: later stages know styles again by identity. */
function createBoxBuilder() {
  const anonymousStyles = new Map<StyledElement['style'], StyledElement['style']>()

  /** The block-level boxes of an element that is block-level itself. */
  function blockLevel(element: StyledElement): readonly BlockLevelBox[] {
    const { display } = element.style
    if (display === 'table') return [buildTable(element, baseOf(element), flowChildren)]
    if (display === '-dossier-parallel') return [buildParallel(element, baseOf(element), flowChildren)]
    if (element.image) return [imageBox(element, element.image)]
    // A part of a table without its table: laid out as the block it contains.
    return [blockContainer(element)]
  }

  /** A block container: lines if it holds inline content only, blocks otherwise. */
  function blockContainer(element: StyledElement): BlockBox | ParagraphBox {
    const marker = element.children.find((child): child is StyledElement => child.type === 'element' && child.tag === '::marker')
    const content = { ...element, children: liftBlocks(element.children.filter((child) => child !== marker)) }
    const base = { ...baseOf(element), ...(marker && { marker: markerBox(marker) }) }
    if (element.tag === 'img') return { ...base, type: 'paragraph', children: alternativeText(element) }
    if (content.children.some(isBlockLevel)) return blockOf(base, element, flowChildren(content))
    const children = collapseSpace(content.children.flatMap(inlineLevel), element.style)
    return children.length > 0 ? { ...base, type: 'paragraph', children } : { ...base, type: 'block', children: [] }
  }

  /** Children as block-level boxes; runs of inline content become anonymous paragraphs with the parent's node. */
  function flowChildren(element: StyledElement): readonly BlockLevelBox[] {
    const blocks: BlockLevelBox[] = []
    let run: InlineLevelBox[] = []
    const flush = () => {
      const children = collapseSpace(run, element.style)
      if (children.length > 0) blocks.push({ ...anonymous(element), type: 'paragraph', children })
      run = []
    }
    for (const child of liftBlocks(element.children)) {
      if (isBlockLevel(child)) {
        flush()
        blocks.push(...blockLevel(child))
      } else run.push(...inlineLevel(child))
    }
    flush()
    return blocks
  }

  function inlineLevel(node: StyledNode): readonly InlineLevelBox[] {
    if (node.type === 'text') return [{ type: 'text', node: node.id, text: node.value, span: node.span }]
    if (node.type === 'slot') return [{ type: 'slot', node: node.id, part: node.part, span: node.span }]
    if (node.tag === 'br') return [{ type: 'break' }]
    if (node.image) return [...marksOf(node), imageBox(node, node.image)]
    if (node.tag === 'img') return alternativeText(node)
    if (node.style.float === 'footnote') return [{ type: 'footnote', body: footnoteBody(node) }]
    const marks = marksOf(node)
    if (node.style.display === 'ruby')
      return [...marks, { ...baseOf(node), type: 'inline', children: rubyPairs(node).flatMap((pair) => rubyBoxes(node, pair)) }]
    const children = node.children.flatMap(inlineLevel)
    if (node.style.display === 'inline-block')
      return [...marks, { ...baseOf(node), type: 'inline-block', children: collapseSpace(children, node.style) }]
    return [...marks, { ...baseOf(node), type: 'inline', href: hrefOf(node), children }]
  }

  function rubyBoxes(ruby: StyledElement, { base, annotation }: RubyPair): readonly InlineLevelBox[] {
    const children = base.flatMap(inlineLevel)
    if (!annotation) return children
    const text = collapseSpace(annotation.children.flatMap(inlineLevel), annotation.style)
    return [{ ...pairOf(ruby), type: 'ruby', children, annotation: { ...baseOf(annotation), type: 'ruby-text', children: text } }]
  }

  /** A footnote is a block at the foot of the page, whatever it holds. */
  function footnoteBody(element: StyledElement): BlockBox {
    return { ...baseOf(element), type: 'block', children: flowChildren(element) }
  }

  function markerBox(marker: StyledElement): InlineBox {
    return { ...baseOf(marker), type: 'inline', children: marker.children.flatMap(inlineLevel) }
  }

  /** An anonymous box has the style that its parent's other anonymous boxes have. */
  function anonymous({ id, style, lang, span }: StyledElement) {
    let own = anonymousStyles.get(style)
    if (!own) {
      own = anonymousStyle(style)
      anonymousStyles.set(style, own)
    }
    return { node: id, style: own, lang, span }
  }

  return blockLevel
}

/** A block whose only child is its own anonymous paragraph is that paragraph. */
function blockOf(
  base: ReturnType<typeof baseOf>,
  element: StyledElement,
  children: readonly BlockLevelBox[],
): BlockBox | ParagraphBox {
  const only = children.length === 1 ? children[0] : undefined
  if (only?.type === 'paragraph' && only.node === element.id) return { ...base, type: 'paragraph', children: only.children }
  return { ...base, type: 'block', children }
}

/** Attributes for width and height, in pixels, are hints that any style sheet overrides (HTML, “Rendering”, 15.4.3). */
function imageBox(element: StyledElement, image: Image): ImageBox {
  const { style, attributes } = element
  const hint = (name: 'width' | 'height') =>
    style[name] === 'auto' && /^\d+(\.\d+)?(px)?$/.test(attributes[name] ?? '')
      ? Number.parseFloat(attributes[name]!) * POINTS_PER.px
      : style[name]
  const sized = { ...style, width: hint('width'), height: hint('height') }
  return { ...baseOf(element), type: 'image', style: sized, image, alt: attributes.alt ?? '' }
}

/** What a draft prints in place of a picture that could not be read. */
function alternativeText({ id, attributes, span }: StyledElement): readonly InlineLevelBox[] {
  return attributes.alt ? [{ type: 'text', node: id, text: attributes.alt, span }] : []
}

/** A pair has the look of the whole; anchors and named strings belong to the whole. */
function pairOf({ id, style, lang, span }: StyledElement) {
  return { node: id, style, lang, span }
}

function baseOf(element: StyledElement) {
  const marks = marksOf(element)
  return {
    node: element.id,
    style: element.style,
    lang: element.lang,
    span: element.span,
    ...(element.attributes.id !== undefined && { anchor: element.attributes.id }),
    ...(marks.length > 0 && { marks }),
  }
}

/** Inherited, and no borders, margins or backgrounds of its own. */
function anonymousStyle(style: StyledElement['style']): StyledElement['style'] {
  return {
    ...style,
    display: 'block',
    float: 'none',
    breakBefore: 'auto',
    breakAfter: 'auto',
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    paddingTop: 0,
    paddingRight: 0,
    paddingBottom: 0,
    paddingLeft: 0,
    borderTop: NO_BORDER,
    borderRight: NO_BORDER,
    borderBottom: NO_BORDER,
    borderLeft: NO_BORDER,
    width: 'auto',
    height: 'auto',
    minWidth: 0,
    maxWidth: 'none',
    minHeight: 0,
    backgroundColor: 'transparent',
    columnCount: 'auto',
    columnWidth: 'auto',
  }
}

function marksOf(element: StyledElement): readonly StringMark[] {
  return element.style.stringSet.map(({ name, content }) => ({
    type: 'string-mark',
    name,
    value: content
      .map((part) => (part.type === 'string' ? part.value : part.type === 'text' ? textOf(element, part.of) : ''))
      .join(''),
  }))
}
