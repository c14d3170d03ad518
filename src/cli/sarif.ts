/** Findings → SARIF 2.1.0 (OASIS, 27 March 2020), which code scanning services and editors read. */
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CODES, type Code } from '../diagnostics/codes.ts'
import { inLanguage, type MessageLanguage, VOCABULARIES } from '../diagnostics/languages.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import { VERSION } from '../version.ts'

/** The log of one run; its rules are the codes that were found. */
export function sarif(diagnostics: readonly Diagnostic[], lang: MessageLanguage = 'en'): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort() as Code[]
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Dossier', version: VERSION, language: lang, rules: codes.map((code) => ruleOf(code, lang)) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(inLanguage(diagnostic, lang), codes)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(code: Code, lang: MessageLanguage) {
  const text = VOCABULARIES[lang].messages[code]!.message
  return { id: code, shortDescription: { text }, defaultConfiguration: { level: CODES[code].severity } }
}

function resultOf({ code, severity, span, message, hints }: Diagnostic, codes: readonly Code[]) {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code as Code),
    level: severity,
    message: { text: [message, ...hints].join('\n') },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(span.file) }, region: regionOf(span) } }],
  }
}

/** Lines and columns count from 1; a region ends before its end column (3.30.8). */
function regionOf({ line, column, length }: Span) {
  return { startLine: line, startColumn: column, ...(length !== undefined && { endColumn: column + length }) }
}

/** A path as a relative reference (RFC 3986, 4.2); an absolute one with its scheme. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
