/**
 * What a portal's page becomes on its way to an entry: tokens, one per line, then values and answers, then
 * the entry's text with what was proved about it.
 */
import type { Count } from '../form/answers.ts'
import type { FieldDefinition, FormDefinition, PartDefinition, ReferenceData, SectionDefinition } from '../form/types.ts'
import type { Language } from '../language/types.ts'

/** A page copied as plain text, and the path to name it by. */
export interface Dump {
  readonly file: string
  readonly text: string
}

/** What all passes look things up in. */
export interface PageContext {
  readonly form: FormDefinition
  readonly reference: ReferenceData
  /** The language that most labels of the page are in. */
  readonly language: Language
}

// ── tokens ───────────────────────────────────────────────────────────────────────────────────────

interface Line {
  /** From 1. */
  readonly line: number
  /** The line as it stands in the dump, with its end: all sources joined are the dump. */
  readonly source: string
}

export type Token = Line &
  (
    | { readonly type: 'part'; readonly part: PartDefinition }
    | { readonly type: 'section'; readonly section: SectionDefinition }
    /** A label of a field, and what follows it in its line: `''` where nothing does. */
    | { readonly type: 'field'; readonly field: FieldDefinition; readonly value: string }
    /** A further line of a field's value, or its first one where the label stands alone. */
    | { readonly type: 'value-line'; readonly field: FieldDefinition; readonly value: string }
    | { readonly type: 'question'; readonly section: SectionDefinition }
    | { readonly type: 'sub-label'; readonly field: FieldDefinition; readonly label: string; readonly limit?: number }
    | { readonly type: 'answer-line'; readonly field: FieldDefinition; readonly text: string }
    /** Page furniture, which says nothing about the nomination. */
    | { readonly type: 'chrome'; readonly text: string }
    | { readonly type: 'blank' }
    /** A line that the form has no place for. */
    | { readonly type: 'unmatched'; readonly text: string }
  )

export type TokenType = Token['type']
export type TokenOf<T extends TokenType> = Extract<Token, { readonly type: T }>

// ── values ───────────────────────────────────────────────────────────────────────────────────────

/** A field of the front matter. */
export interface PageValue {
  readonly field: FieldDefinition
  readonly line: number
  /** Lines as on the page. */
  readonly raw: readonly string[]
  /** What the entry says: ids where the form has them, `unknown`, words otherwise; nothing where nothing is. */
  readonly values: readonly string[]
  /** Whether the form knows what the page says. */
  readonly read: boolean
}

/** A question, or part of one, answered in the body. */
export interface PageAnswer {
  readonly field: FieldDefinition
  readonly line: number
  /** The label as on the page. */
  readonly label: string
  /** The limit that the page states. */
  readonly limit?: number
  /** The answer as on the page: lines by `\n`, paragraphs by `\n\n`, without white space at the lines' ends. */
  readonly text: string
  /** What the entry says: the text, or the id of a choice, or `unknown`. */
  readonly value: string
}

export interface UnmatchedLine {
  readonly line: number
  readonly text: string
}

/** A page, read. */
export interface Page {
  readonly language: Language
  readonly answersLanguage: Language
  /** By field, in the form's order; what is not on the page is not in here. */
  readonly values: ReadonlyMap<string, PageValue>
  readonly answers: ReadonlyMap<string, PageAnswer>
  readonly furniture: readonly string[]
  readonly unmatched: readonly UnmatchedLine[]
}

// ── the result ───────────────────────────────────────────────────────────────────────────────────

/** What was found on the page, for a line of summary. */
export interface Facts {
  readonly lines: Readonly<Record<TokenType, number>> & { readonly all: number }
  readonly fieldsWithValue: number
  readonly answers: number
  readonly limits: number
}

export interface ImportResult {
  /** The entry's text: front matter and Markdown. */
  readonly entry: string
  /** The same with nothing tidied. */
  readonly plain: string
  /** Answers that are tidied in the entry, or could be. */
  readonly tidied: TidyPage
  readonly pageLanguage: Language
  readonly answersLanguage: Language
  /** Lines without a place in the form; the entry keeps them under `imported`. */
  readonly unmatched: readonly UnmatchedLine[]
  readonly facts: Facts
  /** Whether the proof holds: nothing lost, nothing misfiled, all read back the same. */
  readonly proved: boolean
}

/** One answer that can be tidied. */
export interface TidyAnswer {
  readonly field: FieldDefinition
  readonly markdown: string
  readonly before: Count
  readonly after: Count
}

/** What can be tidied of a page, in the form's order. */
export interface TidyPage {
  readonly answers: readonly TidyAnswer[]
  /** Answers with what looks like headings or lists, but could not be had back from them. */
  readonly irreversible: readonly FieldDefinition[]
}
