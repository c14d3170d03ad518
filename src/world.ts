/**
 * The one door to files and fonts: finds entries, opens forms, templates and faces. What it hands
 * out is plain data or reads lazily; nothing else in the program touches the machine.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { diagnose, phrase } from './diagnostics/diagnose.ts'
import type { Diagnostic, Phrase, Staged } from './diagnostics/types.ts'
import { LARGEST_ENTRY, tooLarge } from './entry/decode.ts'
import type { EntrySource, FileSize, SourceFile } from './entry/types.ts'
import { openFonts } from './font/library.ts'
import { createShaper } from './font/shaper.ts'
import type { FontRow } from './font/types.ts'
import { readForm, readReference } from './form/index.ts'
import type { ReferenceData, SourceText } from './form/types.ts'
import { createAttachmentMemory } from './pdf/attachments.ts'
import type { FormKit, Resources } from './pipeline.ts'
import { type Profile, readProfile } from './preflight/profile.ts'
import { createProofMemory } from './proof/memory.ts'
import type { TemplateFile } from './receipt/materials.ts'
import { baseSheet, type ImageFolder, openSheets, type StyleSheet } from './style/index.ts'
import { compileTemplate } from './template/index.ts'
import { createChunkShaper } from './text/chunks.ts'
import { createFaceChoosers } from './text/faces.ts'
import { createParagraphMemory } from './text/memory.ts'
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
  /** Bytes of an entry's main file and of what lies in its folder, if it has one: how long it may take. */
  readonly sizeOf: (place: EntryPlace) => number
  /** The files of an entry; no value where one of them may not or cannot be read. */
  readonly readEntry: (place: EntryPlace) => Staged<EntrySource | undefined>
}

/** What every entry needs and the user may have changed cannot be read: nothing can be done with any of them. */
export class BrokenResource extends Error {}

/** Where an entry lies. */
export interface EntryPlace {
  /** `<slug>.md` or `<slug>/nomination.md`, as the user would type it. */
  readonly file: string
  /** Path below the searched folder, without `.md` or `/nomination.md`. */
  readonly slug: string
  /** The folder that the user named: what a link below it leads to must lie there, too. */
  readonly root: string
}

export async function openWorld(place: WorldPlace): Promise<World> {
  const shaper = await createShaper(readFileSync(join(place.home, 'dist', 'harfbuzz.wasm')))
  const resources = openResources(place, createWordShaper(shaper))
  return {
    resources,
    findEntries: (paths) => findEntries(place.cwd, paths),
    sizeOf: (entry) => sizeOfEntry(place.cwd, entry),
    readEntry: (entry) => readEntrySource(place.cwd, entry),
  }
}

// ── entries ──────────────────────────────────────────────────────────────────────────────────────

const MAIN = 'nomination.md'

function findEntries(cwd: string, paths: readonly string[]): ReturnType<World['findEntries']> {
  const missing = paths.filter((path) => !existsSync(resolve(cwd, path)))
  const entries = paths.flatMap((path): readonly EntryPlace[] => {
    const full = resolve(cwd, path)
    if (!existsSync(full)) return []
    if (statSync(full).isDirectory()) return existsSync(join(full, MAIN)) ? [entryFolder(cwd, path)] : entriesBelow(cwd, path, '')
    return basename(full) === MAIN
      ? [entryFolder(cwd, dirname(path))]
      : [{ file: slashes(path), slug: basename(full).replace(/\.md$/, ''), root: dirname(path) }]
  })
  // A file that is named twice, or below a folder that is named as well, is one entry.
  const firsts = new Map<string, EntryPlace>()
  for (const entry of entries) {
    const full = resolve(cwd, entry.file)
    if (!firsts.has(full)) firsts.set(full, entry)
  }
  return { entries: [...firsts.values()], missing }
}

function entryFolder(cwd: string, path: string): EntryPlace {
  return { file: slashes(join(path, MAIN)), slug: basename(resolve(cwd, path)), root: path }
}

