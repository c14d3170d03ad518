/** A form's definition (`form.yaml`, read), and what its answers may name. */
import type { AttachmentFacts } from '../attachment/types.ts'
import type { Span } from '../diagnostics/types.ts'
import type { Language, Localized } from '../language/types.ts'

// ── definition ───────────────────────────────────────────────────────────────────────────────────

/** The text of a file and the path to name it by. */
export interface SourceText {
  readonly file: string
  readonly text: string
}

/** `verified`: compared with the form itself. `reconstructed`: our own words or inference. */
export type Status = 'verified' | 'reconstructed'

export type KindName = SimpleKindName | 'prose' | 'group' | 'declaration' | 'attachment'

/** Kinds whose values may also stand in the rows of a group. */
export type SimpleKindName =
  | 'text'
  | 'integer'
  | 'date'
  | 'month'
  | 'url'
  | 'email'
  | 'phone'
  | 'yes-no'
  | 'choice'
  | 'multi-choice'
  | 'country'
  | 'goals'
  | 'targets'
  | 'consent'

export interface Choice {
  readonly id: string
  readonly label: Localized
  /** Other spellings accepted, e.g. what a portal prints. */
  readonly aliases: readonly string[]
}

export type CounterName = 'spaces' | 'msword-cjk' | 'hanzi' | 'characters' | 'characters-no-space'

/** `words` are counted as the language counts them: in Chinese and Japanese, characters. */
export type LimitUnit = 'words' | 'characters' | 'items' | 'pages'

/** From how many to how many. */
export interface Limit {
  readonly unit: LimitUnit
  readonly min?: number
  readonly max?: number
  /** How far past `min` and `max` an answer may go without a finding. */
  readonly tolerance?: Tolerance
  /** Counts by another rule than the language's. */
  readonly counter?: CounterName
  /** Whether to be past it is an error; a recommendation warns. */
  readonly binding: boolean
  /** What differs in a language. */
  readonly byLanguage: Readonly<Partial<Record<Language, Partial<LimitTerms>>>>
}

export type LimitTerms = Omit<Limit, 'byLanguage'>

export interface Tolerance {
  readonly amount: number
  /** Of the limit, in percent; otherwise in its unit. */
  readonly percent: boolean
}

/** What has limits: a field, or all fields of a section, of a part, of the form together. */
export interface Limited {
  /** Of words or characters. */
  readonly limit?: Limit
  /** Of items: those of a list at an answer's top level, values of a field, rows of a group. */
  readonly items?: Limit
  /** Of pages, as they are laid out. */
  readonly pages?: Limit
}

/** How headings and lists are told from text in a portal's box, which takes nothing but text. */
export interface PasteStyle {
  /** `…` is the heading. */
  readonly heading: '<…>' | '[…]' | '…:'
  /** What stands before each item, or after each but the last. */
  readonly bullets: '-' | ';'
  /** Whether the box keeps line breaks. */
  readonly lineBreaks: boolean
}

/** Holds, does not hold, or cannot be said because the value it hangs on is unknown. */
export type Condition =
  | { readonly type: 'in'; readonly field: string; readonly values: readonly string[] }
  | { readonly type: 'at-least' | 'at-most'; readonly field: string; readonly value: string }
  | { readonly type: 'given'; readonly field: string }
  | { readonly type: 'not'; readonly condition: Condition }
  | { readonly type: 'all' | 'any'; readonly conditions: readonly Condition[] }

export interface FieldDefinition extends Limited {
  readonly id: string
  readonly kind: KindName
  /** Answered under a `##` heading of the body rather than in the front matter. */
  readonly inBody: boolean
  readonly label: Localized
  readonly required: boolean
  /** The other half of an either-or pair: where that is given, this one is not missed. */
  readonly requiredUnless?: string
  readonly visibility: 'public' | 'private'
  /** Where it differs from the form's. */
  readonly status?: Status | undefined
  readonly showWhen?: Condition
  readonly choices: readonly Choice[]
  /** Words beyond the list are printed as typed, without a finding. */
  readonly open: boolean
  /** What each row of a group says, and what the signatory of a declaration does. */
  readonly fields: readonly FieldDefinition[]
  /** The group that the field is a part of. */
  readonly group?: string
  /** How a group prints: rows and columns, or each row as lines of label and value. */
  readonly print: 'table' | 'blocks'
  /** What a declaration declares. */
  readonly statement: Localized
  /** What may be attached for it. */
  readonly files: FileRules
  /** The field of goals that this answer is expected to argue, one by one. */
  readonly argues?: string
  /** A name that the answers are expected to spell in the same way. */
  readonly properName?: boolean
  readonly span: Span
}

