/**
 * Texts of the codes 1, 2, 3… → a ToUnicode CMap (ISO 32000-1, 9.10.3; Adobe Technical Note 5411).
 */

/** Technical Note 5014 allows no more entries in one block, and PDFium keeps to it. */
const BLOCK = 100

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`

const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

/**
 * What a map may not lead to (ISO 14289-1, 7.21.7), and what Unicode has in its place: the joiner
 * that U+FEFF was before it became the byte order mark; the replacement for what is no character.
 */
const REPLACED: Readonly<Record<string, string>> = { '\uFEFF': '\u2060', '\uFFFE': '\uFFFD', '\u0000': '\uFFFD' }

/** Map each code to all UTF-16 units of its text. */
export function toUnicodeMap(texts: readonly string[]): Uint8Array {
  let map = HEAD
  for (let first = 0; first < texts.length; first += BLOCK) {
    const block = texts.slice(first, first + BLOCK)
    map += `${block.length} beginbfchar\n`
    block.forEach((text, index) => {
      map += `<${hex4(first + index + 1)}> <${hexUnits(text.replace(/[\uFEFF\uFFFE\u0000]/g, (unit) => REPLACED[unit]!))}>\n`
    })
    map += 'endbfchar\n'
  }
  return new TextEncoder().encode(map + TAIL)
}

function hexUnits(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) hex += hex4(text.charCodeAt(index))
  return hex
}

function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}
