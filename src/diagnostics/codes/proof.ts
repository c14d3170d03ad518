/** Messages about a PDF that was made, read again, and found not to show what was set. */
import { codes } from './row.ts'

const FAULT = 'no PDF is written: the fault is the program’s, or that of the font file {file}, not the entry’s; please report it'

export const PROOF_CODES = codes({
  'proof/no-glyph': {
    severity: 'error',
    message: 'the character “{text}” would be printed as the “no such character” of {face}',
    hints: [FAULT],
  },
  'proof/blank': {
    severity: 'error',
    message: 'the character “{text}” would be printed as a blank, though {face} has ink for it',
    hints: [FAULT],
  },
  'proof/outline': {
    severity: 'error',
    message: 'the character “{text}” would be printed in another shape than {face} gives it',
    hints: [FAULT],
  },
  'proof/width': {
    severity: 'error',
    message: 'the character “{text}” of {face} is {stated} thousandths of an em wide in the PDF, and was set {wanted} wide',
    hints: [FAULT],
  },
  'proof/no-text': {
    severity: 'error',
    message: 'the character “{text}” could not be read out of the PDF',
    hints: [FAULT],
  },
  'proof/text': {
    severity: 'error',
    message: 'the character “{text}” would be read out of the PDF as “{read}”',
    hints: [FAULT],
  },
  'proof/stand-in': {
    severity: 'error',
    message: 'the character “{text}” would be read out of the PDF as the presentation form or radical “{read}” ({point})',
    hints: [FAULT],
  },
  'proof/incomplete': {
    severity: 'error',
    message: 'page {page} would show {shown} characters where {set} were set; they part at “{text}”',
    hints: ['no PDF is written: this is a fault of the program, not of the entry; please report it with the entry'],
  },
  'proof/pages': {
    severity: 'error',
    message: 'the PDF has {shown} pages where {set} were set',
    hints: ['no PDF is written: this is a fault of the program, not of the entry; please report it with the entry'],
  },
  'proof/unreadable': {
    severity: 'error',
    message: 'the PDF cannot be read again: {reason}',
    hints: ['no PDF is written: this is a fault of the program, not of the entry; please report it with the entry'],
  },
})
