/**
 * The whole program on one screen: an entry's files in, a PDF out, every value between the stages
 * kept for whoever wants to see it.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Staged } from '../diagnostics/types.ts'
import { editionLanguages, pdfName } from '../editions.ts'
import { readEntry } from '../entry/index.ts'
import type { Entry, EntrySource } from '../entry/types.ts'
import { answerForm, judge } from '../form/index.ts'
import { metadataOf } from '../metadata.ts'
import { writePdf } from '../pdf/index.ts'
import { placeInSource } from '../places.ts'
import type { Profile } from '../preflight/profile.ts'
import { publicSource } from '../publicSource/index.ts'
import { recordReads } from '../receipt/materials.ts'
import { settingsOf, unknownForm } from '../settings.ts'
import { compose } from './compose.ts'
import { inOrder, withoutRepeats } from './findings.ts'
import { attachmentsOf, held, proved } from './finish.ts'
import { type Kept, keep, printedIn, type Run } from './run.ts'
import type { Compilation, CompileOptions, Edition, ProfileKit, Resources } from './types.ts'

/** Run an entry through all stages. The PDFs are there unless the entry has errors and is no draft. */
export function compile(source: EntrySource, resources: Resources, options: CompileOptions = {}): Compilation {
  const run: Run = { source, resources, options, found: [] }
  const { found } = run
  const shared: Kept = {}
  resources.paragraphs.beginDocument()
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

/** Where an option names the languages, what the entry has in others is left out on purpose. */
function narrowed<T>({ value, diagnostics }: Staged<T>, { languages }: CompileOptions): Staged<T> {
  return { value, diagnostics: languages ? diagnostics.filter(({ code }) => code !== 'form/unprinted-language') : diagnostics }
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