function entriesBelow(cwd: string, root: string, below: string): readonly EntryPlace[] {
  const items = readdirSync(resolve(cwd, root, below), { withFileTypes: true })
  return items
    .toSorted((a, b) => compareCodePoints(a.name, b.name))
    .flatMap((item): readonly EntryPlace[] => {
      const path = below === '' ? item.name : `${below}/${item.name}`
      if (/^[._]/.test(item.name) || item.name === 'README.md') return []
      const place = (file: string): EntryPlace => ({ file: slashes(join(root, file)), slug: path.replace(/\.md$/, ''), root })
      const full = resolve(cwd, root, path)
      if (item.isSymbolicLink() && !existsSync(full)) return item.name.endsWith('.md') ? [place(path)] : []
      if (!statSync(full).isDirectory()) return item.name.endsWith('.md') ? [place(path)] : []
      // What a link leads to below the root is found there; what it leads to elsewhere is refused when it is read.
      if (item.isSymbolicLink()) return isWithin(full, resolve(cwd, root)) ? [] : [place(path)]
      if (existsSync(join(full, MAIN))) return [{ ...place(`${path}/${MAIN}`), slug: path }]
      return item.name === 'attachments' ? [] : entriesBelow(cwd, root, path)
    })
}

function readEntrySource(cwd: string, { file, slug, root }: EntryPlace): Staged<EntrySource | undefined> {
  const full = resolve(cwd, file)
  const folder = dirname(full)
  const shown = dirname(slashes(file))
  const names = basename(full) === MAIN && existsSync(folder) ? readdirSync(folder).sort(compareCodePoints) : []
  const translations = names.filter((name) => /^nomination\.[\w-]+\.md$/.test(name))
  const reads = [
    readSource(full, slashes(file), [resolve(cwd, root), folder]),
    ...translations.map((name) => readSource(join(folder, name), slashes(join(shown, name)), [folder])),
  ]
  const diagnostics = reads.flatMap((read) => read.diagnostics)
  const [main, ...others] = reads.flatMap(({ value }) => value ?? [])
  if (diagnostics.length > 0 || !main) return { value: undefined, diagnostics }
  return { value: { slug, main, translations: others, ...filesBelow(folder) }, diagnostics }
}

function sizeOfEntry(cwd: string, { file }: EntryPlace): number {
  const full = resolve(cwd, file)
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (basename(full) !== MAIN) return size(full)
  return readdirSync(dirname(full), { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + size(join(dirname(full), name)),
    0,
  )
}

/** A regular file below all of the folders, no larger than an entry may be. */
function readSource(full: string, path: string, folders: readonly string[]): Staged<SourceFile | undefined> {
  const refuse = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })
  const start = { file: path, line: 1, column: 1 }
  try {
    const stats = statSync(full)
    if (folders.some((folder) => !isWithin(full, folder))) return refuse(diagnose('entry/outside', start))
    if (!stats.isFile())
      return refuse(
        diagnose('entry/unreadable', start, { problem: phrase(stats.isDirectory() ? 'file/folder' : 'file/not-regular') }),
      )
    if (stats.size > LARGEST_ENTRY) return refuse(tooLarge(path, stats.size))
    return { value: { path, bytes: readFileSync(full) }, diagnostics: [] }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return refuse(diagnose('entry/unreadable', start, { problem: READ_PROBLEMS[code] ?? (error as Error).message }))
  }
}

const READ_PROBLEMS: Readonly<Record<string, Phrase>> = {
  ENOENT: phrase('file/link-to-nothing'),
  ELOOP: phrase('file/link-to-itself'),
  EACCES: phrase('file/no-permission'),
}

function filesBelow(folder: string): ImageFolder {
  return { fileSize: (path) => sizeBelow(folder, path), readFile: (path) => readFileSync(join(folder, path)) }
}

