/**
 * One bit of a bag or of a PDF turns over: it is found, wherever it is. `FLIPS` says how often, for each;
 * `npm run conformance` asks for ten thousand.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fontsAtHand } from '../../src/archive/fontsAtHand.ts'
import { openStoredBag } from '../../src/archive/stored.ts'
import { verifyPdf } from '../../src/archive/verifyPdf.ts'
import { judgeBag } from '../../src/bag/judge.ts'
import type { Digests } from '../../src/bag/types.ts'
import { GOOD, HOME, openWorkplace } from '../cli/support.ts'

const FLIPS = Number(process.env.FLIPS ?? 200)
const TIMEOUT = 10_000 + FLIPS * 100

const place = openWorkplace({ 'town.md': GOOD })
afterAll(place.remove)
await place.run('archive town.md -o copies --fonts=hash')
const bag = await openStoredBag(join(place.cwd, 'copies/town'))
const files = new Map<string, Uint8Array>()
for (const { path } of bag.entries) files.set(path, await bag.read(path))
const pdf = files.get('data/pdf/town.pdf')!

describe('a single bit is found that turned over', () => {
  it(
    `in a bag, ${FLIPS} times: half of them anywhere, half in a file that is as likely as each other`,
    async () => {
      const random = randomNumbers(8493)
      const paths = [...files.keys()]
      const weighed = paths.flatMap((path) => Array<string>(Math.ceil(files.get(path)!.length / 1000)).fill(path))
      expect(await findings(new Map())).toEqual([])
      for (let i = 0; i < FLIPS; i++) {
        const choices = i % 2 === 0 ? weighed : paths
        const path = choices[random(choices.length)]!
        const whole = files.get(path)!
        if (whole.length === 0) continue
        const [at, bit] = [random(whole.length), random(8)]
        expect(await findings(new Map([[path, flipped(whole, at, bit)]])), `${path}, byte ${at}, bit ${bit}`).not.toEqual([])
      }
    },
    TIMEOUT,
  )

  it(
    `in a PDF, ${FLIPS} times`,
    async () => {
      const random = randomNumbers(19005)
      const fonts = { home: HOME, findFont: fontsAtHand([]), fontsFrom: [[HOME]] as const }
      for (let i = 0; i < FLIPS; i++) {
        const [at, bit] = [random(pdf.length), random(8)]
        const { verdict } = await verifyPdf(flipped(pdf, at, bit), { ...fonts, name: 'town.pdf' })
        expect(verdict, `byte ${at}, bit ${bit}`).toBe('changed')
      }
    },
    TIMEOUT,
  )
})

/** What is found in the bag with some of its files changed. */
async function findings(changed: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const read = async (path: string) => changed.get(path) ?? files.get(path)!
  const stored = { entries: bag.entries, read, digests: async (path: string) => digests(await read(path)) }
  const judged = await judgeBag(stored, { name: 'town', agent: 'Dossier' })
  return judged.diagnostics.map(({ code }) => code)
}

/** The files that stay as they are need their hashes once. */
const known = new WeakMap<Uint8Array, Digests>()

function digests(bytes: Uint8Array): Digests {
  const hash = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex')
  const found = known.get(bytes) ?? { sha256: hash('sha256'), sha512: hash('sha512') }
  known.set(bytes, found)
  return found
}

function flipped(whole: Uint8Array, at: number, bit: number): Uint8Array {
  const changed = Uint8Array.from(whole)
  changed[at]! ^= 1 << bit
  return changed
}

/** Numbers below a limit, the same ones each time (Park and Miller 1988). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48271) % 0x7fffffff
    return state % limit
  }
}
