/**
 * A folder of entries under bad conditions: a run that is killed leaves no half file and can be completed; a full disk and
 * a read-only folder end with status 3, as does a lack of file handles; five hostile entries among fifty leave forty-five
 * PDFs. And the same bytes on any number of threads, from the cache, in another folder, time zone, locale and version of
 * Node, and with pako for zlib.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/**
 * Say a line for each proof; gives whether all are right.
 *
 * @param {string} root
 * @param {number} kills how often a run is killed
 * @param {readonly string[]} nodes versions of Node, as npm's package `node` has them
 */
export async function proveBatches(root, kills, nodes) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  const program = join(root, 'dist', 'dossier.cjs')
  try {
    const input = join(folder, 'input')
    cpSync(join(root, 'input'), input, { recursive: true })
    for (const form of ['wsis-prizes', 'unpsa-2022'])
      cpSync(join(root, 'templates', form, 'example.md'), join(input, `${form}.md`))
    const reference = build(program, folder, ['input', '-o', 'reference', '--jobs', '1'])
    const expected = digests(join(folder, 'reference'))
    return [
      reference.status === 0 && Object.keys(expected).length >= 6,
      proveSameBytes({ program, folder, expected, nodes }),
      await proveKills({ program, folder, expected, kills }),
      proveHostile(program, folder),
      provePoorDisks(program, folder),
      proveFewHandles(program, folder),
    ].every((isRight) => isRight)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function build(program, cwd, args, env = {}, command = [process.execPath]) {
  const [node, ...before] = command
  return spawnSync(node, [...before, program, 'build', ...args], {
    cwd,
    env: { ...process.env, DOSSIER_CACHE: '', ...env },
    encoding: 'utf8',
  })
}

/** SHA-256 of each file below a folder. */
function digests(folder) {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .sort()
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

const isEqual = (one, other) => JSON.stringify(one) === JSON.stringify(other)

function proveSameBytes({ program, folder, expected, nodes }) {
  const names = readdirSync(join(folder, 'input')).map((name) => `input/${name}`)
  const cache = { DOSSIER_CACHE: join(folder, 'cache') }
  const elsewhere = join(folder, 'élsewhere 处')
  cpSync(join(folder, 'input'), join(elsewhere, 'input'), { recursive: true })
  // Another deflate for the sample than the recorded one: pako takes over.
  const preload = join(folder, 'otherZlib.cjs')
  writeFileSync(
    preload,
    "const zlib = require('node:zlib'); const deflate = zlib.deflateSync; zlib.deflateSync = (bytes, options) => deflate(bytes, { ...options, level: 1 })\n",
  )
  const runs = [
    ['2 threads', folder, ['input', '--jobs', '2']],
    ['4 threads', folder, ['input', '--jobs', '4']],
    ['in another order', folder, names.toReversed()],
    ['with an empty cache', folder, ['input'], cache],
    ['from the cache', folder, ['input'], cache],
    [
      'in another folder, time zone and locale',
      elsewhere,
      ['input'],
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    ],
    ['with pako for zlib', folder, ['input', '--jobs', '1'], { NODE_OPTIONS: `--require ${preload}` }],
    ...nodes.map((version) => [`on Node ${version}`, folder, ['input'], {}, ['npx', '--yes', `node@${version}`]]),
  ]
  const wrong = runs.filter(([, cwd, args, env, command], index) => {
    const out = `out-${index}`
    build(program, cwd, [...args, '-o', out], env, command)
    return !isEqual(digests(join(cwd, out)), expected)
  })
  for (const [what] of wrong) console.log(`other bytes ${what}`)
  console.log(`same bytes: ${runs.length - wrong.length} of ${runs.length} ways (${runs.map(([what]) => what).join(', ')})`)
  return wrong.length === 0
}

async function proveKills({ program, folder, expected, kills }) {
  const out = join(folder, 'killed')
  const args = [program, 'build', 'input', '-o', 'killed', '--quiet', '--jobs', '2']
  const env = { ...process.env, DOSSIER_CACHE: join(folder, 'killed-cache') }
  const fresh = () => [out, env.DOSSIER_CACHE].map((path) => rmSync(path, { recursive: true, force: true }))
  const began = performance.now()
  spawnSync(process.execPath, args, { cwd: folder, env })
  const whole = performance.now() - began
  fresh()
  let [killed, faults] = [0, 0]
  for (let run = 1; killed < kills; run++) {
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
    await setTimeout(Math.random() * whole)
    child.kill('SIGKILL')
    if ((await ended) === 'SIGKILL') killed++
    for (const [name, sha256] of Object.entries(digests(out))) if (expected[name] !== sha256) faults++
    if (run % 5 !== 0) continue
    // What was begun is completed, in the same folder and with the same cache.
    spawnSync(process.execPath, args, { cwd: folder, env })
    const rest = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'))
    if (!isEqual(digests(out), expected) || rest.length > 0) faults++
    fresh()
  }
  console.log(`batch killed ${killed} times: ${faults} half files, or runs that were not completed to the same bytes`)
  return faults === 0
}

function proveHostile(program, folder) {
  const input = join(folder, 'many')
  mkdirSync(input)
  const good = readFileSync(join(folder, 'input', 'wsis-prizes.md'), 'utf8')
  for (let i = 0; i < 45; i++) writeFileSync(join(input, `good-${i}.md`), good)
  const hostile = {
    'endless-word': good.replace(/^(## .*\n)/m, `$1\n${'a'.repeat(1_500_000)}\n`),
    nesting: good.replace(/^(## .*\n)/m, `$1\n${'> '.repeat(3000)}deep\n`),
    'no-utf-8': Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
    'yaml-bomb': `---\nform: wsis-prizes\ntitle: ${'['.repeat(20_000)}\n---\n`,
    'too-large': `${good}\n${'x'.repeat(3_000_000)}`,
  }
  for (const [name, text] of Object.entries(hostile)) writeFileSync(join(input, `${name}.md`), text)
  const { status, stderr } = build(program, folder, ['many', '-o', 'many-out'], { DOSSIER_TIME_LIMIT: '10' })
  const written = Object.keys(digests(join(folder, 'many-out'))).length
  const named = Object.keys(hostile).filter((name) => new RegExp(`^many/${name}\\.md:\\d+:\\d+: error `, 'm').test(stderr))
  console.log(`hostile entries: ${written} of 45 PDFs written, ${named.length} of 5 named, status ${status}`)
  return written === 45 && named.length === 5 && status === 1
}

/** Small and read-only file systems, where they may be mounted. */
function provePoorDisks(program, folder) {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk]).status !== 0) {
    console.log('full and read-only disks: skipped, since nothing may be mounted here')
    return true
  }
  try {
    const full = build(program, folder, ['input', '-o', 'disk/out'])
    const half = readdirSync(disk, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'))
    const isFull = full.status === 3 && full.stderr.includes('no space left') && half.length === 0
    mkdirSync(join(disk, 'sealed'), { recursive: true })
    spawnSync('mount', ['-o', 'remount,ro', disk])
    const sealed = build(program, folder, ['input', '-o', 'disk/sealed'])
    const isSealed = sealed.status === 3 && /cannot be written/.test(sealed.stderr)
    console.log(`full disk: status ${full.status}, ${half.length} half files; read-only: status ${sealed.status}`)
    return isFull && isSealed
  } finally {
    spawnSync('umount', [disk])
  }
}

/** Whatever number of file handles there is: status 3 or all PDFs, and nothing half. Node itself may give up before it asks us. */
function proveFewHandles(program, folder) {
  if (process.platform === 'win32') return true
  const runs = Array.from({ length: 11 }, (_, step) => 20 + 2 * step).map((handles) => {
    const out = `handles-${handles}`
    const shell = ['bash', '-c', `ulimit -n ${handles}; exec "$0" "$@"`, process.execPath]
    const { status, stderr } = build(
      program,
      folder,
      ['input/wsis-prizes.md', 'input/unpsa-2022.md', '-o', out, '--jobs', '2'],
      {},
      shell,
    )
    const files = existsSync(join(folder, out)) ? readdirSync(join(folder, out)) : []
    const isWhole = files.every((name) => name.endsWith('.pdf')) && (status !== 0 || files.length === 2)
    const isRight = isWhole && (status === 0 || status === 3 || isAbort(status))
    if (!isRight) console.log(`${handles} file handles: status ${status}, ${files.join(' ')}\n${stderr.slice(0, 600)}`)
    return { status, isRight }
  })
  const faults = runs.filter(({ isRight }) => !isRight).length
  const refused = runs.filter(({ status }) => status === 3).length
  const aborted = runs.filter(({ status }) => isAbort(status)).length
  console.log(
    `few file handles: ${faults} of ${runs.length} runs left half files or another status than 0 and 3 (3: ${refused}, aborted by Node: ${aborted})`,
  )
  return faults === 0 && refused > 0
}

/** By SIGABRT, as Node ends where it cannot start a thread of its own. */
const isAbort = (status) => status === null || status === 134
