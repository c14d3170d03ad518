/** The keys common to all forms. */
import { describe, expect, it } from 'vitest'
import { data, read, readFiles, withKeys } from './support.ts'

it('reads all of them, and leaves the others to the form', () => {
  const { entry, messages } = withKeys(
    [
      'title: { en: Title, zh: 标题 }',
      'date: 2022-02-01',
      'number: 0017',
      'layout: labels',
      'paper: A4',
      'theme: plain',
      'reading-order: pairs',
      'imported: { language: zh }',
      'accept: { form/over-limit: agreed }',
      'country: KR',
    ].join('\n'),
  )
  expect(messages).toEqual([])
  expect(entry).toMatchObject({
    slug: 'x',
    file: 'x.md',
    form: { text: 'small' },
    languages: ['en', 'zh-Hans'],
    title: { en: 'Title', 'zh-Hans': '标题' },
    date: '2022-02-01',
    number: '0017',
    layout: { text: 'labels' },
    paper: { text: 'A4' },
    theme: { text: 'plain' },
    readingOrder: { text: 'pairs' },
    accept: [{ code: 'form/over-limit', reason: 'agreed' }],
  })
  expect([...(entry?.fields.keys() ?? [])]).toEqual(['title', 'country'])
  expect(data(entry?.fields.get('country')?.value)).toBe('KR')
})

describe('form', () => {
  it('has to be named, and all else is checked all the same', () => {
    const { entry, messages } = read('---\nlanguages: [en]\ndate: soon\n---\n# Top')
    expect(entry).toBeUndefined()
    expect(messages).toEqual(['2:1 entry/form-missing', '3:7 entry/date-doubtful', '5:1 entry/heading-top'])
  })
})

describe('languages', () => {
  it.each([
    ['[ko, en]', ['ko', 'en']],
    ['zh', ['zh-Hans']],
    ['en, zh-TW', ['en', 'zh-Hant']],
  ])('written %s', (typed, languages) => {
    expect(read(`---\nform: f\nlanguages: ${typed}\n---\n`).entry?.languages).toEqual(languages)
  })

  it('are an error when unknown, listed twice or missing', () => {
    expect(read('---\nform: f\nlanguages: [en, de, eng]\n---\n').messages).toEqual([
      '3:17 entry/language-unknown',
      '3:21 entry/language-twice',
    ])
    expect(read('---\nform: f\n---\n').messages).toEqual(['2:1 entry/languages-missing'])
  })

  it('known are listed where one is not', () => {
    expect(read('---\nform: f\nlanguages: de\n---\n').diagnostics[0]?.hints[0]).toContain('en, zh-Hans')
  })
})

describe('title', () => {
  it('without languages is in the first', () => {
    expect(withKeys('title: Title').entry?.title).toEqual({ en: 'Title' })
  })

  it('has no other shape, and no unknown language', () => {
    expect(withKeys('title: [a]').messages).toEqual(['4:8 entry/key-shape'])
    expect(withKeys('title: { xx: a }').messages).toEqual(['4:10 entry/language-unknown'])
  })
})

it.each(['2022-02-30', '2022-13-01', '2022-02', 'soon'])('warns of the date %s and does without', (date) => {
  const { entry, messages } = withKeys(`date: ${date}`)
  expect(messages).toEqual(['4:7 entry/date-doubtful'])
  expect(entry?.date).toBeUndefined()
})

it('wants a reason for what is accepted', () => {
  const { entry, messages } = withKeys('accept:\n  - { code: a/b, reason: known }\n  - c/d: known too\n  - e/f:')
  expect(entry?.accept.map(({ code, reason }) => [code, reason])).toEqual([
    ['a/b', 'known'],
    ['c/d', 'known too'],
  ])
  expect(messages).toEqual(['7:5 entry/acceptance-reason'])
})

describe('attachments', () => {
  const entry = (attachments: string) =>
    readFiles({
      'x.md': `---\nform: f\nlanguages: [en]\nattachments:\n${attachments}\n---\n## 1\n[A1]`,
      'attachments/a.pdf': '12345',
    })

  it('are files that are there', () => {
    const result = entry('  - { id: A1, file: attachments/a.pdf, title: Report, language: ko }')
    expect(result.messages).toEqual([])
    expect(result.entry?.attachments).toMatchObject([
      {
        id: 'A1',
        file: 'attachments/a.pdf',
        title: { en: 'Report' },
        language: 'ko',
        bytes: new TextEncoder().encode('12345'),
        span: { line: 5 },
      },
    ])
  })

  it.each([
    ['missing', '  - { id: A1, file: attachments/b.pdf }', ['5:21 entry/attachment-missing']],
    ['elsewhere', '  - { id: A1, file: ../a.pdf }', ['5:21 entry/attachment-path']],
    ['absolute', '  - { id: A1, file: /etc/passwd }', ['5:21 entry/attachment-path']],
    ['without id', '  - { file: attachments/a.pdf }', ['5:5 entry/attachment-key', '8:1 entry/attachment-unknown']],
    ['misspelt', '  - { id: A1, file: attachments/a.pdf, titel: x }', ['5:40 entry/attachment-key-unknown']],
    ['no list', '  A1', ['5:3 entry/key-shape', '8:1 entry/attachment-unknown']],
  ])('are an error when %s', (_, attachments, messages) => {
    expect(entry(attachments).messages).toEqual(messages)
  })

  it('have ids of their own', () => {
    const twice = '  - { id: A1, file: attachments/a.pdf }\n  - { id: A1, file: attachments/a.pdf }'
    expect(entry(twice).messages).toEqual(['6:5 entry/attachment-twice'])
  })

  it('that no answer refers to are a warning', () => {
    const two = '  - { id: A1, file: attachments/a.pdf }\n  - { id: B, file: attachments/a.pdf }'
    expect(entry(two).messages).toEqual(['6:5 entry/attachment-unused'])
  })
})
