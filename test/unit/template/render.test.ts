/** Templates get plain data and a few helpers, and reach nothing else. */
import { describe, expect, it } from 'vitest'
import { compileTemplate } from '../../../src/template/index.ts'
import { messageLines } from '../../support/cases.ts'

type Data = Readonly<Record<string, unknown>>
type Partials = Readonly<Record<string, string>>

/** The HTML, or what is said against the template. */
function render(text: string, data: Data, partials: Partials = {}): string {
  const template = compileTemplate({
    main: { file: 'main.hbs', text },
    partials: new Map(Object.entries(partials).map(([name, source]) => [name, { file: `${name}.hbs`, text: source }])),
    words: { file: 'words.yaml', text: 'yes: { en: Yes, no: Ja }' },
  })
  const { value, diagnostics } = template.value?.render(data) ?? template
  return typeof value === 'string' ? value : messageLines(diagnostics)
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
  const { value } = compileTemplate({
    main: { file: 'main.hbs', text: '' },
    partials: new Map(),
    words: { file: 'words.yaml', text: 'yes: { en: yes, fr: 1.10 }' },
  })
  expect(value?.words).toEqual({ yes: { en: 'yes', fr: '1.10' } })
})

describe('a template cannot', () => {
  it.each([
    ['name what is not in its data', '{{misspelt}}', '"misspelt" not defined'],
    ['reach a prototype', '{{x.constructor.name}}', '"name" not defined in undefined'],
    ['look up by name', '{{lookup x "constructor"}}', '"lookup" not defined'],
    ['write to the console', '{{log "x"}}', '"log" not defined'],
    ['call a partial that is not there', '{{> nothing}}', 'there is no partial “nothing”'],
  ])('%s', (_, text, says) => {
    expect(render(text, { x: {} })).toContain(says)
  })
})

describe('a fault is told where it stands in the file as it was written:', () => {
  it.each([
    ['a block that another one closes', '<p>\n{{#each x}}\n {{/if}}', '2:4', "each doesn't match if"],
    ['a block that nothing closes', '<p>\n  {{#if x}}y</p>', '2:17', 'a block is not closed'],
    ['a mustache that is not closed', 'a\n  {{foo', '2:5', 'this is no Handlebars'],
    ['one that is empty', 'a\n<b>{{x}}</b> {{> }} b', '2:18', 'this is no Handlebars'],
    ['a name that is not in the data, behind marked tags', '<p>\n<b>x</b><i>{{misspelt}}</i>', '2:14', '"misspelt" not defined'],
    ['the same in a partial', '<p>{{> value}}</p>', '1:6', '"misspelt" not defined', '<b>{{misspelt}}</b>'],
  ])('%s', (_, text, place, says, value = '') => {
    expect(render(text, { x: [] }, { value })).toMatch(new RegExp(`^! template/\\S+ ${place} .*${says}`))
  })

  it('with the name that was meant', () => {
    expect(render('{{> valeu}}', {}, { value: '' })).toBe('! template/no-partial 1:1 there is no partial “valeu”\n')
  })
})
