/** Names of files → media types (IANA's registry), by their ending. */

export interface MediaType {
  readonly type: string
  /** Whether such files are compressed by themselves. */
  readonly isPacked: boolean
}

const PLAIN: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  // Handlebars has no type of its own.
  hbs: 'text/plain',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'application/xml',
  yaml: 'application/yaml',
}

const PACKED: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** The media type of a file; bytes of any kind where its ending is in neither table. */
export function mediaTypeOf(name: string): MediaType {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (Object.hasOwn(PACKED, ending)) return { type: PACKED[ending]!, isPacked: true }
  return { type: Object.hasOwn(PLAIN, ending) ? PLAIN[ending]! : 'application/octet-stream', isPacked: false }
}
