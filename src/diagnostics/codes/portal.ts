/** Messages about a portal's page that is imported. */
import { codes } from './row.ts'

export const PORTAL_CODES = codes({
  'portal/no-label': {
    severity: 'error',
    message: 'no line of this text begins with a label of the form "{form}"',
    hints: ['name the form that the page shows: `--form ID`', 'copy the whole page, labels included'],
  },
  'portal/unmatched-line': {
    severity: 'error',
    message: 'the form has no place for the line "{text}"',
    hints: ['it is kept in the entry under `imported`, as one of `unrecognized`: move it to where it belongs'],
  },
  'portal/unread-value': {
    severity: 'warning',
    message: 'the field "{id}" does not know the value "{text}", which is kept as it is on the page',
  },

  // ── what goes into its boxes ───────────────────────────────────────────────────────────────────
  'portal/eaten-character': {
    severity: 'warning',
    message: 'a box of the portal may lose {codes} in {name}: it is {what}',
    hints: ['look at the box after pasting, or write it another way'],
  },
  'portal/picture-left-out': {
    severity: 'warning',
    message: '{name} has a picture, which no box of text takes',
    hints: ['attach the picture where the portal takes files'],
  },

  // ── the proof ──────────────────────────────────────────────────────────────────────────────────
  'portal/not-whole': {
    severity: 'error',
    message: 'the lines that were read do not add up to this text',
  },
  'portal/label-missing': {
    severity: 'error',
    message: 'the label of "{id}" is not on the page: what stands there may have gone to the field or question before it',
    hints: ['look for "{label}"'],
  },
  'portal/question-missing': {
    severity: 'error',
    message: 'the heading "{heading}" is not on the page, or not where the form has it',
  },
  'portal/limit-differs': {
    severity: 'error',
    message: 'the page limits {id} to {limit}, the form to {max}: they may be of different editions',
  },
  'portal/limit-missing': {
    severity: 'warning',
    message: 'the page states no limit for {id}, which the form limits to {max}',
  },
  'portal/label-in-answer': {
    severity: 'error',
    message: 'a line in the answer to {id} reads like a label: "{text}"',
    hints: ['if it is one, what follows it belongs elsewhere'],
  },
  'portal/last-line': {
    severity: 'warning',
    message: 'the last line of the answer to {id} may be a button of the page: "{text}"',
    hints: ['if it is one, take it out of the entry; or list it under `chrome` in the form'],
  },
  'portal/entry-unreadable': {
    severity: 'error',
    message: 'line {line} of the entry that was written cannot be read again: {problem}',
  },
  'portal/value-changed': {
    severity: 'error',
    message: 'the value of "{id}" is not the same when the entry is read again',
  },
  'portal/answer-changed': {
    severity: 'error',
    message: 'the answer to {id} is not the same when the entry is read again',
  },
})
