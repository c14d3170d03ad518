/**
 * A number → what a template could print, the same each time: tables whose cells span, lists of every kind within one another,
 * definitions, readings over words, quotations, notes, pictures and columns, in several languages. Input for `layOut`.
 */
import { randomNumbers } from './generateDocument.ts'

const WORDS = {
  en: ['a', 'of', 'the', 'river', 'bridge', 'letter', 'evening', 'harbour'],
  fr: ['l’eau', 'été', 'pont', 'à', 'forêt', 'cœur'],
  'zh-Hans': ['服务', '村庄', '桥', '信件', '傍晚', '港口'],
  ja: ['橋を', '手紙の', '港', '夕方に'],
  ko: ['다리', '편지', '저녁에', '항구'],
  ar: ['نهر', 'جسر', 'رسالة', 'مساء'],
  ru: ['мост', 'письмо', 'вечер', 'река'],
} as const

type Lang = keyof typeof WORDS
const LANGUAGES = Object.keys(WORDS) as readonly Lang[]

export function generateTemplate(seed: number): string {
  const random = randomNumbers(seed)
  const { pick, chance, from, times } = random
  const main = pick(LANGUAGES)
  const text = (lang: Lang, count: number) => times(count, () => pick<string>(WORDS[lang])).join(lang === 'zh-Hans' ? '' : ' ')
  const words = (count: number): string => {
    const lang = pick(LANGUAGES)
    return pick([
      () => text(main, count),
      () => text(main, count),
      () => `<span lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}>${text(lang, count)}</span>`,
      () => `<em>${text(main, count)}</em> <del>${text(main, 1)}</del>`,
      () => `<a href="#top">${text(main, count)}</a> <a href="https://example.org/${from(1, 9)}">${text(main, 1)}</a>`,
      () => `<q>${text(main, count)}</q> <code>${text('en', 1)}</code>`,
      () => `<ruby>橋<rt>はし</rt>港<rt>みなと</rt></ruby> ${text(main, count)}`,
      () => `${text(main, count)}<span class="footnote">${text(main, from(1, 9))}</span>`,
    ])()
  }
  const inline = (most: number) => times(from(1, most), () => words(from(1, 5))).join(' ')
  const paragraph = () => `<p>${inline(6)}</p>`
  const list = (depth: number): string => {
    const tag = pick(['ul', 'ol', 'ol type="a"', 'ol type="I" start="3"'])
    const items = times(
      from(1, 4),
      () => `<li>${pick([inline(2), paragraph()])}${depth > 0 && chance(0.4) ? list(depth - 1) : ''}</li>`,
    )
    return `<${tag}>${items.join('')}</${tag.slice(0, 2)}>`
  }
  const definitions = () =>
    `<dl>${times(from(1, 3), () => `<dt>${words(1)}</dt>${times(from(1, 2), () => `<dd>${inline(2)}</dd>`).join('')}`).join('')}</dl>`
  /** Rows of a group: cells that reach over others, within its edges. */
  const rows = (columns: number, count: number, isHead: boolean) => {
    const taken = Array.from({ length: count }, () => Array.from({ length: columns }, () => false))
    return taken
      .map((row, y) => {
        const cells: string[] = []
        for (let x = 0; x < columns; x++) {
          if (row[x]) continue
          const free = row.slice(x).findIndex((isTaken) => isTaken)
          const across = chance(0.25) ? from(1, free === -1 ? columns - x : free) : 1
          const down = chance(0.2) ? from(1, count - y) : 1
          for (let dy = 0; dy < down; dy++) taken[y + dy]!.fill(true, x, x + across)
          const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
          const isRowHead = !isHead && x === 0 && chance(0.3)
          const content = chance(0.1) ? '' : pick([() => inline(2), () => `${inline(1)}${paragraph()}`, () => list(1)])()
          cells.push(
            isHead || isRowHead ? `<th${isRowHead ? ' scope="row"' : ''}${spans}>${content}</th>` : `<td${spans}>${content}</td>`,
          )
        }
        return `<tr>${cells.join('')}</tr>`
      })
      .join('')
  }
  const table = () => {
    const columns = from(1, 5)
    const caption = chance(0.3) ? `<caption>${inline(1)}</caption>` : ''
    const head = chance(0.7) ? `<thead>${rows(columns, from(1, 2), true)}</thead>` : ''
    return `<table>${caption}${head}<tbody>${rows(columns, from(1, pick([4, 12])), false)}</tbody></table>`
  }
  const figure = () =>
    `<figure><img src="${from(1, 90)}x${from(1, 60)}.png" alt="${text(main, 3)}">${chance(0.6) ? `<figcaption>${inline(1)}</figcaption>` : ''}</figure>`
  let level = 1
  const heading = () => {
    level = from(2, Math.min(6, level + 1))
    return `<h${level}>${words(2)}</h${level}>`
  }
  const quote = () => `<blockquote>${pick([paragraph(), list(1), inline(2)])}</blockquote>`
  const columns = () => `<div class="galley">${times(from(1, 4), paragraph).join('')}</div>`
  const parallel = () =>
    `<div class="parallel">${times(2, () => `<section lang="${pick(LANGUAGES)}">${times(from(1, 3), pick([paragraph, () => list(1)])).join('')}</section>`).join('')}</div>`
  const decoration = () => `<p>${inline(1)} <img src="8x8.png" alt=""> ${inline(1)}</p>`
  const block = () =>
    pick([paragraph, paragraph, () => list(2), definitions, table, figure, heading, quote, columns, parallel, decoration])()
  const dir = main === 'ar' ? 'rtl' : 'ltr'
  return `page ${from(42, 60) * 10}x${from(20, 80) * 10}, mono 10/14, ${main}
html { font-family: "Noto Sans"; direction: ${dir} } body { direction: ${dir} }
@page { margin: 20pt 15pt; @top-left { content: "${text('en', 2)}" } @bottom-right { content: counter(page) } }
p, ul, ol, dl, table, blockquote, figure { margin: 0 0 6pt 0 } table { width: 100%; border-collapse: collapse } td, th { border: 0.5pt solid #888; padding: 2pt }
h2 { bookmark-level: 1 } h3 { bookmark-level: 2 } .footnote { float: footnote; font-size: 8pt } .galley { column-count: 2; column-gap: 10pt }
.parallel { display: -dossier-parallel; column-gap: 10pt; column-rule: 0.5pt solid }
<h1 id="top">${words(3)}</h1>${times(from(2, 9), block).join('')}`
}