function sizeBelow(folder: string, path: string): FileSize {
  const target = resolve(folder, path)
  if (!existsSync(target)) return undefined
  if (!isWithin(target, folder)) return 'outside'
  const stats = statSync(target)
  if (stats.isDirectory()) return 'folder'
  return stats.isFile() ? stats.size : undefined
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
  const findTemplate: FindTemplate = (path) => findText(place, templateRoots, path)
  const kits = new Map<string, ReturnType<Resources['kit']>>()
  const themes = new Map<string, ReturnType<Resources['theme']>>()
  const profiles = new Map<string, ReturnType<Resources['profile']>>()
  const base = lazy(baseSheet)
  const reference = lazy(() => {
    const { need, files } = recordTemplates(findTemplate)
    const { value, diagnostics } = readReference({
      goals: need('base/data/sdg-goals.json'),
      targets: need('base/data/sdg-targets.json'),
      states: need('base/data/member-states.json'),
    })
    return { value: value && { value, files: files() }, diagnostics }
  })
  const fonts = openFonts(rows, (file) => readFileSync(findFont(file)!))
  return {
    fonts,
    faces: createFaceChoosers(fonts),
    words,
    chunks: createChunkShaper(words),
    paragraphs: createParagraphMemory(),
    proofs: createProofMemory(),
    attachments: createAttachmentMemory(),
    formIds: formIds(templateRoots),
    kit(id) {
      let kit = kits.get(id)
      if (!kit) {
        kit = openKit(id, templateRoots, findTemplate, { base, reference })
        kits.set(id, kit)
      }
      return kit
    },
    themes: namesBelow(templateRoots, THEMES, '.css'),
    theme(name) {
      let theme = themes.get(name)
      if (!theme) {
        const { find, files } = recordTemplates(findTemplate)
        const { value: sheets = [], diagnostics } = openSheets(`${THEMES}/${name}.css`, find)
        theme = { value: { sheets, sources: files() }, diagnostics }
        themes.set(name, theme)
      }
      return theme
    },
    profileIds: namesBelow(templateRoots, PROFILES, '.yaml'),
    profile(id) {
      let profile = profiles.get(id)
      if (!profile) {
        profile = openProfileKit(id, findTemplate)
        profiles.set(id, profile)
      }
      return profile
    },
  }
}

const THEMES = 'base/themes'

const PROFILES = 'profiles'

/** Profiles at hand, for those who need no more of the world. */
export interface Profiles {
  readonly ids: readonly string[]
  /** Nothing for an id that is unknown, or a profile that has faults. */
  readonly profile: (id: string) => Staged<Profile | undefined>
}

export function openProfiles(place: WorldPlace): Profiles {
  const templateRoots = roots(place, 'templates')
  return {
    ids: namesBelow(templateRoots, PROFILES, '.yaml'),
    profile: (id) => openProfile(id, (path) => findText(place, templateRoots, path)),
  }
}

function openProfile(id: string, find: FindTemplate): Staged<Profile | undefined> {
  const source = /^[\w-]+$/.test(id) ? find(`${PROFILES}/${id}.yaml`) : undefined
  return source ? readProfile(id, source) : { value: undefined, diagnostics: [] }
}

/** A profile with the sheets of its name, if it has any. */
function openProfileKit(id: string, findTemplate: FindTemplate): ReturnType<Resources['profile']> {
  const { find, files } = recordTemplates(findTemplate)
  const { value: profile, diagnostics } = openProfile(id, find)
  if (!profile) return { value: undefined, diagnostics }
  const { value: sheets = [], diagnostics: found } = openSheets(`${PROFILES}/${id}.css`, find)
  return { value: { profile, sheets, sources: files() }, diagnostics: [...diagnostics, ...found] }
}

/** The text of a file in the nearest folder of templates that has it. */
function findText(place: WorldPlace, templateRoots: readonly string[], path: string): TemplateText | undefined {
  const root = templateRoots.find((candidate) => existsSync(join(candidate, path)))
  if (root === undefined) return undefined
  return { file: shownPath(place, join(root, path)), ...plainText(readFileSync(join(root, path))) }
}

/** A template's text, and its bytes as they are attached to PDFs. */
interface TemplateText extends SourceText {
  readonly bytes: Uint8Array
}

type FindTemplate = (path: string) => TemplateText | undefined

/** UTF-8 without BOM and with LF: what is checked out on another system gives the same PDF. */
function plainText(raw: Uint8Array): Pick<TemplateText, 'text' | 'bytes'> {
  const typed = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('utf8')
  const text = typed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return { text, bytes: text === typed ? raw : new TextEncoder().encode(text) }
}

/** A way to templates that keeps what was found on it. */
function recordTemplates(findTemplate: FindTemplate) {
  const found = new Map<string, TemplateFile>()
  const find: FindTemplate = (path) => {
    const source = findTemplate(path)
    if (source) found.set(path, { path, bytes: source.bytes })
    return source
  }
  return {
    find,
    need(path: string): TemplateText {
      const source = find(path)
      if (!source) throw new Error(`templates/${path} is missing from the program's own folder`)
      return source
    },
    files: (): readonly TemplateFile[] => [...found.values()],
  }
}

