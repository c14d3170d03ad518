/**
 * An entry in a folder, one file for each language → one file. Lines stay as they are; below each question that is
 * translated, headings say which language follows.
 */

import { languageOfFile } from '../entry/translation.ts'
import type { Entry, EntrySource } from '../entry/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { type Answer, asNote, cut, isBlank, type Pieces, type Question } from './pieces.ts'

/** Join the files of an entry. */
export function joinEntry({ main, translations }: EntrySource, { languages }: Entry): string {
  const [first] = languages
  if (first === undefined) return ''
  const pieces = cut(main, { all: languages, first, several: true })
  const files = translations.flatMap((file): readonly Translation[] => {
    const language = languageOfFile(file.path)
    return language === undefined ? [] : [{ language, pieces: cut(file, { all: languages, first: language, several: false }) }]
  })
  const firsts = new Map(pieces.questions.map((question) => [question.id, question] as const).toReversed())
  const originals = pieces.questions.map((question) =>
    firsts.get(question.id) === question
      ? withTranslations(question, files, { first, lineEnd: pieces.lineEnd })
      : written(question),
  )
  return [
    pieces.head,
    ...files.map(({ pieces: { head } }) => notesOf(head)),
    ...originals,
    ...onlyTranslated(files, firsts, pieces),
  ].join('')
}

interface Translation {
  readonly language: Language
  readonly pieces: Pieces
}

interface Place {
  readonly first: Language
  readonly lineEnd: string
}

function withTranslations(question: Question, files: readonly Translation[], { first, lineEnd }: Place): string {
  const translated = files.flatMap(({ language, pieces }) =>
    pieces.questions.filter(({ id }) => id === question.id).map((one) => answerOf(one, question.words, language, lineEnd)),
  )
  const hasOwn = question.answers.some(({ language }) => language === first)
  if (translated.length === 0 || hasOwn) return written({ ...question, answers: [...question.answers, ...translated] })
  const { above, below } = divide(question.before, lineEnd)
  const original = { language: first, heading: headingOf(first, lineEnd), text: below }
  return written({ ...question, before: above, answers: [original, ...question.answers, ...translated] })
}

/** A question of a translation's file as an answer in that language; what its heading says otherwise becomes a note. */
function answerOf({ heading, words, before }: Question, known: string, language: Language, lineEnd: string): Answer {
  const note = words === '' || words === known ? '' : asNote(heading, lineEnd)
  return { language, heading: headingOf(language, lineEnd), text: note + before }
}

/** Questions that only a translation has, at the end. */
function onlyTranslated(
  files: readonly Translation[],
  known: ReadonlyMap<string, Question>,
  { lineEnd }: Pieces,
): readonly string[] {
  const strangers = new Map<string, Question>()
  for (const { language, pieces } of files) {
    for (const question of pieces.questions.filter(({ id }) => !known.has(id))) {
      const place = strangers.get(question.id) ?? { ...question, before: lineEnd, answers: [] }
      const answer = answerOf(question, place.words, language, lineEnd)
      strangers.set(question.id, { ...place, answers: [...place.answers, answer] })
    }
  }
  return [...strangers.values()].map(written)
}

function written({ heading, before, answers }: Question): string {
  return [heading, before, ...answers.flatMap((answer) => [answer.heading, answer.text])].join('')
}

function headingOf(language: Language, lineEnd: string): string {
  return `### ${languageRow(language).ownName}${lineEnd}`
}

/** Lines that are blank or hold comments only. */
const NOTES = /^(?:[ \t]*(?:<!--(?:(?!-->)[\s\S])*-->[ \t]*)*(?:\r\n|\r|\n))*/
const LAST_NOTE = /^[\s\S]*-->[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))?/

/** Notes on the question stay above the languages; without any, a blank line stands there. */
function divide(before: string, lineEnd: string): { readonly above: string; readonly below: string } {
  const above = LAST_NOTE.exec(NOTES.exec(before)?.[0] ?? '')?.[0] ?? ''
  return above === '' ? { above: lineEnd, below: before } : { above, below: before.slice(above.length) }
}

const FRONT_MATTER = /^\ufeff?\s*---[ \t]*(?:ya?ml)?[ \t]*(?:\r\n|\r|\n)[\s\S]*?(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/i

/** What stands before the first question of a translation, its language apart. */
function notesOf(head: string): string {
  const notes = head.replace(FRONT_MATTER, '').replace(/^\ufeff/, '')
  return isBlank(notes) ? '' : notes
}
