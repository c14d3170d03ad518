/**
 * Paragraphs that were prepared and set before. Labels and prompts come again in every entry of a form, the cells of a
 * table are asked for their widths before they are set, and an entry that is watched is set again at each change.
 *
 * A paragraph is known again by its value: its text and, for every stretch of it, all that the text stage reads. What
 * belongs to one place of one tree (nodes, links, footnotes, named strings) is not in the key; lines of a remembered
 * paragraph get it from the place where they are wanted.
 */
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Language } from '../language/types.ts'
import type { FaceChooser } from './faces.ts'
import { createGenerations } from './generations.ts'
import { TEXT_PROPERTIES, type TextStyle } from './textStyle.ts'
import type { FlatText, Line, LineItem, Link, Move, Paragraph, Stretch } from './types.ts'

/** What a paragraph is prepared with, as far as its memory asks. */
interface Surroundings {
  readonly faces: FaceChooser
  readonly report: (diagnostic: Diagnostic) => void
}

/** Remembers paragraphs; made once for a process. */
export interface ParagraphMemory {
  /** Another document begins: what neither it nor the last ones ask for is forgotten in time. */
  readonly beginDocument: () => void
  /**
   * The paragraph of a flat text in a block of this style and language: remembered, or prepared and, unless something
   * was to be reported, remembered from then on.
   */
  readonly recall: <Context extends Surroundings>(
    context: Context,
    content: FlatText & { readonly style: TextStyle; readonly lang: Language },
    prepare: (context: Context) => Paragraph,
  ) => Paragraph
}

/** In pieces, of which a dossier of ten pages has some ten thousand. */
export interface Capacity {
  /** With so many a generation ends, once its document is done: what is watched is remembered whole. */
  readonly enough: number
  /** With so many it ends at once. */
  readonly most: number
}

export function createParagraphMemory({ enough, most }: Capacity = { enough: 10_000, most: 50_000 }): ParagraphMemory {
  const keys = createKeys()
  const known = createGenerations<Known>(most, ({ paragraph }) => paragraph.pieces.length + 1)
  return {
    beginDocument: () => known.endAbove(enough),
    recall(context, content, prepare) {
      // Boxes and readings that stand in the line have lines of their own, with nodes of their own.
      if (content.attached.some(({ type }) => type !== 'footnote' && type !== 'string-mark')) return prepare(context)
      const key = keys.of(context.faces, content)
      const before = known.get(key)
      if (before) return moved(before, content)
      let isSilent = true
      const report = (diagnostic: Diagnostic) => {
        isSilent = false
        context.report(diagnostic)
      }
      const paragraph = prepare({ ...context, report })
      if (!isSilent) return paragraph
      const remembered = { ...paragraph, lines: new Map<string, readonly Line[]>() }
      known.set(key, { paragraph: remembered, stretches: content.stretches })
      return remembered
    },
  }
}

interface Known {
  readonly paragraph: Paragraph
  /** Of the place where it was prepared. */
  readonly stretches: readonly Stretch[]
}

// ── keys ─────────────────────────────────────────────────────────────────────────────────────────

function createKeys() {
  const numbers = new Map<string, number>()
  const styles = new WeakMap<TextStyle, number>()
  const choosers = new WeakMap<FaceChooser, number>()
  let last = 0

  function styleNumber(style: TextStyle): number {
    let number = styles.get(style)
    if (number === undefined) {
      const value = JSON.stringify(TEXT_PROPERTIES.map((property) => style[property]))
      number = numbers.get(value) ?? ++last
      numbers.set(value, number)
      styles.set(style, number)
    }
    return number
  }

  function chooserNumber(chooser: FaceChooser): number {
    const number = choosers.get(chooser) ?? ++last
    choosers.set(chooser, number)
    return number
  }

  return {
    of(
      faces: FaceChooser,
      { text, stretches, attached, style, lang }: FlatText & { readonly style: TextStyle; readonly lang: Language },
    ): string {
      // Which stretches share a node or a style counts, not what these are called: runs end where they change.
      const nodes: number[] = []
      const shared: TextStyle[] = [style]
      let key = `${chooserNumber(faces)} ${styleNumber(style)} ${lang}`
      for (const stretch of stretches) {
        key += ` ${stretch.end} ${styleNumber(stretch.style)} ${indexIn(shared, stretch.style)} ${stretch.lang} ${indexIn(nodes, stretch.node)}`
        if (stretch.link) key += ` ${indexIn(nodes, stretch.link.node)} ${stretch.link.href.length}:${stretch.link.href}`
      }
      for (const { type, at } of attached) key += ` ${type} ${at}`
      return `${key}\n${text}`
    },
  }
}

/** Where an item stands in a list, at whose end it is put if it is not there. */
function indexIn<Item>(list: Item[], item: Item): number {
  const index = list.lastIndexOf(item)
  return index >= 0 ? index : list.push(item) - 1
}

// ── from one place to another ────────────────────────────────────────────────────────────────────

/** Most paragraphs have only text. */
const NOTHING_ELSE: Omit<Move, 'from' | 'nodes'> = { links: new Map(), notes: new Map(), marks: new Map() }

function moved({ paragraph, stretches }: Known, here: FlatText): Paragraph {
  const nodes = new Map<number, number>()
  for (let i = 0; i < stretches.length; i++) nodes.set(stretches[i].node, here.stretches[i].node)
  const isPlain = here.attached.length === 0 && stretches.every(({ link }) => link === undefined)
  if (isPlain) return { ...paragraph, move: { from: paragraph, nodes, ...NOTHING_ELSE } }

  const bodies = here.attached.flatMap((item) => (item.type === 'footnote' ? [item.body] : []))
  const strings = here.attached.flatMap((item) => (item.type === 'string-mark' ? [item.mark] : []))
  const links = new Map<Link, Link>()
  stretches.forEach(({ link }, i) => {
    if (link) links.set(link, here.stretches[i].link!)
  })
  return {
    ...paragraph,
    notes: paragraph.notes.map(({ after }, i) => ({ after, body: bodies[i] })),
    marks: paragraph.marks.map(({ after }, i) => ({ after, mark: strings[i] })),
    move: {
      from: paragraph,
      nodes,
      links,
      notes: new Map(paragraph.notes.map(({ body }, i) => [body, bodies[i]])),
      marks: new Map(paragraph.marks.map(({ mark }, i) => [mark, strings[i]])),
    },
  }
}

/** A line of the paragraph as it was prepared first → the same line here. */
export function moveLine(line: Line, { nodes, links, notes, marks }: Move): Line {
  return {
    ...line,
    items: line.items.map((item) => moveItem(item, nodes, links)),
    notes: notes.size === 0 ? line.notes : line.notes.map((body) => notes.get(body)!),
    marks: marks.size === 0 ? line.marks : line.marks.map((mark) => marks.get(mark)!),
  }
}

function moveItem(item: LineItem, nodes: Move['nodes'], links: Move['links']): LineItem {
  switch (item.type) {
    case 'glyphs':
      return item.content === 'artifact' ? item : { ...item, content: nodes.get(item.content)! }
    case 'link':
      return { ...item, link: links.get(item.link)! }
    default:
      return item
  }
}
