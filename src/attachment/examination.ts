/** What is at hand while the pages of a PDF are examined. */
import type { PdfDict, PdfFile, PdfObject } from '../pdfFile/types.ts'
import type { RuleName } from './rules.ts'

export type Report = (rule: RuleName, what?: string) => void

/** What a font is used for, over all pages. */
export interface FontUse {
  /** The first page, from 1. */
  readonly page: number
  /** All strings shown in it. */
  readonly shown: Uint8Array[]
  /** Whether any of them is drawn: text under a scanned page is not. */
  isVisible: boolean
}

export interface Context {
  readonly file: PdfFile
  readonly report: Report
  readonly fonts: Map<PdfDict, FontUse>
  readonly visited: Set<PdfObject>
  /** How each spot colour is to be simulated, by its name (6.2.4.4): the same everywhere. */
  readonly spots: Map<string, string>
}

export interface Resources {
  readonly dict: PdfDict
  /** The content has none of its own and uses those of its caller, which PDF/A forbids. */
  readonly isBorrowed?: boolean
}
