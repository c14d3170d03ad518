/**
 * A colour space → what PDF/A-3 has against it (ISO 19005-3, 6.2.4). A dossier's output intent is sRGB: grey and RGB of
 * the device are defined by it, CMYK is not.
 */
import { isArray, isName, isStream, isText, type PdfFile, type PdfObject, type PdfStream } from '../pdfFile/types.ts'
import type { Context, Resources } from './examination.ts'

/** Abbreviations in inline images (ISO 32000-1, table 93). */
const LONG_NAMES: Readonly<Record<string, string>> = {
  '/CMYK': '/DeviceCMYK',
  '/G': '/DeviceGray',
  '/RGB': '/DeviceRGB',
  '/I': '/Indexed',
}

/** Most colorants of a DeviceN space (6.1.13). */
const MOST_COLORANTS = 32

/** Report what is wrong with a colour space and those it is built on. */
export function colorObstacles(context: Context, object: PdfObject, resources: Resources, depth = 0): void {
  const { file, report } = context
  const space = file.resolve(object)
  const [first, ...parts] = (isArray(space) ? space : [space]).map(file.resolve)
  const family = isName(first) ? (LONG_NAMES[first] ?? first) : undefined
  const inner = (part: PdfObject | undefined) => {
    if (part !== undefined && part !== null && depth < 8) colorObstacles(context, part, resources, depth + 1)
  }
  switch (family) {
    case '/DeviceCMYK': {
      const own = file.resolve(file.dict(resources.dict, '/ColorSpace')?.get('/DefaultCMYK'))
      if (own === null || depth > 7) report('device-color', 'CMYK')
      else inner(own)
      break
    }
    case '/ICCBased':
      if (isStream(parts[0])) checkProfile(context, parts[0])
      else report('color-profile')
      break
    case '/Indexed':
    case '/Pattern':
      inner(parts[0])
      break
    case '/Separation':
      checkSpot(context, parts)
      inner(parts[1])
      break
    case '/DeviceN':
      checkColorants(context, parts)
      inner(parts[1])
      break
  }
}

/** Device classes and data colour spaces that an ICCBased space may have (ISO 15076-1, 7.2), by its components. */
const CLASSES: ReadonlySet<string> = new Set(['prtr', 'mntr', 'scnr', 'spac'])
const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4, 'Lab ': 3 }

function checkProfile({ file, report, visited }: Context, stream: PdfStream): void {
  if (visited.has(stream)) return
  visited.add(stream)
  const data = file.data(stream)
  const tag = (at: number) => String.fromCharCode(...data.subarray(at, at + 4))
  const version = data[8] ?? 0
  const isProfile = data.length >= 128 && tag(36) === 'acsp' && version <= 4
  if (!isProfile || !CLASSES.has(tag(12)) || COMPONENTS[tag(16)] !== file.number(stream.dict, '/N')) report('color-profile')
}

/** 6.2.4.4: a spot colour is simulated in the same way wherever it is used. */
function checkSpot({ file, report, spots }: Context, [name, alternate, transform]: readonly PdfObject[]): void {
  if (!isName(name) || name === '/All' || name === '/None') return
  const recipe = fingerprint(file, [alternate ?? null, transform ?? null])
  if ((spots.get(name) ?? recipe) !== recipe) report('spot-color', name.slice(1))
  spots.set(name, recipe)
}

/** 6.2.4.4: each spot colour of a DeviceN space is described. */
function checkColorants({ file, report }: Context, [names, , , attributes]: readonly PdfObject[]): void {
  const colorants = isArray(names) ? names.map(file.resolve).filter(isName) : []
  if (colorants.length > MOST_COLORANTS) report('limit', `${colorants.length} colorants`)
  const described = attributes instanceof Map ? file.dict(attributes, '/Colorants') : undefined
  for (const name of colorants)
    if (!/^\/(Cyan|Magenta|Yellow|Black|None)$/.test(name) && !described?.has(name)) report('spot-color', name.slice(1))
}

/** The same text for objects of the same content. */
function fingerprint(file: PdfFile, object: PdfObject, depth = 0): string {
  const value = file.resolve(object)
  if (depth > 12) return '…'
  const inner = (item: PdfObject) => fingerprint(file, item, depth + 1)
  if (isArray(value)) return `[${value.map(inner).join(' ')}]`
  if (isStream(value)) return `${inner(value.dict)}${Buffer.from(file.data(value)).toString('base64')}`
  if (isText(value)) return `(${Buffer.from(value.bytes).toString('hex')})`
  if (value instanceof Map)
    return `<<${[...value]
      .filter(([key]) => key !== '/Length' && key !== '/Filter')
      .map(([key, item]) => `${key} ${inner(item)}`)
      .sort()
      .join(' ')}>>`
  return String(value)
}
