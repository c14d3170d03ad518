/**
 * `npm run conformance [-- PDF…]`: prove finished PDFs (all below `output/` if none is named): their
 * glyphs with fontkit, the rest with veraPDF; a line for each, and one for each glyph that is wrong and each rule that
 * is broken. Without names also all pairs of languages in all layouts (`test/pairs`), annexes as other programs make
 * them, the examples of all forms, generated documents (50, or `--documents 1000`), files broken on purpose, and batches and
 * official copies (runs killed 10 times, or `--kills 300`; other versions of Node with `--nodes 22,24`). Exit 1 where any is wrong.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { proveAnnexes } from './annexes.mjs'
import { proveBags } from './bags.mjs'
import { proveBatches } from './batches.mjs'
import { proveBreakages } from './breakages.mjs'
import { proveCopies } from './copies.mjs'
import { openFaces, proveGlyphs } from './glyphs.mjs'
import { fetchVeraPdf, isValid, validate } from './verapdf.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
// What was rendered before is no proof of anything.
process.env.DOSSIER_CACHE = ''
const VERAPDF = join(ROOT, '.cache', 'verapdf')
const STANDARDS = { '3a': 'PDF/A-3a', ua1: 'PDF/UA-1' }

try {
  const options = {
    documents: { type: 'string', default: '50' },
    kills: { type: 'string', default: '10' },
    nodes: { type: 'string', default: '24' },
  }
  const { values, positionals: named } = parseArgs({ options, allowPositionals: true })
  const areRight = named.length > 0 || (await proveAll(Number(values.documents), Number(values.kills), values.nodes.split(',')))
  process.exitCode = (await prove(named)) || (areRight ? 0 : 1)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 3
}

/**
 * @param {number} documents how many are generated
 * @param {number} kills how often a run is killed
 * @param {readonly string[]} nodes versions of Node that must give the same bytes
 */
async function proveAll(documents, kills, nodes) {
  const jar = fetchVeraPdf(VERAPDF)
  const proofs = [
    // `npm test` has every fourth pair in some of the layouts.
    runTests(['test/pairs'], { PAIRS: 'all' }),
    runTests(['test/forms/documents.test.ts'], { THEMES: 'all' }),
    // And what poppler heard of finished files, where it can be asked.
    runTests(['test/acceptance/reading.test.ts'], { READING: 'all' }),
    // Every entry in every layout, rendered again from its own PDF.
    runTests(['test/acceptance/attached.test.ts'], { ATTACHED: 'all' }),
    proveAnnexes(ROOT, jar),
    proveExamples(jar),
    proveGenerated(documents, jar),
    await proveBreakages(ROOT, jar),
    await proveBatches(ROOT, kills, nodes),
    await proveBags(ROOT, kills),
    proveCopies(ROOT),
    runTests(['test/acceptance/flips.test.ts'], { FLIPS: '10000' }),
  ]
  return proofs.every((isRight) => isRight)
}

/** The example of each form. */
function proveExamples(jar) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const forms = readdirSync(join(ROOT, 'templates')).filter((form) => existsSync(join(ROOT, 'templates', form, 'example.md')))
    for (const form of forms) {
      const args = ['build', join('templates', form, 'example.md'), '-o', join(folder, form), '--quiet']
      spawnSync(process.execPath, [join(ROOT, 'dist', 'dossier.cjs'), ...args], { cwd: ROOT, stdio: 'inherit' })
    }
    const files = pdfsBelow(folder)
    const faults = validate(jar, files).filter((result) => !isValid(result))
    for (const fault of faults) console.log(describe(fault.file, [fault], []))
    console.log(
      `examples of forms: ${files.length} of ${forms.length} printed, ${faults.length} failures as PDF/A-3a or PDF/UA-1`,
    )
    return faults.length === 0 && files.length >= forms.length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Documents that are the same each time (`test/laws/`): as many nominations as templates, all held to the laws too. */
function proveGenerated(documents, jar) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const started = Date.now()
    const each = String(Math.ceil(documents / 2))
    const tests = ['test/laws/nominations.test.ts', 'test/laws/templates.test.ts']
    const areLawful = runTests(tests, { DOCUMENTS: each, DOCUMENTS_FOLDER: folder })
    const files = pdfsBelow(folder)
    const faults = validate(jar, files).filter((result) => !isValid(result))
    for (const fault of faults) console.log(describe(fault.file, [fault], []))
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`generated documents: ${files.length} PDFs, ${faults.length} failures as PDF/A-3a or PDF/UA-1, ${seconds} s`)
    return areLawful && faults.length === 0 && files.length >= documents / 2
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runTests(paths, environment) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const env = { ...process.env, ...environment }
  return spawnSync(process.execPath, [vitest, 'run', ...paths], { cwd: ROOT, env, stdio: 'inherit' }).status === 0
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

/** @param {string} folder */
function pdfsBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name))
}
