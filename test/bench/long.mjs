/**
 * How time and memory grow with a dossier: 150, 300 and 600 questions in two languages, each in a fresh process, with the
 * ratio to the one before; 2 is growth in proportion. The figures are printed and never asserted.
 *
 *   node test/bench/long.mjs [LAYOUT]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLongDossier } from './longDossier.mjs'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const SIZES = [150, 300, 600]
const [first = 'stacked', folder] = process.argv.slice(2)

if (folder) await measure(first, folder)
else compare(first)

function compare(layout) {
  const scratch = mkdtempSync(join(tmpdir(), 'dossier-long-'))
  try {
    const runs = SIZES.map((questions) => {
      const home = join(scratch, String(questions))
      writeLongDossier(home, questions)
      return JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), layout, home], { encoding: 'utf8' }))
    })
    console.log(`layout ${layout}          ${SIZES.map((size) => `${size} questions`.padStart(22)).join('')}`)
    for (const name of Object.keys(runs[0])) {
      const cells = runs.map(
        (run, i) => `${Math.round(run[name])}${i > 0 ? ` (× ${(run[name] / runs[i - 1][name]).toFixed(2)})` : ''}`,
      )
      console.log(`${name.padEnd(20)}${cells.map((cell) => cell.padStart(22)).join('')}`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** CPU time of each stage and peak memory of one compilation, in a process of its own. */
async function measure(layout, home) {
  const { compile, openWorld } = createRequire(import.meta.url)(join(ROOT, 'dist', 'dossier.cjs'))
  const world = await openWorld({ cwd: home, home: ROOT })
  const { entries } = world.findEntries([join(home, 'input', 'long')])
  const { value: source } = world.readEntry(entries[0])
  const result = {}
  let before = process.cpuUsage()
  const onStage = (name) => {
    const { user, system } = process.cpuUsage(before)
    result[`${name}, CPU ms`] = (user + system) / 1000
    before = process.cpuUsage()
  }
  const { stages, diagnostics } = compile(source, world.resources, { layout, onStage })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  result['all, CPU ms'] = Object.values(result).reduce((sum, ms) => sum + ms, 0)
  result['peak memory, MB'] = process.resourceUsage().maxRSS / 1024
  result.pages = stages.pages.pages.length
  result['PDF, kB'] = stages.bytes.length / 1000
  console.log(JSON.stringify(result))
}
