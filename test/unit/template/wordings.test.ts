/** What is printed of a text that has several languages. */
import { expect, it } from 'vitest'
import { arrangeContent } from '../../../src/template/arrangeContent.ts'
import { wordings } from '../../../src/template/wordings.ts'
import { element } from '../../../src/tree/build.ts'

const said = (list: ReturnType<typeof wordings>) =>
  list.map(({ lang, text, fallback }) => `${lang} ${text}${fallback ? ' (fallback)' : ''}`)

it('each language of the dossier has its wording, in their order', () => {
  expect(said(wordings({ en: 'Country', 'zh-Hans': '国家' }, ['zh-Hans', 'en']))).toEqual(['zh-Hans 国家', 'en Country'])
})

it('a language without a wording takes English, and says so', () => {
  expect(said(wordings({ en: 'Country' }, ['fr']))).toEqual(['en Country (fallback)'])
})

it('English that is printed already is not printed again', () => {
  expect(said(wordings({ en: 'Country' }, ['en', 'fr']))).toEqual(['en Country'])
  expect(said(wordings({ en: 'Country' }, ['fr', 'en']))).toEqual(['en Country'])
})

it('a text that is the same in two languages is printed once', () => {
  expect(said(wordings({ en: 'ICT', fr: 'ICT' }, ['en', 'fr']))).toEqual(['en ICT'])
})

it('a text in none of the languages is printed as it is', () => {
  expect(said(wordings({ ko: '나라' }, ['en']))).toEqual(['ko 나라 (fallback)'])
})

it('nothing said prints nothing', () => {
  expect(wordings({}, ['en', 'fr'])).toEqual([])
})

it('right-to-left languages say so', () => {
  expect(wordings({ ar: 'بلد' }, ['ar'])[0].dir).toBe('rtl')
})

it.each([
  ['the author’s headings stand below the template’s, none below the sixth level', 'h4 h5 h6 p', 'h5 h6 h6 p'],
  ['levels that the author skipped are no gap', 'h6 h4 h6 h5 h4', 'h5 h5 h6 h6 h5'],
])('%s', (_, typed, printed) => {
  const span = { file: 'a.md', line: 1, column: 1 }
  const nodes = typed.split(' ').map((tag) => element(tag, {}, [], span))
  const arranged = arrangeContent(nodes, { below: 4, lang: 'en', reference: () => ({ text: '', href: '' }) })
  expect(arranged.map((node) => node.type === 'element' && node.tag).join(' ')).toBe(printed)
})
