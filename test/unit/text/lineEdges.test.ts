/**
 * Thousands of lines of Chinese, Japanese and Korean, made of what dossiers are made of: whatever the measure, no line begins
 * with a mark that closes, and none ends with one that opens (clreq 3.1.3, jlreq 3.1.7 and 3.1.8, klreq "Line breaking").
 */
import { expect, it } from 'vitest'
import type { Language } from '../../../src/language/types.ts'
import type { ComputedStyle } from '../../../src/style/types.ts'
import { breakParagraph, prepareParagraph } from '../../../src/text/index.ts'
import { monoText } from '../../support/layoutHtml.ts'
import { el, SPAN, style, styleOf } from '../style/build.ts'

const WORDS: Readonly<Partial<Record<Language, string>>> = {
  'zh-Hans':
    '项目 服务 老年人 数字平台 可持续发展 北京—上海 克里斯·史密斯 二〇二〇 第①条 31% 2017–2019年 COVID-19 K-Innovation and/or e-政务 https://un.org/a/b 10～20 ——也就是说—— ……',
  'zh-Hant': '計畫 服務 老人 數位平台 永續發展 臺北 約翰·史密斯 民國一〇九年 31% 2020年 COVID-19 and/or ——也就是說—— ……',
  ja: 'プロジェクト サービス きゃく コンピューター 人々 持続可能な開発 ちょっと いすゞ 第1章 31％ 2020年 COVID-19 10〜20 ジョン・スミス ……',
  ko: '대한민국은 서비스를 디지털 국민의 코로나19에 2020년 K-방역 행정안전부(MOIS)는 and/or 31%가 民主共和國',
}
const CLOSE: Readonly<Partial<Record<Language, string>>> = { ko: ',.;:!?' }
const PAIRS = ['“”', '‘’', '（）', '《》', '「」', '『』', '【】', '()']
const SEEDS = 12

const BEGINS_NO_LINE = /^[、，。．：；！？”’）」』》】)\],.;:!?·・～〜ー々ゞゃゅょっャュョッ％%]/
const ENDS_NO_LINE = /[“‘（「『《【([]$/

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function textOf(lang: Language, seed: number): string {
  const below = chance(seed)
  const words = WORDS[lang]!.split(' ')
  const marks = CLOSE[lang] ?? '，。、；：！？'
  const space = lang === 'ko' ? ' ' : ''
  const phrase = (depth: number): string => {
    let text = ''
    for (let n = 1 + below(4); n > 0; n--) {
      const pair = PAIRS[below(PAIRS.length)]
      text += depth < 2 && below(4) === 0 ? pair[0] + phrase(depth + 1) + pair[1] : words[below(words.length)]
      text += below(3) === 0 ? marks[below(marks.length)] + space : below(2) === 0 ? space : ''
    }
    return text.trimEnd()
  }
  return Array.from({ length: 12 }, () => phrase(0)).join(marks[1] + space)
}

const context = monoText()

function linesOf(text: string, lang: Language, width: number, changes: Partial<ComputedStyle>): readonly string[] {
  const styled = { ...styleOf(style(el('p', 'x')), 'p'), fontSize: 10, ...changes }
  const source = { style: styled, lang, node: 1, span: SPAN }
  const paragraph = prepareParagraph(context, { ...source, children: [{ ...source, type: 'text', text }] })
  return breakParagraph(context, paragraph, () => width).map((line) => line.text.trim())
}

const MANNERS = [{ textAlign: 'justify' }, { textAlign: 'start' }, { textAlign: 'justify', lineBreak: 'strict' }] as const

it('in more than 5,000 lines', () => {
  const wrong: string[] = []
  let count = 0
  for (const lang of ['zh-Hans', 'zh-Hant', 'ja', 'ko'] as const) {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const text = textOf(lang, seed)
      for (const manner of MANNERS) {
        for (const width of [95, 140, 233, 410]) {
          const wordBreak = lang === 'ko' && seed % 2 === 0 ? 'keep-all' : 'normal'
          const lines = linesOf(text, lang, width, { ...manner, wordBreak })
          count += lines.length
          wrong.push(
            ...lines
              .filter((line, i) => (i > 0 && BEGINS_NO_LINE.test(line)) || ENDS_NO_LINE.test(line))
              .map((line) => `${lang} ${width}: ${line}`),
          )
        }
      }
    }
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(5000)
})
