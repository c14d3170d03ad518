/** Names that are written in two ways: the title where the first answer opens with it, and organizations. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { editDistance } from '../../diagnostics/nearest.ts'
import type { Span } from '../../diagnostics/types.ts'
import { languageRow } from '../../language/languages.ts'
import type { Language } from '../../language/types.ts'
import { nameOf } from '../kinds/kind.ts'
import { fold } from '../match.ts'
import { placeOf } from './places.ts'
import type { Check } from './types.ts'
import { listOfNames } from './wording.ts'

/** Shares of letters that may differ between two spellings of one name; more makes it another name. */
const LIKE = 1 / 5
/** A shorter text is too easily like another one. */
const SHORTEST_TITLE = 10

/** The first answer may open with the title, and should do so in its words. */
export const titleTwice: Check = ({ entry, readings }) => {
  const first = [...readings.values()].find(({ field }) => field.kind === 'prose')
  return (first?.prose ?? []).flatMap(({ lang, pasted, span }) => {
    const title = entry.title[lang]
    const opening = title === undefined ? undefined : openingLike(pasted, title)
    if (!first || opening === undefined) return []
    return [diagnose('form/title-differs', span, { name: nameOf(first.field), opening, title: title! })]
  })
}

/** The words before a sign at a text's beginning, if they are the title in nearly, but not quite, its letters. */
function openingLike(text: string, title: string): string | undefined {
  const wanted = fold(title)
  if (wanted.length < SHORTEST_TITLE) return undefined
  const body = text.replace(/^[\s\-–—<>“"«「]+/u, '')
  for (const { index } of body.matchAll(/[-–—:：.。!！<>“”"«»「」\n](?=\s|[<“"«「]|$)|$/gu)) {
    const opening = body.slice(0, index).trim()
    const found = fold(opening)
    if (found === wanted) return undefined
    if (editDistance(found, wanted, Math.floor(wanted.length * LIKE)) <= wanted.length * LIKE) return opening
    if (found.length > wanted.length * (1 + LIKE)) return undefined
  }
  return undefined
}

/** A name of the front matter that some answer spells otherwise; told once, with all other spellings. */
export const spellings: Check = ({ readings }) =>
  [...readings.values()]
    .filter(({ field, state, faulty }) => field.properName && state === 'given' && !faulty)
    .flatMap(({ field, items }) =>
      items.flatMap(({ label, span }) =>
        (Object.entries(label) as [Language, string][]).flatMap(([lang, name]) => {
          const found = [...readings.values()].flatMap((reading) =>
            reading.prose
              .filter((prose) => prose.lang === lang)
              .flatMap((prose) => otherSpellings(prose.pasted, name, lang).map((spelling) => ({ spelling, reading, prose }))),
          )
          if (found.length === 0) return []
          const [first] = found
          const index = (text: string) => (text.includes(first!.spelling) ? { index: text.indexOf(first!.spelling) } : undefined)
          const place: Span = placeOf(first!.prose.content, index) ?? first!.prose.span ?? span
          const others = [...new Set(found.map(({ spelling }) => `“${spelling}”`))]
          const where = listOfNames([...new Set(found.map(({ reading }) => reading.field))])
          return [diagnose('form/name-differs', place, { name: nameOf(field), value: name, others, where })]
        }),
      ),
    )

/** Words of a text that nearly say a name. */
function otherSpellings(text: string, name: string, lang: Language): readonly string[] {
  const spaced = !languageRow(lang).fullWidthMarks
  return spaced ? spelledInWords(text, name) : spelledInCharacters(text, name)
}

/** So many words a name needs, lest it be like any other words. */
const FEWEST_WORDS = 3
/** A spelling may have an article more or less at two places. */
const WORDS_MORE = 2

function spelledInWords(text: string, name: string): readonly string[] {
  const wanted = wordsOf(name)
  const exact = fold(name)
  if (wanted.length < FEWEST_WORDS) return []
  const opening = fold(wanted[0]!)
  const rest = text.replaceAll(name, '\n')
  // Most texts name it as it is, or not at all.
  if (!fold(rest).includes(opening)) return []
  const words = [...rest.matchAll(/[^\s,;:.!?()<>“”"«»]+/gu)]
  return words.flatMap((first, at) => {
    if (fold(first[0]) !== opening) return []
    const like = Array.from({ length: 2 * WORDS_MORE + 1 }, (_, more) => words[at + wanted.length - WORDS_MORE + more - 1])
      .filter((last) => last !== undefined && lastWordIs(last[0], wanted.at(-1)!))
      .map((last) => rest.slice(first.index, last!.index + last![0].length))
      .find((spelling) => !spelling.includes('\n') && editDistance(fold(spelling), exact) <= exact.length * LIKE)
    return like === undefined || sameButFirstLetter(like, name) ? [] : [like]
  })
}

/** What follows the name's last word is an ending: `Safety’s`, `안전부는`. */
function lastWordIs(word: string, wanted: string): boolean {
  return fold(word).startsWith(fold(wanted))
}

/** A name begins with a small letter in the middle of a sentence in some languages, and may carry an ending. */
function sameButFirstLetter(words: string, name: string): boolean {
  return words.slice(1).replace(/\s+/g, ' ').startsWith(name.slice(1))
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s,;:.()]+/u).filter((word) => word !== '')
}

/** So many characters a name of Han and kana needs. */
const FEWEST_CHARACTERS = 5

/** The same first and last character, and one in five of the others another one, too many or too few. */
function spelledInCharacters(text: string, name: string): readonly string[] {
  const characters = [...name]
  const [first, last] = [characters[0]!, characters.at(-1)!]
  if (characters.length < FEWEST_CHARACTERS) return []
  const named = text.replaceAll(name, '\n')
  if (!named.includes(first)) return []
  const rest = [...named]
  const most = Math.floor(characters.length * LIKE)
  return rest.flatMap((character, at) => {
    if (character !== first) return []
    const like = Array.from({ length: 2 * most + 1 }, (_, more) => rest.slice(at, at + characters.length - most + more))
      .filter((window) => window.at(-1) === last)
      .map((window) => window.join(''))
      .find((window) => !/[\s，。、；：]/u.test(window) && editDistance(window, name) <= most)
    return like === undefined ? [] : [like]
  })
}
