import { codes } from './row.ts'

export const STYLE_CODES = codes({
  'style/broken-sheet': {
    severity: 'warning',
    message: 'this part of the style sheet cannot be read and is skipped: {problem}',
  },
  'style/unknown-property': {
    severity: 'warning',
    message: 'the property "{property}" is not supported',
    hints: ['{advice}', 'did you mean `{nearest}`?'],
  },
  'style/misplaced-property': {
    severity: 'warning',
    message: 'the property "{property}" has no effect {place}',
  },
  'style/invalid-value': {
    severity: 'warning',
    message: 'the property "{property}" does not take the value "{value}"',
    hints: ['it takes {takes}'],
  },
  'style/unsupported-selector': {
    severity: 'warning',
    message: 'the selector "{selector}" is not supported: {problem}',
  },
  'style/unsupported-rule': {
    severity: 'warning',
    message: '{rule} is not supported',
    hints: ['{advice}'],
  },
  'style/import-missing': {
    severity: 'error',
    message: 'there is no style sheet “{path}”',
    hints: ['a path is taken from the sheet that imports it, below templates/'],
  },
  'style/import-outside': {
    severity: 'error',
    message: 'the style sheet “{path}” would lie outside templates/',
    hints: ['copy it below templates/ and import it from there'],
  },
  'style/import-circle': {
    severity: 'error',
    message: 'the style sheet “{path}” imports itself, by way of {way}',
  },
  'style/unknown-element': {
    severity: 'warning',
    message: 'the element <{element}> is not supported: only the text in it is set',
    hints: ['templates/CSS.md lists the elements that are'],
  },
  'style/ignored-attribute': {
    severity: 'warning',
    message: 'the attribute "{attribute}" of <{element}> has no effect',
    hints: ['{advice}'],
  },
  'style/undefined-variable': {
    severity: 'warning',
    message: 'the custom property "{variable}" is not defined where "{property}" uses it',
    hints: ['define it, for example `:root { {variable}: … }`, or give a fallback: `var({variable}, …)`'],
  },
  'style/circular-variable': {
    severity: 'warning',
    message: 'the custom property "{variable}" is defined by itself',
  },
})
