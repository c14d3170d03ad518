/**
 * How the tests run: on threads, once, without the network.
 */
import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

/** `npm run update` (`vitest run --update=all`): text cases rewrite their expectations, as snapshots do. */
const isUpdate = process.argv.some((argument) => /^(-u|--update)(=all)?$/.test(argument))

export default defineConfig({
  define: { DOSSIER_VERSION: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/offline.ts'],
    pool: 'threads',
    // No module of the program has state: files of tests share what they import, and need not import it again.
    isolate: false,
    // Vitest leaves one processor free, which on a small machine is half of it.
    maxWorkers: '100%',
    watch: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // What was rendered before is no proof of anything.
    env: { UPDATE: isUpdate ? '1' : '', DOSSIER_CACHE: '' },
  },
})
