/** A PDF → its pages, each a list of lines as they are seen, by the places of words that poppler finds. */
import { execFileSync } from 'node:child_process'

export async function readLines(file) {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return xml.split('<page ').slice(1).map(pageLines)
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g

/** Words whose middles are level are a line; a raised number goes with the words it stands beside. */
function pageLines(xml) {
  const words = [...xml.matchAll(WORD)].map(([, xMin, yMin, , yMax, text]) => ({
    x: Number(xMin),
    y: Number(yMin),
    height: Number(yMax) - Number(yMin),
    middle: (Number(yMin) + Number(yMax)) / 2,
    text: plain(text),
  }))
  const lines = []
  for (const word of words.toSorted((a, b) => b.height - a.height)) {
    const line = lines.find((other) => Math.abs(other.middle - word.middle) < other.height / 3)
    if (line) line.words.push(word)
    else lines.push({ middle: word.middle, height: word.height, words: [word] })
  }
  return lines
    .toSorted((a, b) => a.middle - b.middle)
    .map(({ words: all }) =>
      all
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('')
        // Leaders: programs repeat their dots in steps of their own.
        .replace(/\.+(?=\d+$)/, ''),
    )
    .filter((text) => text !== '')
}

/** Without spaces and bullets, which some programs write and others draw; one kind of hyphen; Arabic letters in their plain forms. */
function plain(text) {
  return text
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name])
    .normalize('NFKC')
    .replace(/\u00ad(?!$)/g, '')
    .replace(/[\u00ad\u2010]/g, '-')
    .replace(/[\s\u200b-\u200f\u2066-\u2069\ufffe]/g, '')
    .replace(/[•◦▪]/g, '')
}
