/**
 * The table of margin boxes: those above and below the page area, with how their text stands unless
 * a sheet says otherwise (CSS Paged Media 3, §6.3). The boxes at the page's sides are left out.
 */
export const MARGIN_BOXES = {
  'top-left-corner': { textAlign: 'right' },
  'top-left': { textAlign: 'left' },
  'top-center': { textAlign: 'center' },
  'top-right': { textAlign: 'right' },
  'top-right-corner': { textAlign: 'left' },
  'bottom-left-corner': { textAlign: 'right' },
  'bottom-left': { textAlign: 'left' },
  'bottom-center': { textAlign: 'center' },
  'bottom-right': { textAlign: 'right' },
  'bottom-right-corner': { textAlign: 'left' },
} as const

export type MarginBoxName = keyof typeof MARGIN_BOXES

export const MARGIN_BOX_NAMES = Object.keys(MARGIN_BOXES) as readonly MarginBoxName[]

export function isMarginBox(name: string): name is MarginBoxName {
  return Object.hasOwn(MARGIN_BOXES, name)
}
