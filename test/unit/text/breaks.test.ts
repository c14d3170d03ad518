/** Where lines may end: `|` in the text. */
import { expect, it } from 'vitest'
import type { Language } from '../../../src/language/types.ts'
import { breakOpportunities } from '../../../src/text/breaks.ts'
import { el, SPAN, style, styleOf } from '../style/build.ts'

function marked(text: string, lang: Language): string {
  const styled = styleOf(style(el('p', 'x')), 'p')
  const breaks = breakOpportunities(text, [{ start: 0, end: text.length, style: styled, lang, node: 0, span: SPAN }])
  return [...text].map((character, at) => (at > 0 && breaks[at] !== 0 ? `|${character}` : character)).join('')
}

/** Lines are joined by a space when text is copied, except after a hyphen and between Han: what is one word stays one. */
const ROWS: Readonly<Record<string, readonly [lang: Language, text: string]>> = {
  'after a hyphen, but not after a solidus': ['en', 'on-|site |residential/temporary |centers'],
  'at no dash without a space': ['en', 'efforts—“no |one”—are |2017–2019'],
  'before a lone hyphen, not after it, where the space would be lost': ['en', 'poverty |- Made |two'],
  'not after a hyphen and a space': ['en', 'pre- and |post-|war'],
  'between Han, not beside marks that close': ['zh-Hans', '新|冠|疫|情，|请'],
  'beside Han in any case': ['zh-Hans', '在|2019|年|and/or|的'],
  'in Korean at spaces only': ['ko', '행정안전부(MOIS)는 |코로나19에'],
  'in an address, which may be wider than a line': [
    'en',
    'see |https://|www.example.org/|en/|a-|very/|long/|address/|of/|a/|page',
  ],
}

for (const [what, [lang, text]] of Object.entries(ROWS)) {
  it(`a line may end ${what}`, () => {
    expect(marked(text.replaceAll('|', ''), lang)).toBe(text)
  })
}
