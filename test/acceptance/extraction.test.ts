/**
 * What other programs read from a page is what was written: in nine languages, character for character, spaces too.
 *
 * Three readings are compared with the source. `mutool draw -F txt` gives the order in which things are shown.
 * `pdftotext -bbox-layout` gives words and lines by their places, joined here by one rule. Plain `pdftotext` has the
 * same lines; how it turns lines around that run from right to left is told at the end.
 */
import bidiFactory from 'bidi-js'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildBoxes, tagTree } from '../../src/box/index.ts'
import { languageRow } from '../../src/language/languages.ts'
import type { Language } from '../../src/language/types.ts'
import { layoutFlow } from '../../src/layout/index.ts'
import { paginate } from '../../src/page/index.ts'
import { writePdf } from '../../src/pdf/index.ts'
import { baseSheet, parseSheet, styleTree } from '../../src/style/index.ts'
import { parseHtml } from '../../src/template/parseHtml.ts'
import { createChunkShaper } from '../../src/text/chunks.ts'
import { createFaceChoosers } from '../../src/text/faces.ts'
import { createParagraphMemory } from '../../src/text/memory.ts'
import { createWordShaper, type WordShaper } from '../../src/text/shape.ts'
import { openShaper } from '../support/shaper.ts'
import { runOnPdf } from '../support/tools.ts'
import { FONTS } from '../unit/font/faces.ts'

/** Paragraphs that are broken into lines, and lines that are not. */
interface Sample {
  readonly paragraphs: readonly string[]
  readonly lines: readonly string[]
}

