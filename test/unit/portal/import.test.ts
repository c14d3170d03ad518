/** A portal's page → an entry. */
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/language/types.ts'
import { answerIn, errorsIn, imported, pageOf, valueIn } from './support.ts'

const ANSWERS = { '1': 'The problem of the people, and what was done for them.', '7a': 'It is in use in the city of Busan.' }

describe('a page', () => {
  it('gives every field a line and every question a heading', () => {
    const { entry, proved } = imported(pageOf({ values: { title: 'A Town Hall on Wheels' }, answers: ANSWERS }))
    expect(proved).toBe(true)
    expect(valueIn(entry, 'title')).toBe('A Town Hall on Wheels')
    expect(valueIn(entry, 'website')).toBe('')
    expect(entry.match(/^## \S+$/gm)).toHaveLength(23)
    expect(answerIn(entry, '1')).toBe(ANSWERS['1'])
    expect(answerIn(entry, '6b')).toBe('')
  })

  it('answers no yes/no question that it does not show', () => {
    const { entry } = imported(pageOf({ values: { 'over-two-years': '是', 'unpsa-won': '否' } }))
    const shown = ['public-sector', 'over-two-years', 'unpsa-won', 'consent'].map((id) => valueIn(entry, id))
    expect(shown).toEqual(['unknown', 'yes', 'no', 'unknown'])
    expect(answerIn(entry, '9a')).toBe('unknown')
  })

  it('says in which languages it is: the answers first, then the labels', () => {
    const { entry } = imported(pageOf({ answers: ANSWERS }))
    expect(valueIn(entry, 'languages')).toBe('[en, zh-Hans]')
    expect(valueIn(entry, 'layout')).toBe('labels')
  })

  it.each<[string, Language]>([
    ['The town hall comes to the people and it is for all of them.', 'en'],
    ['La mairie est dans un bus qui vient dans les villages pour les habitants.', 'fr'],
    ['El ayuntamiento llega a los pueblos en un autobús para las personas.', 'es'],
    ['Ратуша приезжает к людям.', 'ru'],
    ['تصل البلدية إلى الناس.', 'ar'],
    ['流动市政厅为居民提供服务。', 'zh-Hans'],
    ['流動市政廳為居民提供服務。', 'zh-Hant'],
    ['移動する市役所が住民のところへ来る。', 'ja'],
    ['시청이 주민에게 찾아갑니다. COVID-19', 'ko'],
  ])('knows the language of "%s"', (text, language) => {
    expect(imported(pageOf({ answers: { '1': text } })).answersLanguage).toBe(language)
  })

  it.each<Language>(['en', 'fr', 'es', 'ru', 'ar', 'zh-Hans', 'zh-Hant', 'ja', 'ko'])('may have its labels in %s', (language) => {
    const { entry, diagnostics, pageLanguage } = imported(
      pageOf({ language, values: { country: 'KR', 'years-in-operation': '3' }, answers: ANSWERS }),
    )
    expect(pageLanguage).toBe(language)
    expect(errorsIn(diagnostics)).toEqual([])
    expect(valueIn(entry, 'years-in-operation')).toBe('3')
    expect(answerIn(entry, '7a')).toBe(ANSWERS['7a'])
  })

  it('is the same with other line ends, a mark at the beginning, spaces at the ends and full-width signs', () => {
    const page = pageOf({ values: { title: 'A Town Hall on Wheels' }, answers: ANSWERS })
    const { entry } = imported(page)
    const same = [
      page.replaceAll('\n', '\r\n'),
      page.replaceAll('\n', '\r'),
      `\ufeff${page}`,
      `${page}\n`,
      page.replaceAll('\n', '  \n'),
      page.replace('项目名称 ', '项目名称\t'),
      page.replaceAll('题 ', '题　'),
      page.replaceAll(':', '：').replaceAll('?', '？').replaceAll('(', '（').replaceAll(')', '）'),
    ]
    const results = same.map((text) => imported(text))
    expect(results.map((result) => errorsIn(result.diagnostics))).toEqual(same.map(() => []))
    expect(results.slice(0, 7).map((result) => result.entry)).toEqual(Array(7).fill(entry))
  })

  it('that is none says so once', () => {
    const { found, unmatched, entry } = imported('Dear colleague,\nplease find attached…\n')
    expect(found).toEqual(['1 error portal/no-label'])
    expect(unmatched.map(({ text }) => text)).toEqual(['Dear colleague,', 'please find attached…'])
    expect(entry).toContain('    - please find attached…')
  })

  it('may be empty', () => {
    expect(imported('').found).toEqual(['1 error portal/no-label'])
  })
})

describe('a value', () => {
  const values = (given: Readonly<Record<string, string>>) => imported(pageOf({ values: given }))

  it('becomes what an author would write: codes, numbers and ISO dates', () => {
    const { entry } = values({ country: '挪威', sdgs: '\n优质教育\n减少不平等', 'start-date': '01 2月 2020', level: '国家的' })
    expect(['country', 'sdgs', 'start-date', 'level'].map((id) => valueIn(entry, id))).toEqual([
      "'NO'",
      '[4, 10]',
      '2020-02-01',
      'national',
    ])
  })

  it('knows targets by their number, in quotes or not', () => {
    const { entry } = values({ 'sdg-targets': '\n" 1.3 执行措施 "\n4.5 到2030年\n8.10 加强金融机构\n1.A 资源' })
    expect(valueIn(entry, 'sdg-targets')).toBe("[1.3, 4.5, '8.10', 1.a]")
  })

  it('keeps its own words where the entry says them otherwise', () => {
    const { entry } = values({ country: '韩国', title: 'A title' })
    expect(entry).toContain('  words-on-the-page:\n    country: 韩国\n')
  })

  it('that an open field does not know stays as it is', () => {
    expect(valueIn(values({ sector: '太空部' }).entry, 'sector')).toBe('太空部')
  })

  it('that a closed field does not know stays too, with a warning', () => {
    const { entry, diagnostics } = values({ country: '亚特兰蒂斯' })
    expect(valueIn(entry, 'country')).toBe('亚特兰蒂斯')
    expect(diagnostics.map(({ code, message }) => [code, message])).toContainEqual([
      'portal/unread-value',
      'the field "country" does not know the value "亚特兰蒂斯", which is kept as it is on the page',
    ])
  })

  it('in words may have several paragraphs', () => {
    const { entry, proved } = values({ 'un-details': 'UNDP helped: it paid.\n\nTitle and sector were\ndiscussed, too.' })
    expect(proved).toBe(true)
    expect(valueIn(entry, 'un-details')).toBe('"UNDP helped: it paid.\\n\\nTitle and sector were\\ndiscussed, too."')
  })

  it('may stand in the line below its label', () => {
    expect(valueIn(values({ 'institution-type': '\n部委' }).entry, 'institution-type')).toBe('ministry')
  })

  it('survives YAML', () => {
    for (const title of ['Re: x', '# 1', '- a', '2020', 'null', "it's", '"quoted"', '[a]', 'a #b', '0123', '@me', '{x}', '~']) {
      const { entry, proved } = values({ title })
      expect(proved, title).toBe(true)
      expect(valueIn(entry, 'title')).not.toBe('')
    }
  })
})

describe('an answer', () => {
  const answered = (text: string) => {
    const result = imported(pageOf({ answers: { '3a': text } }))
    return { ...result, text: answerIn(result.entry, '3a') }
  }

  it.each([
    ['paragraphs and lines', 'One.\n\nTwo,\nstill two.'],
    ['marks of Markdown', '# no *heading*\n- no list\n1. no number\n> no quote\n```\nno code\n```'],
    ['what would be structure of an entry', '## 3b\n### English\n---\nform: other'],
    ['a comment', '<!-- kept --> and <!-- not closed'],
    ['run-in headings and entities', '<Achieving goals> R&D &amp; &#65; <b>'],
    ['the numbers of other questions, the next one included', '题 4\n题 7\n题 2\na. not a label\nb. neither (see below)'],
    ['furniture within', '返回列表\nmore words'],
    ['labels of fields', '国家 韩国\n项目名称 A title'],
    ['a filler', '.'],
    ['space at the start', '  indented\n    more'],
    ['addresses', 'see https://example.org/a_b?c=1&copy=2&lt;=3#x_ and john_doe@example.org (www.example.org/~me)'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['attachments and footnotes that are none', '[A1, p. 2] and [^1]\n\n[^1]: note'],
  ])('keeps %s', (_, text) => {
    const result = answered(text)
    expect(result.text).toBe(text)
    expect(errorsIn(result.diagnostics)).toEqual([])
  })

  it('has no blank lines at its ends, and one at most within', () => {
    expect(answered('\n\nOne.\n\n\n\nTwo.\n\n').text).toBe('One.\n\nTwo.')
  })

  it('to a question with choices is the id of the choice', () => {
    expect(answerIn(imported(pageOf({ answers: { '9a': '外部' } })).entry, '9a')).toBe('external')
  })
})
