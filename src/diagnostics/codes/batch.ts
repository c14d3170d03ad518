/** Messages about entries that could not be rendered to their end. */
import { codes } from './row.ts'

export const BATCH_CODES = codes({
  'batch/time-limit': {
    severity: 'error',
    message: 'this entry was ended: it took longer than {seconds} seconds',
    hints: ['look for a table, a list or a word of many thousand parts, and divide it'],
  },
  'batch/ended': {
    severity: 'error',
    message: 'this entry brought the program down, which went on without it: {reason}',
    hints: ['an entry may use {megabytes} MB of memory; look for very large tables and pictures'],
  },
})
