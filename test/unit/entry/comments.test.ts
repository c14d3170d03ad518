/** Notes between authors, which no page prints. */
import { describe, expect, it } from 'vitest'
import { answer, places, withAnswer } from './support.ts'

describe('a comment', () => {
  it.each([
    ['inside a line', 'One <!-- note --> two.', '<p>One two.</p>'],
    ['at the beginning of a line', '<!-- todo -->     Words.', '<p>Words.</p>'],
    ['at the end of a line', 'One  <!-- a --> <!-- b -->\ntwo.', '<p>One two.</p>'],
    ['next to another', 'One<!-- a --><!-- b -->two.', '<p>Onetwo.</p>'],
    ['over lines of its own', 'One.\n<!-- a\n\n## 2\nb -->\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['in a list', '- one <!-- a -->\n- <!-- b --> two', '<ul><li>one</li><li>two</li></ul>'],
    ['without words', 'One<!-->two<!--->three.', '<p>Onetwothree.</p>'],
    ['with emphasis around it', '**重要：**<!-- x -->请', '<p><strong>重要：</strong>请</p>'],
  ])('%s is left out', (_, markdown, expected) => {
    expect(answer(markdown)).toBe(expected)
  })

  it.each([
    ['a code span', '`<!-- a -->` and ``x ` <!-- b -->``', '<p><code><!-- a --></code> and <code>x ` <!-- b --></code></p>'],
    ['fenced code', '```\n<!-- a -->\n```', '<pre><code><!-- a --></code></pre>'],
    ['a code span over two lines', '`a\n<!-- b -->`', '<p><code>a <!-- b --></code></p>'],
    ['an escape', '\\<!-- a -->', '<p><!-- a --></p>'],
  ])('in %s is words', (_, markdown, expected) => {
    expect(answer(markdown)).toBe(expected)
  })

  it('after a lone backtick is one all the same', () => {
    expect(answer('One ` two <!-- a -->\n\nthree ` four')).toBe('<p>One ` two</p><p>three ` four</p>')
  })

  it('moves no place of what follows it', () => {
    const { entry } = withAnswer('One <!-- a\nb --> two **three**.\nfour')
    expect(places(entry?.answers[0]?.content ?? [])).toEqual(['6:1 "One two "', '7:13 "three"', '7:20 ". "', '8:1 "four"'])
  })
})

describe('a comment that is not closed', () => {
  it('is an error where it begins, and is read as text', () => {
    expect(answer('One <!-- two\n\nthree')).toBe('<p>One <!-- two</p><p>three</p>\n6:5 entry/comment-unclosed')
  })

  it('does not take in the answers up to the next one', () => {
    const { entry, messages } = withAnswer('One <!-- two\n## 2\nTwo. <!-- note -->')
    expect(messages).toEqual(['6:5 entry/comment-unclosed'])
    expect(entry?.answers.map(({ id }) => id)).toEqual(['1', '2'])
  })
})
