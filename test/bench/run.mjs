/**
 * Figures of speed, printed and never asserted: one dossier in a fresh process, fifty in one process, and the
 * time of each stage, with the text stage apart. Quote ratios of one run: machines differ, and so does what else they do.
 *
 *   npm run bench [-- ENTRY]
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureText } from './text.mjs'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
// Every document is rendered.
process.env.DOSSIER_CACHE = ''
const PROGRAM = join(ROOT, 'dist', 'dossier.cjs')
const ENTRY = resolve(process.argv[2] ?? join(ROOT, 'input', 'korea-covid-response'))
const COLD_RUNS = 7
const DOCUMENTS = 50

const scratch = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
try {
  await main()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function main() {
  console.log(`Node ${process.version}, ${ENTRY.slice(ROOT.length + 1) || ENTRY}\n`)
  cold()
  many()
  await stages()
  measureText()
}

/** One dossier, one process: wall time and peak memory, beside a Node that does nothing. */
function cold() {
  const peak = join(scratch, 'peak.cjs')
  writeFileSync(
    peak,
    "process.on('exit', () => require('node:fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS + '\\n'))\n",
  )
  const runs = Array.from({ length: COLD_RUNS }, () => {
    const started = performance.now()
    const { stderr } = spawnSync(process.execPath, ['-r', peak, PROGRAM, 'build', ENTRY, '-o', join(scratch, 'one'), '--quiet'], {
      encoding: 'utf8',
    })
    return { ms: performance.now() - started, peak: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 }
  })
  const bare = Array.from({ length: COLD_RUNS }, () => {
    const started = performance.now()
    execFileSync(process.execPath, ['-e', '0'])
    return performance.now() - started
  })
  console.log(`one dossier, cold     ${median(runs.map(({ ms }) => ms)).toFixed(0)} ms (bare Node ${median(bare).toFixed(0)} ms)`)
  console.log(`peak memory           ${median(runs.map(({ peak: mb }) => mb)).toFixed(0)} MB`)
  const [name] = execFileSync('node', ['-p', `require('fs').readdirSync(${JSON.stringify(join(scratch, 'one'))})[0]`], {
    encoding: 'utf8',
  }).split('\n')
  console.log(`size of the PDF       ${Math.round(statSync(join(scratch, 'one', name)).size / 1000)} kB\n`)
}

/** The same dossier fifty times under fifty names, in one process. */
function many() {
  const folder = join(scratch, 'many')
  mkdirSync(folder)
  for (let i = 1; i <= DOCUMENTS; i++) {
    const name = `entry-${String(i).padStart(2, '0')}`
    if (statSync(ENTRY).isDirectory()) cpSync(ENTRY, join(folder, name), { recursive: true })
    else copyFileSync(ENTRY, join(folder, `${name}.md`))
  }
  const report = join(scratch, 'report.json')
  spawnSync(process.execPath, [PROGRAM, 'build', folder, '-o', join(scratch, 'out'), '--quiet', '--report', report])
  const { entries, seconds } = JSON.parse(readFileSync(report, 'utf8'))
  const pages = entries.reduce((sum, entry) => sum + entry.pdfs.reduce((all, pdf) => all + pdf.pages, 0), 0)
  console.log(
    `${DOCUMENTS} in one process     ${seconds.toFixed(1)} s: ${(DOCUMENTS / seconds).toFixed(1)} documents/s, ${(pages / seconds).toFixed(0)} pages/s\n`,
  )
}

/** Where the time of a warm document goes. */
async function stages() {
  const { compile, openWorld } = createRequire(import.meta.url)(PROGRAM)
  const world = await openWorld({ cwd: ROOT, home: ROOT })
  const { entries } = world.findEntries([ENTRY])
  const { value: source } = world.readEntry(entries[0])
  const times = new Map()
  let started = 0
  const onStage = (name) => {
    const now = performance.now()
    times.set(name, [...(times.get(name) ?? []), now - started])
    started = now
  }
  for (let i = 0; i < 20; i++) {
    started = performance.now()
    compile(source, world.resources, { onStage })
  }
  console.log('stage      first    warm (median of 20, ms)')
  for (const [name, all] of times)
    console.log(`${name.padEnd(8)} ${all[0].toFixed(1).padStart(7)} ${median(all).toFixed(1).padStart(7)}`)
  tagsAndProof(compile(source, world.resources).stages, world.resources.proofs, times)
}

/** What tags and the proof of the finished file cost of a warm document: the file is written with its tags, and with all in one paragraph. */
function tagsAndProof({ pages, bytes }, memory, times) {
  const { writePdf, proveGlyphs } = createRequire(import.meta.url)(PROGRAM)
  const leaves = (node) => (node.type === 'leaf' ? [node] : node.children.flatMap(leaves))
  const { tags } = pages
  const untagged = { ...pages, tags: { ...tags, children: [{ ...tags, role: 'P', node: -1, children: leaves(tags) }] } }
  const withoutLinks = (page) => ({ ...page, items: page.items.filter(({ type }) => type !== 'link') })
  const plain = { ...untagged, bookmarks: [], pages: pages.pages.map(withoutLinks) }
  const linked = { ...pages, bookmarks: [] }
  const metadata = { title: { en: 'Title' }, languages: ['en'], author: '', subject: '', producer: 'bench' }
  const write = (document) => measured(() => writePdf(document, metadata))
  const tagging = median(times.get('tags')) + Math.max(0, write(linked) - write(plain))
  const proof = measured(() => proveGlyphs(bytes, pages, memory))
  const total = [...times.values()].reduce((sum, all) => sum + median(all), 0)
  const share = (part) => `${((100 * part) / total).toFixed(0)}%`
  console.log(
    `\ntags ${tagging.toFixed(1)} ms, proof ${proof.toFixed(1)} ms of ${total.toFixed(0)} ms: ${share(tagging)} and ${share(proof)}, together ${share(tagging + proof)}\n`,
  )
}

/** Median of twenty runs, in ms. */
function measured(run) {
  return median(
    Array.from({ length: 20 }, () => {
      const started = performance.now()
      run()
      return performance.now() - started
    }),
  )
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
