/** Absolute lengths of CSS Values 3, §6.2, in points. */
export const POINTS_PER = {
  pt: 1,
  px: 0.75,
  mm: 72 / 25.4,
  cm: 720 / 25.4,
  in: 72,
  pc: 12,
  Q: 18 / 25.4,
} as const

/** Points of a number of millimetres. */
export function mm(value: number): number {
  return value * POINTS_PER.mm
}
