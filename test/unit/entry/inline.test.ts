/** The words of an answer: emphasis, links, code, footnotes, references, line ends. */
import { describe, expect, it } from 'vitest'
import { answer, html, places, readFiles, withAnswer } from './support.ts'

const one = (markdown: string): string => answer(markdown).replace(/^<p>([\s\S]*?)<\/p>/, '$1')

describe('emphasis', () => {
  it.each([
    ['*a* **b** ***c***', '<em>a</em> <strong>b</strong> <em><strong>c</strong></em>'],
    ['_a_ __b__ snake_case_name', '<em>a</em> <strong>b</strong> snake_case_name'],
    ['*a **b** c*', '<em>a <strong>b</strong> c</em>'],
    ['**a*', '*<em>a</em>'],
    ['*a*b*c*', '<em>a</em>b<em>c</em>'],
    ['2 * 3 * 4, 5*6', '2 * 3 * 4, 5*6'],
    ['*foo**bar*', '<em>foo**bar</em>'],
    ['*a __b *c d__ e*', '<em>a <strong>b *c d</strong> e</em>'],
    ['**a "*b*" c**', '<strong>a "<em>b</em>" c</strong>'],
    ['~~gone~~', '<del>gone</del>'],
  ])('of %j', (markdown, expected) => {
    expect(one(markdown)).toBe(expected)
  })

  it.each([
    ['**重要：**请', '<strong>重要：</strong>请'],
    ['**“K-创新”**与', '<strong>“K-创新”</strong>与'],
    ['与**“K-创新”**', '与<strong>“K-创新”</strong>'],
    ['这是**（重点）**内容', '这是<strong>（重点）</strong>内容'],
    ['**これは強調です。**次の文', '<strong>これは強調です。</strong>次の文'],
    ['**스크립트(script)**라고', '<strong>스크립트(script)</strong>라고'],
    ['已~~删除（旧）~~的', '已<del>删除（旧）</del>的'],
    ['𠮷**「野」**家', '𠮷<strong>「野」</strong>家'],
  ])('works beside Chinese, Japanese and Korean: %j', (markdown, expected) => {
    expect(one(markdown)).toBe(expected)
  })

  it('leaves ranges with a tilde alone', () => {
    expect(one('3~4월, 5~6월; 10~20')).toBe('3~4월, 5~6월; 10~20')
  })

  it('deeper than is meant prints its marks', () => {
    const nested = one(`${'*a '.repeat(40)}b${'*'.repeat(40)}`)
    expect(nested).toMatch(/^(<em>a ){16}(\*a ){24}b\*{24}(<\/em>){16}$/)
  })
})

describe('raw HTML is what it says', () => {
  it.each([
    ['<Innovative response to COVID-19> We did.', '<Innovative response to COVID-19> We did.'],
    ['a<br/>b <b>**c**</b>', 'a<br/>b <b><strong>c</strong></b>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<?php ?> <![CDATA[x]]>', '<?php ?> <![CDATA[x]]>'],
    ['<Goal: words>', '<Goal: words>'],
  ])('%j', (markdown, expected) => {
    expect(one(markdown)).toBe(expected)
  })

  it('in blocks too, with Markdown inside', () => {
    expect(answer('<div>\nraw **b**\n</div>\n\n<h1>x</h1>')).toBe('<p><div> raw <strong>b</strong> </div></p><p><h1>x</h1></p>')
  })
})

describe('characters', () => {
  it.each([
    ['&amp; &lt;b&gt; &#x4e2d; &eacute; &nosuch; &', '& <b> 中 é &nosuch; &'],
    ['\\*a\\* \\<b> \\[c] \\\\ \\d', '*a* <b> [c] \\ \\d'],
    ['&#0; &#7; &Tab;', '&#0; &#7; &Tab;'],
    ['`a  b` `` ` `` `\\*` `x', '<code>a  b</code> <code>`</code> <code>\\*</code> `x'],
  ])('of %j', (markdown, expected) => {
    expect(one(markdown)).toBe(expected)
  })

  it('of a leading space that is written out stay', () => {
    expect(one('&#32;a')).toBe(' a')
  })
})

