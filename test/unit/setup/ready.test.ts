/**
 * What every script runs first, in a scratch project: npm and the compiler are stand-ins that write
 * down that they were called.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const FIRST = 'dossier: installing packages (npm ci), then compiling\n'
const LOCK_FILE = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } }

/** Removes and writes what npm does, and takes its time. */
const NPM = `
import { appendFileSync, mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
appendFileSync('calls', process.argv[2] + '\\n')
rmSync('node_modules', { recursive: true, force: true })
await new Promise((done) => setTimeout(done, 100))
mkdirSync('node_modules')
writeFileSync('node_modules/.package-lock.json', readFileSync('package-lock.json'))
console.log('added 1 package')
`

const BUNDLER = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
export async function bundle(root) {
  appendFileSync(root + '/calls', 'bundle\\n')
  mkdirSync(root + '/dist', { recursive: true })
  for (const name of ['dossier.cjs', 'program.js', 'harfbuzz.wasm']) writeFileSync(root + '/dist/' + name, '')
}
export function keepCode() {}
`

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossier ready '))
  cpSync('src/setup', join(root, 'src', 'setup'), { recursive: true })
  write('package.json', '{ "type": "module" }')
  write('package-lock.json', JSON.stringify(LOCK_FILE))
  write('src/main.ts', 'one')
  write('src/setup/bundle.mjs', BUNDLER)
  mkdirSync(join(root, 'npm'))
  write('npm/package.json', '{ "type": "module" }')
  write('npm/npm-cli.js', NPM)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

it('a fresh clone is installed and compiled, and a second run has nothing to do', async () => {
  expect(await ready()).toEqual({ status: 0, stdout: '', stderr: FIRST })
  expect(calls()).toEqual(['ci', 'bundle'])
  expect(await ready()).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(calls()).toEqual(['ci', 'bundle'])
})

it('packages that were installed by hand are recognised', async () => {
  write('node_modules/.package-lock.json', JSON.stringify(LOCK_FILE))
  expect((await ready()).stderr).toBe('dossier: compiling\n')
  expect(calls()).toEqual(['bundle'])
})

it('a changed source is compiled, a changed lock file installed', async () => {
  await ready()
  write('src/main.ts', 'two')
  expect((await ready()).stderr).toBe('dossier: compiling\n')
  write('package-lock.json', JSON.stringify(LOCK_FILE).replace('1.0.0', '1.0.1'))
  expect((await ready()).stderr).toBe(FIRST)
  expect(calls()).toEqual(['ci', 'bundle', 'bundle', 'ci', 'bundle'])
})

it('a program that was removed is compiled again', async () => {
  await ready()
  rmSync(join(root, 'dist', 'dossier.cjs'))
  expect((await ready()).stderr).toBe('dossier: compiling\n')
})

it('of three started at once one does the work, and the others wait for it', async () => {
  const runs = await Promise.all([ready(), ready(), ready()])
  expect(runs.map(({ status }) => status)).toEqual([0, 0, 0])
  expect(calls()).toEqual(['ci', 'bundle'])
  expect(readdirSync(join(root, '.cache'))).toEqual([])
})

it('the lock of a process that died is broken, by one of those who find it', async () => {
  write('.cache/ready.lock/owner', '999999999 token')
  await Promise.all([ready(), ready()])
  expect(calls()).toEqual(['ci', 'bundle'])
  expect(readdirSync(join(root, '.cache'))).toEqual([])
})

it('a lock of long ago is broken even if its number is in use again', async () => {
  write('.cache/ready.lock/owner', `${process.pid} token`)
  utimesSync(join(root, '.cache/ready.lock/owner'), 1e9, 1e9)
  expect((await ready()).stderr).toBe(FIRST)
})

it('a failure is one message and status 3, and leaves no lock', async () => {
  write('npm/npm-cli.js', 'console.log("what npm said"); process.exit(1)')
  expect(await ready()).toEqual({
    status: 3,
    stdout: '',
    stderr: `${FIRST}what npm said\ndossier: the packages could not be installed\n`,
  })
  expect(readdirSync(join(root, '.cache'))).toEqual([])
})

function write(name: string, text: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), text)
}

function calls(): string[] {
  const file = join(root, 'calls')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

function ready(): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const env = { ...process.env, npm_execpath: join(root, 'npm', 'npm-cli.js') }
  const run = spawn(process.execPath, [join(root, 'src', 'setup', 'ready.mjs')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  run.stdout.on('data', (bytes) => {
    said.stdout += bytes
  })
  run.stderr.on('data', (bytes) => {
    said.stderr += bytes
  })
  return new Promise((done) => run.on('close', (status) => done({ status, ...said })))
}
