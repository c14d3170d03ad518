/** Messages about finished PDFs that are measured, and about the rules of profiles that they break. */
import { type CodeRow, codes } from './row.ts'

/** A rule of a profile: what is wrong, where in the PDF, what to do, and who asks for it. */
function broken<const M extends string, const H extends readonly string[]>(message: M, ...hints: H) {
  return {
    severity: 'error',
    message,
    hints: [
      'in {pdf}: page {page}, {left} from the left, {top} from the top',
      'in {pdf}: page {whole-page}',
      ...hints,
      'asked by {profile}: {source} ({date}, {status})',
    ],
  } as const satisfies CodeRow
}

export const PREFLIGHT_CODES = codes({
  'preflight/unreadable': {
    severity: 'error',
    message: 'the PDF cannot be read: {reason}',
    hints: ['open it in a reader and save it again, without a password'],
  },
  'preflight/damaged': {
    severity: 'error',
    message: 'a part of the PDF cannot be read, and was not measured: {place}{reason}',
    hints: ['open it in a reader and save it again'],
  },
  'preflight/unread': {
    severity: 'error',
    message: 'the PDF is protected, so that its text cannot be measured',
    hints: ['save it without protection'],
  },
  'preflight/paper': broken(
    'pages are {found}, and must be {wanted} (pages: {pages})',
    '`paper: A4` or `paper: Letter` in the front matter sets the paper of all pages but those of annexes',
  ),
  'preflight/margin': broken('the {side} margin is {found}, less than {wanted}, beside “{text}” (pages: {pages})'),
  'preflight/pages': broken('there are {found} pages, and at most {wanted} are taken', 'shorten the answers, or attach less'),
  'preflight/running-head': broken('there are running heads or feet, “{text}” (pages: {pages}), and none are taken'),
  'preflight/running-head-missing': broken('pages have no running head or foot (pages: {pages})'),
  'preflight/page-number': broken('pages have numbers, “{text}” (pages: {pages}), and none are taken'),
  'preflight/page-number-missing': broken('pages have no numbers (pages: {pages})'),
  'preflight/columns': broken(
    'text is set in {found} columns, and at most {wanted} are taken (pages: {pages})',
    '`layout: stacked` sets the languages one below the other',
  ),
  'preflight/type-size': broken('type of {role} is {found}, less than {wanted}: “{text}” (lines: {count}; pages: {pages})'),
  'preflight/characters-per-inch': broken(
    '{found} characters stand in an inch, more than {wanted}: “{text}” (lines: {count}; pages: {pages})',
  ),
  'preflight/lines-per-inch': broken(
    '{found} lines stand in an inch, more than {wanted}: “{text}” (lines: {count}; pages: {pages})',
  ),
  'preflight/font-missing': broken('the font “{name}” is not in the file', 'save it again with all fonts embedded, or as PDF/A'),
  'preflight/font-other': broken('fonts that are none of those taken: {names}', 'taken are: {families}'),
  'preflight/too-large': broken('the PDF has {found}, more than {wanted}', 'pictures and annexes of fewer dots are smaller'),
  'preflight/too-small': broken('the PDF has {found}, less than {wanted}'),
  'preflight/name-length': broken(
    'the name “{name}” has {found} characters, more than {wanted}',
    'the PDF is named after the entry: rename that',
  ),
  'preflight/name-character': broken(
    'the name “{name}” has “{character}”, which is not taken in names',
    'the PDF is named after the entry: rename that',
  ),
  'preflight/link': broken(
    'there are links, the first to {target} (places to click: {count}; pages: {pages}), and none are taken',
  ),
  'preflight/signature': broken('the PDF is signed electronically ({count}), which is not taken', 'print it to a new PDF'),
  'preflight/encrypted': broken(
    'the PDF is protected by a password or by permissions, which is not taken',
    'save it without protection',
  ),
  'preflight/attachment': broken('files are attached inside the PDF ({count}), which is not taken'),
  'preflight/script': broken('the PDF holds scripts ({count}), which are not taken', 'print it to a new PDF'),
  'preflight/form-field': broken('the PDF has fields to fill in ({count}), which are not taken', 'print it to a new PDF'),
  'preflight/standard': broken('the PDF must be {wanted}, and says it is: {found}', 'save it again as PDF/A'),
  'preflight/not-accessible': broken(
    'the PDF has not got {what}, which readers who cannot see it need',
    'save it again as a tagged PDF, with its title and language set',
  ),
})
