/**
 * What the text stage reads of a style. It is given nothing else, so that two styles that agree in these properties
 * set a text alike.
 */
import type { ComputedStyle } from '../style/types.ts'

export const TEXT_PROPERTIES = [
  'baselineShift',
  'color',
  'direction',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontVariantNumeric',
  'fontWeight',
  'hangingPunctuation',
  'hyphens',
  'letterSpacing',
  'lineBreak',
  'lineHeight',
  'overflowWrap',
  'rubyAlign',
  'rubyPosition',
  'textAlign',
  'textAutospace',
  'textDecorationLine',
  'textEmphasisStyle',
  'textJustify',
  'textSpacingTrim',
  'textWrap',
  'whiteSpace',
  'wordBreak',
  'wordSpacing',
] as const satisfies readonly (keyof ComputedStyle)[]

export type TextStyle = Pick<ComputedStyle, (typeof TEXT_PROPERTIES)[number]>
