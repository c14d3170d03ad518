/** Messages about finished PDFs that are measured, and about the profiles they are held against. */
import { codes } from './row.ts'

export const PREFLIGHT_CODES = codes({
  'preflight/unreadable': {
    severity: 'error',
    message: 'the PDF cannot be read: {reason}',
    hints: ['open it in a reader and save it again, without a password'],
  },
})
