/**
 * Styled tree → the same, each `img` with its picture. A file is read once, and what is wrong with it is said where it
 * is referred to first.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span, Staged } from '../diagnostics/types.ts'
import type { FileSize } from '../entry/types.ts'
import { readImage } from '../image/index.ts'
import { LARGEST_FILE } from '../image/limits.ts'
import type { Image } from '../image/types.ts'
import type { StyledElement } from './types.ts'

/** The files below a folder. */
export interface ImageFolder {
  readonly fileSize: (path: string) => FileSize
  readonly readFile: (path: string) => Uint8Array
}

/** What may be referred to: files of the entry as `entry:path`, those of the form and of all forms by their path alone. */
export interface ImageFolders {
  readonly entry: ImageFolder
  readonly templates: ImageFolder
  /** Pages that are bound in, by the address that templates have for them. */
  readonly annexes: ReadonlyMap<string, Image>
}

export const ENTRY_SCHEME = 'entry:'

/** Give every `img` of a tree its picture; a tree without any is given back. */
export function addPictures(root: StyledElement, folders: ImageFolders): Staged<StyledElement> {
  const diagnostics: Diagnostic[] = []
  const read = new Map<string, Image | undefined>()

  function imageOf({ attributes: { src = '', alt }, span }: StyledElement): Image | undefined {
    if (alt === undefined) diagnostics.push(diagnose('image/without-text', span, { file: src }))
    if (!read.has(src)) {
      const staged = readPicture(src, folders, span)
      diagnostics.push(...staged.diagnostics)
      read.set(src, staged.value)
    }
    return read.get(src)
  }

  function visit(element: StyledElement): StyledElement {
    if (element.tag === 'img') return { ...element, image: imageOf(element) }
    let isSame = true
    const children = element.children.map((child) => {
      const visited = child.type === 'element' ? visit(child) : child
      isSame &&= visited === child
      return visited
    })
    return isSame ? element : { ...element, children }
  }

  return { value: visit(root), diagnostics }
}

function readPicture(src: string, { entry, templates, annexes }: ImageFolders, span: Span): Staged<Image | undefined> {
  const page = annexes.get(src)
  if (page) return { value: page, diagnostics: [] }
  const isEntrys = src.startsWith(ENTRY_SCHEME)
  const typed = isEntrys ? src.slice(ENTRY_SCHEME.length) : src
  const refuse = (code: 'image/missing' | 'image/outside' | 'image/remote') => ({
    value: undefined,
    diagnostics: [diagnose(code, span, { file: typed })],
  })
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(typed)) return refuse('image/remote')
  if (/^[/\\]|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)/.test(typed)) return refuse('image/outside')
  const folder = isEntrys ? entry : templates
  const found = spellings(typed)
    .map((path) => ({ path, size: folder.fileSize(path) }))
    .find(({ size }) => size !== undefined)
  if (!found || found.size === undefined || found.size === 'folder') return refuse('image/missing')
  if (found.size === 'outside') return refuse('image/outside')
  if (found.size > LARGEST_FILE) {
    const megabytes = Math.ceil(found.size / 1e6)
    return {
      value: undefined,
      diagnostics: [diagnose('image/too-large', span, { file: typed, megabytes, limit: LARGEST_FILE / 1e6 })],
    }
  }
  return readImage({ bytes: folder.readFile(found.path), file: typed, span })
}

/** A path as typed, then with `%20` read as a space, each in the ways that systems write accents. */
export function spellings(typed: string): readonly string[] {
  return [...new Set([typed, decoded(typed)].flatMap((path) => [path, path.normalize('NFC'), path.normalize('NFD')]))]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
