/** Attributes, style sheets and `style` attributes → the properties of an element (SVG 2, §6). */
import { readDeclarations } from './sheet.ts'
import type { Properties, SvgDocument, SvgElement } from './types.ts'

/** Presentation attributes; those that children inherit. */
const INHERITED: ReadonlySet<string> = new Set([
  'clip-rule',
  'color',
  'direction',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
])
const OWN: ReadonlySet<string> = new Set([
  'clip-path',
  'display',
  'filter',
  'mask',
  'opacity',
  'stop-color',
  'stop-opacity',
  'marker-start',
  'marker-mid',
  'marker-end',
  'text-decoration',
])

/** What an element says itself: attributes give way to sheets, and these to its `style`. */
export function propertiesOf(element: SvgElement, ancestors: readonly SvgElement[], document: SvgDocument): Properties {
  const { attributes } = element
  const presentation = Object.fromEntries(Object.entries(attributes).filter(([name]) => INHERITED.has(name) || OWN.has(name)))
  const inline = attributes.style === undefined ? {} : readDeclarations(attributes.style)
  return { ...presentation, ...document.styleOf(element, ancestors), ...inline }
}

/** What holds in an element: its own properties, and those that it inherits. */
export function inherit(own: Properties, parent: Properties): Properties {
  const inherited = Object.fromEntries(Object.entries(parent).filter(([name]) => INHERITED.has(name)))
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== 'inherit'))
  return { ...inherited, ...said }
}
