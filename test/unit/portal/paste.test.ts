/** Answers as a portal's boxes take them, and the way back. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readEntry } from '../../../src/entry/index.ts'
import type { Answers } from '../../../src/form/answers.ts'
import { answerForm } from '../../../src/form/index.ts'
import { eatenCharacters } from '../../../src/portal/eaten.ts'
import { pasteAnswers, pastePage } from '../../../src/portal/paste.ts'
import { openWorld } from '../../../src/world/index.ts'
import type { World } from '../../../src/world/types.ts'
import { HOME } from '../../cli/support.ts'
import { errorsIn, imported } from './support.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ cwd: HOME, home: HOME })
})

describe('a page that is pasted', () => {
  it('can be imported again in each of its languages, to the same values and words', () => {
    const examples = world.resources.formIds.map((id) => `templates/${id}/example.md`)
    const { entries } = world.findEntries(['input', ...examples])
    for (const place of entries) {
      const source = world.readEntry(place).value!
      const read = readEntry(source).value!
      const { form, reference } = world.resources.kit(read.form.text).value!
      const answers = answerForm(form, reference, read).value
      for (const language of answers.answeredLanguages) {
        const { entry, diagnostics, unmatched, answersLanguage } = imported(pastePage(answers, language), form)
        // rows of a group come back as lines of words
        const found = diagnostics.filter(({ code }) => code !== 'portal/unread-value').map(({ code }) => code)
        expect({ unmatched, found }, `${place.file} ${language}`).toEqual({ unmatched: [], found: [] })
        expect(answersLanguage).toBe(language)
        const main = { path: 'again.md', bytes: new TextEncoder().encode(entry) }
        const again = answerForm(form, reference, readEntry({ ...source, main, translations: [] }).value!).value
        expect(wordsOf(again, language)).toEqual(wordsOf(answers, language))
      }
    }
    expect(entries.length).toBeGreaterThan(4)
  })

  it('has headings that are known in the page’s language, and our own words for the others', () => {
    const { form, reference } = world.resources.kit('unpsa-2022').value!
    const [place] = world.findEntries(['templates/unpsa-2022/example.md']).entries
    const answers = answerForm(form, reference, readEntry(world.readEntry(place!).value!).value!).value
    const questions = (page: string) => page.match(/^(?:题|Question|السؤال) \d+$/gm)
    expect(questions(pastePage(answers, 'zh-Hans'))).toHaveLength(12)
    expect(questions(pastePage(answers, 'ar'))).toHaveLength(12)
    expect(errorsIn(imported(pastePage(answers, 'ar')).diagnostics)).toEqual([])
  })
})

/** Texts of all boxes, by field, rows of a group apart; white space as the page has it may differ. */
function wordsOf(answers: Answers, language: Parameters<typeof pasteAnswers>[1]): Readonly<Record<string, string>> {
  const pasted = pasteAnswers(answers, language).filter(({ field }) => field.kind !== 'group')
  return Object.fromEntries(pasted.map(({ field, text }) => [field.id, text.replace(/\s+/g, ' ').trim()]))
}

it('a row of a group is a line, each value after its label', () => {
  const [place] = world.findEntries(['templates/dubai-best-practices/example.md']).entries
  const read = readEntry(world.readEntry(place!).value!).value!
  const { form, reference } = world.resources.kit(read.form.text).value!
  const pasted = pasteAnswers(answerForm(form, reference, read).value, 'en')
  expect(pasted.find(({ field }) => field.id === 'key-dates')?.text.split('\n')[0]).toBe(
    'Date: 2016-03; What happened: First survey of the wells',
  )
})

describe('a box may eat', () => {
  it.each([
    ['characters beyond the first 65 536', 'the 𠮷 family and 😀', ['𠮷', '😀']],
    ['tabs', 'a\tb', ['\t']],
    ['invisible characters', 'co\u00adop\u200berate \u202eabc\u202c', ['\u00ad', '\u200b', '\u202e', '\u202c']],
    ['controls', 'a\u0007b\u0085', ['\u0007', '\u0085']],
    ['private use', '\ue000', ['\ue000']],
    ['marks that stand apart from their letters', 'cafe\u0301', ['e\u0301']],
    ['nothing of ordinary text', 'Ministère : « 10 000 » — 한국어、中文。\nالعربية، 50 %', []],
  ])('%s', (_, text, expected) => {
    expect(eatenCharacters(text).map(({ character }) => character)).toEqual(expected)
  })
})
