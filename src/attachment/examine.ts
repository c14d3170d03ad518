/**
 * The pages of a PDF → what keeps them from being bound. All that a page draws with is visited: its content, and by
 * the names used there graphics states, colours, images, forms, patterns, shadings and fonts, these with the codes that
 * are shown in them.
 */
import { decode, filtersOf } from '../pdfFile/filters.ts'
import { contentOf } from '../pdfFile/pages.ts'
import {
  DamagedPdf,
  isArray,
  isDict,
  isStream,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfObject,
  type PdfStream,
} from '../pdfFile/types.ts'
import { colorObstacles } from './colors.ts'
import { contentUses, type ShownText } from './contentUses.ts'
import type { Context, FontUse, Report, Resources } from './examination.ts'
import { fontObstacles } from './fonts.ts'
import type { BindablePdf, Obstacle } from './types.ts'

/** Find what is in the way; of one kind and cause the first page only. */
export function findObstacles({ file, pages }: BindablePdf): readonly Obstacle[] {
  const found = new Map<string, Obstacle>()
  const fonts = new Map<PdfDict, FontUse>()
  const spots = new Map<string, string>()
  const visited = new Set<PdfObject>()
  const reached = new Set<PdfObject>()
  let page: number | undefined

  const report: Report = (rule, what) => {
    const key = `${rule} ${what ?? ''}`
    if (!found.has(key)) found.set(key, { rule, ...(page !== undefined && { page }), ...(what !== undefined && { what }) })
  }
  const context: Context = { file, report, fonts, visited, spots }

  if (hasHiddenLayers(file)) report('hidden-layer')
  pages.forEach((each, index) => {
    page = index + 1
    try {
      visitGroup(context, each.dict, { dict: each.resources })
      visitContent(context, contentOf(file, each), { dict: each.resources })
      readAll(file, each.resources, reached)
    } catch (error) {
      if (!(error instanceof DamagedPdf)) throw error
      report('damaged', error.message)
    }
  })
  for (const [font, use] of fonts) {
    page = use.page
    try {
      fontObstacles(file, font, use, report)
    } catch (error) {
      if (!(error instanceof DamagedPdf)) throw error
      report('damaged', error.message)
    }
  }
  return [...found.values()].sort((a, b) => (a.page ?? 0) - (b.page ?? 0))

  function noteFont(font: PdfDict, { bytes, isVisible }: ShownText): void {
    const use = fonts.get(font) ?? { page: page!, shown: [], isVisible: false }
    use.shown.push(bytes)
    use.isVisible ||= isVisible
    fonts.set(font, use)
  }

  function visitContent(context: Context, bytes: Uint8Array, resources: Resources): void {
    for (const use of contentUses(context.file, bytes, resources, report)) {
      switch (use.type) {
        case 'text':
          noteFont(use.font, use)
          if (file.name(use.font, '/Subtype') === '/Type3') visitGlyphs(context, use.font, resources)
          break
        case 'color':
          colorObstacles(context, use.space, resources)
          break
        case 'state':
          visitState(context, use.dict, resources)
          break
        case 'pattern':
          visitPattern(context, use.object, resources)
          break
        case 'shading':
          visitShading(context, use.object, resources)
          break
        case 'object':
          visitObject(context, use.stream, resources)
          break
        case 'inline-image':
          visitInlineImage(context, use.dict, resources)
          break
      }
    }
  }

  /** Whether this is seen for the first time. */
  function isNew(object: PdfObject): boolean {
    if (visited.has(object)) return false
    visited.add(object)
    return true
  }

  function visitObject(context: Context, stream: PdfStream, resources: Resources): void {
    if (!isNew(stream)) return
    checkStream(context, stream)
    const { dict } = stream
    if (file.name(dict, '/Subtype') === '/Image') visitImage(context, stream, resources)
    else if (file.name(dict, '/Subtype') === '/PS' || file.name(dict, '/Subtype2') === '/PS' || dict.has('/PS'))
      report('postscript')
    else if (dict.has('/Ref')) report('reference-object')
    else {
      const own = resourcesOf(file, dict, resources)
      visitGroup(context, dict, own)
      visitContent(context, file.data(stream), own)
    }
  }

  function visitImage(context: Context, stream: PdfStream, resources: Resources): void {
    const { dict } = stream
    if (filtersOf(file, dict).some(({ name }) => name === '/JPXDecode')) report('jpeg-2000')
    checkIntent(context, file.name(dict, '/Intent'))
    const space = file.resolve(dict.get('/ColorSpace'))
    if (space !== null) colorObstacles(context, space, resources)
    for (const key of ['/SMask', '/Mask'] as const) {
      const mask = file.stream(dict, key)
      if (mask) visitObject(context, mask, resources)
    }
  }

  function visitInlineImage(context: Context, dict: PdfDict, resources: Resources): void {
    if (filtersOf(file, dict).some(({ name }) => name === '/LZW' || name === '/LZWDecode')) report('filter', 'LZW')
    const named = dict.get('/CS') ?? dict.get('/ColorSpace')
    const intent = dict.get('/Intent')
    if (typeof intent === 'string') checkIntent(context, intent)
    if (named !== undefined) colorObstacles(context, spaceNamed(file, named, resources), resources)
  }

  function visitPattern(context: Context, object: PdfObject, resources: Resources): void {
    if (!isNew(object)) return
    if (isStream(object)) {
      checkStream(context, object)
      visitContent(context, file.data(object), resourcesOf(file, object.dict, resources))
    } else if (isDict(object)) {
      const state = file.dict(object, '/ExtGState')
      if (state) visitState(context, state, resources)
      visitShading(context, file.resolve(object.get('/Shading')), resources)
    }
  }

  function visitShading(context: Context, object: PdfObject, resources: Resources): void {
    if (!isNew(object)) return
    if (isStream(object)) checkStream(context, object)
    const dict = isStream(object) ? object.dict : isDict(object) ? object : undefined
    const space = dict && file.resolve(dict.get('/ColorSpace'))
    if (space) colorObstacles(context, space, resources)
  }

  /** 6.2.5: transfer functions change what is printed; halftones are left behind. */
  function visitState(context: Context, dict: PdfDict, resources: Resources): void {
    if (!isNew(dict)) return
    for (const key of ['/TR', '/TR2'] as const) {
      const value = file.resolve(dict.get(key))
      if (value !== null && value !== '/Default' && value !== '/Identity') report('transfer-function')
    }
    const blend = file.resolve(dict.get('/BM'))
    for (const mode of Array.isArray(blend) ? blend : [blend])
      if (typeof mode === 'string' && !BLEND_MODES.has(mode.slice(1))) report('blend-mode', mode.slice(1))
    checkIntent(context, file.name(dict, '/RI'))
    const mask = file.dict(dict, '/SMask')
    const group = mask && file.stream(mask, '/G')
    if (group) visitObject(context, group, resources)
    if (file.dict(mask ?? new Map(), '/TR') || (mask && file.stream(mask, '/TR'))) report('transfer-function')
  }

  function visitGlyphs(context: Context, font: PdfDict, resources: Resources): void {
    if (!isNew(font)) return
    const own = resourcesOf(file, font, resources)
    for (const glyph of file.dict(font, '/CharProcs')?.values() ?? []) {
      const stream = file.resolve(glyph)
      if (!isStream(stream)) continue
      checkStream(context, stream)
      visitContent(context, file.data(stream), own)
    }
  }
}

