/**
 * Bytes of an SVG file → its shapes, flat and back to front: groups, references and view boxes resolved, all
 * coordinates in the image's own space (SVG 2; what of it is read stands in the table of elements below).
 */
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, Phrase, Span } from '../../diagnostics/types.ts'
import { POINTS_PER } from '../../geometry/length.ts'
import { parseLanguage } from '../../language/languages.ts'
import type { Language } from '../../language/types.ts'
import { damaged, type ImageFault, isFault, unsupported } from '../fault.ts'
import { boundsOf, compose, IDENTITY, mapPath } from '../matrix.ts'
import type { Clip, Matrix, Path, PathShape, Shape, VectorImage } from '../types.ts'
import { countDrawn } from './drawn.ts'
import { fillOf, strokeOf } from './paint.ts'
import { parseSvg } from './parse.ts'
import { readPath, shapePath } from './path.ts'
import { inherit, propertiesOf } from './properties.ts'
import { readSheets } from './sheet.ts'
import { fontSizeOf, readText } from './text.ts'
import type { Properties, SvgDocument, SvgElement } from './types.ts'
import { clamp, readLength, readNumber, readTransform } from './values.ts'
import { innerViewport, outerViewport } from './viewport.ts'

export { looksLikeSvg } from './parse.ts'

/** A drawing without its id, and what of it is not printed. */
export interface ReadVector {
  readonly image: Omit<VectorImage, 'id'>
  readonly diagnostics: readonly Diagnostic[]
}

/** Read a drawing. @param file how messages name it */
export function readSvg(bytes: Uint8Array, file: string): ReadVector | ImageFault {
  const root = parseSvg(bytes, file)
  if (isFault(root)) return root
  const viewport = outerViewport(root.attributes)
  if (!viewport) return damaged('svg-size')
  const byId = idsIn(root)
  if (countDrawn(root, byId) > MOST_DRAWN) return unsupported('svg-shapes', 'png', { most: MOST_DRAWN })
  const diagnostics: Diagnostic[] = []
  const said = new Set<string>()
  const report = (diagnostic: Diagnostic) => {
    // What is done everywhere is said once.
    if (!said.has(diagnostic.message)) diagnostics.push(diagnostic)
    said.add(diagnostic.message)
  }
  const document: SvgDocument = { root, byId, styleOf: readSheets(root, report), report }
  const scale = POINTS_PER.px
  const [width, height] = [viewport.width * scale, viewport.height * scale]
  const context: Context = {
    document,
    ancestors: [],
    properties: {},
    lang: undefined,
    matrix: compose([scale, 0, 0, scale, 0, 0], viewport.matrix),
    opacity: 1,
    clips: [],
    viewport: { width: viewport.innerWidth, height: viewport.innerHeight },
    uses: 0,
  }
  const shapes = drawElement({ ...root, attributes: { ...root.attributes, x: '0', y: '0' } }, context, 'root')
  return { image: { type: 'vector', width, height, shapes: shapes.map((shape) => clipped(shape, width, height)) }, diagnostics }
}

