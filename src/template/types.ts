/** What templates are given: plain data, every text with its language. */
import type { Span } from '../diagnostics/types.ts'
import type { Answers } from '../form/answers.ts'
import type { SourceText } from '../form/types.ts'
import type { Language, Localized } from '../language/types.ts'
import type { Element, Node } from '../tree/types.ts'
import type { Words } from './words.ts'

/** One wording of a text, in the order of the dossier's languages. */
export interface Wording {
  readonly lang: Language
  readonly dir: 'ltr' | 'rtl'
  readonly text: string
  /** Whether it stands in for a language that has no wording of its own. */
  readonly fallback: boolean
  /** Where the author wrote it, if the author did. */
  readonly at?: Span
}

/** A text in the languages of the dossier, none twice. */
export type Wordings = readonly Wording[]

/** The template of a form with all it may include. */
export interface TemplateSources {
  readonly main: SourceText
  /** By name, as in `{{> cover}}`; a form's own partial wins over one of `templates/base/`. */
  readonly partials: ReadonlyMap<string, SourceText>
  /** Words that templates print, by key and language: `words.yaml`. */
  readonly words: SourceText
}

/** Content that stands in the template's HTML by reference, so that it is not written out and read again. */
export type Contents = ReadonlyMap<string, readonly Node[]>

export interface RenderedTemplate {
  readonly root: Element
  /** The HTML that the template made, content by reference. */
  readonly html: string
}

/** How answers are to be printed. */
export interface RenderOptions {
  readonly layout: 'stacked' | 'parallel' | 'labels' | 'separate'
  /** Marks every page and shows every count. */
  readonly draft: boolean
  /** What the last page says of the sources: file and sha256. */
  readonly sources: readonly { readonly file: string; readonly sha256: string }[]
  /** Where each language has a PDF of its own. */
  readonly edition?: EditionFacts
}

/** What an edition in one language says of itself and of the others. */
export interface EditionFacts {
  readonly submission: Language
  /** The other editions with the names of their files. */
  readonly others: readonly { readonly language: Language; readonly file: string }[]
}

/** What every part of the context is made from. */
export interface Scope {
  readonly answers: Answers
  readonly words: Words
  readonly options: RenderOptions
  readonly say: (text: Localized) => Wordings
  readonly contents: Map<string, readonly Node[]>
  readonly reference: Reference
}

/** What a reference to an annex prints, in its brackets, and where it leads. */
export type Reference = (
  lang: Language,
  id: string,
  page: string | undefined,
  locator: string | undefined,
) => { readonly text: string; readonly href: string }
