/** An entry answered against its form. */
import type { AttachmentFacts } from '../attachment/types.ts'
import type { Span } from '../diagnostics/types.ts'
import type { Attachment, Entry } from '../entry/types.ts'
import type { Image } from '../image/types.ts'
import type { Language, Localized } from '../language/types.ts'
import type { Node } from '../tree/types.ts'
import type { FieldDefinition, FormDefinition, ReferenceData } from './types.ts'

/** Length of an answer in one language, by the counting rule of form and language. */
export interface Count {
  readonly unit: 'words' | 'characters' | 'items'
  /** Tokens with a letter or digit. */
  readonly lenient: number
  /** All tokens, a lone dash too. */
  readonly strict: number
  readonly min?: number
  readonly max?: number
  /** What `min` and `max` come to, where there is a tolerance. */
  readonly least?: number
  readonly most?: number
  /** Whether the limit binds (language of submission) or advises (a translation, a recommendation). */
  readonly binding: boolean
  /** Whether it advises because the form only recommends it. */
  readonly recommended: boolean
  /** Past the limit in both readings. */
  readonly over: boolean
}

export interface ProseAnswer {
  readonly lang: Language
  readonly content: readonly Node[]
  readonly count: Count
  readonly span: Span
}

/** One item that a field says: a choice, a country, a date, some words; in the languages it is known in. */
export interface Item {
  /** Id of the choice, goal, target, State; the text itself otherwise. */
  readonly id: string
  readonly label: Localized
  /** Of a row of a group: what it says, field by field. */
  readonly parts?: readonly Part[]
}

/** What a row of a group says in one of its fields. */
export interface Part {
  readonly field: FieldDefinition
  readonly state: AnswerState
  readonly items: readonly Item[]
}

/**
 * `given`: a value is there. `unknown`: the author or the import said so. `absent`: nothing is there.
 * `filler`: punctuation only. All of them print; only `given` prints a value.
 */
export type AnswerState = 'given' | 'unknown' | 'absent' | 'filler'

export interface Answer {
  readonly field: FieldDefinition
  readonly state: AnswerState
  /** Whether the form asks it of this entry: `unknown` where its condition hangs on an unknown value. */
  readonly asked: 'yes' | 'no' | 'unknown'
  /** Values of fields that are not prose. */
  readonly items: readonly Item[]
  /** Prose by language, in the entry's order of languages. */
  readonly prose: readonly ProseAnswer[]
  readonly span: Span
}

/** An attachment as the dossier has it. */
export interface Annex {
  readonly attachment: Attachment
  /** Absent where the file cannot be read. */
  readonly facts?: AttachmentFacts
  /** What is bound, page by page: nothing where it is only listed. */
  readonly pages: readonly Image[]
}

export interface Answers {
  readonly form: FormDefinition
  readonly entry: Entry
  readonly reference: ReferenceData
  /** One for every field of the form. */
  readonly answers: ReadonlyMap<string, Answer>
  /** Those that are published, in the entry's order. */
  readonly annexes: readonly Annex[]
  /** Languages in which something is answered. */
  readonly answeredLanguages: readonly Language[]
}
