/** What `@import` brings in, in which order, and what is refused. */
import { expect, it } from 'vitest'
import { openSheets } from '../../../src/style/imports.ts'

/** The files of the sheets in the order of the cascade, and what is said: `file:line:column code message`. */
function open(files: Readonly<Record<string, string>>): {
  readonly order: readonly string[]
  readonly messages: readonly string[]
} {
  const find = (path: string) => (Object.hasOwn(files, path) ? { file: `templates/${path}`, text: files[path] } : undefined)
  const { value, diagnostics } = openSheets('base/style.css', find)
  return {
    order: (value ?? []).map(({ file }) => file.replace('templates/', '')),
    messages: diagnostics.map(
      ({ span, code, message }) => `${span.file.replace('templates/', '')}:${span.line}:${span.column} ${code} ${message}`,
    ),
  }
}

it('what a sheet imports comes before its own rules, from the folder of the sheet', () => {
  const opened = open({
    'base/style.css': '@charset "utf-8"; @import "parts/a.css"; @import url(../ours/b.css); p {}',
    'base/parts/a.css': '@import "c.css";',
    'base/parts/c.css': '',
    'ours/b.css': '',
  })
  expect(opened).toEqual({ order: ['base/parts/c.css', 'base/parts/a.css', 'ours/b.css', 'base/style.css'], messages: [] })
})

it('a sheet imported in two places comes twice', () => {
  const files = { 'base/style.css': '@import "a.css"; @import "b.css";', 'base/a.css': '@import "b.css";', 'base/b.css': '' }
  expect(open(files)).toEqual({ order: ['base/b.css', 'base/a.css', 'base/b.css', 'base/style.css'], messages: [] })
})

it('a sheet for other media stays away', () => {
  const files = { 'base/style.css': '@import "a.css" print; @import "b.css" screen;', 'base/a.css': '', 'base/b.css': '' }
  expect(open(files)).toEqual({ order: ['base/a.css', 'base/style.css'], messages: [] })
})

it('a circle is refused at the import that closes it', () => {
  const files = { 'base/style.css': '@import "a.css";', 'base/a.css': '\n@import "style.css";' }
  expect(open(files)).toEqual({
    order: ['base/a.css', 'base/style.css'],
    messages: [
      'base/a.css:2:1 style/import-circle the style sheet “style.css” imports itself, by way of base/style.css, base/a.css',
    ],
  })
})

it.each(['../../secret.css', '/etc/x.css', 'https://example.org/x.css', '..\\x.css'])('%s lies outside', (path) => {
  const { order, messages } = open({ 'base/style.css': `@import '${path.replace('\\', '\\\\')}';` })
  expect(order).toEqual(['base/style.css'])
  expect(messages).toEqual([`base/style.css:1:1 style/import-outside the style sheet “${path}” would lie outside templates/`])
})

it('what is not there is named, as is what cannot be said', () => {
  expect(open({ 'base/style.css': '@import "a.css";\n@import;\n@import "b.css" layer(x);' }).messages).toEqual([
    'base/style.css:2:1 style/broken-sheet this part of the style sheet cannot be read and is skipped: the import names no sheet',
    'base/style.css:3:1 style/unsupported-rule "@import" with a layer or a condition is not supported',
    'base/style.css:1:1 style/import-missing there is no style sheet “a.css”',
  ])
})
