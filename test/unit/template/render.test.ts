/** Templates get plain data and a few helpers, and reach nothing else. */
import { describe, expect, it } from 'vitest'
import { compileTemplate } from '../../../src/template/index.ts'

function render(text: string, data: Readonly<Record<string, unknown>>, partials: Readonly<Record<string, string>> = {}): string {
  const template = compileTemplate({
    main: { file: 'main.hbs', text },
    partials: new Map(Object.entries(partials).map(([name, source]) => [name, { file: `${name}.hbs`, text: source }])),
    words: { file: 'words.yaml', text: 'yes: { en: Yes, no: Ja }' },
  })
  return template.render(data)
}

const TITLE = [
  { lang: 'en', dir: 'ltr', text: 'A & B', fallback: false },
  { lang: 'ar', dir: 'rtl', text: 'ب', fallback: true },
]

it('what an author wrote is escaped, once', () => {
  expect(render('{{x}}', { x: '<b> & "c"' })).toBe('&lt;b&gt; &amp; &quot;c&quot;')
})

it('texts prints a span for each language, by rank', () => {
  expect(render('{{texts title}}', { title: TITLE })).toBe(
    '<span class="first" lang="en" dir="ltr">A &amp; B</span> <span class="second fallback" lang="ar" dir="rtl">ب</span>',
  )
})

it('texts says where the author wrote a text', () => {
  const title = [{ ...TITLE[0], at: { file: 'in"put/a.md', line: 3, column: 8 } }]
  expect(render('{{texts title}}', { title })).toContain('data-at="in&quot;put/a.md:3:8"')
})

it('first prints the first wording, without markup', () => {
  expect(render('{{first title}}|{{first none}}', { title: TITLE, none: [] })).toBe('A &amp; B|')
})

it('content refers to an answer', () => {
  expect(render('{{content this}}', { ref: '1/en' })).toBe('<dossier-content ref="1/en"></dossier-content>')
})

it('partials are marked with places of their own file', () => {
  expect(render('{{> cover}}', {}, { cover: '<p>x</p>' })).toBe('<p data-at="cover.hbs:1:1">x</p>')
})

it('words in YAML stay words: no and yes are no booleans', () => {
  const { words } = compileTemplate({
    main: { file: 'main.hbs', text: '' },
    partials: new Map(),
    words: { file: 'words.yaml', text: 'yes: { en: yes, fr: 1.10 }' },
  })
  expect(words).toEqual({ yes: { en: 'yes', fr: '1.10' } })
})

describe('a template cannot', () => {
  it.each([
    ['name what is not in its data', '{{misspelt}}'],
    ['reach a prototype', '{{x.constructor.name}}'],
    ['look up by name', '{{lookup x "constructor"}}'],
    ['write to the console', '{{log "x"}}'],
    ['call a partial that is not there', '{{> nothing}}'],
  ])('%s', (_, text) => {
    expect(() => render(text, { x: {} })).toThrow()
  })
})
