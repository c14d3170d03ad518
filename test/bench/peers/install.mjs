/** The peers, installed in a folder of their own when they are asked for the first time: nothing of them is a dependency. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
export const PEERS = join(HERE, '.installed')

const PACKAGES = { pdfmake: '0.3.11', '@react-pdf/renderer': '4.9.0', react: '19.2.0' }
const TYPST = '0.15.2'

/** @returns {{ python: string, installed: string }} where they are */
export function installPeers() {
  const python = join(PEERS, 'python', process.platform === 'win32' ? 'Scripts' : 'bin', 'python')
  if (!existsSync(join(PEERS, 'ready'))) {
    console.error('installing Typst, pdfmake and @react-pdf/renderer in test/bench/peers/.installed')
    mkdirSync(PEERS, { recursive: true })
    writeFileSync(join(PEERS, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }))
    const run = (program, ...args) => execFileSync(program, args, { cwd: PEERS, stdio: ['ignore', 'ignore', 'inherit'] })
    run('npm', 'install', '--silent', '--no-audit', '--no-fund')
    run('python3', '-m', 'venv', 'python')
    run(python, '-m', 'pip', 'install', '--quiet', `typst==${TYPST}`)
    writeFileSync(join(PEERS, 'ready'), '')
  }
  return { python, installed: PEERS }
}
