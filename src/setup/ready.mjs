/**
 * A fresh clone → the packages installed and the program compiled. Every `pre…` script of
 * package.json runs this first; it needs nothing but Node and npm, says in one line what it is
 * doing, and says nothing where nothing is to be done.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOfSources, hasPackages, hasProgram, notePackages, noteProgram } from './fresh.mjs'
import { alone } from './lock.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const lock = join(root, '.cache', 'ready.lock')

/** Exit status of a machine that fails us, as the command line has it. */
const MACHINE = 3

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Node 20.19 or newer is needed; this is ${process.versions.node}`)
  process.exit(MACHINE)
}

try {
  // While the lock is there someone is at it: what looks complete may be half removed a moment later.
  if (existsSync(lock) || missing().length > 0) {
    await alone(lock, prepare, (id) => say(`waiting for process ${id}, which is installing or compiling`))
  }
} catch (error) {
  say(error.message)
  process.exitCode = MACHINE
}

/** What is to be done, in the words that announce it. */
function missing() {
  const steps = []
  if (!hasPackages(root)) steps.push('installing packages (npm ci)')
  if (!hasProgram(root, hashOfSources(root))) steps.push('compiling')
  return steps
}

async function prepare() {
  const steps = missing()
  if (steps.length === 0) return
  say(steps.join(', then '))
  if (!hasPackages(root)) install()
  // Taken before compiling: what is edited meanwhile is compiled the next time.
  const hash = hashOfSources(root)
  if (!hasProgram(root, hash)) await compile(hash)
}

/**
 * Within a script npm names its own program, which needs no shell. All dependencies are
 * development dependencies: the program is published as one bundle.
 */
function install() {
  const options = ['ci', '--include=dev', '--loglevel=error']
  const own = process.env.npm_execpath ?? ''
  const stdio = ['ignore', 'pipe', 'inherit']
  const done = own.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [own, ...options], { cwd: root, stdio })
    : spawnSync(['npm', ...options].join(' '), { cwd: root, stdio, shell: true })
  if (done.status !== 0) {
    process.stderr.write(done.stdout ?? '')
    throw new Error('the packages could not be installed')
  }
  notePackages(root)
}

/** @param {string} hash */
async function compile(hash) {
  // Imported only now: the compiler is one of the packages.
  const { bundle, keepCode } = await import('./bundle.mjs')
  await bundle(root)
  keepCode(root)
  noteProgram(root, hash)
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`dossier: ${sentence}\n`)
}
