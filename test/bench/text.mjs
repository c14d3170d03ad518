/**
 * The speed of the text stage, as ratios of one run: 3,000 words of English and 4,000 characters of Chinese are
 * prepared and broken into lines, with empty caches and with full ones, beside what cannot be spared: HarfBuzz on each
 * distinct word and a look at the character map for each Han character. Printed and never asserted.
 *
 * A word is what a shaper is given between two places where a line may end: in Chinese each character is one. The row
 * below says what is left without those, since we do not shape them: it is the work that the text stage does with
 * HarfBuzz, and for Chinese next to nothing (72 words; everything else, from break opportunities to justified lines,
 * would have to be done in a fifth of a microsecond for each character).
 *
 * HarfBuzz stands for what the package harfbuzzjs gives of it; a further row has it without that package, as we read it.
 *
 * Caches are full when another entry has the same paragraphs: its nodes and its style objects are others.
 *
 *   node test/bench/text.mjs
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as hb from 'harfbuzzjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const program = createRequire(import.meta.url)(join(ROOT, 'dist', 'dossier.cjs'))

/** Of those that do not count, in which V8 learns what is worth compiling, and of those that do. */
const WARM_UP = 40
const ROUNDS = 20
/** A4 with the margins of a dossier, in pt. */
const WIDTH = 465
const HAN = /\p{Script=Han}/u

const SAMPLES = [
  {
    name: '3,000 words of English',
    lang: 'en',
    script: 'Latn',
    family: 'Noto Sans',
    amount: 3000,
    size: (text) => text.split(' ').length,
  },
  {
    name: '4,000 characters of Chinese',
    lang: 'zh-Hans',
    script: 'Hani',
    family: 'Noto Sans SC',
    amount: 4000,
    size: (text) => [...text].length,
  },
]

const shaper = await program.createShaper(readFileSync(join(ROOT, 'dist', 'harfbuzz.wasm')))
const rows = JSON.parse(readFileSync(join(ROOT, 'fonts', 'fonts.json'), 'utf8'))
const files = new Map()
const opened = new Map()
const buffer = new hb.Buffer()

/** Print the table. */
export function measureText() {
  const lines = SAMPLES.map((sample) => ({ sample, ...measure(sample) }))
  console.log('\ntext stage (lower quartiles)'.padEnd(44) + lines.map(({ sample }) => sample.name.padStart(30)).join(''))
  const row = (name, cell) => console.log(name.padEnd(43) + lines.map((line) => cell(line).padStart(30)).join(''))
  const ms = (value) => `${value.toFixed(2)} ms`
  row('HarfBuzz and character map alone', ({ bare }) => ms(bare))
  row('  without single Han characters', ({ fewest }) => ms(fewest))
  row('  without what harfbuzzjs adds to HarfBuzz', ({ barest }) => ms(barest))
  row('prepare and break, empty caches', ({ empty }) => ms(empty))
  row('prepare and break, full caches', ({ full }) => ms(full))
  row('total fit', ({ fit }) => ms(fit))
  row('greedy', ({ greedy }) => ms(greedy))
  row('empty caches / alone     (goal ≤ 1.5)', ({ empty, bare }) => (empty / bare).toFixed(2))
  row('  of HarfBuzz without harfbuzzjs', ({ empty, barest }) => (empty / barest).toFixed(2))
  row('full / empty caches      (goal ≤ 0.1)', ({ full, empty }) => (full / empty).toFixed(2))
  row('total fit / greedy       (goal < 2)', ({ fit, greedy }) => (fit / greedy).toFixed(2))
}

function measure(sample) {
  const paragraphs = textsOf(sample)
  const boxes = boxesOf(sample, paragraphs)
  // The same paragraphs in another entry: other nodes, other style objects.
  const again = boxesOf(sample, ['Another entry.', ...paragraphs]).slice(1)
  const words = [...distinctWords(paragraphs)]
  const han = [...paragraphs.join('')].filter((character) => HAN.test(character)).map((character) => character.codePointAt(0))
  const all = Array.from({ length: WARM_UP + ROUNDS }, () => round(sample, boxes, again, words, han))
  const rounds = all.slice(WARM_UP)
  return Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, quartile(rounds.map((times) => times[key]))]))
}