describe('a line end', () => {
  it.each([
    ['between Latin words is a space', 'one\n  two', 'one two'],
    ['between Han is nothing', '中文\n中文', '中文中文'],
    ['between kana is nothing', 'かな\nカナ', 'かなカナ'],
    ['after Chinese punctuation is nothing', '中文，\n中文', '中文，中文'],
    ['beside Chinese quotes is nothing', '“中文”\n中文\n“中文”', '“中文”中文“中文”'],
    ['between Latin quotes is a space', 'one”\n“two', 'one” “two'],
    ['between Hangul is a space', '한국\n한국', '한국 한국'],
    ['between Han and Latin is a space', '中文\nABC\n中文', '中文 ABC 中文'],
    ['beside emphasis goes by the characters', '**中文**\n*中文*\n`a`', '<strong>中文</strong><em>中文</em> <code>a</code>'],
    ['after two spaces is a line break', '中文  \n中文', '中文<br>中文'],
    ['after a backslash is a line break', 'one\\\ntwo', 'one<br>two'],
    ['after the last word is nothing', 'one  ', 'one'],
  ])('%s', (_, markdown, expected) => {
    expect(one(markdown)).toBe(expected)
  })
})

describe('a link', () => {
  it.each([
    ['[a *b*](https://x.org/p)', '<a href="https://x.org/p">a <em>b</em></a>'],
    ['[a](<https://x.org/a b>)', '<a href="https://x.org/a%20b">a</a>'],
    ['[a](https://x.org/(b)c)', '<a href="https://x.org/(b)c">a</a>'],
    ['[a](https://x.org/École "Title \\"words\\"")', '<a href="https://x.org/%C3%89cole">a</a> (Title "words")'],
    ['[a][X]\n\n[x]: https://x.org', '<a href="https://x.org">a</a>'],
    ['[x][], [x]\n\n[x]: https://x.org', '<a href="https://x.org">x</a>, <a href="https://x.org">x</a>'],
    ['<https://x.org> <a@x.org>', '<a href="https://x.org">https://x.org</a> <a href="mailto:a@x.org">a@x.org</a>'],
    [
      'https://x.org/a_b_c, (www.x.org/d).',
      '<a href="https://x.org/a_b_c">https://x.org/a_b_c</a>, (<a href="http://www.x.org/d">www.x.org/d</a>).',
    ],
    ['**https://x.org**', '<strong><a href="https://x.org">https://x.org</a></strong>'],
    ['见https://x.org/a，谢谢', '见<a href="https://x.org/a">https://x.org/a</a>，谢谢'],
    ['https://x.org/a\\_b', '<a href="https://x.org/a_b">https://x.org/a_b</a>'],
    ['mail a.b@x.org.', 'mail <a href="mailto:a.b@x.org">a.b@x.org</a>.'],
    ['[https://x.org](https://y.org)', '<a href="https://y.org">https://x.org</a>'],
    ['[a [b](https://x.org) c](https://y.org)', '[a <a href="https://x.org">b</a> c](<a href="https://y.org">https://y.org</a>)'],
    ['`https://x.org`', '<code>https://x.org</code>'],
    ['[a] (b) [c', '[a] (b) [c'],
  ])('written %j', (markdown, expected) => {
    expect(one(markdown)).toBe(expected)
  })

  it.each([
    ['[a](javascript:alert(1))', '<span>a (javascript:alert(1))</span>'],
    ['[a](ftp://x.org)', '<span>a (ftp://x.org)</span>'],
    ['[a](attachments/a.pdf)', '<span>a (attachments/a.pdf)</span>'],
  ])('that leads nowhere is text with a warning: %j', (markdown, expected) => {
    expect(one(markdown)).toBe(`${expected}\n6:1 entry/link-unsupported`)
  })

  it('definition that nothing uses is printed', () => {
    expect(answer('[note]: remember "to say"\n\nWords.')).toBe(
      '<p>[note]: remember "to say"</p><p>Words.</p>\n6:1 entry/definition-unused',
    )
  })
})

describe('an image', () => {
  it('stands in its line, with its title behind it', () => {
    expect(one('See ![a *red* flag](a.png "Figure 1") here')).toBe(
      'See <img src="entry:a.png" alt="a red flag" title="Figure 1"></img> (Figure 1) here',
    )
  })

  it('that is a paragraph of its own is a figure, and its title the caption', () => {
    expect(answer('![A chart](a.png)')).toBe('<figure><img src="entry:a.png" alt="A chart"></img></figure>')
    expect(answer('![A chart](a.png "Figure\n1")')).toBe(
      '<figure><img src="entry:a.png" alt="A chart" title="Figure 1"></img><figcaption>Figure 1</figcaption></figure>',
    )
  })

  it('without alternative text is an error', () => {
    expect(answer('a ![](b.png)')).toBe('<p>a </p>\n6:3 entry/image-without-text')
  })
})

