/**
 * Findings → lines for a reader: `FILE:LINE:COL: severity code: message`, the place in its text, hints. On a
 * terminal in colour; where GitHub runs the program, as annotations of the changed files, too.
 */
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { inLanguage } from '../diagnostics/languages.ts'
import type { Diagnostic, Severity, Span } from '../diagnostics/types.ts'
import { codeFrame } from './codeFrame.ts'
import type { CliIo } from './io.ts'
import { languageOf } from './messageLanguage.ts'

/** In the language of the reader. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], io: CliIo): string {
  const language = languageOf(io)
  const paint = io.terminal && (io.env.NO_COLOR ?? '') === '' && io.env.TERM !== 'dumb' ? inColor : plain
  const textOf = textReader(io)
  return diagnostics
    .map((diagnostic) => inLanguage(diagnostic, language))
    .map((diagnostic, index) => {
      const { span } = diagnostic
      // Many may be missing at one place, whose line is shown once.
      const isShown = index > 0 && isSamePlace(span, diagnostics[index - 1]!.span)
      const text = isShown ? undefined : textOf(span.file)
      const frame = text === undefined ? '' : codeFrame(text, span)
      return printed(diagnostic, frame, paint) + (io.env.GITHUB_ACTIONS === 'true' ? annotation(diagnostic) : '')
    })
    .join('')
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column && a.length === b.length
}

type Paint = (style: keyof typeof STYLES, text: string) => string

const plain: Paint = (_, text) => text
const inColor: Paint = (style, text) => `\x1b[${STYLES[style]}m${text}\x1b[0m`

/** Parameters of SGR (ECMA-48, 8.3.117): bold, red, yellow, cyan. */
const STYLES = { place: '1', error: '1;31', warning: '1;33', frame: '36' } as const satisfies Record<string, string> &
  Record<Severity, string>

function printed({ span, severity, code, message, hints }: Diagnostic, frame: string, paint: Paint): string {
  const head = `${paint('place', `${span.file}:${span.line}:${span.column}:`)} ${paint(severity, severity)} ${code}: ${message}\n`
  const lines = frame.split('\n').slice(0, -1)
  return head + lines.map((line) => `${paint('frame', line)}\n`).join('') + hints.map((hint) => `  ${hint}\n`).join('')
}

// ── the text that a finding is about ─────────────────────────────────────────────────────────────

/** More than this is no text that somebody wrote. */
const LARGEST_TEXT = 4_000_000

/** Each file is read once: those of the folder first, then the package's own. Bytes that are no UTF-8 are no text. */
function textReader({ cwd, home }: CliIo): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>()
  return (file) => {
    if (!texts.has(file)) texts.set(file, readText(resolve(cwd, file)) ?? readText(resolve(home, file)))
    return texts.get(file)
  }
}

function readText(path: string): string | undefined {
  try {
    if (!statSync(path).isFile() || statSync(path).size > LARGEST_TEXT) return undefined
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    return text.startsWith('%PDF-') ? undefined : text
  } catch {
    // A finding about a file that is not there, or is not text, has no lines to show.
    return undefined
  }
}

// ── annotations ──────────────────────────────────────────────────────────────────────────────────

/** GitHub, Workflow commands: `::error file=…,line=…,col=…,title=…::message`. */
function annotation({ span: { file, line, column, length }, severity, code, message, hints }: Diagnostic): string {
  const end = length === undefined ? '' : `,endColumn=${column + length}`
  const words = escapeData([message, ...hints].join('\n'))
  return `::${severity} file=${escapeProperty(file)},line=${line},col=${column}${end},title=${escapeProperty(code)}::${words}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
