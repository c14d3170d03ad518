/**
 * The whole program on one screen: an entry's files in, a PDF out, every value between the stages
 * kept for whoever wants to see it.
 */
import { basename } from 'node:path/posix'
import { buildBoxes, tagTree } from './box/index.ts'
import type { BoxTree, TagElement } from './box/types.ts'
import { diagnose } from './diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from './diagnostics/types.ts'
import { answersIn, editionFacts, editionLanguages, pdfName } from './editions.ts'
import { readEntry } from './entry/index.ts'
import type { Entry, EntrySource } from './entry/types.ts'
import type { FontLibrary } from './font/library.ts'
import { type Accepted, answerForm, judge } from './form/index.ts'
import type { Answers, FormDefinition, ReferenceData } from './form/types.ts'
import type { Language } from './language/types.ts'
import { layoutFlow } from './layout/index.ts'
import type { Flow } from './layout/types.ts'
import { metadataOf } from './metadata.ts'
import { paginate } from './page/index.ts'
import type { PagedDocument } from './page/types.ts'
import { checkPageLimits } from './pageLimits.ts'
import type { AttachmentMemory } from './pdf/attachments.ts'
import { type Attachments, writePdf } from './pdf/index.ts'
import { placeInSource } from './places.ts'
import { holdBuilt } from './preflight/built.ts'
import type { Profile } from './preflight/profile.ts'
import { proveGlyphs } from './proof/index.ts'
import type { ProofMemory } from './proof/memory.ts'
import { type PublicSource, publicSource } from './publicSource/index.ts'
import { attachedFiles } from './receipt/index.ts'
import { entryMaterials, type RecordedFolder, recordReads, type TemplateFile, templateMaterials } from './receipt/materials.ts'
import { type Settings, settingsOf, unknownForm } from './settings.ts'
import { type ImageFolder, type StyleSheet, styleTree } from './style/index.ts'
import type { StyledDocument } from './style/types.ts'
import { annexImages } from './template/annexes.ts'
import { renderTemplate, type Template } from './template/index.ts'
import type { RenderedTemplate } from './template/types.ts'
import type { ChunkShaper } from './text/chunks.ts'
import type { TextContext } from './text/context.ts'
import type { FaceChooser } from './text/faces.ts'
import type { ParagraphMemory } from './text/memory.ts'
import type { WordShaper } from './text/shape.ts'

/** A form with all that prints it, read once for many entries. */
export interface FormKit {
  readonly form: FormDefinition
  /** Goals, targets and Member States. */
  readonly reference: ReferenceData
  readonly template: Template
  /** The base look, with the engine's defaults; a theme comes after it. */
  readonly baseSheets: readonly StyleSheet[]
  /** The form's own; they win over the theme. */
  readonly ownSheets: readonly StyleSheet[]
  /** Added to the others for a draft. */
  readonly draftSheets: readonly StyleSheet[]
  /** Pictures that the template refers to; `pathOf` says where below `templates/` one lies. */
  readonly pictures: ImageFolder & { readonly pathOf: (path: string) => string }
  /** The files that all this was read from. */
  readonly sources: readonly TemplateFile[]
  /** Those of `draftSheets`. */
  readonly draftSources: readonly TemplateFile[]
}

/** The look that comes after the base's. */
export interface Theme {
  readonly sheets: readonly StyleSheet[]
  readonly sources: readonly TemplateFile[]
}

/** What somebody who takes files asks of them, and the style that answers it. */
export interface ProfileKit {
  readonly profile: Profile
  /** They win over all others but a draft's. */
  readonly sheets: readonly StyleSheet[]
  /** The files that it was read from. */
  readonly sources: readonly TemplateFile[]
}

/** What every entry shares. */
export interface Resources {
  readonly fonts: FontLibrary
  readonly words: WordShaper
  readonly chunks: ChunkShaper
  readonly paragraphs: ParagraphMemory
  /** Chooses faces for a dossier in these languages. */
  readonly faces: (languages: readonly Language[]) => FaceChooser
  /** What the proof of finished files knows of faces already. */
  readonly proofs: ProofMemory
  /** What is known of files that were attached before. */
  readonly attachments: AttachmentMemory
  readonly formIds: readonly string[]
  /** The kit of a form, with what was found in its files; nothing for an id that is unknown. */
  readonly kit: (id: string) => Staged<FormKit | undefined>
  /** Names of the themes at hand. */
  readonly themes: readonly string[]
  readonly theme: (name: string) => Staged<Theme>
  readonly profileIds: readonly string[]
  /** A profile with its sheets; nothing for an id that is unknown, or where its file has faults. */
  readonly profile: (id: string) => Staged<ProfileKit | undefined>
}