const SAMPLES: Readonly<Record<Language, Sample>> = {
  en: {
    paragraphs: [
      'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood. A well-known, first-class, evidence-based policy.',
      'Envi\u00adron\u00admen\u00adtal respon\u00adsi\u00adbil\u00adi\u00adties of inter\u00adgov\u00adern\u00admen\u00adtal organi\u00adza\u00adtions and non\u00adgov\u00adern\u00admen\u00adtal insti\u00adtu\u00adtions',
    ],
    lines: [
      'AVATAR, Wave, “To.” — office, affluent, fjord',
      'cafe\u0301, x\u0323\u0301, n\u0303, A\u030A, Đà Nẵng',
      'The 文 initiative (2022): «Серия А»',
      'https://www.example.org/unpsa?year=2022#top',
    ],
  },
  fr: {
    paragraphs: [
      'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité. L’œuvre de l’État, c’est-à-dire la nôtre.',
    ],
    lines: [
      '«\u00a0Où êtes-vous\u00a0?\u00a0» — «\u00a0Ici\u00a0!\u00a0»',
      'e\u0301te\u0301, a\u0300, garc\u0327on, NOE\u0308L, cœur',
      '1\u202f234,50\u00a0€, soit 50\u00a0% ; n° 5',
    ],
  },
  es: {
    paragraphs: [
      'Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros. ¿Quién? ¡Todos!',
    ],
    lines: ['n\u0303andu\u0301, pingu\u0308ino, A\u0301RBOL', '¡AVANZAR! ¿Quién? «Año», n.º 3, 1.ª'],
  },
  ru: {
    paragraphs: [
      'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.',
    ],
    lines: [
      'за\u0301мок и замо\u0301к, й = и\u0306, ё = е\u0308',
      '«Ёлка» — это „ёлка“; № 5, 75\u00a0%',
      'Премия ООН (UNPSA) за 2022 год',
    ],
  },
  'zh-Hans': {
    paragraphs: [
      '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。“你好，”他说：“请坐！”《联合国宪章》（一九四五年）、〈序言〉、【附件】，人人有资格享有本宣言所载的一切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他见解。',
    ],
    lines: [
      '2022年UNPSA奖，第3类：数字创新（Digital）。',
      '使用 Excel 与 Word 处理 5G 数据',
      '“引号”、‘单引号’——谢谢……',
      '𠮷野家、㐀、〇、々、①②③、25℃',
    ],
  },
  'zh-Hant': {
    paragraphs: [
      '人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心，並應以兄弟關係的精神相對待。「你好，」他說：「請坐！」《聯合國憲章》（一九四五年）、〈序言〉、【附件】，人人有資格享有本宣言所載的一切權利和自由，不分種族、膚色、性別、語言、宗教、政治或其他見解。',
    ],
    lines: ['2022年UNPSA獎，第3類：數位創新（Digital）。', '「引號」與『雙引號』——謝謝……', 'ㄅㄆㄇㄈ、㐀、〇、々、裏、裡、衞'],
  },
  ja: {
    paragraphs: [
      'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。「こんにちは」と言った。『はい』――ありがとう……',
    ],
    lines: [
      'か\u3099くせい、は\u309aん、カ\u309a、ツ\u309a',
      'ガ＝カ\u3099、パ＝ハ\u309a、が＝か\u3099',
      '国連公共サービス賞（UNPSA）2022年度',
      'ﾊﾝｶｸ、全角カタカナ、々、〆、ゝゞ、ー',
    ],
  },
  ko: {
    paragraphs: [
      '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다.',
      '\u1102\u1161\u1105\u1161\u11fa\u1106\u1161\u11af\u110a\u1173\u1106\u1175 \u1103\u1172\u11bc\u1100\u1171\u11a8\u110b\u1166 \u1103\u1161\u11af\u110b\u1161 \u1106\u116e\u11ab\u110d\u1173\u11bc\u1105\u1169 \u1109\u1165\u1105\u1173 \u1109\u1161\u1106\u119e\u11ba\u1103\u1175 \u110b\u1161\u1102\u1175\u1112\u1161\u11af\u110a\u1175 \u110b\u1175\u1105\u1165\u11ab \u110c\u1165\u11ab\u110e\u1161\u1105\u1169 \u110b\u1165\u1105\u1175\u11ab \u1107\u1162\u11a8\u1109\u1165\u11bc\u110b\u1175',
    ],
    lines: [
      '\u1112\u1161\u11ab\u1100\u1173\u11af, \u1112\u119e\u11ab\u1100\u1173\u11af, 가\u11ab 나\u11af',
      '大韓民國(대한민국), 敎育(교육)',
      '유엔 공공행정상(UNPSA) 2022년',
      'ㄱㄴㄷㄹ ㅏㅑㅓㅕ ㆍㆎ',
    ],
  },
  ar: {
    paragraphs: [
      'يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الْكَرَامَةِ وَالْحُقُوقِ وَقَدْ وُهِبُوا عَقْلًا وَضَمِيرًا وَعَلَيْهِمْ أَنْ يُعَامِلَ بَعْضُهُمْ بَعْضًا بِرُوحِ الْإِخَاءِ',
      'هٰذَا كِتَابٌ وَهٰذِهِ رِسَالَةٌ وَلٰكِنَّ السَّمٰوَاتِ عَالِيَةٌ؛ لِلّٰهِ وَٱلِٱسْمُ وَلَآلِئُ وَلِأَنَّ إِلَّا وَلَا كِتَـــابٌ شُؤُونٌ بِيئَةٌ جُزْءًا حَقٍّ عَدُوًّا هُدًى سُئِلَ؟',
      'لأن الإدارة لا تلغي الآلاف من الإجراءات إلا للضرورة بحث وتطوير وابتكار في مجال الصحة الرقمية وتمكين المرأة والشباب وذوي الإعاقة',
    ],
    lines: [
      'جَائِزَةُ التَّمَيُّزِ «الْخِدْمَةُ أَوَّلًا» (النُّسْخَةُ الْأُولَى)',
      '[مُرْفَقٌ] {مُلَاحَظَةٌ} (أ) أَيْنَ؟ هُنَا!',
      'نَعَمْ، تَمَّ ذٰلِكَ، وَالْحَمْدُ لِلّٰهِ.',
      'الْمَادَّةُ ١٢٣ مِنَ النِّظَامِ (الْفِقْرَةُ ٤)',
      'سَنَةَ ٢٠٢٢، أَيْ قَبْلَ ٣٫٥ سَنَوَاتٍ',
      'جَائِزَةُ UNPSA 2022 لِلْخِدْمَةِ الْعَامَّةِ',
      'نِسْبَةُ 75% مِنَ السُّكَّانِ',
    ],
  },
}

