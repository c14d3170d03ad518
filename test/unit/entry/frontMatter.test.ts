/** Front matter: what is read as typed, and what is refused. */
import { describe, expect, it } from 'vitest'
import { data, read, withKeys } from './support.ts'

describe('a scalar', () => {
  it.each(['8.10', '0123', 'NO', '1:30', '2020-02-01', '1_000', '12345678901234567890', '~', 'true'])(
    'keeps the typed text %s',
    (text) => {
      expect(data(withKeys(`a: ${text}`).entry?.fields.get('a')?.value)).toBe(text)
    },
  )

  it.each([
    ["'it''s'", "it's"],
    ['"a\\u0041\\n"', 'aA\n'],
    ['|\n  one\n   two', 'one\n two\n'],
    ['>-\n  one\n  two', 'one two'],
    ['', ''],
  ])('written %j says %j', (typed, text) => {
    expect(data(withKeys(`a: ${typed}`).entry?.fields.get('a')?.value)).toBe(text)
  })

  it('knows its place', () => {
    const field = withKeys('sdg-targets: [1.3, 8.10]').entry?.fields.get('sdg-targets')
    expect(data(field?.value)).toEqual(['1.3', '8.10'])
    expect(field?.value.type === 'sequence' && field.value.items[1]?.span).toMatchObject({ line: 4, column: 20, length: 4 })
  })
})

describe('front matter that is refused', () => {
  it.each(['js', 'javascript', 'json', 'toml', 'coffee'])('in the language %s, and not evaluated', (language) => {
    const { entry, messages } = read(`---${language}\nthrow new Error('evaluated')\n---\n## 1\n`)
    expect(entry).toBeUndefined()
    expect(messages).toEqual(['1:1 entry/front-matter-language'])
  })

  it.each([
    ['an anchor', 'a: &x b', '4:4 entry/front-matter-refused'],
    ['an alias', 'a: *x', '4:4 entry/front-matter-refused'],
    ['a tag', 'a: !!js/function x', '4:4 entry/front-matter-refused'],
    ['an end mark', '...\nlost: words', '4:1 entry/front-matter-refused'],
    ['deep brackets', `a: ${'['.repeat(20_000)}`, '4:20 entry/front-matter-deep'],
    ['deep lists', `a:\n${'- '.repeat(20_000)}b`, '5:33 entry/front-matter-deep'],
    [
      'deep maps',
      Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}a:`).join('\n'),
      '20:33 entry/front-matter-deep',
    ],
    ['a second colon', 'title: Re: x', '4:8 entry/front-matter-syntax'],
    ['an open bracket', 'a: [1, 2', '4:9 entry/front-matter-syntax'],
    ['a tab', 'a:\n\tb: c', '5:1 entry/front-matter-syntax'],
    ['no map', '- a', '4:1 entry/front-matter-syntax'],
  ])('for %s, with its place', (_, keys, message) => {
    const { entry, messages } = withKeys(keys)
    expect(entry).toBeUndefined()
    expect(messages).toEqual([message])
  })

  it('because it is a list', () => {
    expect(read('---\n- a\n---\n').messages).toEqual(['2:1 entry/front-matter-shape'])
  })

  it('but not for marks inside words and quotes', () => {
    expect(withKeys("a: R&D *and* more!\nb: '*x'").messages).toEqual([])
  })

  it('says what to do about two colons', () => {
    expect(withKeys('title: Re: x').diagnostics[0]).toMatchObject({
      message: 'the front matter cannot be read: there are two colons in one line',
      hints: ["put a value with a colon in quotes: `title: 'Re: x'`"],
    })
  })
})

it('names both lines of a key given twice, and keeps the first', () => {
  const { entry, messages, diagnostics } = withKeys('a: 1\nb: { c: 1, c: 2 }\na: 2')
  expect(messages).toEqual(['5:12 entry/key-twice', '6:1 entry/key-twice'])
  expect(diagnostics[1]?.message).toBe('the key "a" is given twice, first in line 4')
  expect(data(entry?.fields.get('a')?.value)).toBe('1')
})

describe('the lines around front matter', () => {
  it('may begin after empty lines', () => {
    expect(read('\n\n---\nform: f\nlanguages: en\n---\n').entry?.form.span.line).toBe(4)
  })

  it.each([
    ['missing', '## 1\nWords.', '1:1 entry/front-matter-missing'],
    ['missing in an empty file', '', '1:1 entry/front-matter-missing'],
    ['not closed', '---\nform: f\n', '1:1 entry/front-matter-unclosed'],
    ['closed by something else', '---\nform: f\n--- x\n', '3:1 entry/front-matter-unclosed'],
  ])('are an error when %s', (_, text, message) => {
    const { entry, messages } = read(text)
    expect(entry).toBeUndefined()
    expect(messages).toEqual([message])
  })

  it('show how front matter begins where there is none', () => {
    expect(read('## 1').diagnostics[0]?.hints[0]).toContain('form: unpsa-2022')
  })
})

it('reads the same broken text twice the same', () => {
  expect(read('---\na: [\n---\n').messages).toEqual(read('---\na: [\n---\n').messages)
})
