#!/usr/bin/env node
/**
 * The program, started from V8's cached code where that lies beside it: with it V8 need not read three megabytes of
 * source first. Code cached by another V8, or under other flags, V8 rejects by itself and compiles the source.
 *
 * Compiling puts this file into `dist/` as `dossier.cjs`.
 */
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')
const { isMainThread } = require('node:worker_threads')

/**
 * Of a command, not of a library's host. Bytes of bytecode that a function runs through before the V8 of Node 20
 * optimizes it, nine times its own default: one dossier is done before most optimized code would be used, and a batch
 * loses less by waiting than by optimizing what is taken back again; newer ones have tiers between. And what is
 * optimized takes in fewer of the functions that it calls: compiling was a quarter of a batch. In a batch every
 * processor renders: threads that help to collect garbage would only take turns with those that make it. And garbage is
 * collected when the memory in use has grown to 2.3 times as much: V8 waits for four, and is no faster.
 */
if (require.main === module && isMainThread) {
  if (process.versions.v8.startsWith('11.')) {
    setFlagsFromString('--interrupt-budget=600000')
    setFlagsFromString('--max-inlined-bytecode-size-cumulative=200')
  }
  setFlagsFromString('--no-parallel-scavenge')
  setFlagsFromString('--heap-growing-percent=130')
}

const filename = join(__dirname, 'program.js')
const cache = join(__dirname, 'program.v8cache')
// It is written in ASCII, which need not be decoded.
const program = new Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
})
program.runInThisContext()(exports, require, module, __filename, __dirname)
