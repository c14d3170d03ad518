import { codes } from './row.ts'

export const SETTINGS_CODES = codes({
  'settings/unknown-form': {
    severity: 'error',
    message: 'there is no form “{form}”',
    hints: ['did you mean `form: {nearest}`?', 'forms at hand: {forms}'],
  },
  'settings/unknown-value': {
    severity: 'error',
    message: '“{value}” is no {setting}',
    hints: ['write one of: {values}'],
  },
  'settings/program-fault': {
    severity: 'error',
    message: 'the program failed on this entry: {reason}',
    hints: ['this is a fault of the program, not of the entry; please report it with the entry'],
  },
})
