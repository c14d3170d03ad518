/**
 * `npm run specimen`: a page of each language, set by the program and proved as every PDF is, in
 * `output/specimen.pdf`: for whoever wants to judge the setting by eye.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HERE = dirname(fileURLToPath(import.meta.url))
const OUTPUT = join(ROOT, 'output', 'specimen.pdf')
const TITLE = 'Specimen of nine languages'

const program = createRequire(import.meta.url)(join(ROOT, 'dist', 'dossier.cjs'))

/** The languages in the order of their pages, by their English names. */
const NAMES = new Map([
  ['en', 'English'],
  ['fr', 'French'],
  ['es', 'Spanish'],
  ['ru', 'Russian'],
  ['ar', 'Arabic'],
  ['zh-Hans', 'Chinese'],
  ['zh-Hant', 'Traditional Chinese'],
  ['ja', 'Japanese'],
  ['ko', 'Korean'],
])

process.exitCode = await print()

async function print() {
  const { resources } = await program.openWorld({ cwd: ROOT, home: ROOT })
  const languages = [...NAMES.keys()]
  const found = []
  const keep = ({ value, diagnostics }) => {
    found.push(...diagnostics)
    return value
  }

  const sheets = [
    program.baseSheet(),
    ...['templates/base/themes/blue.css', 'templates/base/style.css', 'test/specimen/specimen.css'].map((file) =>
      keep(sheet(file)),
    ),
  ]
  const html = program.parseHtml(document(languages), new Map(), { file: relative(ROOT, HERE), line: 1, column: 1 })
  const styled = keep(program.styleTree(html, sheets, { paper: 'A4', defaultLanguage: 'en' }))
  const boxes = program.buildBoxes(styled)
  const tags = program.tagTree(styled.root)
  const { words, chunks, paragraphs } = resources
  const text = { faces: resources.faces(languages), words, chunks, paragraphs, report: (diagnostic) => found.push(diagnostic) }
  const flow = program.layoutFlow(text, boxes, styled.pages)
  const pages = program.paginate(flow, { text, pages: styled.pages, bookmarks: boxes.bookmarks, tags, lang: 'en' })
  const bytes = program.writePdf(pages, {
    title: { en: TITLE },
    languages,
    author: '',
    subject: TITLE,
    producer: `Dossier ${program.VERSION}`,
  })
  found.push(...program.proveGlyphs(bytes, pages, resources.proofs))

  for (const { severity, message, span } of found) console.error(`${span.file}:${span.line}: ${severity}: ${message}`)
  mkdirSync(dirname(OUTPUT), { recursive: true })
  writeFileSync(OUTPUT, bytes)
  console.log(`${relative(process.cwd(), OUTPUT)}: ${pages.pages.length} pages`)
  // Each language is meant to have one page.
  return found.length === 0 && pages.pages.length === languages.length ? 0 : 1
}

function sheet(file) {
  return program.parseSheet(file, readFileSync(join(ROOT, file), 'utf8'))
}

function document(languages) {
  return `<html lang="en"><body data-title="${TITLE}">${languages.map(section).join('')}</body></html>`
}

function section(lang) {
  const html = readFileSync(join(HERE, `${lang}.html`), 'utf8').replace('<h1>', `<h1 data-name="${NAMES.get(lang)}">`)
  return `<div class="answer" lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">${html}</div>`
}
