/**
 * `src/main.ts` → `dist/program.js`, one file that holds the program and its dependencies, and `dist/dossier.cjs`, which
 * starts it; with `harfbuzz.wasm` and the dependencies' licences beside them. One CommonJS file is what starts fastest.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, formatMessages } from 'esbuild'

/** Second opinions and tools of the tests: they have no place in the program. */
const NOT_INSIDE = ['fontkit', 'vitest', 'esbuild', 'typescript']

/** The package whose WebAssembly lies beside the program. */
const BESIDE = 'harfbuzzjs'

/**
 * Compile the program into `dist/` below `root`.
 *
 * @param {string} root
 * @param {{ entry?: string, dist?: string }} [paths] other than the usual ones, for trials
 */
export async function bundle(root, { entry = join(root, 'src', 'main.ts'), dist = join(root, 'dist') } = {}) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(dist, 'program.js'),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // A script that is run from V8's cached code cannot import, only require.
    supported: { 'dynamic-import': false },
    // V8 keeps the source in each thread. Names stay: findings name functions.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'ascii',
    legalComments: 'eof',
    logLevel: 'silent',
    // ES modules before CommonJS ones: what is not used can be left out.
    mainFields: ['module', 'main'],
    // css-tree's entry reads its tables with createRequire; this one has them inside. Handlebars'
    // entry registers a file loader with Node's old require.extensions.
    alias: { 'css-tree': 'css-tree/dist/csstree.esm', handlebars: 'handlebars/dist/cjs/handlebars.js' },
    define: { DOSSIER_VERSION: JSON.stringify(version) },
  }).catch(async ({ errors, message }) => {
    const texts = errors ? await formatMessages(errors, { kind: 'error' }) : [message]
    throw new Error(`the program could not be compiled\n${texts.join('')}`)
  })
  await showWarnings(result.warnings)
  checkContents(result.metafile)

  const code = inAscii(result.outputFiles[0].text)
  mkdirSync(dist, { recursive: true })
  rmSync(join(dist, CODE), { force: true })
  put(join(dist, 'program.js'), `(function (exports, require, module, __filename, __dirname) { ${code}\n})`)
  put(join(dist, 'dossier.cjs'), readFileSync(join(root, 'src', 'setup', 'start.cjs')))
  put(join(dist, 'harfbuzz.wasm'), readFileSync(join(root, 'node_modules', BESIDE, 'dist', 'harfbuzz.wasm')))
  put(join(dist, 'LICENSES.txt'), licencesOf(root, [...packagesIn(result.metafile), BESIDE].sort()))
  chmodSync(join(dist, 'dossier.cjs'), 0o755)
}

/**
 * A single character beyond Latin 1 would have V8 keep the whole source in two bytes for each. esbuild writes them as
 * escapes everywhere but in regular expressions, which have the same ones.
 *
 * @param {string} code
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** V8's cached code of the program, below `dist/`. */
const CODE = 'program.v8cache'

/**
 * Build an entry with the compiled program once, and keep the code that V8 has compiled for it: the next one starts in
 * two thirds of the time. Where that fails, the program runs from its source.
 *
 * @param {string} root
 */
export function keepCode(root) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  const draft = join(folder, CODE)
  const example = join(root, 'templates', 'unpsa-2022', 'example.md')
  const preload = join(root, 'src', 'setup', 'keepCode.cjs')
  const program = join(root, 'dist', 'dossier.cjs')
  const command = ['--require', preload, program, 'build', example, '-o', folder, '--quiet']
  spawnSync(process.execPath, command, { stdio: 'ignore', env: { ...process.env, DOSSIER_CODE: draft, DOSSIER_CACHE: '' } })
  if (existsSync(draft)) put(join(root, 'dist', CODE), readFileSync(draft))
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Warnings about our own files; those about the packages are their authors' business.
 *
 * @param {import('esbuild').Message[]} warnings
 */
async function showWarnings(warnings) {
  const ours = warnings.filter(({ location }) => !location?.file.includes('node_modules'))
  const texts = await formatMessages(ours, { kind: 'warning' })
  process.stderr.write(texts.join(''))
}

/**
 * The bundle must stand alone: nothing is fetched from outside but Node's own modules.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function checkContents(metafile) {
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  const foreign = outside.filter((path) => !isBuiltin(path))
  if (foreign.length > 0) throw new Error(`the program would need ${foreign.join(', ')} beside it`)
  const wrong = packagesIn(metafile).filter((name) => NOT_INSIDE.includes(name))
  if (wrong.length > 0) throw new Error(`${wrong.join(', ')} must not be part of the program`)
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @returns {string[]} names of the packages whose code is in the bundle
 */
function packagesIn(metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
  const names = used.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
  return [...new Set(names)].sort()
}

/** Tables that were made from others' data, with the licences that they came under. */
const TABLES = [
  ['Tables of the Unicode Character Database, names of States from Unicode CLDR', 'src/unicode/LICENSE.txt'],
  ['Hyphenation patterns', 'src/text/hyphenation/LICENSE.txt'],
]

/**
 * The licences of the packages inside, as most of them ask.
 *
 * @param {string} root
 * @param {string[]} names
 */
function licencesOf(root, names) {
  const texts = names.map((name) => {
    const folder = join(root, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((item) => /^(licen[cs]e|copying)/i.test(item))
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package brings no text of its licence.'
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  const tables = TABLES.map(([name, file]) => `${name}\n\n${readFileSync(join(root, file), 'utf8').trim()}\n`)
  return ['dist/program.js contains the following packages and tables.\n', ...texts, ...tables].join(`\n${'─'.repeat(80)}\n`)
}

/**
 * Write a file whole or not at all: another process may be running the program.
 *
 * @param {string} file
 * @param {string | Uint8Array} contents
 */
function put(file, contents) {
  const draft = join(dirname(file), `.${process.pid}.draft`)
  writeFileSync(draft, contents)
  renameSync(draft, file)
}