interface SharedParts {
  readonly base: () => StyleSheet
  readonly reference: () => Staged<{ readonly value: ReferenceData; readonly files: readonly TemplateFile[] } | undefined>
}

function openKit(
  id: string,
  templateRoots: readonly string[],
  findTemplate: FindTemplate,
  shared: SharedParts,
): ReturnType<Resources['kit']> {
  const { find, need, files } = recordTemplates(findTemplate)
  const forDrafts = recordTemplates(findTemplate)
  const definition = /^[\w-]+$/.test(id) ? find(`${id}/form.yaml`) : undefined
  if (!definition) return { value: undefined, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const form = readForm(definition.file, definition.text)
  diagnostics.push(...form.diagnostics)
  if (!form.value) return { value: undefined, diagnostics }
  const main = find(`${id}/dossier.hbs`)
  if (!main) {
    const start = { file: definition.file, line: 1, column: 1 }
    return { value: undefined, diagnostics: [...diagnostics, diagnose('template/missing', start, { form: id })] }
  }
  const sheets = (path: string, findSheet = find): readonly StyleSheet[] => {
    const opened = openSheets(path, findSheet)
    diagnostics.push(...opened.diagnostics)
    return opened.value ?? []
  }
  const partials = new Map(partialPaths(templateRoots, id).map(([name, path]): [string, SourceText] => [name, need(path)]))
  const template = compileTemplate({ main, partials, words: need('base/words.yaml') })
  diagnostics.push(...template.diagnostics)
  const reference = shared.reference()
  diagnostics.push(...reference.diagnostics)
  if (!template.value || !reference.value) return { value: undefined, diagnostics }
  const value: FormKit = {
    form: form.value,
    reference: reference.value.value,
    template: template.value,
    baseSheets: [shared.base(), ...sheets('base/style.css')],
    ownSheets: sheets(`${id}/style.css`),
    draftSheets: sheets('base/draft.css', forDrafts.find),
    pictures: templatePictures(templateRoots, id),
    sources: [...reference.value.files, ...files()],
    draftSources: forDrafts.files(),
  }
  return { value, diagnostics }
}

/** Pictures of a template lie in the form's folder, or in the one for all forms. */
function templatePictures(templateRoots: readonly string[], id: string): FormKit['pictures'] {
  const folders = templateRoots.flatMap((root) => [id, 'base'].map((name) => ({ name, folder: join(root, name) })))
  const holder = (path: string) => folders.find(({ folder }) => sizeBelow(folder, path) !== undefined)
  return {
    fileSize(path) {
      const found = holder(path)
      return found && sizeBelow(found.folder, path)
    },
    readFile: (path) => readFileSync(join(holder(path)?.folder ?? '', path)),
    pathOf: (path) => `${holder(path)?.name ?? id}/${path}`,
  }
}

/** Partials by name; a form's own win over the base's. */
function partialPaths(templateRoots: readonly string[], id: string): readonly (readonly [string, string])[] {
  return ['base', id].flatMap((folder) =>
    namesBelow(templateRoots, `${folder}/partials`, '.hbs').map((name): [string, string] => [
      name,
      `${folder}/partials/${name}.hbs`,
    ]),
  )
}

/** Names of the files in a folder of the templates, without their ending. */
function namesBelow(templateRoots: readonly string[], folder: string, ending: string): readonly string[] {
  const names = templateRoots.flatMap((root) => {
    const path = join(root, folder)
    return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)) : []
  })
  return [...new Set(names)].map((name) => name.slice(0, -ending.length)).sort(compareCodePoints)
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
    return existsSync(file) ? parseRows(file) : []
  })
  const keys = new Set<string>()
  return rows.filter((row) => {
    const key = `${row.family}|${row.weight}|${row.style}`
    return keys.has(key) ? false : keys.add(key)
  })
}

function parseRows(file: string): readonly FontRow[] {
  try {
    const rows: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (Array.isArray(rows)) return rows as readonly FontRow[]
  } catch (error) {
    throw new BrokenResource(`${file} cannot be read: ${(error as Error).message}`)
  }
  throw new BrokenResource(`${file} must be a list of faces, as fonts/README.md shows it`)
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
