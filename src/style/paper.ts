/** Named page sizes (CSS Paged Media 3, §7.1), width and height in pt. */
import { mm } from '../geometry/length.ts'

export const PAGE_SIZES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['a3', [mm(297), mm(420)]],
  ['a4', [mm(210), mm(297)]],
  ['a5', [mm(148), mm(210)]],
  ['letter', [612, 792]],
  ['legal', [612, 1008]],
])
