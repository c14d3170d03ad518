import { codes } from './row.ts'

export const TEXT_CODES = codes({
  'text/no-glyph': {
    severity: 'error',
    message: 'no font has the character “{character}” ({code})',
    hints: ['write it in words, or add a face that has it to fonts/ with a row in fonts/fonts.json'],
  },
})
