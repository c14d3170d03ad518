import { expect, it } from 'vitest'
import { traceHtml } from '../../../src/trace/html.ts'
import { el } from '../style/build.ts'
import { lines } from './build.ts'

it('indents blocks and leaves text on one line, where white space counts', () => {
  const root = el(
    'body',
    '\n  ',
    el('section#one.wide', el('p', 'Wells ran ', el('em', 'dry'), ' & <empty>.', el('br')), el('div')),
    '\n',
  )
  expect(traceHtml(root)).toBe(
    lines(`
      <body>
        <section id="one" class="wide">
          <p>Wells ran <em>dry</em> &amp; &lt;empty&gt;.<br></p>
          <div></div>
        </section>
      </body>
    `),
  )
})

it('keeps the lines of preformatted text', () => {
  expect(traceHtml(el('pre', 'a\n  b'))).toBe('<pre>a\n  b</pre>\n')
})
