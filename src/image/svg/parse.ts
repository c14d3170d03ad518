/**
 * Bytes of an SVG file → its tree, each element with its place. XML as far as drawings need it: there are no entities
 * but XML's own, nothing is fetched, and neither size nor depth is without bounds.
 */
import { Parser } from 'htmlparser2'
import type { Span } from '../../diagnostics/types.ts'
import { damaged, type ImageFault, unreadable, unsupported } from '../fault.ts'
import type { SvgElement, SvgNode } from './types.ts'

const LARGEST_DRAWING = 8_000_000
const MOST_ELEMENTS = 100_000
const DEEPEST = 128

/** Whether a file begins as an SVG file does. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\uFEFF?\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?>|\s)*<(?:[\w-]+:)?svg[\s/>]/i.test(start)
}

interface Open {
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly span: Span
  readonly children: SvgNode[]
}

/** @param file what to call it in places */
export function parseSvg(bytes: Uint8Array, file: string): SvgElement | ImageFault {
  if (bytes.length > LARGEST_DRAWING) return unsupported('svg-size', 'fewer-shapes')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return damaged('not-utf-8')
  }
  if (/<!ENTITY/i.test(text)) return unsupported('svg-entities', 'plain-svg')
  const placeOf = lineFinder(text, file)
  const root: Open = { tag: '', attributes: {}, span: { file, line: 1, column: 1 }, children: [] }
  const stack: Open[] = [root]
  let elements = 0
  let problem: ImageFault | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++elements > MOST_ELEMENTS) problem ??= damaged('elements', { most: MOST_ELEMENTS })
        if (stack.length > DEEPEST) problem ??= damaged('depth', { most: DEEPEST })
        stack.push({
          tag: localName(name),
          attributes: withLocalNames(attributes),
          span: placeOf(parser.startIndex),
          children: [],
        })
      },
      ontext(value) {
        stack.at(-1)!.children.push({ type: 'text', value })
      },
      onclosetag(_, isImplied) {
        const { tag, attributes, span, children } = stack.pop()!
        if (isImplied && text[parser.endIndex - 1] !== '/') problem ??= damaged('unclosed', { tag })
        stack.at(-1)!.children.push({ type: 'element', tag, attributes, span, children })
      },
      onerror(error) {
        problem ??= unreadable(error.message)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  if (problem) return problem
  const svg = root.children.find((child): child is SvgElement => child.type === 'element')
  return svg?.tag === 'svg' ? svg : damaged('no-svg')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** `xlink:href` is what `href` was called before; `xml:lang` likewise. */
function withLocalNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes)
      .toSorted(([a], [b]) => Number(b.includes(':')) - Number(a.includes(':')))
      .map(([name, value]) => [localName(name), value]),
  )
}

function lineFinder(text: string, file: string): (index: number) => Span {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (index) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= index) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, column: index - starts[low]! + 1 }
  }
}