/** Options win over the front matter. */
export interface CompileOptions {
  readonly draft?: boolean
  readonly languages?: readonly Language[]
  readonly layout?: string
  readonly paper?: string
  readonly theme?: string
  readonly readingOrder?: string
  /** Id of a profile: the PDF is set as it asks, and held against it. What it sets wins over the front matter. */
  readonly profile?: string
  /** `YYYY-MM-DD`, for entries that have no date of their own. */
  readonly date?: string
  /** `false` leaves out what is attached to PDFs: for comparisons with programs that attach nothing. */
  readonly attach?: boolean
  /** Stop before this: `check` wants no bytes, `inspect` one value. */
  readonly until?: 'pdf' | 'bytes'
  /** Told as each stage ends. */
  readonly onStage?: (name: StageName) => void
}

/** The values between the stages; those after a stage that could not go on are missing. */
export interface Stages {
  readonly entry?: Entry
  readonly data?: Answers
  readonly html?: RenderedTemplate
  readonly styled?: StyledDocument
  readonly boxes?: BoxTree
  readonly tags?: TagElement
  readonly flow?: Flow
  readonly pages?: PagedDocument
  readonly bytes?: Uint8Array
}

export type StageName = keyof Stages

/** One PDF of an entry, with the values on its way. */
export interface Edition {
  /** Absent where all languages stand in one PDF. */
  readonly language?: Language
  /** Where the PDF belongs below the output folder. */
  readonly file: string
  readonly stages: Stages
}

export interface Compilation {
  /** Of the first edition; those that came about where there is none. */
  readonly stages: Stages
  /** None where the entry did not get so far. */
  readonly editions: readonly Edition[]
  /** All that was found, findings that the author accepts left out. */
  readonly diagnostics: readonly Diagnostic[]
  /** Those, with the author's reasons. */
  readonly accepted: readonly Accepted[]
}

/** Run an entry through all stages. The PDFs are there unless the entry has errors and is no draft. */
export function compile(source: EntrySource, resources: Resources, options: CompileOptions = {}): Compilation {
  const run: Run = { source, resources, options, found: [] }
  const { found } = run
  const shared: Kept = {}
  const finish = (editions: readonly Edition[] = []): Compilation => {
    const placed = inOrder(withoutRepeats(found.map((diagnostic) => placeInSource(diagnostic, source))))
    // All has been looked at where there are pages, in all languages.
    const complete = editions.some(({ stages }) => stages.pages !== undefined) && !options.languages
    const judged = shared.entry ? judge(shared.entry, placed, complete) : { diagnostics: placed, accepted: [] }
    return { stages: editions[0]?.stages ?? shared, editions, ...judged, diagnostics: inOrder(judged.diagnostics) }
  }

  const read = keep(run, shared, 'entry', readEntry(source))
  if (!read) return finish()
  const entry = options.languages ? { ...read, languages: options.languages } : read
  const { value: kit, diagnostics } = resources.kit(entry.form.text)
  found.push(...(kit || diagnostics.length > 0 ? diagnostics : unknownForm(entry, resources.formIds)))
  if (!kit) return finish()
  const taken = options.profile === undefined ? undefined : openProfile(run, entry, options.profile)
  if (options.profile !== undefined && !taken) return finish()
  const { value: settings, diagnostics: doubts } = settingsOf(entry, withProfile(options, taken?.profile), resources.themes)
  found.push(...doubts)
  const data = keep(run, shared, 'data', narrowed(answerForm(kit.form, kit.reference, entry), options))!
  const open = publicSource(source, data)
  // What is printed is what the public source says; all that there is to find was found in the author's own.
  const shown = open.entry === entry ? data : answerForm(kit.form, kit.reference, open.entry).value

  const pictures = { entry: recordReads(source), templates: recordReads(kit.pictures) }
  const composed = editionLanguages(settings.layout, shown).map((language) => {
    const stages: Kept = { ...shared }
    const plan = { kit, settings, open, data: shown, language, taken, file: pdfName(source.slug, language), pictures }
    compose(run, stages, plan)
    const edition: Edition = { ...(language !== undefined && { language }), file: plan.file, stages }
    return { edition, stages, plan }
  })
  // No PDF is written before all are known to be whole.
  const broken = found.some(({ severity }) => severity === 'error')
  if (options.until !== 'pdf' && (!broken || options.draft)) {
    const attach = options.attach ?? taken?.profile.settings.attach ?? true
    for (const { stages, plan } of composed) {
      if (!stages.pages) continue
      const metadata = metadataOf(printedIn(plan), options.date)
      const attachments = attach ? attachmentsOf(run, plan, stages.pages) : undefined
      const bytes = proved(writePdf(stages.pages, metadata, attachments), stages.pages, resources.proofs)
      keep(run, stages, 'bytes', held(run, stages, plan, bytes))
    }
  }
  return finish(composed.map(({ edition }) => edition))
}

