/** PDF files written by hand, object by object, for what reads other people's files. */

/** Bytes of an object: text, or a dictionary and the data of its stream. */
export type PlainObject = string | { readonly dict: string; readonly data: string | Uint8Array }

export interface PlainPdf {
  readonly objects: Readonly<Record<number, PlainObject>>
  /** Entries of the trailer; `/Root 1 0 R` is the usual one. */
  readonly trailer?: string
}

/** A file with a cross-reference table. */
export function plainPdf({ objects, trailer = '/Root 1 0 R' }: PlainPdf): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n')]
  const offsets = new Map<number, number>()
  let length = parts[0]!.length
  const add = (...added: readonly (string | Uint8Array)[]) => {
    for (const part of added) {
      const bytes = typeof part === 'string' ? latin1(part) : part
      parts.push(bytes)
      length += bytes.length
    }
  }
  for (const [number, object] of Object.entries(objects)) {
    offsets.set(Number(number), length)
    if (typeof object === 'string') add(`${number} 0 obj\n${object}\nendobj\n`)
    else {
      const data = typeof object.data === 'string' ? latin1(object.data) : object.data
      add(`${number} 0 obj\n<<${object.dict} /Length ${data.length}>>\nstream\n`, data, '\nendstream\nendobj\n')
    }
  }
  const start = length
  const last = Math.max(...offsets.keys())
  const line = (number: number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  }
  add(`xref\n0 ${last + 1}\n`, ...Array.from({ length: last + 1 }, (_, number) => line(number)))
  add(`trailer\n<<${trailer} /Size ${last + 1}>>\nstartxref\n${start}\n%%EOF\n`)
  return join(parts)
}

export interface OnePage {
  readonly content: string
  /** Entries of its resource dictionary. */
  readonly resources?: string
  /** Further entries of the page, and of the catalog. */
  readonly page?: string
  readonly catalog?: string
  /** Further objects, from number 10 on. */
  readonly objects?: Readonly<Record<number, PlainObject>>
  readonly trailer?: string
}

/** A file of one page. */
export function onePage({ content, resources = '', page = '', catalog = '', objects = {}, trailer }: OnePage): Uint8Array {
  return plainPdf({
    objects: {
      1: `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
      2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      3: `<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 200] /Contents 4 0 R /Resources <<${resources}>> ${page}>>`,
      4: { dict: '', data: content },
      ...objects,
    },
    ...(trailer !== undefined && { trailer }),
  })
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
