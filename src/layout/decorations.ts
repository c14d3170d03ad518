/** Backgrounds and borders: style → decoration → fills. */
import type { ComputedStyle } from '../style/types.ts'
import { NO_BORDER } from '../style/used.ts'
import type { Decoration, DrawItem } from './types.ts'

/** What a box draws behind its content, or nothing. */
export function decorationOf(
  style: ComputedStyle,
  box: { readonly borderX: number; readonly borderWidth: number },
): Decoration | undefined {
  const { borderTop, borderRight, borderBottom, borderLeft, backgroundColor } = style
  if (backgroundColor === 'transparent' && !(borderTop.width || borderRight.width || borderBottom.width || borderLeft.width))
    return undefined
  return {
    x: box.borderX,
    width: box.borderWidth,
    background: backgroundColor,
    borderTop,
    borderRight,
    borderBottom,
    borderLeft,
    repeat: [],
  }
}

/** A decoration that draws nothing: it has heads to repeat, or what the caller adds. */
export function bare({ x, width }: { readonly x: number; readonly width: number }): Decoration {
  return {
    x,
    width,
    background: 'transparent',
    borderTop: NO_BORDER,
    borderRight: NO_BORDER,
    borderBottom: NO_BORDER,
    borderLeft: NO_BORDER,
    repeat: [],
  }
}

/** Background and borders of a decoration as fills, from `y` downwards. */
export function decorationFills(
  decoration: Decoration,
  y: number,
  height: number,
): readonly Extract<DrawItem, { type: 'fill' }>[] {
  const { x, width, background, borderTop, borderRight, borderBottom, borderLeft } = decoration
  const fill = (fx: number, fy: number, w: number, h: number, color: Decoration['borderTop']['color']) =>
    w > 0 && h > 0 ? [{ type: 'fill' as const, x: fx, y: fy, width: w, height: h, color }] : []
  return [
    ...(background === 'transparent' ? [] : fill(x, y, width, height, background)),
    ...fill(x, y, width, borderTop.width, borderTop.color),
    ...fill(x, y + height - borderBottom.width, width, borderBottom.width, borderBottom.color),
    ...fill(x, y, borderLeft.width, height, borderLeft.color),
    ...fill(x + width - borderRight.width, y, borderRight.width, height, borderRight.color),
  ]
}
