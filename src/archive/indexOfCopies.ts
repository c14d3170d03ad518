/** What is said of copies in the index that lies beside them. */
import type { CopyFacts } from './types.ts'

const HEAD = ['entry', 'form', 'edition', 'country', 'title', 'languages', 'date', 'pdf', 'pages', 'bytes', 'sha256']

/** CSV (RFC 4180), one line for each PDF. */
export function indexTable(copies: readonly CopyFacts[]): string {
  const rows = copies.flatMap(({ entry, form, edition, country, title, languages, date, pdfs }) =>
    pdfs.map((pdf) => [
      ...[entry, form, edition, country, title, languages.join(' '), date],
      ...[pdf.file, String(pdf.pages), String(pdf.bytes), pdf.sha256],
    ]),
  )
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Whether a row of an index that was read has the shape of one. */
export function isCopyFacts(row: unknown): row is CopyFacts {
  const { languages, pdfs, ...words } = (row ?? {}) as Partial<Record<keyof CopyFacts, unknown>>
  const texts = [words.entry, words.form, words.edition, words.country, words.title, words.date]
  return texts.every((text) => typeof text === 'string') && Array.isArray(languages) && Array.isArray(pdfs)
}
