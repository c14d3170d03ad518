/** What an entry and its templates hold → the files that a PDF was made from, each with its name and role. */
import { basename, dirname, join } from 'node:path/posix'
import type { EntrySource, SourceFile } from '../entry/types.ts'
import type { Annex } from '../form/answers.ts'
import { localize } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import type { ImageFolder } from '../style/index.ts'
import type { Material, Role } from './types.ts'

/** A file of `templates/` by its path there. */
export interface TemplateFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A folder that keeps what is read from it. */
export interface RecordedFolder extends ImageFolder {
  /** By path, in the order of reading. */
  readonly read: ReadonlyMap<string, Uint8Array>
}

export function recordReads({ fileSize, readFile }: ImageFolder): RecordedFolder {
  const read = new Map<string, Uint8Array>()
  return {
    read,
    fileSize,
    readFile(path) {
      const bytes = read.get(path) ?? readFile(path)
      read.set(path, bytes)
      return bytes
    },
  }
}

export interface EntryMaterials {
  readonly source: EntrySource
  /** The public ones. */
  readonly files: readonly [main: SourceFile, ...translations: SourceFile[]]
  readonly annexes: readonly Annex[]
  /** Pictures that are shown. */
  readonly pictures: RecordedFolder['read']
  /** Whether the form wants attachments within the PDF. */
  readonly embed: boolean
  readonly languages: readonly Language[]
}

const FOLDER_FILE = 'nomination.md'

/** Files of the entry, below `entry/` in the folders that its slug names. */
export function entryMaterials({ source, files, annexes, pictures, embed, languages }: EntryMaterials): readonly Material[] {
  const [main, ...translations] = files
  const isFolder = basename(main.path) === FOLDER_FILE
  const name = isFolder ? `entry/${source.slug}/${FOLDER_FILE}` : `entry/${source.slug}.md`
  const place = (path: string) => join(dirname(name), path)
  const attached = annexes.flatMap(({ attachment: { id, file, title, bytes } }): readonly Material[] => {
    if (!bytes) return []
    const words = [id, localize(title, languages)?.text].filter((text) => text !== undefined).join(' · ')
    return [{ name: place(file), role: 'attachment', bytes, embedded: embed, title: words }]
  })
  return firsts([
    { name, role: 'entry', bytes: main.bytes, embedded: true },
    ...translations.map(
      ({ path, bytes }): Material => ({ name: place(basename(path)), role: 'translation', bytes, embedded: true }),
    ),
    ...attached,
    ...[...pictures].map(([path, bytes]): Material => ({ name: place(path), role: 'picture', bytes, embedded: true })),
  ])
}

/** What files of templates are by their names; all others are pictures. */
const ROLES: readonly (readonly [ending: string, Role])[] = [
  ['/form.yaml', 'form'],
  ['/words.yaml', 'words'],
  ['.yaml', 'profile'],
  ['.hbs', 'template'],
  ['.css', 'style'],
  ['.json', 'data'],
  ['.yaml', 'data'],
]

/** Files of the templates, below `templates/`. */
export function templateMaterials(files: readonly TemplateFile[]): readonly Material[] {
  const materials = files.map(({ path, bytes }): Material => {
    const role = ROLES.find(([ending]) => path.endsWith(ending))?.[1] ?? 'picture'
    return { name: join('templates', path), role, bytes, embedded: true }
  })
  return firsts(materials).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** A file that comes in two roles (a picture that is an annex as well) is one file. */
function firsts(materials: readonly Material[]): readonly Material[] {
  const names = new Set<string>()
  return materials.filter(({ name }) => !names.has(name) && names.add(name))
}
