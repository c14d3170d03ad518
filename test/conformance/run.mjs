/**
 * `npm run conformance [-- PDF…]`: prove finished PDFs (all below `output/` if none is named): their
 * glyphs with fontkit, the rest with veraPDF; a line for each, and one for each glyph that is wrong and each rule that
 * is broken. Without names also all pairs of languages in all layouts (`test/pairs`), and
 * annexes as other programs make them. Exit 1 where any is wrong.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { proveAnnexes } from './annexes.mjs'
import { openFaces, proveGlyphs } from './glyphs.mjs'
import { fetchVeraPdf, validate } from './verapdf.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const VERAPDF = join(ROOT, '.cache', 'verapdf')
const STANDARDS = { '3a': 'PDF/A-3a', ua1: 'PDF/UA-1' }

try {
  const named = process.argv.slice(2)
  const areRight = named.length > 0 || [provePairs(), proveAnnexes(ROOT, fetchVeraPdf(VERAPDF))].every((isRight) => isRight)
  process.exitCode = (await prove(named)) || (areRight ? 0 : 1)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 3
}

/** `npm test` has every fourth pair in some of the layouts. */
function provePairs() {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const run = spawnSync(process.execPath, [vitest, 'run', 'test/pairs'], {
    cwd: ROOT,
    env: { ...process.env, PAIRS: 'all' },
    stdio: 'inherit',
  })
  return run.status === 0
}

/** @param {readonly string[]} named */
async function prove(named) {
  const files = named.length > 0 ? named : pdfsBelow(relative(process.cwd(), join(ROOT, 'output')))
  if (files.length === 0) {
    console.error('there is no PDF below output/: run `npm run build` first, or name files')
    return 2
  }
  const results = validate(fetchVeraPdf(VERAPDF), files)
  const faces = openFaces(join(ROOT, 'fonts'))
  let areRight = results.every(isValid)
  for (const file of files) {
    const faults = await glyphFaults(file, faces)
    const own = results.filter((result) => result.file === file)
    console.log(describe(file, own, faults))
    areRight &&= faults.length === 0
  }
  return areRight ? 0 : 1
}

/** What is wrong with the glyphs of a file; one that cannot be read is not right. */
async function glyphFaults(file, faces) {
  try {
    return await proveGlyphs(readFileSync(file), faces)
  } catch (error) {
    return [`they cannot be read: ${error instanceof Error ? error.message : error}`]
  }
}

/**
 * @param {import('./verapdf.mjs').Result[]} results of one file
 * @param {readonly string[]} faults of its glyphs
 */
function describe(file, results, faults) {
  const standards = results.map((result) => `${STANDARDS[result.flavour]} ${isValid(result) ? 'valid' : 'NOT VALID'}`)
  const verdicts = [...standards, `glyphs ${faults.length === 0 ? 'right' : 'NOT RIGHT'}`]
  const findings = results.flatMap(({ flavour, failures, trouble }) => [
    ...(trouble ? [`${STANDARDS[flavour]}: ${trouble}`] : []),
    ...failures.map(
      ({ rule, count, description, example }) => `${STANDARDS[flavour]} ${rule}, ${count}×: ${description}\n    ${example}`,
    ),
  ])
  const all = [...findings, ...faults.map((fault) => `glyphs: ${fault}`)]
  return [`${file}: ${verdicts.join(', ')}`, ...all.map((finding) => `  ${finding}`)].join('\n')
}

/** @param {import('./verapdf.mjs').Result} result */
function isValid({ failures, trouble }) {
  return failures.length === 0 && trouble === undefined
}

/** @param {string} folder */
function pdfsBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name))
}
