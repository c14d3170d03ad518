/** What is known of an attached file from its bytes alone. */
import type { PdfFile, PdfPage } from '../pdfFile/types.ts'
import type { RuleName } from './rules.ts'

export interface AttachmentFacts {
  /** By content; a file's name says nothing. */
  readonly kind: 'pdf' | 'png' | 'jpeg' | 'other'
  /** In bytes. */
  readonly size: number
  /** In hexadecimal digits. */
  readonly sha256: string
  /** Of a PDF whose page tree can be read. */
  readonly pages?: number
  /** The pages of a PDF that can become pages of the dossier. */
  readonly document?: BindablePdf
  /** Why a PDF cannot be bound: nothing where it can. */
  readonly obstacles: readonly Obstacle[]
}

/** A PDF whose pages can stand in a file that is PDF/A-3a and PDF/UA-1. */
export interface BindablePdf {
  readonly file: PdfFile
  readonly pages: readonly PdfPage[]
}

/** A page of an attached PDF as a picture that fills a place of the dossier's own page. */
export interface PageImage {
  readonly type: 'page'
  /** The same for the same page of the same file. */
  readonly id: string
  /** Natural size in pt, the right way up. */
  readonly width: number
  readonly height: number
  readonly document: BindablePdf
  /** Which page, from 0. */
  readonly index: number
}

/** A rule that a page of ours could not keep if it held this page. */
export interface Obstacle {
  readonly rule: RuleName
  /** The first page where it is broken, from 1; none where it concerns the file. */
  readonly page?: number
  /** What breaks it: a font's name, a filter's. */
  readonly what?: string
}
