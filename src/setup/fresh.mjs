/**
 * A checkout → what is missing in it: the packages of the lock file, the program compiled from
 * these sources. Each is known by a note that is written when the work is complete.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What compiling leaves in `dist/`. */
export const PROGRAM = ['dossier.cjs', 'program.js', 'harfbuzz.wasm']

/**
 * Whether `node_modules` holds what the lock file asks for on this machine: either our note says
 * that `npm ci` succeeded for it, or npm's own list (`.package-lock.json`, written when an
 * installation is complete) agrees with it, so that one made by hand is recognised as well. `npm ci`
 * begins by removing both.
 *
 * @param {string} root
 */
export function hasPackages(root) {
  if (read(noteOfPackages(root)) === describePackages(root)) return true
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(([path, row]) => {
    if (path === '' || !isMeantForHere(row)) return true
    const found = present[path]
    return found === undefined ? isDispensable(row) : found.version === row.version && found.integrity === row.integrity
  })
}

/**
 * Note that the packages were installed.
 *
 * @param {string} root
 */
export function notePackages(root) {
  writeFileSync(noteOfPackages(root), describePackages(root))
}

/** @param {string} root */
function noteOfPackages(root) {
  return join(root, 'node_modules', '.dossier')
}

/**
 * The lock file and the kind of machine: some packages are made for one system only.
 *
 * @param {string} root
 */
function describePackages(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return `${process.platform} ${process.arch} ${hash.digest('hex')}\n`
}

/** @param {string} file */
function packagesOf(file) {
  return JSON.parse(read(file) ?? '{}').packages ?? {}
}

/** @param {{ os?: string[], cpu?: string[] }} row */
function isMeantForHere(row) {
  const { os = [process.platform], cpu = [process.arch] } = row
  return os.includes(process.platform) && cpu.includes(process.arch)
}

/**
 * Of the optional packages made for this system those are needed that name no C library (which Node
 * does not tell us quickly): the compiler's are among them, so that a folder that was installed on
 * another system is noticed.
 *
 * @param {{ optional?: boolean, os?: string[], libc?: string[] }} row
 */
function isDispensable(row) {
  return row.optional === true && (row.os === undefined || row.libc !== undefined)
}

/**
 * The hash of all that the compiled program is made from: sources, package.json and lock file.
 *
 * @param {string} root
 */
export function hashOfSources(root) {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort()
  for (const file of [join(root, 'package.json'), join(root, 'package-lock.json'), ...sources]) {
    const bytes = readFileSync(file)
    hash.update(`${relative(root, file)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * Whether the compiled program is there, made from the sources with this hash.
 *
 * @param {string} root
 * @param {string} hash
 */
export function hasProgram(root, hash) {
  const isThere = PROGRAM.every((name) => existsSync(join(root, 'dist', name)))
  return isThere && read(noteOfProgram(root)) === hash
}

/**
 * Note from which sources the program was compiled.
 *
 * @param {string} root
 * @param {string} hash
 */
export function noteProgram(root, hash) {
  writeFileSync(noteOfProgram(root), hash)
}

/** @param {string} root */
function noteOfProgram(root) {
  return join(root, 'dist', 'sources.sha256')
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
