/** Tag files of a bag ↔ what they say (RFC 8493, 2.1 and 2.2). */
import type { BagInfo } from './types.ts'

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** A line of a manifest. */
export interface ManifestRow {
  readonly path: string
  /** In hexadecimal digits, small ones. */
  readonly digest: string
}

/** Rows in code point order of their paths. */
export function writeManifest(rows: readonly ManifestRow[]): string {
  return rows
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path, digest }) => `${digest}  ${encodePath(path)}\n`)
    .join('')
}

export interface ReadManifest {
  readonly rows: readonly ManifestRow[]
  /** Numbers of lines, from 1, that are no rows. */
  readonly broken: readonly number[]
}

export function readManifest(text: string): ReadManifest {
  const rows: ManifestRow[] = []
  const broken: number[] = []
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line === '') continue
    // Some programs write the `*` of md5sum before the path.
    const [, digest, path] = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/.exec(line) ?? []
    if (digest === undefined || path === undefined) broken.push(index + 1)
    else rows.push({ path: decodePath(path), digest: digest.toLowerCase() })
  }
  return { rows, broken }
}

/** Line ends within a name, and the sign that stands for them (2.1.3). */
function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

function decodePath(path: string): string {
  return path.replace(/%(25|0A|0D)/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

/** Lines are not folded: RFC 8493 allows any length. */
export function writeInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('')
}

export function readInfo(text: string): BagInfo {
  return text
    .replace(/(?:\r\n|\n|\r)[ \t]+/g, ' ')
    .split(/\r\n|\n|\r/)
    .flatMap((line): readonly (readonly [string, string])[] => {
      const [, label, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
      return label === undefined ? [] : [[label.trim(), value!.trim()]]
    })
}

/** Whether a path stays within the bag on every system: relative, without `..`, drives, backslashes or NUL. */
export function isSafePath(path: string): boolean {
  const parts = path.split('/')
  return !/^[A-Za-z]:|[\\\0]|^~/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether a safe path can also be written everywhere: no control characters, no marks or ends that Windows refuses. */
export function isPortablePath(path: string): boolean {
  return (
    isSafePath(path) &&
    path.length <= 1024 &&
    path.split('/').every((part) => part.length <= 255 && !/[\u0000-\u001f<>:"|?*]|[. ]$/.test(part) && !DEVICES.test(part))
  )
}
