/**
 * The same nominations through this program and through its peers, side by side in one run: one dossier in a fresh
 * process, a batch, and one document fifty times as long. Every program has the same words, faces, paper and margins, and
 * Typst writes the same standards. Ratios are printed, never asserted, and drawn as bars in `.github/speed.svg`.
 *
 *   node test/bench/compare.mjs [DOCUMENTS]
 */
import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync, inflateSync } from 'node:zlib'
import { drawBars } from './bars.mjs'
import { writeNominations } from './nominations.mjs'
import { documentOf } from './peers/document.mjs'
import { installPeers } from './peers/install.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = resolve(HERE, '../..')
// Every document is rendered.
process.env.DOSSIER_CACHE = ''
const PROGRAM = join(ROOT, 'dist', 'dossier.cjs')
const FONTS = join(ROOT, 'fonts')
const DOCUMENTS = Number(process.argv[2] ?? 200)
/** The JavaScript peers take so long that a part of the batch must do. */
const FEW = 20
const COLD_RUNS = 7
const CORES = Math.min(2, availableParallelism())

const { python, installed } = installPeers()
const scratch = mkdtempSync(join(tmpdir(), 'dossier-compare-'))

async function main() {
  const [batch, long] = ['batch', 'long'].map((name) => join(scratch, name))
  writeNominations(batch, { count: DOCUMENTS })
  writeNominations(long, { count: 2, times: 50, name: 'book' })
  writeFormWithoutLimits()
  const names = await writePeerDocuments(batch)
  await writePeerDocuments(long)
  const results = {
    cold: await coldRuns(batch, names[1]),
    batch: await batchRuns(batch, names),
    long: await longRuns(long, 'book-0002'),
  }
  print(results)
  printSizes(names[1])
  printFloor(join(scratch, 'out', 'dossier'))
  writeFileSync(join(ROOT, '.github', 'speed.svg'), drawBars(results))
}

// ── the programs ─────────────────────────────────────────────────────────────────────────────────

/** What a program took; `peak` in MB, of all its processes together. @typedef {{ seconds: number, cpu: number, peak: number, documents: number }} Run */

/** Each: a folder of documents and names of some in it → the command line of a fresh process that makes their PDFs. */
const PEERS = {
  Typst: (folder, names) => [python, join(HERE, 'peers', 'run_typst.py'), ...peerArguments('typst', folder, names)],
  pdfmake: (folder, names) => [process.execPath, join(HERE, 'peers', 'pdfmake.mjs'), ...peerArguments('pdfmake', folder, names)],
  'react-pdf': (folder, names) => [
    process.execPath,
    join(HERE, 'peers', 'reactPdf.mjs'),
    ...peerArguments('react-pdf', folder, names),
  ],
}

function peerArguments(peer, folder, names) {
  return [folder, FONTS, outOf(peer), ...names.map((name) => `${name}.json`)]
}

function outOf(program) {
  const out = join(scratch, 'out', program)
  mkdirSync(out, { recursive: true })
  return out
}

/** Our command line over files or folders. */
function ours(...paths) {
  return [process.execPath, '-r', peakPrinter(), PROGRAM, 'build', ...paths, '-o', outOf('dossier'), '--quiet']
}

