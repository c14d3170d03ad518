/**
 * What the file says of itself → XMP (ISO 16684-1) and the document information dictionary, in
 * agreement. The XMP claims PDF/A-3a (ISO 19005-3, 6.6.4) and PDF/UA-1 (ISO 14289-1, 5); as PDF/A
 * does not know PDF/UA's schema, it is declared in an extension (ISO 19005-3, 6.6.2.3.2).
 */
import type { PDFContext, PDFRef } from 'pdf-lib'
import { localize } from '../language/languages.ts'
import { asciiString, textString } from './objects.ts'
import type { PdfMetadata } from './types.ts'

/** Register the XMP stream, readable without unpacking. */
export function addXmp(context: PDFContext, metadata: PdfMetadata): PDFRef {
  const bytes = new TextEncoder().encode(xmpPacket(metadata))
  return context.register(context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' }))
}

/** Register the information dictionary. */
export function addInformation(context: PDFContext, metadata: PdfMetadata): PDFRef {
  const { author, subject, producer, date } = metadata
  const written = date === undefined ? undefined : asciiString(`D:${date.replaceAll('-', '')}000000Z`)
  return context.register(
    context.obj({
      Title: textString(documentTitle(metadata)),
      Author: author === '' ? undefined : textString(author),
      Subject: subject === '' ? undefined : textString(subject),
      Producer: textString(producer),
      CreationDate: written,
      ModDate: written,
    }),
  )
}

/** The XMP packet as text. */
export function xmpPacket(metadata: PdfMetadata): string {
  const { author, subject, producer, date, languages } = metadata
  const written = date === undefined ? undefined : `${date}T00:00:00Z`
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:title', alternatives(titles(metadata))],
    ['dc:language', list('Bag', languages)],
    ['dc:creator', author === '' ? undefined : list('Seq', [author])],
    ['dc:description', subject === '' ? undefined : alternatives([['x-default', subject]])],
    ['pdf:Producer', escapeXml(producer)],
    ['xmp:CreateDate', written],
    ['xmp:ModifyDate', written],
    ['xmp:MetadataDate', written],
    ['pdfaid:part', '3'],
    ['pdfaid:conformance', 'A'],
    ['pdfuaid:part', '1'],
    ['pdfaExtension:schemas', UA_EXTENSION],
  ] as const
  const body = properties.flatMap(([name, value]) => (value === undefined ? [] : `<${name}>${value}</${name}>`)).join('\n')

  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
${body}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`
}

const UA_EXTENSION = `
<rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag>
`

function documentTitle({ title, languages }: PdfMetadata): string {
  return localize(title, languages)?.text ?? ''
}

/** The title without a language, then in each that has one. */
function titles(metadata: PdfMetadata): readonly (readonly [lang: string, text: string])[] {
  const { title, languages } = metadata
  return [
    ['x-default', documentTitle(metadata)],
    ...languages.flatMap((lang) => (title[lang] === undefined ? [] : [[lang, title[lang]] as const])),
  ]
}

function alternatives(entries: readonly (readonly [lang: string, text: string])[]): string {
  const items = entries.map(([lang, text]) => `<rdf:li xml:lang="${lang}">${escapeXml(text)}</rdf:li>`)
  return `<rdf:Alt>${items.join('')}</rdf:Alt>`
}

function list(type: 'Bag' | 'Seq', values: readonly string[]): string {
  return `<rdf:${type}>${values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')}</rdf:${type}>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}
