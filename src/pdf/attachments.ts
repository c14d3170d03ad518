/**
 * Files → embedded file streams of a PDF/A-3 file (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8): each with its
 * media type, size and MD5 checksum, listed by name and associated with the document as a whole (`/AF`).
 */
import { createHash } from 'node:crypto'
import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef } from 'pdf-lib'
import { createDeflate } from './deflate.ts'
import { addBytes, asciiString, textString } from './objects.ts'
import type { AttachedFile } from './types.ts'

/** What is worked out once for bytes that are attached to many PDFs, and forgotten with them. */
export interface AttachmentMemory {
  /** In hexadecimal digits, as is the other. */
  readonly sha256: (bytes: Uint8Array) => string
  readonly md5: (bytes: Uint8Array) => string
  readonly deflated: (bytes: Uint8Array) => Uint8Array
}

export function createAttachmentMemory(): AttachmentMemory {
  const deflate = createDeflate()
  return {
    sha256: remembered((bytes) => digest('sha256', bytes)),
    md5: remembered((bytes) => digest('md5', bytes)),
    deflated: remembered(deflate),
  }
}

function remembered<T>(compute: (bytes: Uint8Array) => T): (bytes: Uint8Array) => T {
  const known = new WeakMap<Uint8Array, { readonly value: T }>()
  return (bytes) => {
    let found = known.get(bytes)
    if (!found) {
      found = { value: compute(bytes) }
      known.set(bytes, found)
    }
    return found.value
  }
}

function digest(algorithm: 'md5' | 'sha256', bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex')
}

/** What the catalog says of attached files; nothing where there are none. */
export interface AttachmentEntries {
  readonly AF?: PDFRef[]
  readonly Names?: PDFDict
}

/** @param date `YYYY-MM-DD` of the document: files are as old as it says it is */
export function addAttachments(
  context: PDFContext,
  files: readonly AttachedFile[],
  memory: AttachmentMemory,
  date: string | undefined,
): AttachmentEntries {
  if (files.length === 0) return {}
  const specifications = files.map((file) => ({ file, ref: addFile(context, file, memory, date) }))
  const byName = specifications
    .map(({ file, ref }) => ({ key: textString(file.name), ref }))
    .map((entry) => ({ ...entry, sortedBy: Buffer.from(entry.key.asBytes()) }))
    .sort((a, b) => Buffer.compare(a.sortedBy, b.sortedBy))
  const tree = context.register(context.obj({ Names: byName.flatMap(({ key, ref }) => [key, ref]) }))
  return { AF: specifications.map(({ ref }) => ref), Names: context.obj({ EmbeddedFiles: tree }) }
}

function addFile(
  context: PDFContext,
  { name, mediaType, isPacked, relationship, description, bytes }: AttachedFile,
  memory: AttachmentMemory,
  date: string | undefined,
): PDFRef {
  const stream = addBytes(context, isPacked ? bytes : memory.deflated(bytes), {
    Type: 'EmbeddedFile',
    Subtype: PDFName.of(mediaType),
    ...(!isPacked && { Filter: 'FlateDecode' }),
    Params: {
      Size: bytes.length,
      CheckSum: PDFHexString.of(memory.md5(bytes)),
      ...(date !== undefined && { ModDate: asciiString(`D:${date.replaceAll('-', '')}000000Z`) }),
    },
  })
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: textString(name),
      UF: textString(name),
      EF: { F: stream, UF: stream },
      Desc: textString(description),
      AFRelationship: relationship,
    }),
  )
}
