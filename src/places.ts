/**
 * A diagnostic whose place is only known roughly → one that points at the character itself.
 * Text loses its columns on the way through Markdown and templates; the author's file still has them.
 */
import type { Diagnostic, Span } from './diagnostics/types.ts'
import type { EntrySource } from './entry/types.ts'

/** Codes whose message quotes the character that is at fault. */
const ABOUT_A_CHARACTER = new Set([
  'text/no-glyph',
  'text/no-sequence',
  'text/no-variant',
  'proof/no-glyph',
  'proof/blank',
  'proof/outline',
  'proof/width',
  'proof/no-text',
  'proof/text',
  'proof/stand-in',
])

export function placeInSource(diagnostic: Diagnostic, source: EntrySource): Diagnostic {
  if (!ABOUT_A_CHARACTER.has(diagnostic.code)) return diagnostic
  const character = /“(.+?)”/u.exec(diagnostic.message)?.[1]
  if (character === undefined) return diagnostic
  const files = [source.main, ...source.translations]
  const own = files.find(({ path }) => path === diagnostic.span.file)
  const found =
    (own && findFrom(own.path, own.bytes, character, diagnostic.span.line)) ??
    files.map(({ path, bytes }) => findFrom(path, bytes, character, 1)).find((span) => span !== undefined)
  return found ? { ...diagnostic, span: found } : diagnostic
}

/** Where a character first stands in a file of the entry, from a line on; nothing where it was written another way. */
export function placeOfCharacter(character: string, { file, line }: Span, source: EntrySource): Span | undefined {
  const own = [source.main, ...source.translations].find(({ path }) => path === file)
  return own && findFrom(file, own.bytes, character, line)
}

function findFrom(file: string, bytes: Uint8Array, character: string, from: number): Span | undefined {
  const text = new TextDecoder().decode(bytes)
  return findInLines(file, withoutComments(text), character, from) ?? findInLines(file, text, character, from)
}

/** Comments are never printed: spaces in their place, so that all else stays where it is. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '))
}

function findInLines(file: string, text: string, character: string, from: number): Span | undefined {
  const lines = text.split(/\r\n|\r|\n/)
  for (let i = from - 1; i < lines.length; i++) {
    const column = lines[i].indexOf(character)
    if (column >= 0) return { file, line: i + 1, column: column + 1, length: character.length }
  }
  return undefined
}
