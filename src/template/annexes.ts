/**
 * Annexes → what templates are told of them, and how references to them read in each language.
 */
import type { Attachment } from '../entry/types.ts'
import type { Annex } from '../form/answers.ts'
import type { Image } from '../image/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Localized } from '../language/types.ts'
import type { Reference, Wordings } from './types.ts'
import type { Words } from './words.ts'

/** Digits of a hash that tell files apart in a list; the receipt has all of them. */
const SHORT_HASH = 12

/** Rows of the list of annexes, and the pages of those that are bound. */
export function annexesData(annexes: readonly Annex[], words: Words, say: (text: Localized) => Wordings) {
  return annexes.map(({ attachment: { id, title, language, file }, facts, pages }) => ({
    id,
    title: annexTitle({ title, file }, say),
    language: say(language ? languageRow(language).names : words['not-stated']),
    pages: facts?.pages === undefined ? '' : String(facts.pages),
    size: facts ? formatBytes(facts.size) : '',
    hash: facts?.sha256.slice(0, SHORT_HASH) ?? '',
    section: annexId(id),
    label: fillAll(say(words['annex-title']), { id }),
    bound: pages.map((_, index) => ({
      id: annexPageId(id, index + 1),
      src: addressOf(id, index),
      alternative: fillAll(say(words['annex-alternative']), {
        id,
        page: String(index + 1),
        pages: String(pages.length),
        title: annexTitle({ title, file }, say)[0]?.text ?? '',
      }),
    })),
  }))
}

/** Lines of the contents: the annexes that have pages. */
export function annexLines(annexes: readonly Annex[], say: (text: Localized) => Wordings) {
  return annexes
    .filter(({ pages }) => pages.length > 0)
    .map(({ attachment }) => {
      const { id } = attachment
      return { id: annexId(id), number: id, title: annexTitle(attachment, say), part: false, label: `${id}-1` }
    })
}

/** Bound pages by the address that templates have for them. */
export function annexImages(annexes: readonly Annex[]): ReadonlyMap<string, Image> {
  return new Map(
    annexes.flatMap(({ attachment: { id }, pages }) => pages.map((page, index): [string, Image] => [addressOf(id, index), page])),
  )
}

function annexTitle({ title, file }: Pick<Attachment, 'title' | 'file'>, say: (text: Localized) => Wordings): Wordings {
  return say(Object.keys(title).length > 0 ? title : { en: nameOf(file) })
}

/** The section of a bound annex. */
function annexId(id: string): string {
  return `annex-${id}`
}

/** `annex:A1/3`. */
function addressOf(id: string, index: number): string {
  return `annex:${id}/${index + 1}`
}

/** What the receipt says of attached files. */
export function attachedSources(annexes: readonly Annex[]): readonly { readonly file: string; readonly sha256: string }[] {
  return annexes.flatMap(({ attachment, facts }) => (facts ? [{ file: nameOf(attachment.file), sha256: facts.sha256 }] : []))
}

function nameOf(file: string): string {
  return file.split('/').at(-1)!
}

/** Decimal units, as file managers and portals count. */
function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

// ── references ───────────────────────────────────────────────────────────────────────────────────

/** `[A1, p. 12]` → “Annex A1, p. 12”, “附件A1，第12页”; to the page where it is bound, else to the list. */
export function annexReferences(annexes: readonly Annex[], words: Words): Reference {
  const bound = new Map(annexes.map(({ attachment, pages }) => [attachment.id, pages.length]))
  return (lang, id, page, locator) => {
    const key = locator !== undefined ? 'annex-locator' : page !== undefined ? 'annex-page' : 'annex-reference'
    const isBound = Number(page ?? 1) >= 1 && Number(page ?? 1) <= (bound.get(id) ?? 0)
    return {
      text: fill(words[key][lang] ?? words[key].en ?? '', { id, page: page ?? '', locator: locator ?? '' }),
      href: isBound ? `#${annexPageId(id, Number(page ?? 1))}` : `#attachment-${id}`,
    }
  }
}

/** The element that holds a bound page. */
function annexPageId(id: string, page: number): string {
  return `annex-${id}-${page}`
}

function fillAll(texts: Wordings, values: Readonly<Record<string, string>>): Wordings {
  return texts.map((wording) => ({ ...wording, text: fill(wording.text, values) }))
}

/** `{id}` in a text → its value. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
