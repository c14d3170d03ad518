/**
 * How large a picture may be, asked of its header before anything is unpacked: 48 KB of PNG can hold 3 GB.
 */
import type { ImageFault } from './fault.ts'

/** Bytes of a file that are read at all. */
export const LARGEST_FILE = 64_000_000
const MEGAPIXELS = 50
/** Bytes of samples once unpacked; 50 megapixels of 16-bit RGB. */
const LARGEST_RASTER = 300_000_000

/** A fault where a picture of this size is not to be opened. */
export function tooManyPixels(columns: number, rows: number, bytes = 0): ImageFault | undefined {
  if (columns * rows <= MEGAPIXELS * 1e6 && bytes <= LARGEST_RASTER) return undefined
  return { type: 'fault', code: 'image/too-many-pixels', parameters: { columns, rows, limit: MEGAPIXELS } }
}
