/** Messages about an entry whose files are divided or joined. */
import { codes } from './row.ts'

export const AUTHORING_CODES = codes({
  'authoring/changed': {
    severity: 'error',
    message: 'the answer to {id} in {language} would not be the same afterwards, so that nothing is written',
    hints: [
      'a comment or a block of code that begins in one answer and ends in another cannot be divided: end it where it began',
    ],
  },
})
