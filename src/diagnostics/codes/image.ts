/** Messages about pictures: the files themselves, and what of them cannot be printed. */
import { codes } from './row.ts'

export const IMAGE_CODES = codes({
  'image/missing': {
    severity: 'error',
    message: 'there is no file "{file}" for this image',
    hints: ['the path is relative to the folder of the entry: `attachments/chart.png`', 'did you mean "{nearest}"?'],
  },
  'image/without-text': {
    severity: 'error',
    message: 'the image "{file}" has no alternative text',
    hints: ['say what it shows: `alt="…"`; of decoration say nothing: `alt=""`'],
  },
  'image/outside': {
    severity: 'error',
    message: 'the image "{file}" lies outside of the folder that it belongs to',
    hints: ['copy it into `attachments/` and name it from there'],
  },
  'image/remote': {
    severity: 'error',
    message: 'the image "{file}" is an address: nothing is fetched from elsewhere',
    hints: ['save it into `attachments/` and name it from there'],
  },
  'image/too-large': {
    severity: 'error',
    message: 'the image "{file}" has {megabytes} MB, more than the {limit} MB that are read',
    hints: ['make it smaller: on paper 300 dots an inch are enough'],
  },
  'image/too-many-pixels': {
    severity: 'error',
    message: 'the image "{file}" has {columns} × {rows} pixels, more than {limit} megapixels',
    hints: ['make it smaller: on paper 300 dots an inch are enough'],
  },
  'image/format': {
    severity: 'error',
    message: 'the image "{file}" is of a kind that cannot be printed',
    hints: ['it is {kind}', 'save it as PNG, JPEG or SVG'],
  },
  'image/damaged': {
    severity: 'error',
    message: 'the image "{file}" is damaged: {problem}',
    hints: ['open it in a picture viewer and save it again'],
  },
  'image/unsupported': {
    severity: 'error',
    message: 'the image "{file}" {problem}, which cannot be printed',
    hints: ['save it again as {instead}'],
  },
  'image/cmyk': {
    severity: 'error',
    message: 'the image "{file}" has the colours of printing ink (CMYK), and does not say of which',
    hints: ['save it as RGB, or with its colour profile'],
  },
  'image/svg-element': {
    severity: 'error',
    message: 'the drawing has an element <{what}>, which cannot be printed',
    hints: ['{instead}', 'save the drawing without it, or as PNG with 300 dots an inch'],
  },
  'image/svg-effect': {
    severity: 'warning',
    message: 'the drawing is printed without its {what}',
  },
  'image/svg-value': {
    severity: 'warning',
    message: 'the drawing says {name}="{value}", which has no effect',
  },
  'image/svg-reference': {
    severity: 'error',
    message: 'the drawing refers to "{href}", which is not in it',
    hints: ['a drawing may only refer to parts of itself: nothing is fetched from elsewhere'],
  },
  'image/svg-circle': {
    severity: 'error',
    message: 'the drawing uses "{href}" within itself, or through more than 16 others',
    hints: ['save it again as plain SVG, or as PNG with 300 dots an inch'],
  },
  'image/svg-style': {
    severity: 'warning',
    message: 'the rule "{what}" of the drawing is not understood, so it has no effect',
    hints: ['selectors of elements, classes and ids are'],
  },
  'image/profile': {
    severity: 'warning',
    message: 'the colour profile of the image "{file}" is not valid, so its colours are taken for sRGB',
  },
})
