/**
 * Text in three states: an inline sequence with its styles, a *paragraph* that is shaped and knows
 * where it may break, and *lines*.
 */
import type { Face, Sort } from '../font/types.ts'
import type { Language } from '../language/types.ts'
import type { Color } from '../style/types.ts'

/** What content a piece of ink belongs to: a tag-tree leaf, or none. */
export type ContentId = number | 'artifact'

/** A stretch of sorts of one face, size and colour on one baseline. */
export interface GlyphRun {
  readonly face: Face
  /** In pt. */
  readonly size: number
  readonly color: Color
  readonly lang: Language
  /** In logical (reading) order, right-to-left runs too. */
  readonly sorts: readonly Sort[]
  /**
   * Pen movement for each sort in pt: its advance, with kerning and any space added by
   * justification. The run's width is the sum.
   */
  readonly advances: Float32Array
  readonly direction: 'ltr' | 'rtl'
}