function idsIn(root: SvgElement): ReadonlyMap<string, SvgElement> {
  const byId = new Map<string, SvgElement>()
  const visit = (element: SvgElement): void => {
    const { id } = element.attributes
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit(root)
  return byId
}

/** Nothing is seen beyond the edge of a drawing; what lies within needs no clip. */
function clipped(shape: Shape, width: number, height: number): Shape {
  if (shape.type === 'text') return shape
  const [left, top, right, bottom] = boundsOf(shape.path) ?? [0, 0, 0, 0]
  const around = (shape.stroke?.width ?? 0) / 2
  const isInside = left >= around - 1 && top >= around - 1 && right <= width - around + 1 && bottom <= height - around + 1
  if (isInside) return shape
  const frame: Clip = { path: readPath(`M0 0h${width}v${height}h${-width}z`), rule: 'nonzero' }
  return { ...shape, clips: [...shape.clips, frame] }
}

// ── elements ─────────────────────────────────────────────────────────────────────────────────────

interface Context {
  readonly document: SvgDocument
  /** From the parent outwards. */
  readonly ancestors: readonly SvgElement[]
  readonly properties: Properties
  readonly lang: Language | undefined
  readonly matrix: Matrix
  readonly opacity: number
  readonly clips: readonly Clip[]
  readonly viewport: { readonly width: number; readonly height: number }
  /** How many `use` elements lead here. */
  readonly uses: number
}

const CONTAINERS: ReadonlySet<string> = new Set(['svg', 'g', 'a', 'switch'])
/** Elements that draw nothing where they stand. */
const SILENT: ReadonlySet<string> = new Set(
  'defs symbol title desc metadata style clipPath linearGradient radialGradient stop namedview RDF'.split(' '),
)
/** What a drawing loses without harm to what it says. */
const EFFECTS: ReadonlySet<string> = new Set(
  'filter marker mask pattern script animate animateMotion animateTransform set view cursor'.split(' '),
)
const MOST_USES = 16
/** A map of all the world with its rivers stays below. */
const MOST_DRAWN = 200_000

function drawElement(element: SvgElement, outer: Context, place: 'root' | 'inner' = 'inner'): readonly Shape[] {
  const { tag, attributes, span } = element
  const { document } = outer
  if (SILENT.has(tag)) return []
  if (EFFECTS.has(tag)) {
    if (tag === 'script' || tag.startsWith('animate') || tag === 'set')
      document.report(diagnose('image/svg-effect', span, { what: tag }))
    return []
  }
  const context = enter(element, outer)
  if (context.properties.display === 'none') return []
  if (tag === 'svg' && place === 'inner') return drawChildren(element, viewportWithin(element, attributes, context))
  if (CONTAINERS.has(tag)) return drawChildren(element, context)
  if (tag === 'use') return drawUse(element, context)
  if (context.properties.visibility === 'hidden' || context.properties.visibility === 'collapse') return []
  if (tag === 'text') return readText(element, context)
  const path = shapePath(tag, attributes, (name, of) =>
    readLength(attributes[name], { whole: wholeOf(of, context), fontSize: fontSizeOf(context.properties) }),
  )
  if (path) return drawShape(path, context, span)
  document.report(diagnose('image/svg-element', span, { what: tag, ...(INSTEAD[tag] && { instead: INSTEAD[tag] }) }))
  return []
}

/** What to do about elements that people meet. */
const INSTEAD: Readonly<Record<string, Phrase>> = {
  foreignObject: phrase('instead/svg-text'),
  image: phrase('instead/own-picture'),
}

function wholeOf(of: 'width' | 'height' | 'diagonal', { viewport: { width, height } }: Context): number {
  return of === 'diagonal' ? Math.hypot(width, height) / Math.SQRT2 : of === 'width' ? width : height
}

function drawChildren(element: SvgElement, context: Context): readonly Shape[] {
  return element.children.flatMap((child) => (child.type === 'element' ? drawElement(child, context) : []))
}

/** What holds within an element. */
function enter(element: SvgElement, outer: Context): Context {
  const { attributes, span } = element
  const { document, ancestors } = outer
  const own = propertiesOf(element, ancestors, document)
  const transform = readTransform(attributes.transform)
  if (!transform) document.report(diagnose('image/svg-value', span, { name: 'transform', value: attributes.transform! }))
  for (const what of ['filter', 'mask', 'marker-start', 'marker-mid', 'marker-end'])
    if (own[what] !== undefined && own[what] !== 'none') document.report(diagnose('image/svg-effect', span, { what }))
  const inner: Context = {
    ...outer,
    ancestors: [element, ...ancestors],
    properties: inherit(own, outer.properties),
    lang: parseLanguage(attributes.lang ?? '') ?? outer.lang,
    matrix: compose(outer.matrix, transform ?? IDENTITY),
    // Of a group that lets through what is beneath, every shape does: they seldom lie on one another.
    opacity: outer.opacity * clamp(readNumber(own.opacity) ?? 1),
  }
  const clip = clipOf(own['clip-path'], inner, span)
  return clip ? { ...inner, clips: [...inner.clips, clip] } : inner
}

function drawUse({ attributes, span }: SvgElement, context: Context): readonly Shape[] {
  const href = attributes.href ?? ''
  const target = href.startsWith('#') ? context.document.byId.get(href.slice(1)) : undefined
  const isCircle = target !== undefined && context.ancestors.includes(target)
  if (!target || isCircle || context.uses >= MOST_USES) {
    context.document.report(diagnose(target ? 'image/svg-circle' : 'image/svg-reference', span, { href }))
    return []
  }
  const at = (name: 'x' | 'y', of: 'width' | 'height') =>
    readLength(attributes[name], { whole: context.viewport[of], fontSize: fontSizeOf(context.properties) }) ?? 0
  const moved = {
    ...context,
    uses: context.uses + 1,
    matrix: compose(context.matrix, [1, 0, 0, 1, at('x', 'width'), at('y', 'height')]),
  }
  if (target.tag !== 'symbol' && target.tag !== 'svg') return drawElement(target, moved)
  const entered = enter(target, moved)
  const size = { ...target.attributes, ...attributes, x: '0', y: '0' }
  return drawChildren(target, viewportWithin(target, size, entered))
}

/** An inner viewport: of an `svg` element in another, or of a symbol where it is used. */
function viewportWithin(element: SvgElement, size: Readonly<Record<string, string>>, context: Context): Context {
  const { viewport, properties } = context
  const length = (name: string, whole: number) => readLength(size[name], { whole, fontSize: fontSizeOf(properties) })
  const inner = innerViewport(element.attributes, {
    width: length('width', viewport.width) ?? viewport.width,
    height: length('height', viewport.height) ?? viewport.height,
  })
  const place: Matrix = [1, 0, 0, 1, length('x', viewport.width) ?? 0, length('y', viewport.height) ?? 0]
  return {
    ...context,
    matrix: compose(context.matrix, compose(place, inner.matrix)),
    viewport: { width: inner.innerWidth, height: inner.innerHeight },
  }
}

// ── shapes ───────────────────────────────────────────────────────────────────────────────────────

function drawShape(path: Path, context: Context, span: Span): readonly Shape[] {
  if (path.length === 0) return []
  const { document, matrix, opacity, clips, properties, viewport } = context
  const paint = { document, matrix, opacity, properties, viewport, path, span }
  const fill = fillOf(paint)
  const stroke = strokeOf(paint)
  if (!fill && !stroke) return []
  const shape: PathShape = { type: 'path', path: mapPath(matrix, path), ...(fill && { fill }), ...(stroke && { stroke }), clips }
  return [shape]
}

/** The shapes of a `clipPath`, together one path. */
function clipOf(value: string | undefined, context: Context, span: Span): Clip | undefined {
  if (value === undefined || value === 'none') return undefined
  const { document, matrix } = context
  const id = /^url\(\s*['"]?#([^'")]+)['"]?\s*\)/.exec(value)?.[1]
  const element = id === undefined ? undefined : document.byId.get(id)
  if (element?.tag !== 'clipPath') {
    document.report(diagnose('image/svg-reference', span, { href: value }))
    return undefined
  }
  if (element.attributes.clipPathUnits === 'objectBoundingBox') {
    document.report(diagnose('image/svg-effect', element.span, { what: phrase('effect/clip-units') }))
    return undefined
  }
  const whole = compose(matrix, readTransform(element.attributes.transform) ?? IDENTITY)
  const path = element.children.flatMap((child): Path => {
    if (child.type !== 'element') return []
    const { attributes } = child
    const own = shapePath(child.tag, attributes, (name, of) =>
      readLength(attributes[name], { whole: wholeOf(of, context), fontSize: 16 }),
    )
    if (!own && !SILENT.has(child.tag))
      document.report(diagnose('image/svg-effect', child.span, { what: phrase('effect/in-clip', { tag: child.tag }) }))
    return own ? mapPath(compose(whole, readTransform(attributes.transform) ?? IDENTITY), own) : []
  })
  const rule = element.children.some((child) => child.type === 'element' && child.attributes['clip-rule'] === 'evenodd')
  // An empty clip hides all: a point of its own does so, too.
  return { path: path.length > 0 ? path : readPath('M0 0z'), rule: rule ? 'evenodd' : 'nonzero' }
}
