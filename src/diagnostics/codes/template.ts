import { codes } from './row.ts'

export const TEMPLATE_CODES = codes({
  'template/missing': {
    severity: 'error',
    message: 'the form “{form}” has no template',
    hints: ['write templates/{form}/dossier.hbs, as templates/README.md shows it'],
  },
  'template/broken': {
    severity: 'error',
    message: 'the template cannot be rendered: {reason}',
    hints: ['see templates/README.md for what a template is given'],
  },
})
