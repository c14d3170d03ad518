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
  'template/no-partial': {
    severity: 'error',
    message: 'there is no partial “{name}”',
    hints: ['did you mean `{{> {nearest}}}`?', 'write it as partials/{name}.hbs'],
  },
})
