/**
 * How the time of a page grows with its document: nominations in one and in two languages, once, ten and fifty times as
 * long as the limits allow, as many of each as make some 1,800 pages; in a fresh process for each length, after as many
 * pages that do not count. Each document is another one, so that none is remembered. The figures are printed and never
 * asserted.
 *
 *   node test/bench/growth.mjs
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeNominations } from './nominations.mjs'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const LENGTHS = [1, 10, 50]
/** Ordinary nominations that together have as many pages as what is measured. */
const DOCUMENTS = 100

const [folder, count] = process.argv.slice(2)
if (folder) await measure(folder, Number(count))
else compare()

function compare() {
  const scratch = mkdtempSync(join(tmpdir(), 'dossier-growth-'))
  try {
    const runs = LENGTHS.map((times) => {
      const home = join(scratch, String(times))
      const counted = DOCUMENTS / times
      writeNominations(join(home, 'input'), { count: 2 * counted, times })
      const self = fileURLToPath(import.meta.url)
      return { times, ...JSON.parse(execFileSync(process.execPath, [self, home, String(counted)], { encoding: 'utf8' })) }
    })
    console.log('length   documents   pages   ms per page   of the first   peak memory')
    for (const { times, documents, pages, ms, peak } of runs) {
      const perPage = ms / pages
      const ratio = perPage / (runs[0].ms / runs[0].pages)
      console.log(
        `${`${times} ×`.padStart(6)}${String(documents).padStart(12)}${String(pages).padStart(8)}${perPage.toFixed(2).padStart(14)}${ratio.toFixed(2).padStart(15)}${`${Math.round(peak)} MB`.padStart(14)}`,
      )
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The documents of a folder, of which the first half warms V8 up. */
async function measure(home, counted) {
  const { compile, openWorld } = createRequire(import.meta.url)(join(ROOT, 'dist', 'dossier.cjs'))
  const world = await openWorld({ cwd: home, home: ROOT })
  const { entries } = world.findEntries([join(home, 'input')])
  let started = performance.now()
  let pages = 0
  entries.forEach((place, i) => {
    if (i === entries.length - counted) {
      started = performance.now()
      pages = 0
    }
    // What is too long is rendered as a draft.
    pages += compile(world.readEntry(place).value, world.resources, { draft: true }).stages.pages.pages.length
  })
  const ms = performance.now() - started
  console.log(JSON.stringify({ documents: counted, pages, ms, peak: process.resourceUsage().maxRSS / 1024 }))
}
