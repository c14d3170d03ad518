/** Where the marks of a line stand, in pt at 20 pt, in the faces of each region: a full mark is 20 wide, a trimmed one 10. */
import { expect, it } from 'vitest'
import { boxOf, readOutlines } from '../../../src/font/glyf.ts'
import type { Language } from '../../../src/language/types.ts'
import { markClass } from '../../../src/text/marks.ts'
import { runOnPdf } from '../../support/tools.ts'
import { FONTS } from '../font/faces.ts'
import { linesOf, pdfOf, type SetLine } from './realFonts.ts'

/** Each character with what the pen moves for it. */
function widths(text: string, lang: Language, css = ''): Promise<readonly string[]> {
  return advancesOf(linesOf(`p { ${css} }`, `<p>${text}</p>`, lang))
}

async function advancesOf(lines: Promise<readonly SetLine[]>): Promise<readonly string[]> {
  return (await lines).flatMap(({ sorts }) => sorts.map(({ text, advance }) => `${text}${advance}`))
}

it('mainland: brackets, quotation marks, commas and stops give up a half where they meet', async () => {
  expect(await widths('中“（《文》）”，中。', 'zh-Hans')).toEqual([
    '中20',
    '“20',
    '（10',
    '《10',
    '文20',
    '》10',
    '）10',
    '”10',
    '，20',
    '中20',
    '。10',
  ])
})

it('Taiwan: a comma in the middle of its square keeps it, also at the end', async () => {
  expect(await widths('中「（文）」，！中。', 'zh-Hant')).toEqual([
    '中20',
    '「20',
    '（10',
    '文20',
    '）10',
    '」10',
    '，20',
    '！20',
    '中20',
    '。20',
  ])
})

it('Japan: comma and stop stand at one side, colon and exclamation do not', async () => {
  expect(await widths('中「（文）」、！：「中」。', 'ja')).toEqual([
    '中20',
    '「20',
    '（10',
    '文20',
    '）10',
    '」10',
    '、20',
    '！20',
    '：20',
    '「10',
    '中20',
    '」10',
    '。10',
  ])
})

it('an opening mark moves to the left by the half it gives up', async () => {
  const [line] = await linesOf('', '<p>（中</p>', 'zh-Hans')
  const [bracket] = line.sorts
  expect([line.x, bracket.advance]).toEqual([0, 10])
  expect(bracket.sort.parts).toMatchObject([{ dx: -500, dy: 0 }])
})

it('Han in an English line follows the face that draws it', async () => {
  expect(await widths('中文），', 'en', 'text-spacing-trim: normal')).toEqual(['中20', '文20', '）10', '，20'])
})

it('a quarter em is in the advance of the letter before it, not a gap of its own', async () => {
  const [line] = await linesOf('', '<p>中a文</p>', 'zh-Hans')
  expect(line.sorts.map(({ sort, text }) => [text, (sort.advance * 20) / sort.face.metrics.unitsPerEm])).toEqual([
    ['中', 25],
    ['a', expect.closeTo(16.22, 1)],
    ['文', 20],
  ])
})

it('dots of emphasis are part of the letter: under Chinese, over Japanese and Korean', async () => {
  const dots = async (lang: Language) => {
    const [line] = await linesOf('p { text-emphasis-style: dot }', '<p>中，</p>', lang)
    return line.sorts.map(({ text, sort }) => [text, sort.parts.slice(1).map(({ dy }) => Math.sign(dy))])
  }
  expect(await dots('zh-Hans')).toEqual([
    ['中', [-1]],
    ['，', []],
  ])
  for (const lang of ['ja', 'ko'] as const) {
    expect(await dots(lang)).toEqual([
      ['中', [1]],
      ['，', []],
    ])
  }
})

it('the table says where the faces draw their marks', async () => {
  const wrong: string[] = []
  for (const row of FONTS.rows.filter(
    ({ languages }) => languages.length === 1 && ['zh-Hans', 'zh-Hant', 'ja', 'ko'].includes(languages[0]),
  )) {
    const face = FONTS.face(row)
    const outlines = readOutlines(face.tables)
    for (const mark of '（「『《〈【〖〔［｛“‘）」』》〉】〗〕］｝”’，、。．：；！？・·') {
      const sort = face.sort(face.glyphOf(mark.codePointAt(0)!), mark)
      const kind = markClass(sort, row.languages[0])
      const [left, , right] = boxOf(outlines.of(sort.parts[0].glyph))
      const ok =
        kind === undefined ||
        (kind === 'opening' && left >= 500) ||
        ((kind === 'closing' || kind === 'stop') && right <= 500) ||
        (kind === 'middle' && Math.abs(left + right - 1000) < 60)
      if (!ok) wrong.push(`${row.file} ${mark} ${kind} ${left}–${right}`)
    }
  }
  expect(wrong).toEqual([])
})

it.each<[Language, string]>([
  ['zh-Hans', '中“（《文》）”，用PDF写2020年增长50%的约€20元。'],
  ['zh-Hant', '中「（《文》）」，用PDF寫2020年增長50%的約€20元。'],
  ['ja', '中「（『文』）」、PDFで2020年50%の約€20を書く。'],
])('no program reads a space or a dot that the author did not write: %s', async (lang, text) => {
  const pdf = await pdfOf('p { text-align: justify; text-emphasis-style: dot }', `<p>${text}</p>`, lang)
  const read = (program: string, ...args: readonly string[]) =>
    runOnPdf(program, args, pdf)
      ?.output.replace(/^warning: .*\n/gm, '')
      .trim() ?? text
  expect(read('pdftotext', 'FILE', '-')).toBe(text)
  expect(read('pdftotext', '-raw', 'FILE', '-')).toBe(text)
  expect(read('mutool', 'draw', '-q', '-F', 'txt', 'FILE')).toBe(text)
})

it('Korea: a space is the wider one that the face has for Korean', async () => {
  expect(await widths('공 서', 'ko')).toEqual(['공18.4', ' 5.6', '서18.4'])
  expect(await widths('공 서', 'ko', 'font-family: "Noto Sans KR"')).toEqual(['공18.4', ' 5.6', '서18.4'])
})