let words: WordShaper
beforeAll(async () => {
  words = createWordShaper(await openShaper())
})

describe.each(Object.keys(SAMPLES) as Language[])('a page in %s', (lang) => {
  const { paragraphs, lines } = SAMPLES[lang]
  const isRtl = languageRow(lang).direction === 'rtl'
  const sources = [...paragraphs, lines.join('')].map(asRead)
  let read: Readings

  beforeAll(() => {
    read = readBack(makePdf(lang, [...paragraphs.map((text) => [text]), lines]))
  })

  it('is shown in the order it was written, with the spaces of the source and no others', () => {
    // Spaces are shown at the ends of lines, too.
    expect(read.shown?.map((page) => asRead(page.join('')))).toEqual(read.shown && sources)
  })

  it('has words and lines that join to what was written', () => {
    const found = read.placed?.slice(0, -1).map((page) => joinLines(page.map((line) => (isRtl ? turned(line) : line))))
    expect(found).toEqual(read.placed && paragraphs.map(asRead))
    // In places Arabic words and numbers run against each other: what is compared is the order on paper.
    expect(read.placed?.at(-1)).toEqual(read.placed && lines.map((line) => asRead(isRtl ? fromTheLeft(line) : line)))
  })

  it('is the same in plain text', () => {
    const expected = read.placed?.map((page) => page.map((line) => (isRtl ? popplerTurns(line) : line.replace(/-$/, ''))))
    expect(read.plain).toEqual(expected)
  })

  it('breaks lines within paragraphs, so that the rule is at work', () => {
    for (const page of read.placed?.slice(0, -1) ?? [['', '']]) expect(page.length).toBeGreaterThan(1)
  })
})

/**
 * Poppler puts the letters of a line in order from the left, whatever order they were shown in, and then turns the
 * line around: backwards up to a number, a Latin letter or a mark of numbers (`،` and `.` are), forwards from there
 * up to an Arabic letter. The space after such a mark is caught in the part that stays, and goes before it. No page
 * can help that: both orders that the mark and its space may have between two letters read the same.
 */
describe('in plain text, poppler alone decides', () => {
  it.each([
    ['ما، ما', 'ما ،ما'],
    ['ما ١٢ ما', 'ما  ١٢ما'],
    ['ما AB ما', 'ما  ABما'],
  ])('that “%s” reads “%s”', (line, reading) => {
    const { plain, shown } = readBack(makePdf('ar', [[line, 'ما ما ما']]))
    expect(plain?.[0]?.[0] ?? reading).toBe(reading)
    expect(shown?.[0]?.join('') ?? line).toContain(line)
    expect(popplerTurns(fromTheLeft(line))).toBe(reading)
    // The mark and its space the other way round on paper:
    expect(popplerTurns('ام ،ام')).toBe(popplerTurns('ام، ام'))
  })

  it('that vowelled Arabic without them reads exactly as it was written', () => {
    for (const text of SAMPLES.ar.paragraphs) expect(popplerTurns(fromTheLeft(text))).toBe(text)
  })
})

// ── pages ────────────────────────────────────────────────────────────────────────────────────────

const SIZE = 11

/** Each list of paragraphs on a page of its own. */
function makePdf(lang: Language, pages: readonly (readonly string[])[]): Uint8Array {
  const html = pages.map((page) => `<div>${page.map((text) => `<p>${text}</p>`).join('')}</div>`).join('')
  const css = `@page { size: 300pt 400pt; margin: 20pt } div { break-after: page } p { margin: 0 0 12pt; text-align: justify }
    html { font-size: ${SIZE}pt; line-height: 1.6; hyphens: manual; direction: ${languageRow(lang).direction} }`
  const root = parseHtml(html, new Map(), { file: 'page.html', line: 1, column: 1 })
  const styled = styleTree(root, [baseSheet(), parseSheet('page.css', css).value], { paper: 'A4', defaultLanguage: lang }).value
  const text = {
    faces: createFaceChoosers(FONTS)([lang]),
    words,
    chunks: createChunkShaper(words),
    paragraphs: createParagraphMemory(),
    report: ({ message }: { readonly message: string }) => {
      throw new Error(message)
    },
  }
  const boxes = buildBoxes(styled)
  const flow = layoutFlow(text, boxes, styled.pages)
  const paged = paginate(flow, { text, pages: styled.pages, bookmarks: boxes.bookmarks, tags: tagTree(styled.root), lang })
  return writePdf(paged, { title: { [lang]: 'Page' }, languages: [lang], author: 'A', subject: 'S', producer: 'P' })
}

