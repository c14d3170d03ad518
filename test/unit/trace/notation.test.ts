import { expect, it } from 'vitest'
import { branch, color, localized, nameOf, number, print, quoted } from '../../../src/trace/notation.ts'

it('writes numbers with two decimals at most', () => {
  expect([1, 0.5, 1 / 3, 12.006, 70.866141, -0.001, -2.5].map(number)).toEqual([
    '1',
    '0.5',
    '0.33',
    '12.01',
    '70.87',
    '0',
    '-2.5',
  ])
})

it('shows in a text what cannot be seen', () => {
  expect(quoted('say “no” to "x"\n')).toBe('"say “no” to \\"x\\"\\n"')
  expect(quoted('10\u00a0%, co\u00adop, \u200fa\ufeff')).toBe('"10\\u00a0%, co\\u00adop, \\u200fa\\ufeff"')
  expect(quoted('水　火 한글 👩')).toBe('"水　火 한글 👩"')
})

it('writes colours in six digits', () => {
  expect(color({ r: 1, g: 0.5, b: 0.04 })).toBe('#ff800a')
})

it('sets a text that stands alone beside its parent', () => {
  const alone = branch('p', [branch('"one"')])
  const two = branch('p', [branch('"one"'), branch('em', [branch('"two"')])])
  expect(print([branch('div', [alone, two])])).toBe('div\n  p "one"\n  p\n    "one"\n    em "two"\n')
})

it('names elements as selectors do', () => {
  expect(nameOf('div', { class: ' wide  first ', id: 'one' })).toBe('div#one.wide.first')
})

it('says a wording once for all languages that have it', () => {
  const yes = { fr: 'Oui', 'zh-Hant': '是', 'zh-Hans': '是', en: 'Yes' }
  expect(print(localized(yes))).toBe('en "Yes"\nfr "Oui"\nzh-Hans zh-Hant "是"\n')
})

it('leaves out the languages that an entry does not have, unless there is no other wording', () => {
  expect(print(localized({ en: 'Yes', fr: 'Oui' }, ['en', 'ko']))).toBe('en "Yes"\n')
  expect(print(localized({ fr: 'Oui' }, ['en', 'ko']))).toBe('fr "Oui"\n')
})
