/** The table of the kinds of rules that a profile may have. */
import * as file from './file.ts'
import type { RuleKind } from './kind.ts'
import * as page from './page.ts'
import * as type from './type.ts'

export const RULE_KINDS: Readonly<Record<string, RuleKind>> = {
  paper: page.PAPER,
  margins: page.MARGINS,
  pages: page.PAGES,
  'running-heads': page.RUNNING_HEADS,
  'page-numbers': page.PAGE_NUMBERS,
  columns: page.COLUMNS,
  'type-size': type.TYPE_SIZE,
  'characters-per-inch': type.CHARACTERS_PER_INCH,
  'lines-per-inch': type.LINES_PER_INCH,
  fonts: type.FONTS,
  'file-size': file.FILE_SIZE,
  'file-name': file.FILE_NAME,
  links: file.LINKS,
  signatures: file.SIGNATURES,
  encryption: file.ENCRYPTION,
  attachments: file.ATTACHMENTS,
  scripts: file.SCRIPTS,
  'form-fields': file.FORM_FIELDS,
  conformance: file.CONFORMANCE,
  accessible: file.ACCESSIBLE,
}