// ── readings ─────────────────────────────────────────────────────────────────────────────────────

/** Lines of each page; nothing where the program is missing. */
interface Readings {
  readonly shown?: readonly (readonly string[])[]
  /** From left to right. */
  readonly placed?: readonly (readonly string[])[]
  readonly plain?: readonly (readonly string[])[]
}

function readBack(pdf: Uint8Array): Readings {
  const run = (program: string, args: readonly string[]) => runOnPdf(program, args, pdf)?.output
  return {
    shown: run('mutool', ['draw', '-q', '-F', 'txt', 'FILE'])
      ?.replace(/^warning: .*\n/gm, '')
      .split('\f')
      .map(nonEmpty)
      .filter(hasLines),
    placed: run('pdftotext', ['-bbox-layout', 'FILE', '-'])?.split('<page ').slice(1).map(placedLines),
    plain: run('pdftotext', ['FILE', '-'])?.replace(EMBEDDINGS, '').split('\f').map(nonEmpty).filter(hasLines),
  }
}

/** Controls by which poppler says where a line turns around. */
const EMBEDDINGS = /[\u202a-\u202c]/g

const nonEmpty = (page: string) => page.split('\n').filter((line) => line !== '')
const hasLines = (lines: readonly string[]) => lines.length > 0

/** Less than any space between words; poppler divides words where the face changes, too. */
const TOUCHING = 0.1 * SIZE

function placedLines(page: string): readonly string[] {
  return page
    .split('<line ')
    .slice(1)
    .map((line) => {
      let text = ''
      let end = 0
      for (const [, left, right, word] of line.matchAll(/<word xMin="([\d.]+)".*? xMax="([\d.]+)".*?>(.*?)<\/word>/g)) {
        text += text !== '' && Number(left) - end > TOUCHING ? ` ${decode(word)}` : decode(word)
        end = Number(right)
      }
      return text
    })
}

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '?')
}

/** A soft hyphen goes with the break; a break after a hyphen or dash, or in Han or kana, adds nothing; any other is a space. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text.endsWith('\u00ad')) return text.slice(0, -1) + line
    const isGlued = /[-–—]$/.test(text) || (HAN_END.test(text) && HAN_START.test(line))
    return isGlued ? text + line : `${text} ${line}`
  })
}

const HAN = '[\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef]'
const HAN_END = new RegExp(`${HAN}$`)
const HAN_START = new RegExp(`^${HAN}`)

/** Soft hyphens are there to break lines; and neither program tells one kind of space from another. */
function asRead(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/[\u00a0\u202f]/g, ' ')
}

// ── from right to left ───────────────────────────────────────────────────────────────────────────

function turned(text: string): string {
  return [...text].reverse().join('')
}

const bidi = bidiFactory()

/** The characters of a right-to-left line in the order they have on paper (UAX 9), brackets as they are written. */
function fromTheLeft(line: string): string {
  const levels = bidi.getEmbeddingLevels(line, 'rtl')
  return bidi
    .getReorderedIndices(line, levels)
    .map((index) => line[index])
    .join('')
}

/** Plain text of a line whose characters are given from the left, as poppler's `reorderText` makes it. */
function popplerTurns(line: string): string {
  let text = ''
  let rest = line
  while (rest !== '') {
    const [backwards] = /[^\p{Script=Latin}\p{N}.,:،٫٬%٪+-]*$/u.exec(rest)!
    text += turned(backwards)
    rest = rest.slice(0, rest.length - backwards.length)
    const [forwards] = /[^\p{Lo}\p{Lm}]*$/u.exec(rest)!
    text += forwards
    rest = rest.slice(0, rest.length - forwards.length)
  }
  return text
}
