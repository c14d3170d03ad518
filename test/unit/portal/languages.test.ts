/**
 * Pages in each of the nine languages, made from the form's own labels, every field and question answered: what is
 * proved of the portal's Chinese page is proved of them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../src/form/answers.ts'
import { answerForm } from '../../../src/form/index.ts'
import type { FieldDefinition } from '../../../src/form/types.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import type { Language } from '../../../src/language/types.ts'
import { pasteAnswers, pastePage } from '../../../src/portal/paste.ts'
import { labelWithLimit } from '../../../src/portal/words.ts'
import { errorsIn, FORM, imported, REFERENCE, readBack } from './support.ts'

const TEXTS = join(import.meta.dirname, '../../pairs/texts')

/** Paragraphs, headings, lists, tables and notes of a short nomination, by question. */
function textsIn(language: Language): readonly string[] {
  const text = readFileSync(join(TEXTS, `${language}.md`), 'utf8')
  return text.split(/^## .*\n/m).slice(1)
}

/** An entry in one language that answers everything that the form asks. */
function entryIn(language: Language): Answers {
  const texts = textsIn(language)
  const fields = [...FORM.fields.values()]
  const values = fields.filter(({ inBody }) => !inBody).map((field) => `${field.id}: ${valueIn(field, language)}`)
  const answers = fields
    .filter(({ inBody }) => inBody)
    .map((field, index) => `## ${field.id}\n\n${field.kind === 'prose' ? texts[index % texts.length] : 'external'}\n`)
  const entry = ['---', 'form: unpsa-2022', `languages: ${language}`, ...values, '---', '', ...answers].join('\n')
  return answerForm(FORM, REFERENCE, readBack(entry)).value
}

function valueIn({ kind, choices, id }: FieldDefinition, language: Language): string {
  const labels = choices.slice(0, 2).map(({ label }) => JSON.stringify(label[language]))
  if (kind === 'yes-no' || kind === 'consent') return 'yes'
  if (kind === 'country') return JSON.stringify(REFERENCE.states.find(({ code }) => code === 'KR')!.name[language])
  if (kind === 'goals') return '[1, 16]'
  if (kind === 'targets') return '[1.3, 8.10, 16.a]'
  if (kind === 'date') return '2020-02-01'
  if (kind === 'integer') return '3'
  if (kind === 'url') return 'https://www.example.org'
  if (kind === 'choice') return labels[0]!
  if (kind === 'multi-choice') return `[${labels.join(', ')}]`
  return JSON.stringify(`${id} ${FORM.name[language]}`)
}

const wordsOf = (answers: Answers, language: Language) =>
  pasteAnswers(answers, language).map(({ field, text }) => `${field.id}: ${text.replace(/\s+/g, ' ').trim()}`)

describe.each(LANGUAGES.map(({ code }) => code))('a page in %s', (language) => {
  const answers = entryIn(language)
  const page = pastePage(answers, language)

  it('is read to the last word', () => {
    const { entry, facts, unmatched, diagnostics, proved, pageLanguage } = imported(page)
    expect({ unmatched, diagnostics, proved, pageLanguage }).toEqual({
      ...{ unmatched: [], diagnostics: [], proved: true, pageLanguage: language },
    })
    expect(facts).toMatchObject({ fieldsWithValue: 23, answers: 23, limits: 22 })
    const again = answerForm(FORM, REFERENCE, readBack(entry)).value
    expect(wordsOf(again, again.entry.languages[0]!)).toEqual(wordsOf(answers, language))
  })

  it('without one of its labels, or with another limit, is no proof', () => {
    const label = (id: string) => labelWithLimit(FORM.fields.get(id)!, FORM, language)!
    const without = imported(page.replace(`${label('9c')}\n`, '')).diagnostics
    expect(errorsIn(without)[0]).toMatch(/^portal\/label-missing: the label of "9c" is not on the page/)
    const other = imported(page.replace(label('2'), label('2').replace('100', '150'))).diagnostics
    expect(errorsIn(other)).toEqual([
      'portal/limit-differs: the page limits 2 to 150, the form to 100: they may be of different editions',
    ])
  })
})

describe('the end of a page whose furniture is not known', () => {
  it.each([
    ['Retour à la liste', true],
    ['Une fin de réponse, avec son point.', false],
  ])('“%s” may be the page’s: %s', (last, doubtful) => {
    const { diagnostics } = imported(`${pastePage(entryIn('fr'), 'fr')}\n${last}\n`)
    expect(diagnostics.map(({ code }) => code)).toEqual(doubtful ? ['portal/last-line'] : [])
  })
})
