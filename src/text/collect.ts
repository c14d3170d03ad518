/**
 * Inline boxes → flat text with stretches of style over it, boxes standing in it as U+FFFC.
 * Names follow UAX 9 and CSS 2.2, "Inline formatting contexts".
 */
import type { InlineLevelBox, RubyTextBox } from '../box/types.ts'
import type { Span } from '../diagnostics/types.ts'
import type { Language } from '../language/types.ts'
import type { TextStyle } from './textStyle.ts'
import type { Attached, FlatText, Link, Stretch } from './types.ts'

/** Stands for a box in the flat text. */
export const OBJECT = 0xfffc
/** A forced break within a paragraph. */
export const NEWLINE = 0x0a

/** Isolate controls of UAX 9; they are read over when text is shaped. */
const ISOLATES = { ltr: { start: '\u2066', end: '\u2069' }, rtl: { start: '\u2067', end: '\u2069' } }

interface Context {
  readonly style: TextStyle
  readonly lang: Language
  readonly node: number
  readonly link?: Link
  readonly span: Span
}

export function collect(boxes: readonly InlineLevelBox[], context: Context): FlatText {
  const stretches: Stretch[] = []
  const attached: Attached[] = []
  let text = ''

  function append(string: string, at: Context, node: number, span: Span): void {
    if (string === '') return
    stretches.push({
      start: text.length,
      end: text.length + string.length,
      style: at.style,
      lang: at.lang,
      node,
      link: at.link,
      span,
    })
    text += string
  }

  function walk(box: InlineLevelBox, at: Context): void {
    switch (box.type) {
      case 'text':
        append(box.text, at, box.node, box.span)
        break
      case 'break':
        append(String.fromCharCode(NEWLINE), at, at.node, at.span)
        break
      case 'inline': {
        const link = box.href === undefined ? at.link : { href: box.href, node: box.node }
        const inner = { style: box.style, lang: box.lang, node: box.node, link, span: box.span }
        // Text of the other direction does not mingle with what stands beside it (CSS Writing Modes 4, `isolate`).
        const isolate = box.style.direction === at.style.direction ? undefined : ISOLATES[box.style.direction]
        if (isolate) append(isolate.start, at, at.node, at.span)
        for (const child of box.children) walk(child, inner)
        if (isolate) append(isolate.end, at, at.node, at.span)
        break
      }
      case 'ruby': {
        const start = text.length
        const inner = { style: box.style, lang: box.lang, node: box.node, link: at.link, span: box.span }
        attached.push({ type: 'ruby-begin', at: start, annotation: box.annotation })
        for (const child of box.children) walk(child, inner)
        if (text.length > start) attached.push({ type: 'ruby-end', at: text.length })
        else {
          // An annotation of nothing is text like any other.
          attached.pop()
          for (const child of box.annotation.children) walk(child, { ...inner, ...styleOf(box.annotation) })
        }
        break
      }
      case 'inline-block':
        attached.push({ type: 'inline-block', at: text.length, box, link: at.link })
        append(String.fromCharCode(OBJECT), { ...at, style: box.style, lang: box.lang }, box.node, box.span)
        break
      case 'image':
        attached.push({ type: 'image', at: text.length, box, link: at.link })
        append(String.fromCharCode(OBJECT), { ...at, style: box.style, lang: box.lang }, box.node, box.span)
        break
      case 'slot':
        attached.push({ type: 'slot', at: text.length, box, style: at.style, lang: at.lang, link: at.link })
        append(String.fromCharCode(OBJECT), at, box.node, box.span)
        break
      case 'footnote':
        attached.push({ type: 'footnote', at: text.length, body: box.body })
        break
      case 'string-mark':
        attached.push({ type: 'string-mark', at: text.length, mark: box })
        break
    }
  }

  for (const box of boxes) walk(box, context)
  return { text, stretches, attached }
}

function styleOf({ style, lang, node, span }: RubyTextBox): Omit<Context, 'link'> {
  return { style, lang, node, span }
}