/** All times of one round, on faces that have nothing in their type cases yet but whose files are open. */
function round(sample, boxes, again, words, han) {
  const bareFace = openFaces().face(rows.find(({ family }) => family === sample.family))
  const options = { lang: sample.lang, script: sample.script, direction: 'ltr' }
  const ours = (word) => shaper.shape(bareFace, word, options)
  const theirs = harfbuzzOf(bareFace, sample)
  ours('a')
  theirs('a')
  const [squares, others] = [words.filter((word) => HAN.test(word)), words.filter((word) => !HAN.test(word))]
  const map = timed(() => han.forEach((cp) => void bareFace.advanceOf(bareFace.glyphOf(cp))))
  const fewest = map + timed(() => others.forEach(theirs))
  const bare = fewest + timed(() => squares.forEach(theirs))
  const barest = map + timed(() => words.forEach(ours))

  const fonts = openFaces()
  const warmed = program.createFaceChoosers(fonts)([sample.lang])
  warmUp(warmed, boxes, sample)
  const shapes = program.createWordShaper(shaper)
  const text = {
    faces: warmed,
    words: shapes,
    chunks: program.createChunkShaper(shapes),
    paragraphs: program.createParagraphMemory(),
    report() {},
  }
  const set = (all) => {
    for (const box of all) program.breakParagraph(text, program.prepareParagraph(text, box), () => WIDTH)
  }
  const empty = timed(() => set(boxes))
  const full = timed(() => set(again))

  const prepared = boxes.map((box) => program.prepareParagraph(text, box))
  const fit = timed(() => prepared.forEach((paragraph) => void program.breakTotalFit(paragraph, () => WIDTH)))
  const greedy = timed(() => prepared.forEach((paragraph) => void program.breakGreedy(paragraph, () => WIDTH)))
  return { bare, fewest, barest, empty, full, fit, greedy }
}

/** Shapes a word as the package harfbuzzjs has it done. */
function harfbuzzOf({ row, bytes }, { lang, script }) {
  if (!opened.has(row.file)) opened.set(row.file, new hb.Font(new hb.Face(new hb.Blob(bytes))))
  const font = opened.get(row.file)
  return (word) => {
    buffer.clearContents()
    buffer.addText(word)
    buffer.setLanguage(lang)
    buffer.setScript(script)
    buffer.setDirection(hb.Direction.LTR)
    hb.shape(font, buffer)
    return [buffer.getGlyphInfos(), buffer.getGlyphPositions()]
  }
}

/** Opens, in the program and in HarfBuzz, the faces that the sample will ask for. */
function warmUp(faces, boxes, { lang }) {
  for (const language of [lang, 'en']) {
    const stack = faces.stack(boxes[0].style, language)
    for (const character of 'a，') {
      const face = stack.choose(character.codePointAt(0))
      if (face) shaper.shape(face, character, { lang, script: 'Latn', direction: 'ltr' })
    }
  }
}

function openFaces() {
  return program.openFonts(rows, (file) => {
    if (!files.has(file)) files.set(file, readFileSync(join(ROOT, 'fonts', file)))
    return files.get(file)
  })
}

// ── samples ──────────────────────────────────────────────────────────────────────────────────────

/** Paragraphs of the language from the entries and examples of this repository, as many as the sample wants. */
function textsOf({ lang, amount, size }) {
  const paragraphs = ['input', 'templates'].flatMap(markdownBelow).flatMap((file) => readFileSync(file, 'utf8').split(/\n\s*\n/))
  const plain = paragraphs.map((paragraph) =>
    paragraph
      .replace(/[*_`#>|]+|\[\^\d+\]:?/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const own = [...new Set(plain)].filter((text) => text.length > 40 && !/^---/.test(text) && isOf(lang, text))
  const taken = []
  let total = 0
  // Where there is less than that, it comes again, with a number: an entry has each paragraph once.
  for (let i = 0; total < amount && own.length > 0; i++) {
    const round = Math.floor(i / own.length)
    taken.push(own[i % own.length] + (round === 0 ? '' : round))
    total += size(taken.at(-1))
  }
  return taken
}

function isOf(lang, text) {
  const han = [...text].filter((character) => HAN.test(character)).length
  if (lang === 'zh-Hans') return han > text.length * 0.5
  return han === 0 && /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text) && / the | of | and /.test(text)
}

function markdownBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.endsWith('README.md'))
    .sort()
    .map((name) => join(ROOT, folder, name))
}

/** What is shaped together: between spaces, and each Han character. */
function distinctWords(paragraphs) {
  return new Set(paragraphs.join(' ').match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu))
}

function boxesOf({ lang }, paragraphs) {
  const origin = { file: 'sample.html', line: 1, column: 1 }
  const html = paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('')
  const root = program.parseHtml(`<html lang="${lang}"><body>${html}</body></html>`, new Map(), origin)
  const look = program.parseSheet(
    'sample.css',
    'html { font-family: "Noto Sans"; font-size: 10.5pt; line-height: 16pt; text-align: justify }',
  ).value
  const styled = program.styleTree(root, [program.baseSheet(), look], { paper: 'A4', defaultLanguage: lang }).value
  return paragraphsIn(program.buildBoxes(styled).root)
}

function paragraphsIn(box) {
  return box.type === 'paragraph' ? [box] : box.children.flatMap(paragraphsIn)
}

function timed(run) {
  const started = performance.now()
  run()
  return performance.now() - started
}

/** What else the machine does only adds to a time: the lower quartile is nearer to the truth than the median. */
function quartile(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) measureText()
