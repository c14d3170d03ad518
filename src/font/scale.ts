/** A face and a font size → the size at which the face is set, and what a unit of it measures. */
import type { Face } from './types.ts'

/** In pt: small faces are set larger than the style says (CSS Fonts 5, `size-adjust`). */
export function usedSize(face: Face, fontSize: number): number {
  return fontSize * face.sizeAdjust
}

/** Of one font unit, in pt. */
export function unitSize(face: Face, fontSize: number): number {
  return (fontSize * face.sizeAdjust) / face.metrics.unitsPerEm
}
