/** A shaper with the HarfBuzz of `node_modules`. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createShaper, type Shaper } from '../../src/font/shaper.ts'

export function openShaper(): Promise<Shaper> {
  return createShaper(readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm')))
}
