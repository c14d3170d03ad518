/**
 * White space of inline content collapsed: runs of spaces, tabs and line breaks become one space,
 * none at the start or end of the block, none beside a forced break (CSS Text 3, §4.1).
 */
import type { ComputedStyle } from '../style/types.ts'
import type { InlineLevelBox } from './types.ts'

/** Collapse the white space of one paragraph's content; nothing but white space becomes nothing. */
export function collapseSpace(boxes: readonly InlineLevelBox[], style: ComputedStyle): readonly InlineLevelBox[] {
  const state = { afterSpace: true }
  const each = boxes.flatMap((box) => collapseBox(box, style, state))
  const collapsed = preserves(style) ? each : trimEnd(each)
  return hasContent(collapsed) ? collapsed : []
}

function preserves({ whiteSpace }: ComputedStyle): boolean {
  return whiteSpace === 'pre' || whiteSpace === 'pre-wrap'
}

function collapseBox(box: InlineLevelBox, style: ComputedStyle, state: { afterSpace: boolean }): readonly InlineLevelBox[] {
  switch (box.type) {
    case 'text': {
      if (preserves(style)) {
        state.afterSpace = false
        return [box]
      }
      let text = style.whiteSpace === 'pre-line' ? collapseLines(box.text) : box.text.replace(/[ \t\n\r\f]+/g, ' ')
      if (state.afterSpace && text.startsWith(' ')) text = text.slice(1)
      if (text === '') return []
      state.afterSpace = /[ \n]$/.test(text)
      return [{ ...box, text }]
    }
    case 'break':
      state.afterSpace = true
      return [box]
    case 'inline': {
      const children = box.children.flatMap((child) => collapseBox(child, box.style, state))
      return children.length === 0 && box.anchor === undefined ? [] : [{ ...box, children }]
    }
    case 'ruby':
      return [{ ...box, children: box.children.flatMap((child) => collapseBox(child, box.style, state)) }]
    case 'inline-block':
    case 'image':
    case 'slot':
      state.afterSpace = false
      return [box]
    case 'footnote':
    case 'string-mark':
      return [box]
  }
}

/** `pre-line`: lines end where they end in the source, without the space around. */
function collapseLines(text: string): string {
  return text.replace(/[ \t\r\f]+/g, ' ').replace(/ ?\n ?/g, '\n')
}

/** Take the space off the end of the last text. */
function trimEnd(boxes: readonly InlineLevelBox[]): readonly InlineLevelBox[] {
  const last = boxes.at(-1)
  if (last === undefined) return boxes
  const rest = boxes.slice(0, -1)
  if (last.type === 'string-mark' || last.type === 'footnote') return [...trimEnd(rest), last]
  if (last.type === 'text' && last.text.endsWith(' ')) {
    const text = last.text.slice(0, -1)
    return text === '' ? trimEnd(rest) : [...rest, { ...last, text }]
  }
  if (last.type === 'inline') {
    const children = trimEnd(last.children)
    return children.length === 0 && last.anchor === undefined ? trimEnd(rest) : [...rest, { ...last, children }]
  }
  return boxes
}

function hasContent(boxes: readonly InlineLevelBox[]): boolean {
  return boxes.some((box) =>
    box.type === 'inline' ? box.anchor !== undefined || hasContent(box.children) : box.type !== 'text' || box.text !== '',
  )
}
