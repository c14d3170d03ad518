/**
 * Text in three states: *stretches* (a flat string and the styles over it), a *paragraph* (shaped
 * pieces that know where a line may end) and *lines*. Lengths are in pt unless said otherwise.
 */
import type { PageImage } from '../attachment/types.ts'
import type { BlockBox, ImageBox, InlineBlockBox, InlineLevelBox, RubyTextBox, SlotBox, StringMark } from '../box/types.ts'
import type { Span } from '../diagnostics/types.ts'
import type { Face, Sort } from '../font/types.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Clip, Fill, Path, RasterImage, Stroke } from '../image/types.ts'
import type { Language } from '../language/types.ts'
import type { Color } from '../style/types.ts'
import type { TextStyle } from './textStyle.ts'

/** What content a piece of ink belongs to: a node of the tag tree, or none. */
export type ContentId = number | 'artifact'

// ── glyphs ───────────────────────────────────────────────────────────────────────────────────────

/** A stretch of sorts of one face, size and colour on one baseline. */
export interface GlyphRun {
  readonly face: Face
  readonly size: number
  readonly color: Color
  readonly lang: Language
  /** In logical (reading) order, right-to-left runs too. */
  readonly sorts: readonly Sort[]
  /**
   * Pen movement for each sort: its advance, with kerning and any space added by justification.
   * The run's width is the sum.
   */
  readonly advances: Float32Array
  readonly direction: 'ltr' | 'rtl'
}

/** A shaped word, independent of its size: what the word cache keeps. */
export interface ShapedWord {
  readonly face: Face
  /** What the sorts stand for, one after the other. */
  readonly text: string
  readonly sorts: readonly Sort[]
  /** In font units. */
  readonly advances: Float32Array
  /** In font units. */
  readonly width: number
}

// ── stretches: inline content made flat ──────────────────────────────────────────────────────────

export interface Link {
  readonly href: string
  /** The inline element that is the link. */
  readonly node: number
}

/**
 * A part of the flat text in which style, language, node and link stay the same. By these a paragraph is remembered
 * (`memory.ts`): what is added here must have a place in the key there.
 */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly style: TextStyle
  readonly lang: Language
  readonly node: number
  readonly link?: Link
  readonly span: Span
}

/** What is not text: it stands at an offset of the flat text, which has U+FFFC there for boxes. */
export type Attached =
  | { readonly type: 'inline-block'; readonly at: number; readonly box: InlineBlockBox; readonly link?: Link }
  | {
      readonly type: 'slot'
      readonly at: number
      readonly box: SlotBox
      readonly style: TextStyle
      readonly lang: Language
      readonly link?: Link
    }
  | { readonly type: 'image'; readonly at: number; readonly box: ImageBox; readonly link?: Link }
  | { readonly type: 'footnote'; readonly at: number; readonly body: BlockBox }
  | { readonly type: 'string-mark'; readonly at: number; readonly mark: StringMark }
  | { readonly type: 'ruby-begin'; readonly at: number; readonly annotation: RubyTextBox }
  | { readonly type: 'ruby-end'; readonly at: number }

export interface FlatText {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly attached: readonly Attached[]
}

// ── paragraph: pieces between places where a line may end ────────────────────────────────────────

export type BreakKind = 'none' | 'allowed' | 'forced'

interface PieceBase {
  readonly width: number
  /** Whether a line may, or must, end after this piece. */
  readonly breakAfter: BreakKind
  /** Embedding level (UAX 9): odd is right-to-left. */
  readonly level: number
  readonly style: TextStyle
  readonly lang: Language
  readonly node: number
  readonly link?: Link
  // What follows says something of words alone; others have it too, so that nobody needs to ask which they are.
  /**
   * What the width loses where a line begins with this piece: the blank half of an opening mark.
   * Negative where a mark lost it to its neighbour and gets it back.
   */
  readonly startTrim: number
  /** What it may lose where a line ends with it: the blank half of a closing mark, or all of one that may hang. */
  readonly endTrim: number
  /** Whether justification may add space between this piece and a neighbour of the same kind. */
  readonly ideographic: boolean
  /** What is added where a line ends with this piece at a soft hyphen. */
  readonly hyphen?: ShapedWord
}

/** Letters that no line break divides. */
export interface WordPiece extends PieceBase {
  readonly type: 'word'
  readonly word: ShapedWord
}

/** White space between words: kept in the text, without width at the end of a line. */
export interface SpacePiece extends PieceBase {
  readonly type: 'space'
  readonly word: ShapedWord
}

/** A fixed box within the line: an inline-block, or the reserved width of a page number. */
export interface AtomPiece extends PieceBase {
  readonly type: 'atom'
  readonly atom: Atom
}

