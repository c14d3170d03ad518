/**
 * A checkout → all that the published package holds, before `npm pack` takes it: the compiled
 * program and the types of its library, `dist/types/`.
 */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const types = join(root, 'dist', 'types')

run(join(root, 'src', 'setup', 'ready.mjs'))
rmSync(types, { recursive: true, force: true })
run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', join(root, 'src', 'setup', 'types.json'))
// The program is CommonJS, and these are its types.
writeFileSync(join(types, 'package.json'), '{ "type": "commonjs" }\n')

/**
 * @param {string} script
 * @param {string[]} options
 */
function run(script, ...options) {
  const { status } = spawnSync(process.execPath, [script, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}
