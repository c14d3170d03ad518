/**
 * An embedded ICC profile → itself, if a PDF/A reader can use it (ICC.1:2010, 7.2; ISO 19005-3, 6.2.4.2).
 */

/** Classes of devices whose profiles say what colours look like: input, display, output, colour space. */
const CLASSES: ReadonlySet<string> = new Set(['scnr', 'mntr', 'prtr', 'spac'])
const SPACES = { 1: 'GRAY', 3: 'RGB ', 4: 'CMYK' } as const
const HEADER_BYTES = 128
const TAG_BYTES = 12
/** Version 5 (iccMAX) came after PDF/A-3. */
const NEWEST = 4

/** Whether these bytes are a profile for colours of so many components. */
export function isUsableProfile(bytes: Uint8Array, components: 1 | 3 | 4): boolean {
  if (bytes.length < HEADER_BYTES + 4) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const signature = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  const version = bytes[8]!
  const isHeaderRight =
    view.getUint32(0) === bytes.length &&
    version >= 2 &&
    version <= NEWEST &&
    CLASSES.has(signature(12)) &&
    signature(16) === SPACES[components] &&
    (signature(20) === 'XYZ ' || signature(20) === 'Lab ') &&
    signature(36) === 'acsp'
  if (!isHeaderRight) return false
  const tags = view.getUint32(HEADER_BYTES)
  if (tags === 0 || HEADER_BYTES + 4 + tags * TAG_BYTES > bytes.length) return false
  for (let tag = 0; tag < tags; tag++) {
    const row = HEADER_BYTES + 4 + tag * TAG_BYTES
    if (view.getUint32(row + 4) + view.getUint32(row + 8) > bytes.length) return false
  }
  return true
}