/** What one run has at hand, and what it found. */
interface Run {
  readonly source: EntrySource
  readonly resources: Resources
  readonly options: CompileOptions
  readonly found: Diagnostic[]
}

type Kept = { -readonly [Name in StageName]?: Stages[Name] }

/** Hold the value of a stage, collect what it found. */
function keep<Name extends StageName, T extends NonNullable<Stages[Name]>>(
  { found, options }: Run,
  stages: Kept,
  name: Name,
  { value, diagnostics }: Staged<T | undefined>,
): T | undefined {
  found.push(...diagnostics)
  stages[name] = value
  options.onStage?.(name)
  return value
}

interface Plan {
  readonly kit: FormKit
  readonly settings: Settings
  readonly open: PublicSource
  readonly data: Answers
  /** The only language that is printed, or all. */
  readonly language: Language | undefined
  /** Whoever takes the PDF. */
  readonly taken: ProfileKit | undefined
  /** The name of the PDF. */
  readonly file: string
  /** Folders of pictures, which keep what any edition shows. */
  readonly pictures: { readonly entry: RecordedFolder; readonly templates: RecordedFolder }
}

function printedIn({ data, language }: Plan): Answers {
  return language === undefined ? data : answersIn(data, language)
}

/** Answers → pages, in all languages or in one. */
function compose(run: Run, stages: Kept, plan: Plan): void {
  const { kit, settings, open, data, language, pictures, taken } = plan
  const { resources, options, found } = run
  const printed = printedIn(plan)
  const lang = printed.entry.languages[0]
  const html = keep(
    run,
    stages,
    'html',
    renderTemplate(kit.template, printed, {
      layout: language === undefined ? settings.layout : 'stacked',
      draft: options.draft ?? false,
      sources: hashes(open, resources.attachments),
      ...(language !== undefined && { edition: editionFacts(data, language) }),
    }),
  )
  if (!html) return
  const { value: theme, diagnostics } = resources.theme(settings.theme)
  found.push(...diagnostics)
  const asked = taken?.sheets ?? []
  const sheets = [...kit.baseSheets, ...theme.sheets, ...kit.ownSheets, ...asked, ...(options.draft ? kit.draftSheets : [])]
  const folders = { ...pictures, annexes: annexImages(data.annexes) }
  const styled = keep(
    run,
    stages,
    'styled',
    styleTree(html.root, sheets, { paper: settings.paper, defaultLanguage: lang, folders }),
  )!
  const boxes = keep(run, stages, 'boxes', sure(buildBoxes(styled)))!
  const tags = keep(run, stages, 'tags', sure(tagTree(styled.root, settings.readingOrder)))!
  const text: TextContext = {
    // An edition draws Han as the whole dossier does.
    faces: resources.faces(data.entry.languages),
    words: resources.words,
    chunks: resources.chunks,
    paragraphs: resources.paragraphs,
    report: (diagnostic) => found.push(diagnostic),
  }
  const flow = keep(run, stages, 'flow', sure(layoutFlow(text, boxes, styled.pages)))!
  const context = { text, pages: styled.pages, bookmarks: boxes.bookmarks, tags, lang }
  const pages = keep(run, stages, 'pages', sure(paginate(flow, context)))!
  found.push(...checkPageLimits({ answers: printed, styled, pages }))
}

