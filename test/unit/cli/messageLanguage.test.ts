import { expect, it } from 'vitest'
import { languageOf, takeLanguage } from '../../../src/cli/messageLanguage.ts'

it.each([
  [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
  [{ LANG: 'fr_CH@euro' }, 'fr'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
  [{ LANG: 'zh_TW.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
  [{ LC_ALL: 'fr_FR', LC_MESSAGES: 'ko_KR', LANG: 'zh_CN' }, 'fr'],
  [{ LC_ALL: '', LC_MESSAGES: 'ko_KR', LANG: 'zh_CN' }, 'ko'],
] as const)('%o reads %s', (env, language) => {
  expect(languageOf({ env })).toBe(language)
})

it('an option says it before the environment does', () => {
  expect(languageOf({ lang: 'en', env: { LANG: 'ko_KR' } })).toBe('en')
})

it('the option stands anywhere before --', () => {
  expect(takeLanguage(['a.md', '--lang', 'zh', '-o', 'out'])).toEqual({ rest: ['a.md', '-o', 'out'], lang: 'zh-Hans' })
  expect(takeLanguage(['--lang=fr', 'a.md'])).toEqual({ rest: ['a.md'], lang: 'fr' })
  expect(takeLanguage(['--', '--lang'])).toEqual({ rest: ['--', '--lang'] })
})

it.each([['--lang', 'de'], ['--lang=ja'], ['--lang']])('%s is misuse', (...args) => {
  expect(() => takeLanguage(args)).toThrow('--lang is one of en, zh-Hans, ko, fr')
})
