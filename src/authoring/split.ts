/**
 * An entry in one file → one file for each of its languages. Lines stay as they are, with their spaces, ends and notes;
 * only the headings that switch the language go. Cut in two, joined and cut again, an entry gives the same bytes.
 */
import type { Entry, EntrySource } from '../entry/types.ts'
import type { Language } from '../language/types.ts'
import { asNote, cut, isBlank, type Pieces, type Question } from './pieces.ts'
import type { EntryFile } from './skeleton.ts'

/** Split an entry that has no file but its main one; that of the first language has the front matter. */
export function splitEntry({ main }: EntrySource, { languages }: Entry): readonly EntryFile[] {
  const [first] = languages
  if (first === undefined) return []
  const pieces = cut(main, { all: languages, first, several: true })
  const questions = groupById(pieces)
  const others = languages
    .slice(1)
    .map((language) => ({ language, text: questions.map((one) => translation(one, language)).join('') }))
  return [
    { text: pieces.head + questions.map((question) => original(question, first)).join('') },
    ...others.filter(({ text }) => text !== ''),
  ]
}

/** A question with what stands below all of its headings. */
interface Group {
  readonly heading: string
  /** Above the first `###` of each heading. */
  readonly before: readonly string[]
  readonly answers: Question['answers']
}

/** Each question once, where it stands first; words of a second heading become a note. */
function groupById({ questions, lineEnd }: Pieces): readonly Group[] {
  const groups = new Map<string, Group & { readonly words: string }>()
  for (const { id, heading, words, before, answers } of questions) {
    const group = groups.get(id)
    if (!group) groups.set(id, { heading, words, before: [before], answers })
    else {
      const note = words === '' || words === group.words ? '' : asNote(heading, lineEnd)
      groups.set(id, { ...group, before: [...group.before, note + before], answers: [...group.answers, ...answers] })
    }
  }
  return [...groups.values()]
}

function original({ heading, before, answers }: Group, first: Language): string {
  const own = answers.filter(({ language }) => language === first)
  // blank lines between two headings go with the second one
  const said = before.filter((text) => !isBlank(text))
  const above = said.length === 0 && own.length === 0 ? before.slice(0, 1) : said
  return [heading, ...above, ...own.map(({ text }) => text)].join('')
}

function translation({ heading, answers }: Group, language: Language): string {
  const own = answers.filter((answer) => answer.language === language)
  return own.length === 0 ? '' : [heading, ...own.map(({ text }) => text)].join('')
}
