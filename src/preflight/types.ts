/**
 * What a finished PDF is, measured from its bytes alone. Lengths are in pt on the page as it is shown (cropped, turned,
 * its unit applied), from its top left corner, y downwards.
 */

export interface PdfFacts {
  /** The file's name, without folders. */
  readonly name: string
  readonly bytes: number
  /** Of the PDF format: `1.7`. */
  readonly version: string
  readonly pages: readonly PageFacts[]
  readonly fonts: readonly FontFacts[]
  readonly glyphs: GlyphCounts
  /** Pictures placed on pages, each as often as it is. */
  readonly images: number
  readonly tags: TagFacts
  /** Of the document and of its parts, in the order in which they are met. */
  readonly languages: readonly string[]
  readonly title: string | undefined
  readonly links: readonly LinkFacts[]
  readonly bookmarks: number
  readonly attachments: readonly AttachmentFact[]
  /** Protected by a password or by permissions: what it says cannot be read then. */
  readonly isEncrypted: boolean
  /** Signature fields that are signed. */
  readonly signatures: number
  readonly scripts: number
  /** Fields to be filled in, without signatures. */
  readonly formFields: number
  /** What the metadata claim: `PDF/A-3a`, `PDF/UA-1`. */
  readonly standards: readonly string[]
  /** Whether the `/ID` is that of the bytes, as this program seals its files; other programs' have no such ID. */
  readonly seal: 'kept' | 'broken' | 'none'
  /** Parts that could not be read, in words. */
  readonly damage: readonly Damage[]
}

export interface Damage {
  /** From 1; none where it concerns the file. */
  readonly page?: number
  readonly reason: string
}

export interface PageFacts {
  /** From 1. */
  readonly number: number
  /** What the page calls itself: `iv`. */
  readonly label: string
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
  /** Free of text, artifacts such as running heads left out; nothing on a page without text. */
  readonly margins: Sides | undefined
  /** Free of any text. */
  readonly outerMargins: Sides | undefined
  /** Columns of text side by side, tables not counted. */
  readonly columns: number
}

export interface Sides {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/**
 * What text is, by the structure tree: `mark` is a number or letter raised or lowered beside other text, `artifact`
 * what is no content (running heads, page numbers), `unknown` text without tags.
 */
export type TextRole = 'body' | 'heading' | 'table' | 'note' | 'caption' | 'contents' | 'figure' | 'mark' | 'artifact' | 'unknown'

/** Type on one baseline, up to a gap that is more than a space. */
export interface TextLine {
  readonly text: string
  readonly role: TextRole
  /** The smallest in the line. */
  readonly size: number
  /** Characters, spaces between them included, marks that take no room left out. */
  readonly characters: number
  /** Along the baseline. */
  readonly length: number
  /** How far down the baseline is; of text that is turned, how far from the page's corner at right angles to it. */
  readonly baseline: number
  /** Where it begins and ends along the baseline. */
  readonly start: number
  readonly end: number
  /** Clockwise from the page's upper edge, in degrees. */
  readonly angle: number
  /** What it covers. */
  readonly box: Box
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface FontFacts {
  /** `NotoSans-Regular`, the subset's tag left out. */
  readonly name: string
  /** As ISO 32000-1 names it: `Type1`, `TrueType`, `Type3`, `CIDFontType2`. */
  readonly type: string
  readonly isEmbedded: boolean
  readonly isSubset: boolean
  /** The first page with text in it, from 1. */
  readonly page: number
}

export interface GlyphCounts {
  readonly shown: number
  /** Shown, but not said which characters they stand for. */
  readonly withoutUnicode: number
  /** Drawn in no colour: text under scanned pages. */
  readonly invisible: number
}

export interface TagFacts {
  readonly isTagged: boolean
  /** Structure elements by standard type. */
  readonly counts: ReadonlyMap<string, number>
}

export interface LinkFacts {
  readonly page: number
  readonly target: 'web' | 'inside' | 'other'
  /** Of a link to the web. */
  readonly uri?: string
  readonly box: Box
}

export interface AttachmentFact {
  readonly name: string
  readonly bytes: number | undefined
  /** `/AFRelationship`: `Source`, `Data`. */
  readonly relationship: string | undefined
}
