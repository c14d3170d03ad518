import { expect, test } from 'vitest'
import { recordTranslations } from '../../../src/authoring/recordTranslations.ts'
import { fingerprint } from '../../../src/form/fingerprint.ts'
import { answer, paragraphs } from '../form/support.ts'

const FIELDS = '- { id: 1, kind: prose, label: { en: A } }\n- { id: 3a, kind: prose, label: { en: B } }'
const { value: answers } = answer(FIELDS, {
  languages: ['en', 'ko'],
  answers: { 1: { en: 'One.', ko: '하나.' }, '3a': { en: 'Two.' } },
})
const print = fingerprint(paragraphs('One.'))
const BLOCK = `translated:\n  ko: { '1': '${print}' }\n`

test('what is translated is recorded at the end of the front matter, and once', () => {
  const text = '---\nform: small\n---\n\n## 1\n\n---\n'
  const recorded = `---\nform: small\n${BLOCK}---\n\n## 1\n\n---\n`
  expect(recordTranslations(text, answers)).toBe(recorded)
  expect(recordTranslations(recorded, answers)).toBe(recorded)
})

test('an older record gives way where it stands, in a file of any line ends', () => {
  const text = "---\r\ntranslated:\r\n  ko: { '1': '00000000' }\r\n  fr: {}\r\nform: small\r\n---\r\n"
  expect(recordTranslations(text, answers)).toBe(`---\r\n${BLOCK.replaceAll('\n', '\r\n')}form: small\r\n---\r\n`)
})

test('spaces and line ends do not change a fingerprint, words do', () => {
  expect(fingerprint(paragraphs('One  two.'))).toBe(fingerprint(paragraphs('One two.')))
  expect(fingerprint(paragraphs('One two!'))).not.toBe(fingerprint(paragraphs('One two.')))
})
