/** Pages → a finished PDF with what goes with it, proved, and held against a profile. */
import { basename } from 'node:path/posix'
import type { Staged } from '../diagnostics/types.ts'
import type { PagedDocument } from '../page/types.ts'
import type { Attachments } from '../pdf/index.ts'
import { holdBuilt } from '../preflight/built.ts'
import { proveGlyphs } from '../proof/index.ts'
import type { ProofMemory } from '../proof/memory.ts'
import { attachedFiles } from '../receipt/index.ts'
import { entryMaterials, templateMaterials } from '../receipt/materials.ts'
import { type Kept, type Plan, printedIn, type Run } from './run.ts'

/** What goes with a PDF; pictures of all editions, since each is rendered again together with the others. */
export function attachmentsOf(run: Run, plan: Plan, { pages }: PagedDocument): Attachments {
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

/** A PDF, unless it does not show what was set: a draft neither. */
export function proved(bytes: Uint8Array, pages: PagedDocument, memory: ProofMemory): Staged<Uint8Array | undefined> {
  const diagnostics = proveGlyphs(bytes, pages, memory)
  return { value: diagnostics.length === 0 ? bytes : undefined, diagnostics }
}

/** A PDF, unless it breaks the rules of those who take it: of a draft only that is told. */
export function held(
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