/** What goes with a PDF; pictures of all editions, since each is rendered again together with the others. */
function attachmentsOf(run: Run, plan: Plan, { pages }: PagedDocument): Attachments {
  const { data, settings, file, kit, open, pictures, taken } = plan
  const { source, options, resources } = run
  const printed = printedIn(plan).entry.languages
  const theme = resources.theme(settings.theme).value
  const materials = [
    ...entryMaterials({
      source,
      files: open.files,
      annexes: data.annexes,
      pictures: pictures.entry.read,
      embed: kit.form.attachments.embed,
      languages: printed,
    }),
    ...templateMaterials([
      ...kit.sources,
      ...theme.sources,
      ...(taken?.sources ?? []),
      ...(options.draft ? kit.draftSources : []),
      ...[...pictures.templates.read].map(([path, bytes]) => ({ path: kit.pictures.pathOf(path), bytes })),
    ]),
  ]
  const memory = resources.attachments
  const files = attachedFiles({
    answers: data,
    printed,
    materials,
    pages,
    settings,
    draft: options.draft ?? false,
    profile: taken?.profile.id,
    file,
    date: data.entry.date ?? options.date,
    words: kit.template.words,
    memory,
  })
  return { files, memory }
}

/** Where an option names the languages, what the entry has in others is left out on purpose. */
function narrowed<T>({ value, diagnostics }: Staged<T>, { languages }: CompileOptions): Staged<T> {
  return { value, diagnostics: languages ? diagnostics.filter(({ code }) => code !== 'form/unprinted-language') : diagnostics }
}

/** What is set several times (a title on the cover and in the running head) is found as often; it is said once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set<string>()
  return diagnostics.filter(({ code, message, span: { file, line, column } }) => {
    const key = `${file}:${line}:${column} ${code} ${message}`
    return said.has(key) ? false : said.add(key)
  })
}

/** A PDF, unless it does not show what was set: a draft neither. */
function proved(bytes: Uint8Array, pages: PagedDocument, memory: ProofMemory): Staged<Uint8Array | undefined> {
  const diagnostics = proveGlyphs(bytes, pages, memory)
  return { value: diagnostics.length === 0 ? bytes : undefined, diagnostics }
}

/** The profile that an option names. */
function openProfile({ resources, found }: Run, entry: Entry, id: string): ProfileKit | undefined {
  const { value, diagnostics } = resources.profile(id)
  found.push(...diagnostics)
  if (!value && diagnostics.length === 0) {
    const values = resources.profileIds.join(', ')
    found.push(diagnose('settings/unknown-value', entry.form.span, { value: id, setting: 'profile', values }))
  }
  return value
}

/** Options as they are given, else as a profile sets them. */
export function withProfile(options: CompileOptions, profile: Profile | undefined): CompileOptions {
  const { paper, layout, readingOrder } = profile?.settings ?? {}
  return {
    ...options,
    paper: options.paper ?? paper,
    layout: options.layout ?? layout,
    readingOrder: options.readingOrder ?? readingOrder,
  }
}

/** A PDF, unless it breaks the rules of those who take it: of a draft only that is told. */
function held(
  { source, options }: Run,
  { pages, styled }: Kept,
  { taken, file }: Plan,
  { value: bytes, diagnostics }: Staged<Uint8Array | undefined>,
): Staged<Uint8Array | undefined> {
  if (!taken || !bytes || !pages || !styled) return { value: bytes, diagnostics }
  const start = { file: source.main.path, line: 1, column: 1 }
  const found = holdBuilt({ bytes, name: basename(file), pages, root: styled.root, start }, taken.profile)
  const isRefused = found.some(({ severity }) => severity === 'error') && options.draft !== true
  return { value: isRefused ? undefined : bytes, diagnostics: [...diagnostics, ...found] }
}

/** File by file, from top to bottom, as the author will go through them. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(({ span: a }, { span: b }) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  )
}

/** The value of a stage that cannot find fault. */
function sure<T>(value: T): Staged<T> {
  return { value, diagnostics: [] }
}

function hashes(
  { files }: PublicSource,
  memory: AttachmentMemory,
): readonly { readonly file: string; readonly sha256: string }[] {
  return files.map(({ path, bytes }) => ({ file: path.split('/').at(-1)!, sha256: memory.sha256(bytes) }))
}
