import { expect, it } from 'vitest'
import type { Entry } from '../../../src/entry/types.ts'
import type { Answer, Answers } from '../../../src/form/answers.ts'
import type { FieldDefinition } from '../../../src/form/types.ts'
import { traceAnswers } from '../../../src/trace/answers.ts'
import { element, text } from '../../../src/tree/build.ts'
import { lines, SPAN } from './build.ts'

const COUNTRY = field('country', 'country')
const EMAIL = { ...field('email', 'text'), visibility: 'private' as const }
const ISSUE = field('1', 'prose')

it('shows every field of the form with what is said there and how long it is', () => {
  const well = element('p', {}, [text('A well — dug.', SPAN)], SPAN)
  const count = { unit: 'words', lenient: 3, strict: 4, max: 3, binding: true, recommended: false, over: false } as const
  const answers = answered(
    answer(COUNTRY, { items: [{ id: 'KR', label: { en: 'Republic of Korea', ko: '대한민국', fr: 'République de Corée' } }] }),
    answer(EMAIL, { state: 'absent', asked: 'unknown' }),
    answer(ISSUE, { prose: [{ lang: 'en', content: [well], count, span: SPAN }] }),
  )
  expect(traceAnswers(answers)).toBe(
    lines(`
      form f "2022" answered in en ko
      part A
        section basic
          country country given
            item "KR"
              en "Republic of Korea"
              ko "대한민국"
          email text absent perhaps-asked private
          1 prose given
            en 3 words (strict 4), at most 3, binding
              p "A well — dug."
    `),
  )
})

function field(id: string, kind: FieldDefinition['kind']): FieldDefinition {
  const more = {
    inBody: false,
    label: {},
    required: true,
    choices: [],
    open: false,
    fields: [],

    statement: {},
    files: {},
  }
  return { id, kind, visibility: 'public', print: 'table', ...more, span: SPAN }
}

function answer(definition: FieldDefinition, more: Partial<Answer>): Answer {
  return { field: definition, state: 'given', asked: 'yes', items: [], prose: [], span: SPAN, ...more }
}

function answered(...answers: readonly Answer[]): Answers {
  const fields = answers.map((each) => each.field)
  const sections = [{ id: 'basic', title: {}, portal: {}, fields }]
  return {
    form: {
      id: 'f',
      edition: '2022',
      name: {},
      award: {},
      status: 'reconstructed',
      source: '',
      date: '',
      labelStatus: {},
      submissionLanguages: ['en'],
      counting: {},
      counts: { headings: true, footnotes: true, tables: true, captions: true, quotations: true },
      parts: [{ id: 'A', title: {}, portal: {}, sections }],
      paste: { heading: '<…>', bullets: '-', lineBreaks: true },
      attachments: { bind: false, embed: true },
      cover: [],
      author: 'institution',
      chrome: [],
      fields: new Map(fields.map((each) => [each.id, each])),
      span: SPAN,
    },
    entry: ENTRY,
    reference: { goals: [], targets: [], states: [] },
    annexes: [],
    answers: new Map(answers.map((each) => [each.field.id, each])),
    answeredLanguages: ['en', 'ko'],
  }
}

const ENTRY: Entry = {
  slug: 'water',
  file: 'input/water.md',
  form: { type: 'scalar', text: 'f', span: SPAN },
  languages: ['en', 'ko'],
  title: {},
  attachments: [],
  accept: [],
  withheld: [],
  fields: new Map(),
  answers: [],
}
