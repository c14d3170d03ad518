/**
 * Official copies on their way through the years: archived here, verified elsewhere, their entry taken out of the PDF in a
 * folder that knows nothing else, in another time zone and locale, and built there to the same bytes.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const HERE = { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }
const FAR = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }

/**
 * Send every entry of `input/` on its way. Says a line for what is not the same, and one for all.
 *
 * @param {string} root
 * @returns {boolean} whether all came back as they went
 */
export function proveCopies(root) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const run = (cwd, args, env) =>
      spawnSync(process.execPath, [join(root, 'dist', 'dossier.cjs'), ...args], {
        ...{ cwd, encoding: 'utf8', env: { PATH: process.env.PATH, ...env } },
      })
    const copies = join(folder, 'copies')
    run(root, ['archive', 'input', '-o', copies, '--quiet'], HERE)
    const pdfs = pdfsBelow(copies)
    const verified = run(folder, ['verify', 'copies', ...pdfs], FAR)
    if (verified.status !== 0) console.log(verified.stdout + verified.stderr)
    const faults = pdfs.filter((pdf, index) => !comesBack(pdf, join(folder, `far ${index}`), run))
    for (const pdf of faults) console.log(`${pdf}: its entry, taken out of it, builds to other bytes`)
    const entries = JSON.parse(readFileSync(join(copies, 'index.json'), 'utf8'))
    console.log(
      `copies: ${entries.length} verified, ${pdfs.length} PDFs taken apart and built again, ${faults.length} not the same`,
    )
    return verified.status === 0 && pdfs.length >= entries.length && entries.length > 0 && faults.length === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The command that `extract` names is followed to the letter. */
function comesBack(pdf, folder, run) {
  mkdirSync(folder)
  copyFileSync(pdf, join(folder, 'official.pdf'))
  const { stderr } = run(folder, ['extract', 'official.pdf', '-o', 'back', '--all'], FAR)
  const [, epoch, words] = /(?:SOURCE_DATE_EPOCH=(\d+) )?cd back && dossier (.*)/.exec(stderr) ?? []
  if (words === undefined) return false
  const far = epoch === undefined ? FAR : { ...FAR, SOURCE_DATE_EPOCH: epoch }
  run(join(folder, 'back'), [...words.split(' '), '-o', 'again'], far)
  const again = pdfsBelow(join(folder, 'back', 'again')).find((path) => basename(path) === basename(pdf))
  return again !== undefined && readFileSync(again).equals(readFileSync(pdf))
}

function pdfsBelow(folder) {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // The entry's own attachments may be PDFs as well.
  return names.filter((name) => name.endsWith('.pdf') && !/[\\/]entry[\\/]/.test(name)).map((name) => join(folder, name))
}
