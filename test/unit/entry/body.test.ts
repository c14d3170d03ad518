/** Questions and languages in the body; what only looks like them. */
import { describe, expect, it } from 'vitest'
import type { Result } from './support.ts'
import { html, readFiles, withBody } from './support.ts'

/** Each answer as `id language: content`. */
const answers = ({ entry }: Result): readonly string[] =>
  (entry?.answers ?? []).map(({ id, lang, content }) => `${id} ${lang}: ${html(content)}`)

describe('a question', () => {
  it.each([
    ['## 3a', '3a', ''],
    ['## 3A', '3a', ''],
    ['   ## 3a. Which goals?', '3a', 'Which goals?'],
    ['## 3a) Which goals? ##', '3a', 'Which goals?'],
    ['## 3a: Which goals?', '3a', 'Which goals?'],
    ['## ３ａ．哪些目标', '3a', '哪些目标'],
    ['## 3a哪些目标', '3a', '哪些目标'],
    ['## B.1 Safeguarding', 'b.1', 'Safeguarding'],
    ['## un-details', 'un-details', ''],
    ['## 12 <!-- a note -->', '12', ''],
  ])('written %j', (heading, id, words) => {
    const { entry, messages } = withBody(`${heading}\nWords.`)
    expect(messages).toEqual([])
    expect(entry?.answers).toMatchObject([{ id, headingText: words, heading: { line: 5 }, span: { line: 6, column: 1 } }])
  })

  it('without an id is an error and stays as a heading of the answer before', () => {
    const result = withBody('## 1\nWords.\n\n## 摘要')
    expect(result.messages).toEqual(['8:1 entry/question-id'])
    expect(answers(result)).toEqual(['1 en: <p>Words.</p><h4>摘要</h4>'])
  })

  it('without words is an answer without words', () => {
    const { entry } = withBody('## 1\n\n## 2')
    expect(entry?.answers).toMatchObject([
      { id: '1', content: [], span: { line: 5 } },
      { id: '2', content: [], span: { line: 7 } },
    ])
  })
})

describe('a language heading', () => {
  it('switches the language, in any language and by code', () => {
    const body = '## 1\n### English\nOne.\n### 中文\n一。\n## 2\nTwo.\n### zh-Hans\n二。\n## 3\n### chinois\n三。'
    expect(answers(withBody(body))).toEqual([
      '1 en: <p>One.</p>',
      '1 zh-Hans: <p>一。</p>',
      '2 en: <p>Two.</p>',
      '2 zh-Hans: <p>二。</p>',
      '3 zh-Hans: <p>三。</p>',
    ])
  })

  it('of a language that is not the entry’s is an error with the code to add', () => {
    const { messages, diagnostics } = withBody('## 1\n### Français\nUn.')
    expect(messages).toEqual(['6:1 entry/heading-language'])
    expect(diagnostics[0]?.hints).toEqual(['add `fr` to `languages` in the front matter'])
  })

  it('that names no language is an error and stays in the answer', () => {
    const result = withBody('## 1\nOne.\n### Results\nTwo.')
    expect(result.messages).toEqual(['7:1 entry/heading-language'])
    expect(result.diagnostics[0]?.hints).toEqual(['a heading inside an answer begins like this: `#### Results`'])
    expect(answers(result)).toEqual(['1 en: <p>One.</p><h4>Results</h4><p>Two.</p>'])
  })

  it('before the first question is an error', () => {
    expect(withBody('### English\n## 1\nWords.').messages).toEqual(['5:1 entry/language-before-question'])
  })
})

describe('an error with a place is', () => {
  it.each([
    ['text before the first question', 'Hello.\n\n## 1', '5:1 entry/text-before-questions'],
    ['text without any question', '\nHello.', '6:1 entry/text-before-questions'],
    ['a heading with one mark', '## 1\n# Title', '6:1 entry/heading-top'],
    ['a heading with one mark at the top', '# Title\n## 1', '5:1 entry/heading-top'],
    ['an underlined heading', '## 1\nAnswer\n---', '7:1 entry/heading-underlined'],
    ['a doubly underlined heading', '## 1\n> Answer\n> ===', '7:3 entry/heading-underlined'],
    ['the same answer twice', '## 1\nOne.\n## 1\nTwo.', '8:1 entry/answer-twice'],
    ['an answer twice because of a language heading', '## 1\nOne.\n### en\nTwo.', '8:1 entry/answer-twice'],
  ])('%s', (_, body, message) => {
    expect(withBody(body).messages).toEqual([message])
  })

  it('the same answer twice, which names both lines', () => {
    expect(withBody('## 1\nOne.\n## 1\nTwo.').diagnostics[0]?.message).toBe(
      'question 1 is answered twice in English, first at x.md:6',
    )
  })
})

describe('code', () => {
  it('holds no structure', () => {
    const result = withBody('## 1\n~~~\n## 2\n# x\n~~~\n\n    ## 3\n')
    expect(result.messages).toEqual([])
    expect(answers(result)).toEqual(['1 en: <pre><code>## 2\n# x</code></pre><pre><code>## 3</code></pre>'])
  })

  it('that is not closed warns only if it takes in questions', () => {
    expect(withBody('## 1\n```\ncode').messages).toEqual([])
    expect(withBody('## 1\n```\ncode\n## 2\nTwo.').messages).toEqual(['6:1 entry/fence-unclosed'])
  })
})

it('warns of a heading without a space', () => {
  expect(withBody('## 1\nOne.\n\n##2\nTwo. #hashtag').messages).toEqual(['8:1 entry/heading-space'])
})

describe('a file for a translation', () => {
  const MAIN = '---\nform: f\nlanguages: [en, zh]\n---\n## 1\nOne.'

  it.each(['', '---\nlanguage: zh\n---\n'])('with front matter %j adds its language', (frontMatter) => {
    const result = readFiles({ 'nomination.md': MAIN, 'nomination.zh.md': `${frontMatter}## 1\n一。` })
    expect(result.messages).toEqual([])
    expect(answers(result)).toEqual(['1 en: <p>One.</p>', '1 zh-Hans: <p>一。</p>'])
  })

  it.each([
    ['other keys', { 'nomination.zh.md': '---\ntitle: x\n---\n## 1' }, 'nomination.zh.md:2:1 entry/translation-key'],
    [
      'another language',
      { 'nomination.zh.md': '---\nlanguage: ko\n---\n' },
      'nomination.zh.md:2:11 entry/translation-contradiction',
    ],
    ['a language that is not the entry’s', { 'nomination.ko.md': '## 1' }, 'nomination.ko.md:1:1 entry/translation-language'],
    ['language headings', { 'nomination.zh.md': '## 1\n### 中文' }, 'nomination.zh.md:2:1 entry/heading-in-translation'],
    ['broken front matter', { 'nomination.zh.md': '---\na: [\n---\n' }, 'nomination.zh.md:2:5 entry/front-matter-syntax'],
  ])('is an error with %s', (_, files: Readonly<Record<string, string>>, message) => {
    expect(readFiles({ 'nomination.md': MAIN, ...files }).messages).toEqual([message])
  })

  it('repeats no answer of the main file', () => {
    const main = `${MAIN}\n### 中文\n一。`
    const { diagnostics } = readFiles({ 'nomination.md': main, 'nomination.zh.md': '## 1\n一。' })
    expect(diagnostics.map(({ message, span }) => `${span.file}:${span.line} ${message}`)).toEqual([
      'nomination.zh.md:2 question 1 is answered twice in Chinese, first at nomination.md:8',
    ])
  })
})
