/** A number → a document of its own, the same each time: for laws that hold for all documents. */

/** The input of a case for `layOut`. */
export function generateDocument(seed: number): string {
  const random = randomNumbers(seed)
  const { pick, times, chance, from } = random
  const words = (count: number) => times(count, () => pick(WORDS)).join(' ')
  const note = () => (chance(0.12) ? `<span class="footnote">${words(from(2, 14))}</span>` : '')
  const paragraph = (longest: number) => `<p>${words(from(1, longest))}${note()} ${words(from(1, longest))}</p>`
  const heading = () => {
    const level = pick([2, 3])
    return `<h${level}>${words(from(1, 4))}</h${level}>`
  }
  const list = () => `<ul>${times(from(1, 5), () => `<li>${words(from(1, 12))}</li>`).join('')}</ul>`
  const row = (tag: string, columns: number) =>
    `<tr>${times(columns, () => `<${tag}>${words(from(1, 5))}</${tag}>`).join('')}</tr>`
  const table = () => {
    const columns = from(1, 3)
    const head = chance(0.6) ? `<thead>${row('th', columns)}</thead>` : ''
    return `<table>${head}<tbody>${times(from(1, 6), () => row('td', columns)).join('')}</tbody></table>`
  }
  const quote = () => `<blockquote>${times(from(1, 3), () => paragraph(8)).join('')}</blockquote>`
  const block = (longest: number) => pick([paragraph, paragraph, paragraph, list, table, quote, heading])(longest)
  /** Two languages: as long as each other, one five times as long, or with something on one side only. */
  const parallel = () => {
    const much = pick([4, 4, 20])
    const pairs = times(from(1, 4), (): readonly [string, string] =>
      pick<() => readonly [string, string]>([
        () => [paragraph(much), paragraph(6)],
        () => [paragraph(much), paragraph(6)],
        () => [heading() + paragraph(much), paragraph(6)],
        () => [heading() + paragraph(much), heading() + paragraph(6)],
        () => [list(), list()],
        () => [table(), paragraph(12)],
        () => [table(), table()],
        () => [paragraph(much), ''],
      ])(),
    )
    const column = (side: 0 | 1) =>
      `<section><p class="language">${words(1)}</p>${pairs.map((pair) => pair[side]).join('')}</section>`
    return `<div class="parallel">${column(0)}${column(1)}</div>`
  }
  const blocks = times(from(2, 6), () => (chance(0.3) ? parallel() : block(pick([6, 20]))))
  const forced = chance(0.2) ? 'h2 { break-before: page }\n' : ''
  return `page ${from(24, 36) * 10}x${from(14, 24) * 12}, mono 8/12
@page { margin: 12pt 10pt } @page :left { margin-bottom: ${pick([12, 24])}pt }
p, li, td, th { orphans: 2; widows: 2 }
p, ul, table, blockquote { margin: 0 0 ${pick([0, 6, 12])}pt } h2, h3 { margin: ${pick([0, 12])}pt 0 0; break-after: avoid; break-inside: avoid }
blockquote { padding: 4pt; background-color: #eee } table { width: 100% } td { padding: 2pt } .parallel td { padding: 0 2pt }
.parallel { display: -dossier-parallel; column-gap: 10pt; column-rule: 0.5pt solid } .parallel section:last-child { line-height: ${pick([12, 14])}pt }
.language { display: table-header-group; break-after: avoid }
::footnote-call, ::footnote-marker { font-size: 8pt; line-height: 12pt; vertical-align: baseline } .footnote p { margin: 0 }
${forced}${blocks.join('')}`
}

const WORDS = ['a', 'of', 'the', 'text', 'river', 'bridge', 'letter', 'evening', 'mountain', 'harbour']

export type Random = ReturnType<typeof randomNumbers>

/** Chance that is the same each time (mulberry32, by Tommy Ettinger). */
export function randomNumbers(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const from = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    from,
    chance: (share: number) => next() < share,
    pick: <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!,
    times: <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make),
  }
}
