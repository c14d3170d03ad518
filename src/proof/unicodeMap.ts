/**
 * A ToUnicode CMap → the text of each code (ISO 32000-1, 9.10.3): single codes (`bfchar`) and ranges (`bfrange`).
 */

/** Read a map; codes have two bytes. */
export function readUnicodeMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const texts = new Map<number, string>()
  for (const [, kind, block] of map.matchAll(/\bbegin(bfchar|bfrange)\b([\s\S]*?)\bendbf/g)) {
    if (kind === 'bfchar') {
      for (const [, code, units] of block!.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g)) texts.set(hex(code!), textOf(units!))
    } else {
      for (const [, first, last, to] of block!.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(<[\dA-Fa-f]+>|\[[^\]]*\])/g))
        addRange(texts, hex(first!), hex(last!), to!)
    }
  }
  return texts
}

/** A range leads to texts one by one, or to one whose last unit counts upwards. */
function addRange(texts: Map<number, string>, first: number, last: number, to: string): void {
  const targets = [...to.matchAll(/[\dA-Fa-f]+/g)].map(([units]) => textOf(units))
  for (let code = first; code <= last; code++) {
    const start = targets[0]!
    const text = to.startsWith('[')
      ? targets[code - first]
      : start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first)
    if (text !== undefined) texts.set(code, text)
  }
}

function textOf(units: string): string {
  if (units.length === 4) return String.fromCharCode(hex(units))
  let text = ''
  for (let at = 0; at < units.length; at += 4) text += String.fromCharCode(hex(units.slice(at, at + 4)))
  return text
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16)
}
