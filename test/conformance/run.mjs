/**
 * `npm run conformance [-- PDF…]`: prove finished PDFs (all below `output/` if none is named) with
 * veraPDF, a line for each and one for each rule that is broken. Exit 1 where any is.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchVeraPdf, validate } from './verapdf.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STANDARDS = { '3a': 'PDF/A-3a', ua1: 'PDF/UA-1' }

try {
  process.exitCode = prove(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 3
}

/** @param {readonly string[]} named */
function prove(named) {
  const files = named.length > 0 ? named : pdfsBelow(relative(process.cwd(), join(ROOT, 'output')))
  if (files.length === 0) {
    console.error('there is no PDF below output/: run `npm run build` first, or name files')
    return 2
  }
  const results = validate(fetchVeraPdf(join(ROOT, '.cache', 'verapdf')), files)
  for (const file of files)
    console.log(
      describe(
        file,
        results.filter((result) => result.file === file),
      ),
    )
  return results.every(isValid) ? 0 : 1
}

/** @param {import('./verapdf.mjs').Result[]} results of one file */
function describe(file, results) {
  const verdicts = results.map((result) => `${STANDARDS[result.flavour]} ${isValid(result) ? 'valid' : 'NOT VALID'}`)
  const findings = results.flatMap(({ flavour, failures, trouble }) => [
    ...(trouble ? [`${STANDARDS[flavour]}: ${trouble}`] : []),
    ...failures.map(
      ({ rule, count, description, example }) => `${STANDARDS[flavour]} ${rule}, ${count}×: ${description}\n    ${example}`,
    ),
  ])
  return [`${file}: ${verdicts.join(', ')}`, ...findings.map((finding) => `  ${finding}`)].join('\n')
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
