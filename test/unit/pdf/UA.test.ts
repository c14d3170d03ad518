/** `src/pdf/UA.md` speaks of every condition of the Matterhorn Protocol 1.1, and of nothing that does not exist. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CODES } from '../../../src/diagnostics/codes.ts'
import { BREAKAGES } from '../../conformance/breakages.mjs'

const TEXT = readFileSync('src/pdf/UA.md', 'utf8')

/** Conditions of each checkpoint, 01 to 31. */
const COUNTS = [7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30]

const rows = [...TEXT.matchAll(/^\| (\d\d-\d{3}) \| (.) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, id, who, condition, here, by]) => ({ id, who, condition, here, by }) as Readonly<Record<string, string>>,
)

describe('the conditions', () => {
  it('are all there, in order', () => {
    const two = (number: number) => String(number).padStart(2, '0')
    const all = COUNTS.flatMap((count, index) =>
      Array.from({ length: count }, (_, condition) => `${two(index + 1)}-0${two(condition + 1)}`),
    )
    expect(rows.map(({ id }) => id)).toEqual(all)
  })

  it('add up as the text says', () => {
    const countOf = (sign: string) => rows.filter(({ who }) => who === sign).length
    const [, all, machine, human, none] =
      /with (\d+) conditions: (\d+) can be decided by a machine \(M\), (\d+) need a human \(H\), (\d+) have no test/.exec(TEXT) ??
      []
    expect([rows.length, countOf('M'), countOf('H'), countOf('·')].map(String)).toEqual([all, machine, human, none])
  })

  it('that a machine decides are never left to the author', () => {
    expect(rows.filter(({ who, here }) => who === 'M' && !['built', 'checked', '–'].includes(here!))).toEqual([])
    expect(rows.filter(({ here }) => !['built', 'checked', 'author', '–'].includes(here!))).toEqual([])
  })
})

describe('what is named exists', () => {
  const names = [...new Set([...TEXT.matchAll(/`([a-z][\w./-]*\/[\w./-]*[\w-])`/gi)].map(([, name]) => name!))]
  const pathOf = (name: string) => ['src', 'test', 'templates', '.'].map((root) => `${root}/${name}`).find(existsSync)

  it('files and codes', () => {
    expect(names.length).toBeGreaterThan(40)
    expect(names.filter((name) => !(name in CODES) && !pathOf(name))).toEqual([])
  })

  it('as many files broken on purpose as are told', () => {
    const told = Number(/in (\d+) ways/.exec(TEXT)?.[1])
    expect(Object.keys(BREAKAGES).length).toBe(told)
  })

  it('tests, by their names', () => {
    const tests = [...TEXT.matchAll(/`([\w./-]+\.test\.ts)` “([^”]+)”/g)]
    expect(tests.length).toBeGreaterThan(15)
    const missing = tests.filter(([, file, title]) => !readFileSync(pathOf(file!)!, 'utf8').includes(title!))
    expect(missing.map(([line]) => line)).toEqual([])
  })
})
