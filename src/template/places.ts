/** Places written into HTML attributes and read again: `data-at="templates/x.hbs:12:3"`. */
import type { Span } from '../diagnostics/types.ts'
import type { SourceText } from '../form/types.ts'

export const PLACE_ATTRIBUTE = 'data-at'

export function writePlace({ file, line, column }: Span): string {
  return `${file}:${line}:${column}`
}

export function readPlace(text: string | undefined): Span | undefined {
  const match = text === undefined ? null : /^(.*):(\d+):(\d+)$/.exec(text)
  return match ? { file: match[1], line: Number(match[2]), column: Number(match[3]) } : undefined
}

/** A template whose every start tag says where it stands, so that what it makes can be traced back to it. */
export function markPlaces({ file, text }: SourceText): string {
  let line = 1
  let lineStart = 0
  let scanned = 0
  // Comments and the insides of mustaches are passed over whole.
  return text.replace(
    /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}|<!--[\s\S]*?-->|<([a-z][a-z0-9-]*)/g,
    (match, tag: string | undefined, at: number) => {
      for (; scanned < at; scanned++) {
        if (text[scanned] === '\n') {
          line++
          lineStart = scanned + 1
        }
      }
      return tag === undefined ? match : `<${tag} ${PLACE_ATTRIBUTE}="${writePlace({ file, line, column: at - lineStart + 1 })}"`
    },
  )
}

/** The column of a place in a line without the marks that `markPlaces` put before it; both from 0. */
export function unmarkedColumn(markedLine: string, column: number): number {
  return markedLine.slice(0, column).replace(/ data-at="[^"]*"/g, '').length
}