/** Quarter-em space between Han and Latin: it has no text, and no width at the end of a line. */
export interface GapPiece extends PieceBase {
  readonly type: 'gap'
}

export type Piece = WordPiece | SpacePiece | AtomPiece | GapPiece

/** The most that a picture may take: the measure, and the height of a page. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Used width and height. */
export interface Size {
  readonly width: number
  readonly height: number
}

export type Atom =
  | { readonly type: 'block'; readonly line: Line; readonly box: InlineBlockBox }
  /** What it draws counts from the left end of its baseline. */
  | { readonly type: 'image'; readonly box: ImageBox; readonly size: Size; readonly items: readonly LineItem[] }
  | { readonly type: 'leader'; readonly word: ShapedWord }
  | { readonly type: 'page-number'; readonly target: string; readonly style: string }

/** An annotation, set, over pieces of its paragraph. */
export interface Ruby {
  /** Indices of the first and last piece of its base. */
  readonly first: number
  readonly last: number
  readonly line: Line
  /** How far it begins before its base, in pt. */
  readonly before: number
  /** From the baseline of its base to its own, downwards. */
  readonly y: number
  /** What a line grows for it above and below. */
  readonly above: number
  readonly below: number
}

export interface Paragraph {
  readonly pieces: readonly Piece[]
  /** Footnotes and named strings by the index of the piece they follow (−1: before the first). */
  readonly notes: readonly { readonly after: number; readonly body: BlockBox }[]
  readonly marks: readonly { readonly after: number; readonly mark: StringMark }[]
  readonly rubies: readonly Ruby[]
  readonly style: TextStyle
  readonly lang: Language
  /** Resolved base direction. */
  readonly direction: 'ltr' | 'rtl'
  /** Of a paragraph that is remembered: its lines, by the measures it was broken to. */
  readonly lines?: Map<string, readonly Line[]>
  /** From where it was prepared first to where it stands, if that is elsewhere: pieces have the nodes and links of the former. */
  readonly move?: Move
}

/** What stands in a remembered paragraph → what stands in its place here. */
export interface Move {
  /** The paragraph as it was prepared first. */
  readonly from: Paragraph
  readonly nodes: ReadonlyMap<number, number>
  readonly links: ReadonlyMap<Link, Link>
  readonly notes: ReadonlyMap<BlockBox, BlockBox>
  readonly marks: ReadonlyMap<StringMark, StringMark>
}

/** What is to become a paragraph. */
export interface ParagraphSource {
  readonly children: readonly InlineLevelBox[]
  readonly style: TextStyle
  readonly lang: Language
  readonly node: number
  readonly span: Span
  /** For pictures in its lines; without bounds where there are none. */
  readonly room?: Room
}

/** Sets text on one line, from its left end on. */
export type SetText = (source: ParagraphSource) => Line

// ── lines ────────────────────────────────────────────────────────────────────────────────────────

/** What a line draws: `x` from the line's left edge, `y` from its baseline, downwards. */
export type LineItem =
  | {
      readonly type: 'glyphs'
      readonly x: number
      readonly y: number
      readonly run: GlyphRun
      readonly content: ContentId
      readonly inPicture?: InPicture
    }
  | (Rect & {
      readonly type: 'fill'
      readonly color: Color
    })
  | (Rect & {
      readonly type: 'link'
      readonly link: Link
      readonly title: string
    })
  | (Rect & {
      readonly type: 'raster'
      readonly image: RasterImage | PageImage
      readonly content: ContentId
    })
  | {
      readonly type: 'path'
      readonly x: number
      readonly y: number
      /** From there. */
      readonly path: Path
      readonly fill?: Fill
      readonly stroke?: Stroke
      readonly clips: readonly Clip[]
      readonly content: ContentId
    }
  | (Rect & {
      readonly type: 'figure'
      readonly content: ContentId
    })
  | {
      readonly type: 'page-number'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly target: string
      readonly numbers: string
      readonly style: TextStyle
      readonly lang: Language
      readonly node: number
    }

/** What text in a drawing may have that no other text has. */
export interface InPicture {
  /** Degrees by which it is turned about the start of its baseline, clockwise. */
  readonly angle: number
  readonly opacity: number
  /** From the start of its baseline. */
  readonly clips: readonly Clip[]
}

/** A line box: its height is the sum of what stands above and below the baseline. */
export interface Line {
  readonly items: readonly LineItem[]
  /** Natural width of the text set, without trailing space. */
  readonly width: number
  readonly height: number
  /** From the line's top to its baseline. */
  readonly baseline: number
  readonly notes: readonly BlockBox[]
  readonly marks: readonly StringMark[]
  /** What the line says, for traces. */
  readonly text: string
}