describe('a footnote', () => {
  it('stands where it is referred to', () => {
    expect(answer('One[^a] two.\n\n[^a]: The *note*\ngoes on.\n\n    Second paragraph.')).toBe(
      '<p>One<span class="footnote">The <em>note</em> goes on.<br>Second paragraph.</span> two.</p>',
    )
  })

  it('keeps the bullets and numbers of its lists', () => {
    expect(answer('One[^a].\n\n[^a]: Two:\n\n    - b\n    - c\n\n    3. d')).toBe(
      '<p>One<span class="footnote">Two:<br><span class="item"></span>b<br><span class="item"></span>c<br><span class="item" data-number="3"></span>d</span>.</p>',
    )
  })

  it('may follow the paragraph without an empty line, and another footnote', () => {
    expect(answer('One[^1] two[^2].\n[^1]: First.\n[^2]: Second.')).toBe(
      '<p>One<span class="footnote">First.</span> two<span class="footnote">Second.</span>.</p>',
    )
  })

  it('knows the places of its words', () => {
    const { entry } = withAnswer('中文[^1]\n中文\n\n[^1]: Note\n    *more*')
    expect(places(entry?.answers[0]?.content ?? [])).toEqual(['6:1 "中文"', '9:7 "Note "', '10:6 "more"', '7:1 "中文"'])
  })

  it.each([
    ['unknown', 'One[^x].', '<p>One[^x].</p>\n6:4 entry/footnote-unknown'],
    ['unused', 'One.\n\n[^x]: Note.', '<p>One.</p><p>[^x]: Note.</p>\n8:1 entry/footnote-unused'],
    [
      'referred to twice',
      'a[^x] b[^x]\n\n[^x]: Note.',
      '<p>a<span class="footnote">Note.</span> b[^x]</p>\n6:8 entry/footnote-twice',
    ],
    ['inside another', 'a[^x]\n\n[^x]: Note[^x].', '<p>a<span class="footnote">Note[^x].</span></p>\n8:11 entry/footnote-nested'],
  ])('%s is printed as typed, with a warning', (_, markdown, expected) => {
    expect(answer(markdown)).toBe(expected)
  })
})

describe('a reference to an attachment', () => {
  const refer = (words: string) => {
    const { entry, diagnostics } = readFiles({
      'x.md': `---\nform: f\nlanguages: [en]\nattachments: [{ id: A1, file: a.pdf }]\n---\n## 1\n[A1] ${words}`,
      'a.pdf': '1',
    })
    const content = html(entry?.answers[0]?.content ?? [])
    return [
      content.slice('<p><a class="attachment" href="#attachment-A1" data-attachment="A1">[A1]</a> '.length, -4),
      diagnostics,
    ] as const
  }

  it.each(['[A1, p. 12]', '[A1，第12页]', '[A1: page 12]', '[A1، ص 12]'])('written %s keeps its words', (typed) => {
    expect(refer(typed)).toEqual([
      `<a class="attachment" href="#attachment-A1" data-attachment="A1" data-page="12">${typed}</a>`,
      [],
    ])
  })

  it.each([
    ['[A1, pp. 12–14]', 'data-page="12" data-locator="pp. 12–14"'],
    ['[A1, p. 12, table 3]', 'data-page="12" data-locator="p. 12, table 3"'],
    ['[A1, summary]', 'data-locator="summary"'],
  ])('that says more than a page, %s, is kept in its words', (typed, attributes) => {
    expect(refer(typed)).toEqual([
      `<a class="attachment" href="#attachment-A1" data-attachment="A1" ${attributes}>${typed}</a>`,
      [],
    ])
  })

  it('to one that is not there names the nearest', () => {
    const [content, [error]] = refer('[A2, p. 3]')
    expect(content).toBe('[A2, p. 3]')
    expect(error).toMatchObject({ code: 'entry/attachment-unknown', span: { line: 7, column: 6, length: 10 } })
    expect(error?.hints).toEqual(['did you mean `[A1]`?', 'if it is meant as text, write `\\[A2]`'])
  })

  it.each([
    ['a link', '[A1](https://x.org)', '<a href="https://x.org">A1</a>'],
    ['words in brackets', '[sic] [2020] [a note]', '[sic] [2020] [a note]'],
    ['escaped', '\\[B2]', '[B2]'],
    ['in code', '`[B2]`', '<code>[B2]</code>'],
  ])('is not %s', (_, typed, expected) => {
    expect(refer(typed)).toEqual([expected, []])
  })
})
