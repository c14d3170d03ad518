/**
 * `node test/peers/run.mjs [document…]`: the documents of this folder through this program,
 * WeasyPrint and Chromium, in the same fonts; what stands on each line and each page is compared,
 * and `README.md` is written. A difference that `explanations.mjs` does not explain is named and
 * makes the run fail; so is an explanation without a difference.
 *
 * It needs `weasyprint`, `chromium` and `pdftotext` on the path, and `dist/` compiled. With
 * `PEERS_KEEP=1` the PDFs stay in a folder of the system's for temporary files.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareLines, comparePages } from './compare.mjs'
import { EXPLANATIONS } from './explanations.mjs'
import { PROGRAMS } from './programs.mjs'
import { readLines } from './readLines.mjs'
import { report } from './report.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))
/** Of a difference that is not explained, so many lines are shown. */
const MOST_LINES = 40
const PEERS = ['weasyprint', 'chromium']

const named = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'dossier-peers-'))
try {
  const results = await runAll()
  if (named.length === 0) writeFileSync(join(HERE, 'README.md'), report(results, await versions()))
  process.exitCode = judge(results) ? 0 : 1
} finally {
  if (!process.env.PEERS_KEEP) rmSync(work, { recursive: true, force: true })
}

async function runAll() {
  const context = { root: ROOT, work, common: readFileSync(join(HERE, 'documents', 'common.css'), 'utf8') }
  const programs = Object.fromEntries(
    await Promise.all(Object.entries(PROGRAMS).map(async ([name, open]) => [name, await open(context)])),
  )
  const names = readdirSync(join(HERE, 'documents'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => basename(file, '.html'))
    .filter((name) => named.length === 0 || named.includes(name))
    .sort()
  const results = []
  for (const name of names) {
    const document = { name, html: readFileSync(join(HERE, 'documents', `${name}.html`), 'utf8') }
    const pages = {}
    for (const program of Object.keys(programs)) pages[program] = await readLines(programs[program].print(document))
    for (const peer of PEERS) {
      const lines = compareLines(pages.dossier, pages[peer])
      const breaks = comparePages(pages.dossier, pages[peer])
      results.push({ name, title: titleOf(document.html), peer, lines, breaks, why: EXPLANATIONS[name]?.[peer] })
    }
  }
  return results
}

async function versions() {
  const opened = await Promise.all(PEERS.map(async (peer) => (await PROGRAMS[peer]({ root: ROOT, work, common: '' })).version))
  return opened.join(', ')
}

function titleOf(html) {
  return /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''
}

/** Says what is not explained; whether all is. */
function judge(results) {
  let good = true
  for (const { name, peer, lines, breaks, why } of results) {
    const same = lines.length === 0 && breaks.length === 0
    if (same === (why === undefined)) continue
    good = false
    console.log(`${name} / ${peer}: ${same ? 'is explained, and there is no difference' : 'differs, and no one says why'}`)
    for (const line of [...lines, ...breaks].slice(0, MOST_LINES)) console.log(`    ${line}`)
  }
  return good
}
