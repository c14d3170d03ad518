/**
 * Official copies before judges that nobody here wrote: the Library of Congress's `bagit` finds every bag valid, and
 * SIGKILL at a random moment of an archive run never leaves a bag that passes as whole and is not.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const VERSION = '1.9.0'

/**
 * Archive, judge, kill. Says a line for each proof; gives whether all are right.
 *
 * @param {string} root
 * @param {number} kills
 */
export async function proveBags(root, kills) {
  const bagit = fetchBagit(join(root, '.cache', 'bagit'))
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const areValid = proveValid(root, join(folder, 'all'), bagit)
    const areKilled = await proveKills(root, folder, kills, bagit)
    return areValid && areKilled
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every entry of `input/` as a folder, a `.zip` and a `.tar`, the latter two unpacked by Python. */
function proveValid(root, out, bagit) {
  const runs = [[], ['--zip'], ['--tar'], ['--fonts=hash']].map((options) => {
    const target = join(out, options.join('').replace(/\W/g, '') || 'folder')
    const { status } = archive(root, ['input', '-o', target, '--quiet', ...options])
    return { target, isWritten: status === 0 }
  })
  const unpack =
    'import shutil, sys, pathlib\nfor f in pathlib.Path(sys.argv[1]).rglob("*"):\n  if f.suffix in (".zip", ".tar"): shutil.unpack_archive(f, f.parent)'
  const areUnpacked = runs.map(({ target }) => {
    const { status } = spawnSync('python3', ['-c', unpack, target], { stdio: 'inherit' })
    return status === 0
  })
  const entries = bagsBelow(runs[0].target).length
  const bags = runs.flatMap(({ target }) => bagsBelow(target))
  const faults = bags.filter((bag) => !isValid(bagit, bag))
  for (const bag of faults) console.log(`${bag}: not valid by bagit.py ${VERSION}`)
  const isComplete =
    runs.every(({ isWritten }) => isWritten) && areUnpacked.every(Boolean) && entries > 0 && bags.length === runs.length * entries
  console.log(`bags: ${bags.length} judged by bagit.py ${VERSION}, ${faults.length} not valid`)
  return isComplete && faults.length === 0
}

/** What is there after each kill is valid, and the run that follows completes it to the same bytes. */
async function proveKills(root, folder, kills, bagit) {
  const input = join(folder, 'input')
  for (const name of ['scotland-free-period-products.md', 'seoul-digital-learning-for-older-persons.md'])
    cpSync(join(root, 'input', name), join(input, name))
  const args = (out) => [input, '-o', out, '--fonts=hash', '--quiet']
  const reference = join(folder, 'reference')
  const began = performance.now()
  if (archive(root, args(reference)).status !== 0) {
    console.log('archive killed: not once, for the run that the others are compared with failed')
    return false
  }
  const whole = performance.now() - began
  let faults = 0
  let cut = 0
  for (let i = 0; cut < kills; i++) {
    const out = join(folder, 'killed')
    const run = spawn(process.execPath, [join(root, 'dist', 'dossier.cjs'), 'archive', ...args(out)], { stdio: 'ignore' })
    const ended = new Promise((resolve) => run.on('exit', (_, signal) => resolve(signal)))
    await setTimeout(Math.random() * whole)
    run.kill('SIGKILL')
    if ((await ended) === 'SIGKILL') cut++
    faults += bagsBelow(out).filter((bag) => !isValid(bagit, bag)).length
    // Nine go on where the last one was killed; what the tenth left is completed, and the next begins anew.
    if (i % 10 === 9) {
      archive(root, args(out))
      if (!isSameTree(out, reference)) faults++
      rmSync(out, { recursive: true, force: true })
    }
  }
  console.log(`archive killed ${cut} times: ${faults} bags that were not whole, or runs that were not completed`)
  return faults === 0
}

function archive(root, args) {
  return spawnSync(process.execPath, [join(root, 'dist', 'dossier.cjs'), 'archive', ...args], { cwd: root, stdio: 'inherit' })
}

/** All that could be taken for a bag: folders with a name of their own. */
function bagsBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.endsWith('.part'))
    .map(({ name }) => join(folder, name))
}

function isSameTree(one, other) {
  const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  const paths = (folder) =>
    files(folder)
      .map((item) => join(item.parentPath, item.name).slice(folder.length))
      .sort()
  const [left, right] = [paths(one), paths(other)]
  return (
    left.join('\n') === right.join('\n') &&
    left.every((path) => readFileSync(join(one, path)).equals(readFileSync(join(other, path))))
  )
}

function isValid(bagit, bag) {
  const { status } = spawnSync('python3', [bagit, '--validate', '--quiet', bag], { stdio: 'ignore' })
  return status === 0
}

/** PyPI's `bagit`, which is one file. */
function fetchBagit(cache) {
  const file = join(cache, 'bagit.py')
  if (!existsSync(file)) {
    const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', cache, `bagit==${VERSION}`]
    const { status } = spawnSync('python3', args, { stdio: ['ignore', 'inherit', 'inherit'] })
    if (status !== 0) throw new Error('bagit could not be fetched from PyPI: python3 with pip is needed')
  }
  return file
}
