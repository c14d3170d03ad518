import { expect, test } from 'vitest'
import { sentencesOf } from '../../../src/form/sentences.ts'

test('sentences end in the signs of nine languages', () => {
  expect(sentencesOf('One. Two! “Three?” Four')).toEqual(['One.', 'Two!', '“Three?”', 'Four'])
  expect(sentencesOf('一。二！“三。”四')).toEqual(['一。', '二！', '“三。”', '四'])
  expect(sentencesOf('هذا أول. هل هذا ثان؟ ثالث')).toEqual(['هذا أول.', 'هل هذا ثان؟', 'ثالث'])
  expect(sentencesOf('첫째입니다. 둘째입니다.')).toEqual(['첫째입니다.', '둘째입니다.'])
})

test('abbreviations, numbers and addresses end none', () => {
  expect(sentencesOf('As of Nov. 30, 2021, 79.9% (e.g. in Seoul) saw J. Eun at example.org. Next')).toEqual([
    'As of Nov. 30, 2021, 79.9% (e.g. in Seoul) saw J. Eun at example.org.',
    'Next',
  ])
})

test('headings and items stand for themselves', () => {
  expect(sentencesOf('<Heading> Words - first item - second\n\nNext')).toEqual([
    '<Heading>',
    'Words',
    '- first item',
    '- second',
    'Next',
  ])
})
