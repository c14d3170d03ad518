/** Findings in other languages: every message has them, with the same parameters and as many hints. */
import { describe, expect, it } from 'vitest'
import { CODES, type Code } from '../../../src/diagnostics/codes.ts'
import { diagnose, phrase } from '../../../src/diagnostics/diagnose.ts'
import { inLanguage, MESSAGE_LANGUAGES, VOCABULARIES } from '../../../src/diagnostics/languages.ts'
import { placeholders } from '../../../src/diagnostics/wording.ts'

const { en: english, ...others } = VOCABULARIES
const codes = Object.keys(CODES) as Code[]
const named = (pattern: string) => placeholders(pattern).toSorted()

describe.each(Object.entries(others))('%s', (_, { messages, phrases }) => {
  it('has every message, and none besides', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english.messages).toSorted())
    expect(Object.keys(phrases).toSorted()).toEqual(Object.keys(english.phrases).toSorted())
  })

  it('says the same parameters in messages and hints', () => {
    const differing = codes.filter((code) => {
      const [own, hints] = [messages[code]!, messages[code]!.hints ?? []]
      const [original, originals] = [CODES[code], CODES[code].hints ?? []]
      const same = (a: string, b: string) => named(a).join() === named(b).join()
      return (
        !same(own.message, original.message) ||
        hints.length !== originals.length ||
        hints.some((hint, i) => !same(hint, originals[i]!))
      )
    })
    expect(differing).toEqual([])
  })

  it('says the same parameters in phrases', () => {
    const differing = Object.keys(phrases).filter((key) => named(phrases[key]!).join() !== named(english.phrases[key]!).join())
    expect(differing).toEqual([])
  })

  it('writes sentences as the English ones: no full stop, no straight quotes outside of code, nothing left in English', () => {
    const texts = codes.flatMap((code) => [messages[code]!.message, ...(messages[code]!.hints ?? [])])
    const prose = texts.map((text) => text.replace(/`[^`]*`/g, ''))
    expect(prose.filter((text) => /[.。]$/.test(text) || /(?<!=)"(?![^"]*")/.test(text.replace(/="[^"]*"/g, '')))).toEqual([])
    expect(codes.filter((code) => messages[code]!.message === CODES[code].message)).toEqual([])
  })
})

describe('a finding in the language of the reader', () => {
  const span = { file: 'input/x.md', line: 3, column: 1 }

  it('translates the words of ours, and leaves those of the author', () => {
    const name = phrase('name/in-language', { name: phrase('name/question', { id: '3a' }), language: phrase('language/ko') })
    const finding = diagnose('form/over-limit', span, { name, count: 310, unit: phrase('unit/words'), max: 300, excess: 10 })
    expect(MESSAGE_LANGUAGES.map((language) => inLanguage(finding, language).message)).toEqual([
      'question 3a in Korean has 310 words, limit 300',
      '问题 3a（韩文）有 310 词，上限为 300',
      '문항 3a(한국어): 310 단어, 제한은 300',
      'question 3a en coréen : 310 mots, maximum 300',
    ])
  })

  it('joins lists as the language does, and leaves out hints whose parameters are not given', () => {
    const answered = phrase('name/several-answered', { names: phrase('name/questions', { ids: ['9b', '9c', '9d'] }) })
    const finding = diagnose('form/asked-if-known', span, { answered, deciding: phrase('name/question', { id: '9a' }), id: '9a' })
    expect(inLanguage(finding, 'zh-Hans').message).toBe('问题 9b、9c和9d均已作答，但问题 9a没有作答')
    expect(inLanguage(finding, 'fr').hints).toEqual(['répondez à la question 9a'])
    expect(inLanguage(diagnose('entry/encoding', span), 'ko').hints).toEqual(['UTF-8로 다시 저장하십시오'])
  })

  it('translates a finding within a finding', () => {
    const image = diagnose('image/damaged', span, { file: 'a.png', problem: phrase('damage/truncated') })
    const finding = inLanguage(diagnose('annex/image', span, { id: 'A1', problem: image }), 'fr')
    expect(finding.message).toBe(
      'A1 figure dans la liste, ses pages ne sont pas reliées : l’image « a.png » est endommagée : elle s’arrête trop tôt',
    )
  })
})
