/**
 * The one door to files and fonts: finds entries, opens forms, templates and faces. What it hands
 * out is plain data or reads lazily; nothing else in the program touches the machine.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from './diagnostics/types.ts'
import type { EntrySource, SourceFile } from './entry/types.ts'
import { openFonts } from './font/library.ts'
import { createShaper } from './font/shaper.ts'
import type { FontRow } from './font/types.ts'
import { readForm, readReference } from './form/index.ts'
import type { FormKit, Resources } from './pipeline.ts'
import { baseSheet, parseSheet } from './style/index.ts'
import { compileTemplate, type SourceText } from './template/index.ts'
import { createWordShaper } from './text/shape.ts'

export interface WorldPlace {
  /** The current folder: its `templates/` and `fonts/` come before the package's own. */
  readonly cwd: string
  /** Where the package lies. */
  readonly home: string
}

export interface World {
  readonly resources: Resources
  /** The entries below files and folders, in code point order of their paths; missing paths are named. */
  readonly findEntries: (paths: readonly string[]) => {
    readonly entries: readonly EntryPlace[]
    readonly missing: readonly string[]
  }
  readonly readEntry: (place: EntryPlace) => EntrySource
}

/** Where an entry lies. */
export interface EntryPlace {
  /** `<slug>.md` or `<slug>/nomination.md`, as the user would type it. */
  readonly file: string
  /** Path below the searched folder, without `.md` or `/nomination.md`. */
  readonly slug: string
}

export async function openWorld(place: WorldPlace): Promise<World> {
  const resources = openResources(place, createWordShaper(await createShaper()))
  return {
    resources,
    findEntries: (paths) => findEntries(place.cwd, paths),
    readEntry: (entry) => readEntrySource(place.cwd, entry),
  }
}

// ── entries ──────────────────────────────────────────────────────────────────────────────────────

const MAIN = 'nomination.md'

function findEntries(cwd: string, paths: readonly string[]): ReturnType<World['findEntries']> {
  const missing = paths.filter((path) => !existsSync(resolve(cwd, path)))
  const entries = paths.flatMap((path) => {
    const full = resolve(cwd, path)
    if (!existsSync(full)) return []
    if (statSync(full).isDirectory()) return existsSync(join(full, MAIN)) ? [entryFolder(path)] : entriesBelow(cwd, path, '')
    return basename(path) === MAIN
      ? [entryFolder(dirname(path))]
      : [{ file: slashes(path), slug: basename(path).replace(/\.md$/, '') }]
  })
  return { entries, missing }
}

function entryFolder(path: string): EntryPlace {
  return { file: slashes(join(path, MAIN)), slug: basename(resolve(path)) }
}

function entriesBelow(cwd: string, root: string, below: string): readonly EntryPlace[] {
  const names = readdirSync(resolve(cwd, root, below), { withFileTypes: true }).sort((a, b) => compareCodePoints(a.name, b.name))
  return names.flatMap((item): readonly EntryPlace[] => {
    const path = below === '' ? item.name : `${below}/${item.name}`
    if (/^[._]/.test(item.name) || item.name === 'README.md') return []
    const full = resolve(cwd, root, path)
    if (!isWithin(full, resolve(cwd, root))) return []
    if (statSync(full).isDirectory()) {
      if (existsSync(join(full, MAIN))) return [{ file: slashes(join(root, path, MAIN)), slug: path }]
      return item.name === 'attachments' ? [] : entriesBelow(cwd, root, path)
    }
    return item.name.endsWith('.md') ? [{ file: slashes(join(root, path)), slug: path.replace(/\.md$/, '') }] : []
  })
}

function readEntrySource(cwd: string, { file, slug }: EntryPlace): EntrySource {
  const full = resolve(cwd, file)
  const folder = dirname(full)
  const read = (name: string): SourceFile => ({
    path: slashes(join(dirname(file), name)),
    bytes: readFileSync(join(folder, name)),
  })
  const translations =
    basename(file) === MAIN
      ? readdirSync(folder)
          .filter((name) => /^nomination\.[\w-]+\.md$/.test(name))
          .sort(compareCodePoints)
      : []
  return {
    slug,
    main: { path: slashes(file), bytes: readFileSync(full) },
    translations: translations.map(read),
    fileSize(path) {
      const target = resolve(folder, path)
      return isWithin(target, folder) && existsSync(target) && statSync(target).isFile() ? statSync(target).size : undefined
    },
  }
}

/** Whether a path stays below a folder, symbolic links followed. */
function isWithin(path: string, folder: string): boolean {
  if (!existsSync(path)) return false
  const real = relative(realpathSync(folder), realpathSync(path))
  return real !== '..' && !real.startsWith(`..${sep}`) && resolve(real) !== real
}