export interface SectionDefinition extends Limited {
  readonly id: string
  /** The number that is printed (`3`), where the form numbers its sections. */
  readonly number?: string
  /** Short title of our own for contents and running heads. */
  readonly title: Localized
  /** The heading line on the portal's page, verbatim. */
  readonly portal: Localized
  readonly fields: readonly FieldDefinition[]
}

export interface PartDefinition extends Limited {
  readonly id: string
  readonly title: Localized
  readonly portal: Localized
  readonly sections: readonly SectionDefinition[]
}

/** How long something must have been going on at the deadline. */
export interface MinimumAge {
  /** The date that it is counted from. */
  readonly field: string
  readonly years: number
}

export interface FormDefinition extends Limited {
  readonly id: string
  readonly edition: string
  readonly name: Localized
  readonly award: Localized
  readonly status: Status
  readonly source: string
  readonly date: string
  /** ISO date of the last day on which a nomination may be handed in. */
  readonly deadline?: string
  readonly minimumAge?: MinimumAge
  /** Status of the labels, language by language. */
  readonly labelStatus: Readonly<Partial<Record<Language, Status>>>
  /** Languages a nomination may be submitted in. */
  readonly submissionLanguages: readonly Language[]
  /** Overrides of the languages' own counting rules. */
  readonly counting: Readonly<Partial<Record<Language, CounterName>>>
  /** What counts towards a limit beside plain text. */
  readonly counts: Readonly<Record<Countable, boolean>>
  readonly parts: readonly PartDefinition[]
  readonly attachments: AttachmentRules
  readonly paste: PasteStyle
  /** Fields whose values stand on the cover. */
  readonly cover: readonly string[]
  /** The field whose value is the author in the PDF's metadata. */
  readonly author: string
  /** Page furniture of the portal, for the importer. */
  readonly chrome: readonly string[]
  /** Every field of every part by id. */
  readonly fields: ReadonlyMap<string, FieldDefinition>
  readonly span: Span
}

/** What a form may leave out of its counts. */
export type Countable = 'headings' | 'footnotes' | 'tables' | 'captions' | 'quotations'

/** What is said of attached files; what is absent is not limited. */
export interface FileRules {
  readonly types?: readonly AttachmentKind[]
  /** Bytes of each. */
  readonly maxBytes?: number
  /** Pages of each. */
  readonly maxPagesEach?: number
  /** Bytes of all together. */
  readonly maxTotalBytes?: number
}

/** What a form says of all attachments. */
export interface AttachmentRules extends FileRules {
  /** Whether pages of PDFs and images become pages of the dossier, where the entry does not say. */
  readonly bind: boolean
  /** Whether the files are attached to the PDF; where not, it names them with size and hash. */
  readonly embed: boolean
  /** Number of files. */
  readonly max?: number
  /** Bound pages of all together. */
  readonly maxPages?: number
}

export type AttachmentKind = AttachmentFacts['kind']

// ── reference data ───────────────────────────────────────────────────────────────────────────────

export interface Goal {
  readonly number: number
  readonly color: string
  readonly name: Localized
}

export interface Target {
  /** `8.10`, `1.a`. */
  readonly id: string
  /** A few words of our own, not the UN's wording. */
  readonly label: Localized
}

export interface MemberState {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: Localized
  /** Common names and other spellings accepted for it. */
  readonly aliases: readonly string[]
}

export interface ReferenceData {
  readonly goals: readonly Goal[]
  readonly targets: readonly Target[]
  readonly states: readonly MemberState[]
}
