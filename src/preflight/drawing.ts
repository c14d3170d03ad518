/** What a page draws, and where its reading stands. */
import type { Matrix } from '../image/types.ts'
import type { PdfDict, PdfFile, PdfObject, PdfStream } from '../pdfFile/types.ts'
import type { OpenFont } from './fonts.ts'
import type { Box } from './types.ts'

export interface ShownGlyph {
  readonly font: PdfDict
  readonly text: string | undefined
  readonly isBlank: boolean
  /** Drawn in a colour, inside the page and the clip. */
  readonly isVisible: boolean
  /** Height of the em, in pt. */
  readonly size: number
  /** Clockwise from the page's upper edge, in degrees. */
  readonly angle: number
  /** Where it begins and ends along its baseline, and how far down that is, in the frame turned by the angle. */
  readonly start: number
  readonly end: number
  readonly baseline: number
  readonly box: Box
  readonly mark: Mark
}

/** The marked content that something stands in. */
export interface Mark {
  /** Dictionary of the page or form whose content has the number. */
  readonly owner: PdfDict | undefined
  readonly mcid: number | undefined
  readonly isArtifact: boolean
  readonly isHidden: boolean
}

/** What is shared by all pages of a file. */
export interface Reader {
  readonly file: PdfFile
  readonly openFont: (font: PdfDict) => OpenFont
  readonly isHiddenLayer: (object: PdfObject) => boolean
  /** Operations that may still be read: forms within forms can ask for any number. */
  readonly budget: { left: number }
}

export interface Drawing {
  readonly bytes: Uint8Array
  readonly resources: PdfDict
  /** The dictionary of the page or of the form. */
  readonly owner: PdfDict
  readonly matrix: Matrix
  readonly clip: Box
}

export interface Shown {
  readonly glyphs: ShownGlyph[]
  images: number
}

export interface TextState {
  readonly font: PdfDict | undefined
  readonly size: number
  readonly characterSpace: number
  readonly wordSpace: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
}

export interface State {
  readonly ctm: Matrix
  readonly clip: Box
  readonly text: TextState
}

/** A page or form while its content is read. */
export interface Progress {
  readonly reader: Reader
  readonly drawing: Drawing
  readonly shown: Shown
  /** Read what a form draws, in the state that stands. */
  readonly readForm: (form: PdfStream) => void
  state: State
  readonly saved: State[]
  /** The marked content that is open, the innermost last. */
  readonly marks: Mark[]
  textMatrix: Matrix
  lineMatrix: Matrix
  /** The box of the path so far. */
  path: Box | undefined
  willClip: boolean
}