/** Node tells its own peak when it ends; the others print theirs. */
function peakPrinter() {
  const file = join(scratch, 'peak.cjs')
  const print = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  console.log(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }))
})`
  writeFileSync(file, print)
  return file
}

/** Run one process; its last line of output says what it took, the clock how long. */
function run([program, ...args]) {
  return new Promise((done, fail) => {
    const started = performance.now()
    const child = spawn(program, args, {
      cwd: scratch,
      env: { ...process.env, PEERS: installed },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (data) => (out += data))
    child.stderr.on('data', (data) => (err += data))
    child.on('close', (status) => {
      if (status !== 0) return fail(new Error(`${program} ${args.slice(0, 4).join(' ')} …\n${err.slice(-2000)}`))
      done({ ...JSON.parse(out.trim().split('\n').at(-1)), seconds: (performance.now() - started) / 1000 })
    })
  })
}

/** Several processes at once, each with its share. */
async function runTogether(commands) {
  const started = performance.now()
  const runs = await Promise.all(commands.map(run))
  const sum = (key) => runs.reduce((all, one) => all + one[key], 0)
  return { seconds: (performance.now() - started) / 1000, cpu: sum('cpu'), peak: sum('peak') }
}

// ── the three races ──────────────────────────────────────────────────────────────────────────────

/** One dossier in a fresh process, by turns, so that what else the machine does meets all of them. */
async function coldRuns(folder, name) {
  const commands = { Dossier: ours(join(folder, `${name}.md`)) }
  for (const [peer, command] of Object.entries(PEERS)) commands[peer] = command(folder, [name])
  const runs = Object.fromEntries(Object.keys(commands).map((program) => [program, []]))
  for (let i = 0; i < COLD_RUNS; i++)
    for (const program of Object.keys(commands)) runs[program].push(await run(commands[program]))
  return Object.fromEntries(Object.entries(runs).map(([program, all]) => [program, { ...median(all), documents: 1 }]))
}

/** Each in its best way: one process after all documents, or as many processes as there are cores to share them. */
async function batchRuns(folder, names) {
  const result = { Dossier: { ...(await run(ours(folder))), documents: names.length } }
  for (const [peer, command] of Object.entries(PEERS)) {
    const some = peer === 'Typst' ? names : names.slice(0, FEW)
    const shares = Array.from({ length: CORES }, (_, core) => some.filter((_, i) => Math.floor(i / 2) % CORES === core))
    const alone = await run(command(folder, some))
    const together = await runTogether(shares.map((share) => command(folder, share)))
    result[peer] = { ...(alone.seconds < together.seconds ? alone : together), documents: some.length }
  }
  return result
}

/** Fifty times as long; the JavaScript peers would take minutes. */
async function longRuns(folder, name) {
  const dossier = await run(ours(join(folder, `${name}.md`)))
  const typst = await run(PEERS.Typst(folder, [name]))
  return { Dossier: { ...dossier, documents: 1 }, Typst: { ...typst, documents: 1 } }
}

// ── what they set ────────────────────────────────────────────────────────────────────────────────

/** The form as it is, but for its limits: a document fifty times as long is within none. */
function writeFormWithoutLimits() {
  const form = join(scratch, 'templates', 'unpsa-2022')
  cpSync(join(ROOT, 'templates', 'unpsa-2022'), form, { recursive: true })
  const definition = readFileSync(join(form, 'form.yaml'), 'utf8')
  const free = definition.replace(/^ *limit: .*\n/gm, '')
  if (free === definition) throw new Error('the form has no limits of the kind that this looks for')
  writeFileSync(join(form, 'form.yaml'), free)
}

/** Beside each entry the same as JSON, and the template of Typst. @returns the names of the entries */
async function writePeerDocuments(folder) {
  const { answerForm, openWorld, readEntry } = createRequire(import.meta.url)(PROGRAM)
  const world = await openWorld({ cwd: scratch, home: ROOT })
  copyFileSync(join(HERE, 'peers', 'dossier.typ'), join(folder, 'dossier.typ'))
  return world.findEntries([folder]).entries.map((place) => {
    const { value: source } = world.readEntry(place)
    const { value: entry } = readEntry(source)
    const { form, reference } = world.resources.kit(entry.form.text).value
    writeFileSync(join(folder, `${place.slug}.json`), JSON.stringify(documentOf(answerForm(form, reference, entry).value)))
    return place.slug
  })
}

// ── the report ───────────────────────────────────────────────────────────────────────────────────

const TITLES = { cold: 'one dossier, fresh process', batch: 'a batch', long: 'one document, fifty times as long' }

function print(results) {
  console.log(`Node ${process.version}, ${CORES} cores, ${DOCUMENTS} documents, half of them in English and Chinese\n`)
  for (const [race, runs] of Object.entries(results)) {
    console.log(TITLES[race])
    const own = runs.Dossier.seconds / runs.Dossier.documents
    for (const [program, { seconds, cpu, peak, documents }] of Object.entries(runs)) {
      const each = seconds / documents
      const cells = [
        program.padEnd(10),
        `${each.toFixed(3)} s`.padStart(10),
        `${(documents / seconds).toFixed(2)}/s`.padStart(10),
        `CPU ${(cpu / documents).toFixed(3)} s`.padStart(12),
        `${Math.round(peak)} MB`.padStart(8),
        program === 'Dossier' ? '' : `we take ${(own / each).toFixed(2)} × its time`,
      ]
      console.log(`  ${cells.join('  ').trimEnd()}`)
    }
    console.log()
  }
}

/** The same document's PDFs. */
function printSizes(name) {
  const bytes = (program) => statSync(join(scratch, 'out', program, `${name}.pdf`)).size
  const all = ['dossier', 'typst', 'pdfmake', 'react-pdf'].map((program) => `${program} ${Math.round(bytes(program) / 1000)} kB`)
  console.log(`${name}.pdf: ${all.join(', ')}`)
}

/** What nobody can do without: to deflate and write the bytes of our PDFs once. */
function printFloor(folder) {
  const files = readdirSync(folder).filter((name) => /^nomination-\d+\.pdf$/.test(name))
  const started = performance.now()
  for (const file of files) {
    const raw = inflateStreams(readFileSync(join(folder, file)))
    writeFileSync(join(scratch, 'floor.bin'), deflateSync(raw))
  }
  const seconds = (performance.now() - started) / 1000
  console.log(`floor: to read, inflate, deflate and write these PDFs once takes ${(seconds / files.length).toFixed(3)} s each`)
}

function inflateStreams(bytes) {
  const text = bytes.toString('latin1')
  const parts = []
  const stream = /\/Length (\d+)[\s\S]{0,200}?>>\s*stream\r?\n/g
  for (let match = stream.exec(text); match; match = stream.exec(text)) {
    const start = match.index + match[0].length
    const packed = bytes.subarray(start, start + Number(match[1]))
    const dictionary = text.slice(text.lastIndexOf(' obj', match.index), start)
    if (dictionary.includes('FlateDecode')) parts.push(inflateSync(packed))
    stream.lastIndex = start + packed.length
  }
  return Buffer.concat(parts)
}

function median(runs) {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]
}

try {
  await main()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
