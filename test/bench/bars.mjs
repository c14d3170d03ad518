/** Seconds per document, race by race → bars, as SVG for the README. */

const [WIDTH, LEFT, ROW, BAR] = [640, 96, 20, 12]

/** @param {Record<string, Record<string, { seconds: number, documents: number }>>} results */
export function drawBars(results) {
  const titles = {
    cold: 'One dossier in a fresh process',
    batch: 'One of a batch',
    long: 'One document of fifty times the length',
  }
  const lines = []
  let y = 8
  const text = (x, at, words, rest = '') => `<text x="${x}" y="${at}"${rest}>${words}</text>`
  for (const [race, runs] of Object.entries(results)) {
    lines.push(text(0, y + 14, titles[race], ' font-weight="700"'))
    y += 24
    const each = Object.entries(runs).map(([name, { seconds, documents }]) => ({ name, seconds: seconds / documents }))
    const longest = Math.max(...each.map(({ seconds }) => seconds))
    for (const { name, seconds } of each) {
      const width = Math.max(1, Math.round((seconds / longest) * (WIDTH - LEFT - 80)))
      lines.push(text(0, y + 11, name))
      lines.push(
        `<rect x="${LEFT}" y="${y + 1}" width="${width}" height="${BAR}" fill="${name === 'Dossier' ? '#2f6ea5' : '#a9b2bb'}"/>`,
      )
      lines.push(text(LEFT + width + 8, y + 11, `${seconds.toFixed(seconds < 1 ? 3 : 1)} s`))
      y += ROW
    }
    y += 12
  }
  const style = 'font-family="Helvetica, Arial, sans-serif" font-size="12"'
  // On GitHub's dark pages, too.
  const colors = '<style>text { fill: #222 } @media (prefers-color-scheme: dark) { text { fill: #ddd } }</style>'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" ${style}>\n${colors}\n${lines.join('\n')}\n</svg>\n`
}
