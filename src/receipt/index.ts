/**
 * A finished document and what it was made from → the files attached to its PDF: the materials themselves
 * and `receipt.json`, which tells how to make the same bytes from them. Nothing in it depends on the machine.
 */
import type { Answers } from '../form/answers.ts'
import { localize } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import type { Page } from '../page/types.ts'
import type { AttachmentMemory } from '../pdf/attachments.ts'
import type { AttachedFile } from '../pdf/types.ts'
import type { Settings } from '../settings.ts'
import { VERSION } from '../version.ts'
import { countsOf } from './counts.ts'
import { mediaTypeOf } from './mediaTypes.ts'
import type { FontRecord, Material, Receipt, Role } from './types.ts'

export const RECEIPT = 'receipt.json'

/** A document as far as its receipt tells of it. */
export interface Made {
  /** The public ones. */
  readonly answers: Answers
  /** The languages of this PDF. */
  readonly printed: readonly Language[]
  readonly materials: readonly Material[]
  readonly pages: readonly Page[]
  readonly settings: Settings
  readonly draft: boolean
  readonly profile: string | undefined
  /** The name of the PDF. */
  readonly file: string
  readonly date: string | undefined
  /** Words that templates print, which name the roles as well. */
  readonly words: Readonly<Record<string, Localized>>
  readonly memory: AttachmentMemory
}

/** The receipt first, then the entry, then the templates. */
export function attachedFiles(made: Made): readonly AttachedFile[] {
  const { materials, words, printed } = made
  const say = (role: string) => localize(words[`attached-${role}`] ?? {}, printed)?.text ?? role
  const attached = materials
    .filter(({ embedded }) => embedded)
    .map(({ name, role, bytes, title }): AttachedFile => {
      const description = title === undefined ? say(role) : `${say(role)} ${title}`
      return { ...fileOf(name, bytes), relationship: RELATIONSHIPS[role], description }
    })
  const receipt = new TextEncoder().encode(`${JSON.stringify(receiptOf(made), null, 2)}\n`)
  return [
    // What the last page says of the document, and more of it, in a form that programs can read.
    { ...fileOf(RECEIPT, receipt), relationship: 'Supplement', description: say('receipt') },
    ...attached,
  ]
}

function fileOf(name: string, bytes: Uint8Array): Pick<AttachedFile, 'name' | 'mediaType' | 'isPacked' | 'bytes'> {
  const { type: mediaType, isPacked } = mediaTypeOf(name)
  return { name, mediaType, isPacked, bytes }
}

/**
 * ISO 32000-2, table 43. `Source` is the material that the document was made from: what the author wrote and
 * attached. Form, templates, styles and words are `Data`, “information used to derive a visual presentation”.
 */
const RELATIONSHIPS: Readonly<Record<Role, AttachedFile['relationship']>> = {
  entry: 'Source',
  translation: 'Source',
  attachment: 'Source',
  picture: 'Source',
  form: 'Data',
  profile: 'Data',
  template: 'Data',
  style: 'Data',
  words: 'Data',
  data: 'Data',
}

function receiptOf({ answers, materials, pages, settings, draft, profile, file, date, memory }: Made): Receipt {
  const { form, entry } = answers
  return {
    dossier: VERSION,
    form: { id: form.id, edition: form.edition, status: form.status, source: form.source },
    slug: entry.slug,
    file,
    languages: entry.languages,
    options: {
      layout: settings.layout,
      paper: settings.paper,
      theme: settings.theme,
      'reading-order': settings.readingOrder,
      draft,
      ...(profile !== undefined && { profile }),
    },
    ...(date !== undefined && { date }),
    counts: countsOf(answers),
    files: materials.map(({ name, role, bytes, embedded }) => {
      return { name, role, bytes: bytes.length, sha256: memory.sha256(bytes), embedded }
    }),
    fonts: fontsOf(pages, memory),
  }
}

/** The faces of all text, in the order of the library's rows' names: the order of first use would tell nothing. */
function fontsOf(pages: readonly Page[], memory: AttachmentMemory): readonly FontRecord[] {
  const faces = new Set(
    pages.flatMap(({ items, header, footer }) =>
      [items, header, footer].flat().flatMap((item) => (item.type === 'glyphs' ? [item.run.face] : [])),
    ),
  )
  return [...faces]
    .map(({ row: { file, family, weight, style, sha256 }, bytes }) => ({
      ...{ file, family, weight, style },
      sha256: sha256 ?? memory.sha256(bytes),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
}