function slashes(path: string): string {
  return path.split(sep).join('/')
}

/** Code point order, the same in every locale. */
export function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

// ── forms, templates, fonts ──────────────────────────────────────────────────────────────────────

function openResources(place: WorldPlace, words: Resources['words']): Resources {
  const fontRoots = roots(place, 'fonts')
  const templateRoots = roots(place, 'templates')
  const findFont = (file: string) => fontRoots.map((root) => join(root, file)).find((path) => existsSync(path))
  const rows = readRows(fontRoots).filter((row) => findFont(row.file) !== undefined)
  const findTemplate = (path: string): SourceText | undefined => {
    const root = templateRoots.find((candidate) => existsSync(join(candidate, path)))
    return root === undefined
      ? undefined
      : { file: shownPath(place, join(root, path)), text: readFileSync(join(root, path), 'utf8') }
  }
  const need = (path: string): SourceText => {
    const found = findTemplate(path)
    if (!found) throw new Error(`templates/${path} is missing from the program's own folder`)
    return found
  }
  const kits = new Map<string, ReturnType<Resources['kit']>>()
  const base = lazy(baseSheet)
  const reference = lazy(() =>
    readReference({
      goals: need('base/data/sdg-goals.yaml'),
      targets: need('base/data/sdg-targets.yaml'),
      states: need('base/data/member-states.yaml'),
    }),
  )
  return {
    fonts: openFonts(rows, (file) => readFileSync(findFont(file)!)),
    words,
    get reference() {
      return reference()
    },
    formIds: formIds(templateRoots),
    kit(id) {
      let kit = kits.get(id)
      if (!kit) {
        kit = openKit(id, templateRoots, findTemplate, need, base)
        kits.set(id, kit)
      }
      return kit
    },
  }
}

function openKit(
  id: string,
  templateRoots: readonly string[],
  find: (path: string) => SourceText | undefined,
  need: (path: string) => SourceText,
  base: () => FormKit['sheets'][number],
): ReturnType<Resources['kit']> {
  const definition = /^[\w-]+$/.test(id) ? find(`${id}/form.yaml`) : undefined
  if (!definition) return { value: undefined, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const form = readForm(definition.file, definition.text)
  diagnostics.push(...form.diagnostics)
  if (!form.value) return { value: undefined, diagnostics }
  const sheet = (source: SourceText) => {
    const parsed = parseSheet(source.file, source.text)
    diagnostics.push(...parsed.diagnostics)
    return parsed.value
  }
  const partials = new Map(partialPaths(templateRoots, id).map(([name, path]): [string, SourceText] => [name, need(path)]))
  const own = find(`${id}/style.css`)
  const value: FormKit = {
    form: form.value,
    template: compileTemplate({ main: need(`${id}/dossier.hbs`), partials, words: need('base/words.yaml') }),
    sheets: [base(), sheet(need('base/style.css')), ...(own ? [sheet(own)] : [])],
    draftSheet: sheet(need('base/draft.css')),
  }
  return { value, diagnostics }
}

/** Partials by name; a form's own win over the base's. */
function partialPaths(templateRoots: readonly string[], id: string): readonly (readonly [string, string])[] {
  return ['base', id].flatMap((folder) =>
    templateRoots.flatMap((root) => {
      const path = join(root, folder, 'partials')
      if (!existsSync(path)) return []
      return readdirSync(path)
        .filter((name) => name.endsWith('.hbs'))
        .map((name): [string, string] => [name.replace(/\.hbs$/, ''), `${folder}/partials/${name}`])
    }),
  )
}

function formIds(templateRoots: readonly string[]): readonly string[] {
  const ids = templateRoots.flatMap((root) => readdirSync(root).filter((name) => existsSync(join(root, name, 'form.yaml'))))
  return [...new Set(ids)].sort(compareCodePoints)
}

function roots({ cwd, home }: WorldPlace, name: string): readonly string[] {
  return [...new Set([resolve(cwd, name), resolve(home, name)])].filter(
    (path) => existsSync(path) && lstatSync(path).isDirectory(),
  )
}

/** Rows of every `fonts.json`; a nearer one wins for the same face. */
function readRows(fontRoots: readonly string[]): readonly FontRow[] {
  const rows = fontRoots.flatMap((root) => {
    const file = join(root, 'fonts.json')
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FontRow[]) : []
  })
  const keys = new Set<string>()
  return rows.filter((row) => {
    const key = `${row.family}|${row.weight}|${row.style}`
    return keys.has(key) ? false : keys.add(key)
  })
}

/** Paths of templates as the user would type them; those of the package by their place in it. */
function shownPath({ cwd, home }: WorldPlace, path: string): string {
  const fromHere = relative(cwd, path)
  return slashes(fromHere.startsWith('..') ? relative(home, path) : fromHere)
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
