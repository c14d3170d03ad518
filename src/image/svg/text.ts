/**
 * A `text` element → lines of text, each from a point on; a `tspan` with a place of its own begins another (SVG 2, §11).
 * Glyphs are chosen later, from the faces of the document that the drawing stands in.
 */
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import { parseLanguage } from '../../language/languages.ts'
import type { Language } from '../../language/types.ts'
import { mapPoint, scaleOf } from '../matrix.ts'
import type { Clip, Matrix, TextRun, TextShape } from '../types.ts'
import { inherit, propertiesOf } from './properties.ts'
import type { Properties, SvgDocument, SvgElement } from './types.ts'
import { clamp, readColor, readLength, readNumber } from './values.ts'

export interface TextContext {
  readonly document: SvgDocument
  readonly ancestors: readonly SvgElement[]
  /** Those of the `text` element. */
  readonly properties: Properties
  readonly lang: Language | undefined
  /** From user space to the image's. */
  readonly matrix: Matrix
  readonly opacity: number
  readonly clips: readonly Clip[]
  readonly viewport: { readonly width: number; readonly height: number }
}

/** A line that is being collected, in user space. */
interface Chunk {
  x: number
  y: number
  readonly properties: Properties
  readonly runs: TextRun[]
}

/** Lines of a text element. */
export function readText(element: SvgElement, context: TextContext): readonly TextShape[] {
  const { document, matrix } = context
  const chunks: Chunk[] = []
  let last: { x: number; y: number } = { x: 0, y: 0 }
  // White space collapses over the whole text (`xml:space` and `white-space` are not read).
  let afterSpace = true

  function visit(node: SvgElement, around: Pick<TextContext, 'ancestors' | 'properties' | 'lang'>): void {
    const { properties, lang } = around
    const fontSize = fontSizeOf(properties)
    const at = (name: 'x' | 'y' | 'dx' | 'dy') => {
      const whole = name.endsWith('x') ? context.viewport.width : context.viewport.height
      const values = (node.attributes[name] ?? '').trim().split(/[\s,]+/)
      if (values.length > 1) document.report(diagnose('image/svg-effect', node.span, { what: phrase('effect/letter-places') }))
      return readLength(values[0], { whole, fontSize })
    }
    const [x, y, dx, dy] = [at('x'), at('y'), at('dx'), at('dy')]
    if (x !== undefined || y !== undefined || chunks.length === 0 || (dy ?? 0) !== 0) {
      last = { x: (x ?? last.x) + (dx ?? 0), y: (y ?? last.y) + (dy ?? 0) }
      chunks.push({ ...last, properties, runs: [] })
      afterSpace = true
    } else if (dx !== undefined && dx !== 0)
      document.report(diagnose('image/svg-effect', node.span, { what: phrase('effect/dx') }))
    for (const child of node.children) {
      if (child.type === 'text') {
        let text = child.value.replace(/\s+/g, ' ')
        if (afterSpace) text = text.replace(/^ /, '')
        if (text === '') continue
        afterSpace = text.endsWith(' ')
        chunks.at(-1)!.runs.push(runOf(text, properties, lang, scaleOf(matrix)))
      } else if (child.tag === 'tspan' || child.tag === 'a') {
        const ancestors = [node, ...around.ancestors]
        const own = inherit(propertiesOf(child, ancestors, document), properties)
        if (own.display !== 'none')
          visit(child, { ancestors, properties: own, lang: parseLanguage(child.attributes.lang ?? '') ?? lang })
      } else if (child.tag !== 'title' && child.tag !== 'desc')
        document.report(diagnose('image/svg-element', child.span, { what: child.tag, instead: phrase('instead/plain-text') }))
    }
  }

  visit(element, context)
  const isSeen = ({ properties, runs }: Chunk) => properties.fill !== 'none' && runs.some(({ text }) => text.trim() !== '')
  return chunks.filter(isSeen).map((chunk) => shapeOf(trimmed(chunk), context))
}

function trimmed(chunk: Chunk): Chunk {
  const last = chunk.runs.at(-1)!
  return { ...chunk, runs: [...chunk.runs.slice(0, -1), { ...last, text: last.text.trimEnd() }] }
}

function shapeOf({ x, y, properties, runs }: Chunk, { matrix, opacity, clips }: TextContext): TextShape {
  const [a, b] = matrix
  const down = y + baselineShift(properties) * fontSizeOf(properties)
  const fill = readColor(properties.fill ?? 'black')
  return {
    type: 'text',
    runs,
    ...mapPoint(matrix, x, down),
    anchor: anchorOf(properties['text-anchor']),
    direction: properties.direction === 'rtl' ? 'rtl' : 'ltr',
    angle: (Math.atan2(b, a) * 180) / Math.PI,
    opacity: opacity * clamp(readNumber(properties['fill-opacity']) ?? 1) * (fill?.alpha ?? 1),
    clips,
  }
}

function anchorOf(value: string | undefined): TextShape['anchor'] {
  return value === 'middle' || value === 'end' ? value : 'start'
}

/** How far below its point the alphabetic baseline lies, in em; the faces of dossiers are near these. */
const BASELINES: Readonly<Record<string, number>> = {
  middle: 0.27,
  central: 0.35,
  hanging: 0.75,
  'text-before-edge': 0.9,
  'text-top': 0.9,
  'text-after-edge': -0.25,
  'text-bottom': -0.25,
  ideographic: -0.12,
}

function baselineShift(properties: Properties): number {
  return BASELINES[properties['dominant-baseline'] ?? ''] ?? 0
}

const MEDIUM = 16

export function fontSizeOf(properties: Properties): number {
  return readLength(properties['font-size'], { whole: MEDIUM, fontSize: MEDIUM }) ?? MEDIUM
}

function runOf(text: string, properties: Properties, lang: Language | undefined, scale: number): TextRun {
  const weight = properties['font-weight'] ?? ''
  return {
    text,
    ...(lang && { lang }),
    families: (properties['font-family'] ?? '')
      .split(',')
      .map((family) => family.trim().replace(/^['"]|['"]$/g, ''))
      .filter((family) => family !== ''),
    size: fontSizeOf(properties) * scale,
    weight: /^bold/.test(weight) || Number(weight) >= 550 ? 700 : 400,
    style: /italic|oblique/.test(properties['font-style'] ?? '') ? 'italic' : 'normal',
    color: (readColor(properties.fill ?? 'black') ?? BLACK).color,
  }
}

const BLACK = { color: { r: 0, g: 0, b: 0 } }
