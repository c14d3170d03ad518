/** Text strings and XMP → characters (ISO 32000-1, 7.9.2.2, and annex D.3). */
import type { PdfText } from '../pdfFile/types.ts'

/** Codes of PDFDocEncoding that are not those of Latin 1. */
const PDF_DOC = '˘ˇˆ˙˝˛˚˜'
const PDF_DOC_HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'

/** UTF-16BE or UTF-8 with a mark at its head, else PDFDocEncoding; escapes of language are left out. */
export function textString({ bytes }: PdfText): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2)).replace(/\u001b[^\u001b]*\u001b/g, '')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3))
  return Array.from(bytes, docCharacter).join('')
}

function docCharacter(code: number): string {
  if (code >= 0x18 && code < 0x20) return PDF_DOC[code - 0x18]!
  if (code >= 0x80 && code < 0x9f) return PDF_DOC_HIGH[code - 0x80]!
  return code === 0xa0 ? '€' : String.fromCharCode(code)
}

function utf16(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! * 256 + bytes[i + 1]!)
  return text
}
