import { codes } from './row.ts'

export const TEMPLATE_CODES = codes({
  'template/broken': {
    severity: 'error',
    message: 'the template cannot be rendered: {reason}',
    hints: ['see templates/README.md for what a template is given'],
  },
})
