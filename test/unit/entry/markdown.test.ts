/** The blocks of an answer, and that no word is lost. */
import { describe, expect, it } from 'vitest'
import { textContent } from '../../../src/tree/build.ts'
import { answer, places, withAnswer } from './support.ts'

describe('a block', () => {
  it.each([
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['headings', '#### A ##\n##### B\n###### C', '<h4>A</h4><h5>B</h5><h6>C</h6>'],
    ['a tight list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a loose list', '- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['a nested list', '- a\n  1. b\n  2. c', '<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>'],
    ['a list that begins later', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    [
      'a list of tasks',
      '- [ ] a\n- [x]  b',
      '<ul><li class="task" data-checked="false">a</li><li class="task" data-checked="true">b</li></ul>',
    ],
    ['a quote', '> a\n> > b\nlazy', '<blockquote><p>a</p><blockquote><p>b lazy</p></blockquote></blockquote>'],
    ['a rule', 'a\n\n---\n***', '<p>a</p><hr><hr>'],
    ['fenced code', '```js\na\n\n  b\n```', '<pre><code class="language-js">a\n\n  b</code></pre>'],
    ['indented code', '    a\n      b', '<pre><code>a\n  b</code></pre>'],
    [
      'a table',
      '| a | b |\n|:--|:-:|\n| 1 \\| 2 | `x \\| y` |\n| 3 |',
      '<table><thead><tr><th align="left">a</th><th align="center">b</th></tr></thead><tbody>' +
        '<tr><td align="left">1 | 2</td><td align="center"><code>x | y</code></td></tr>' +
        '<tr><td align="left">3</td><td align="center"></td></tr></tbody></table>',
    ],
  ])('of %s', (_, markdown, expected) => {
    expect(answer(markdown)).toBe(expected)
  })

  it('of a table keeps the cells that are too many, with a warning', () => {
    expect(answer('| a |\n|---|\n| b | c |')).toBe(
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b | c</td></tr></tbody></table>\n8:1 entry/table-row',
    )
  })

  it('knows the places of its words, in quotes and lists too', () => {
    const { entry } = withAnswer('> - one\n>   *two*\n>\n>   | a |\n>   |---|\n>   | b |\n\n\t- c\n\n- ```\n  code\n  ```')
    expect(places(entry?.answers[0]?.content ?? [])).toEqual([
      '6:5 "one "',
      '7:6 "two"',
      '9:7 "a"',
      '11:7 "b"',
      '13:2 "- c"',
      '16:3 "code"',
    ])
  })
})

describe('nesting', () => {
  it('up to sixteen levels is read', () => {
    expect(answer(`${'> '.repeat(16)}a`)).toContain(`${'<blockquote>'.repeat(16)}<p>a</p>`)
  })

  it.each([
    ['2,000 quotes', `${'>'.repeat(2000)} a`, 6],
    ['lists in one line', `${'- '.repeat(5000)}a`, 6],
    ['lists by indentation', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'), 22],
  ])('of %s is an error, and the text is printed as typed', (_, markdown, line) => {
    const { entry, messages } = withAnswer(markdown)
    expect(messages).toEqual([`${line}:1 entry/too-deep`])
    expect(textContent(entry?.answers[0]?.content ?? [])).toContain('a')
  })

  it.each([
    ['a rule of many dashes', '- '.repeat(50)],
    ['marks in code', `\`\`\`\n${'> '.repeat(50)}\n\`\`\``],
    ['many lists, one after the other', 'a\n\n- b\n  - c\n\n'.repeat(30)],
  ])('is not %s', (_, markdown) => {
    expect(withAnswer(markdown).messages).toEqual([])
  })
})

describe('attacks on the reader', () => {
  it.each([
    ['backticks', '`'.repeat(100_000)],
    ['backticks of all lengths', Array.from({ length: 400 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['asterisks', '*a **b '.repeat(20_000)],
    ['brackets', '['.repeat(100_000)],
    ['images', '!['.repeat(50_000)],
    ['addresses', 'http://a '.repeat(20_000)],
    ['closing parentheses', `http://a${')'.repeat(100_000)}`],
    ['comments', '<!--'.repeat(20_000)],
    ['fences', '```\n```\n'.repeat(20_000)],
    ['footnotes', `${'[^1]'.repeat(20_000)}\n\n[^1]: x`],
  ])('by many %s end', (_, markdown) => {
    expect(withAnswer(markdown).entry?.answers).toHaveLength(1)
  })
})

describe('no word vanishes', () => {
  const MARKS =
    '* ** _ __ ~~ ` `` [ ] ( ) ![ < > & &amp; \\ " \' # ~ + ! | \\| { } ： “ ” ， [^1] [x] [A1] <b> </b> <br/> <script> <? <![CDATA[ ]]> - 1) -'
      .split(' ')
      .concat([
        ' ',
        ' ',
        ' ',
        '\t',
        '\n',
        '\n\n',
        '\n> ',
        '\n- ',
        '\n- [ ] ',
        '\n1. ',
        '\n    ',
        '\n  ',
        '\n| ',
        ' | ',
        '\n|---|---|\n',
      ])
      .concat(['\n[^1]: ', '\n[x]: http://x "', '\n#### ', '\n---\n', '\n===\n', '  \n', 'http://x/', 'www.', '@x.org'])

  /** Numbers in a fixed, disorderly order (Park and Miller's generator). */
  function* disorder(seed: number): Generator<number, never> {
    for (let state = seed; ; ) {
      state = (state * 48_271) % 2_147_483_647
      yield state
    }
  }

  it.each([1, 2, 3, 4])('of wild text, %i', (seed) => {
    const numbers = disorder(seed)
    const next = (limit: number): number => numbers.next().value % limit
    for (let round = 0; round < 400; round++) {
      const words: string[] = []
      let markdown = ''
      for (let piece = next(30); piece >= 0; piece--) {
        if (next(3) > 0) markdown += MARKS[next(MARKS.length)]
        else {
          const word = next(4) === 0 ? String.fromCharCode(0x4e00 + words.length) : `w${words.length}x`
          words.push(word)
          markdown += word
        }
      }
      const printed = textContent(withAnswer(markdown).entry?.answers[0]?.content ?? [])
      const isAddress = (word: string): boolean => /\]\([^)]*$|\]: *\S*$/.test(markdown.slice(0, markdown.indexOf(word)))
      const lost = words.filter((word) => !printed.includes(word) && !isAddress(word))
      expect({ markdown, lost }).toEqual({ markdown, lost: [] })
    }
  })
})
