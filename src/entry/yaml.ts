/**
 * YAML of the front matter → values with their places, every scalar as the author typed it.
 *
 * YAML 1.2.2 with the failsafe schema: only maps, sequences and strings, so that `8.10`, `0123`, `NO`
 * and `2020-02-01` survive until the form says what they are. Anchors, aliases, tags and deep nesting
 * are refused on the lexer's tokens, before anything is composed: they are cheap attacks.
 */
import {
  CST,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  type Scalar as ParsedScalar,
  parseDocument,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Phrase, Staged } from '../diagnostics/types.ts'
import { NESTING_LIMIT } from './limits.ts'
import { type Passage, spanAt } from './passage.ts'
import type { Mapping, Scalar, Value } from './types.ts'

/** Read the text between the `---` lines; no value where it is no map or cannot be read. */
export function readYaml(source: Passage): Staged<Mapping | undefined> {
  const refused = refuse(source)
  if (refused.length > 0) return { value: undefined, diagnostics: refused }
  const document = parseDocument(source.text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const error = document.errors[0]
  if (error) return { value: undefined, diagnostics: [syntaxError(source, error)] }
  const root = document.contents
  if (root === null || (isScalar(root) && root.source === '')) return { value: emptyMapping(source), diagnostics: [] }
  if (!isMap(root))
    return { value: undefined, diagnostics: [diagnose('entry/front-matter-shape', spanAt(source, root.range[0]))] }
  const diagnostics: Diagnostic[] = []
  const value = toMapping(root, source, 1, diagnostics)
  const broken = diagnostics.some(({ code }) => code === 'entry/front-matter-deep')
  return { value: broken ? undefined : value, diagnostics }
}

/** The front matter of a file that has none. */
function emptyMapping(source: Passage): Mapping {
  return { type: 'mapping', entries: [], span: spanAt(source, 0) }
}

// ── what is refused ──────────────────────────────────────────────────────────────────────────────

const REFUSED: Readonly<Record<string, Phrase>> = {
  anchor: phrase('yaml/anchors'),
  alias: phrase('yaml/aliases'),
  tag: phrase('yaml/tags'),
  'directive-line': phrase('yaml/directives'),
  'doc-end': phrase('yaml/end-marks'),
}

function refuse(source: Passage): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  /** Brackets that are open, and marks of collections in this line. */
  let brackets = 0
  let marks = 0
  let isLineStart = true
  for (const { lexeme, type, offset } of lexemesOf(source.text)) {
    const what = REFUSED[type]
    if (what !== undefined) {
      const typed = /^.*/.exec(source.text.slice(offset))![0].trim()
      found.push(diagnose('entry/front-matter-refused', spanAt(source, offset, lexeme.length), { what, typed }))
    }
    if (type === 'newline') marks = 0
    brackets +=
      type === 'flow-map-start' || type === 'flow-seq-start' ? 1 : type === 'flow-map-end' || type === 'flow-seq-end' ? -1 : 0
    marks += type === 'seq-item-ind' || type === 'explicit-key-ind' ? 1 : 0
    const indentation = isLineStart && type === 'space' ? lexeme.length : 0
    isLineStart = type === 'newline'
    if (brackets + marks > NESTING_LIMIT || indentation > DEEPEST_INDENTATION)
      return [...found, diagnose('entry/front-matter-deep', spanAt(source, offset))]
  }
  return found
}

/** Where the comments of a YAML text stand: from `#` to the end of its line. */
export function findYamlComments(text: string): readonly { readonly from: number; readonly to: number }[] {
  const comments = []
  for (const { lexeme, type, offset } of lexemesOf(text)) {
    if (type === 'comment') comments.push({ from: offset, to: offset + lexeme.length })
  }
  return comments
}

function* lexemesOf(text: string): Generator<{ readonly lexeme: string; readonly type: string; readonly offset: number }> {
  let offset = 0
  let isScalarNext = false
  for (const lexeme of new Lexer().lex(text)) {
    // Stands before a plain scalar or a block's text, whatever that begins with; no part of the source.
    const isScalar = isScalarNext
    isScalarNext = lexeme === CST.SCALAR
    if (BETWEEN_LEXEMES.has(lexeme)) continue
    yield { lexeme, type: isScalar ? 'scalar' : (CST.tokenType(lexeme) ?? 'scalar'), offset }
    offset += lexeme.length
  }
}

/** In columns: of a level's eight at most. */
const DEEPEST_INDENTATION = 8 * NESTING_LIMIT

const BETWEEN_LEXEMES: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

// ── what cannot be read ──────────────────────────────────────────────────────────────────────────

/** The library's words for what authors do most often are those of a parser. */
const PROBLEMS: Readonly<Record<string, { readonly problem: Phrase; readonly advice: Phrase }>> = {
  BLOCK_AS_IMPLICIT_KEY: { problem: phrase('yaml/two-colons'), advice: phrase('yaml/quote-colon') },
  BAD_SCALAR_START: { problem: phrase('yaml/beginning'), advice: phrase('yaml/quote-value') },
  TAB_AS_INDENT: { problem: phrase('yaml/tab'), advice: phrase('yaml/spaces') },
}

function syntaxError(source: Passage, { code, message, pos }: YAMLParseError): Diagnostic {
  const known = PROBLEMS[code] ?? { problem: message.charAt(0).toLowerCase() + message.slice(1) }
  return diagnose('entry/front-matter-syntax', spanAt(source, Math.min(pos[0], source.text.length)), known)
}

// ── values ───────────────────────────────────────────────────────────────────────────────────────

function toMapping(node: YAMLMap.Parsed, source: Passage, depth: number, diagnostics: Diagnostic[]): Mapping {
  const lines = new Map<string, number>()
  const entries: { readonly key: Scalar; readonly value: Value }[] = []
  for (const pair of node.items) {
    if (!isScalar(pair.key)) {
      diagnostics.push(diagnose('entry/key-not-text', spanAt(source, pair.key.range[0])))
      continue
    }
    const key = toScalar(pair.key, source)
    const line = lines.get(key.text)
    if (line !== undefined) diagnostics.push(diagnose('entry/key-twice', key.span, { key: key.text, line }))
    else {
      lines.set(key.text, key.span.line)
      const empty: Scalar = { type: 'scalar', text: '', span: key.span }
      entries.push({ key, value: pair.value ? toValue(pair.value, source, depth + 1, diagnostics) : empty })
    }
  }
  return { type: 'mapping', entries, span: spanAt(source, node.range[0]) }
}

function toValue(node: ParsedNode, source: Passage, depth: number, diagnostics: Diagnostic[]): Value {
  const span = spanAt(source, node.range[0])
  if (isScalar(node)) return toScalar(node, source)
  if (depth > NESTING_LIMIT) {
    diagnostics.push(diagnose('entry/front-matter-deep', span))
    return { type: 'scalar', text: '', span }
  }
  if (isMap(node)) return toMapping(node, source, depth, diagnostics)
  if (isSeq(node)) {
    const items = node.items.map((item) => toValue(item, source, depth + 1, diagnostics))
    return { type: 'sequence', items, span }
  }
  throw new Error('aliases are refused before they are composed')
}

function toScalar(node: ParsedScalar.Parsed, source: Passage): Scalar {
  const [from, to] = node.range
  return { type: 'scalar', text: String(node.value), span: spanAt(source, from, to - from) }
}
