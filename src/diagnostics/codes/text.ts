import { codes } from './row.ts'

export const TEXT_CODES = codes({
  'text/no-glyph': {
    severity: 'error',
    message: 'no font has the character “{character}” ({code})',
    hints: ['write it in words, or add a face that has it to fonts/ with a row in fonts/fonts.json'],
  },
  'text/no-sequence': {
    severity: 'error',
    message: 'no font has the sequence “{character}” ({code}), which stands for one sign',
    hints: ['write it in words, or add a face that has it to fonts/ with a row in fonts/fonts.json'],
  },
  'text/no-variant': {
    severity: 'warning',
    message: 'no font in use has the variant “{character}” ({code}); the character has its usual shape',
    hints: ['the shape matters in names: ask for a face that has it, or leave the variation selector out'],
  },
})
