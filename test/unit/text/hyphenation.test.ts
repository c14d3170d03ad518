/** Words divided by the patterns of their language: `-` where a hyphen may appear. */
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/language/types.ts'
import { en } from '../../../src/text/hyphenation/en.data.ts'
import { es } from '../../../src/text/hyphenation/es.data.ts'
import { fr } from '../../../src/text/hyphenation/fr.data.ts'
import { hyphenate } from '../../../src/text/hyphenation/hyphenate.ts'
import { createHyphenator } from '../../../src/text/hyphenation/liang.ts'
import { ru } from '../../../src/text/hyphenation/ru.data.ts'

function divided(text: string, lang: Language, start = 0, end = text.length): string {
  const offsets = new Set<number>()
  hyphenate(text, start, end, lang, (at) => offsets.add(at))
  return [...text].map((character, at) => (offsets.has(at) ? `-${character}` : character)).join('')
}

const ROWS: Readonly<Record<string, readonly [lang: Language, text: string]>> = {
  'English by sound': ['en', 'in-ter-na-tional de-vel-op-ment or-ga-ni-za-tion'],
  'a word of the list of exceptions': ['en', 'as-so-ciate present'],
  'French before its syllables, an elided article with its noun': ['fr', 'l’or-ga-ni-sa-tion in-ter-na-tio-nale'],
  Spanish: ['es', 'or-ga-ni-za-ción de-sa-rro-llo'],
  Russian: ['ru', 'меж-ду-на-род-ное раз-ви-тие'],
  'a word with marks around it': ['en', '“(de-vel-op-ment),” (de-vel-op-ment)'],
  'words with a capital, not those of capitals': ['en', 'De-vel-op-ment UNESCO DEVELOPMENT'],
  'no short words': ['en', 'table over'],
  'no words with digits or hyphens, no addresses': ['en', 'development2 well-development www.development.org development@x.org'],
  'no words that the author divides': ['en', 'develop\u00adment'],
  'no Chinese': ['zh-Hans', '可持续发展'],
}

describe('hyphenation divides', () => {
  for (const [what, [lang, text]] of Object.entries(ROWS)) {
    it(what, () => {
      const plain = text.includes('well-') ? text : text.replaceAll('-', '')
      expect(divided(plain, lang)).toBe(text)
    })
  }

  it('no word of which a part has another style', () => {
    expect(divided('development', 'en', 0, 7)).toBe('development')
    expect(divided('development', 'en', 7)).toBe('development')
  })
})

/** The package that the patterns come from has an implementation of its own. */
const require = createRequire(import.meta.url)
const createTheirs = require('hyphen') as (patterns: unknown, options: object) => (text: string) => string

it.each([
  [en, 'en-us', 'hyphenation representatives efficient accessible community programme governmental disabilities'],
  [fr, 'fr', "développement constitution aujourd'hui argent accessibilité collectivités entrepreneuriat œuvre agnostique"],
  [es, 'es', 'desarrollo universidad constitucional administración ciudadanos desigualdad cooperación transatlántico'],
  [ru, 'ru', 'организация конституционный подъезд государственный безопасность устойчивое'],
] as const)('our reading of the patterns agrees with theirs (%#)', (data, name, words) => {
  const ours = createHyphenator(data)
  const theirs = createTheirs(require(`hyphen/patterns/${name}.js`), { hyphenChar: '-', minWordLength: 2, html: false })
  for (const word of words.split(' ')) {
    // They never part the last letter.
    const offsets = ours(word).filter((offset) => offset > 1 && offset < word.length - 1)
    expect([0, ...offsets].map((from, i) => word.slice(from, offsets[i])).join('-')).toBe(theirs(word))
  }
})
