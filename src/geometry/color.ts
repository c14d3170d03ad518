/** A colour of sRGB (IEC 61966-2-1), each part from 0 to 1. */
export interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
}
