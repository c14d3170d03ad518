/**
 * An answer's plain text → Markdown that says the same text and nothing more (CommonMark 0.31, 2.4 and 2.5; GFM).
 * A portal's page has no marks: whatever looks like one is a word of the author's, `<Goals>` and `- ` included.
 */

/** Marks that could begin or end something anywhere in a line. */
const MARKS = /[\\`*_[\]<~|#]/g
/** What begins as a character reference does: an address may undo an escape before it looks for references. */
const REFERENCE = /&(?=#?[0-9A-Za-z]+;)/g
/** Marks that begin a list, a quote, a rule, an underline or a table's second row at a line's start. */
const LINE_MARK = /^[-+>=]|^:(?=-)/
const NUMBER = /^(\d+)([.)])/

/** Write a text as Markdown: its paragraphs as paragraphs, its line ends as hard line breaks. */
export function escapeText(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => paragraph.split('\n').map(escapeLine).join('\\\n'))
    .join('\n\n')
}

function escapeLine(line: string): string {
  return line
    .replace(REFERENCE, '&amp;')
    .replace(MARKS, '\\$&')
    .replace(/&(?!amp;)/g, '\\&')
    .replace(LINE_MARK, '\\$&')
    .replace(NUMBER, '$1\\$2')
    .replace(/^ /, '&#32;')
}