/** ISO 32000-1, tables 136 and 137. */
const BLEND_MODES: ReadonlySet<string> = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
)

const INTENTS: ReadonlySet<string> = new Set(['/RelativeColorimetric', '/AbsoluteColorimetric', '/Perceptual', '/Saturation'])

function checkIntent({ report }: Context, intent: PdfName | undefined): void {
  if (intent !== undefined && !INTENTS.has(intent)) report('rendering-intent', intent.slice(1))
}

/** Filters that a stream may have; what is compressed with LZW is compressed anew when it is bound. */
const FILTERS: ReadonlySet<string> = new Set(
  ['ASCIIHex', 'ASCII85', 'LZW', 'Flate', 'RunLength', 'CCITTFax', 'JBIG2', 'DCT', 'JPX'].map((name) => `/${name}Decode`),
)

function checkStream({ file, report }: Context, { dict, packed }: PdfStream): void {
  if (dict.has('/F')) report('external-stream')
  const filters = filtersOf(file, new Map([...dict].filter(([key]) => key !== '/F')))
  for (const { name } of filters) if (!FILTERS.has(name)) report('filter', name.slice(1))
  // What binding undoes must be whole.
  const lzw = filters.findIndex(({ name }) => name === '/LZWDecode')
  if (lzw >= 0) filters.slice(0, lzw + 1).reduce(decode, packed)
}

/** The space that a transparency group is mixed in is a colour space like any other (6.2.10). */
function visitGroup(context: Context, dict: PdfDict, resources: Resources): void {
  const space = context.file.resolve(context.file.dict(dict, '/Group')?.get('/CS'))
  if (space !== null) colorObstacles(context, space, resources)
}

/** Resources of its own, or those of the content that uses it (7.8.3, as PDF 1.1 had it). */
function resourcesOf(file: PdfFile, dict: PdfDict, outer: Resources): Resources {
  const own = file.dict(dict, '/Resources')
  return own ? { dict: own } : { ...outer, isBorrowed: true }
}

function spaceNamed(file: PdfFile, name: PdfObject, resources: Resources): PdfObject {
  if (typeof name !== 'string') return name
  return file.resolve(file.dict(resources.dict, '/ColorSpace')?.get(name)) ?? name
}

/** Read every object that a page's resources lead to, so that none is found broken when it is copied. */
function readAll(file: PdfFile, from: PdfObject, reached: Set<PdfObject>): void {
  const todo = [from]
  while (todo.length > 0) {
    const object = file.resolve(todo.pop())
    const parts = isStream(object) ? object.dict : object
    if (reached.has(parts)) continue
    if (isDict(parts)) todo.push(...parts.values())
    else if (isArray(parts)) todo.push(...parts)
    else continue
    reached.add(parts)
  }
}

/** Whether a layer is switched off when the file is opened: without layers it would appear. */
function hasHiddenLayers(file: PdfFile): boolean {
  const properties = file.dict(file.catalog, '/OCProperties')
  const settings = properties && file.dict(properties, '/D')
  if (!settings) return false
  const state = file.name(settings, '/BaseState') ?? '/ON'
  return state !== '/ON' || (file.array(settings, '/OFF')?.length ?? 0) > 0
}
