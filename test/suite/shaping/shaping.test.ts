/**
 * Six hundred lines in nine languages are shaped as HarfBuzz shapes them: the same glyphs, clusters
 * and places, whatever the program leaves out of a font file. `make.py` says how the expectations
 * are made, and what they look like.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ShapedGlyph, Shaper } from '../../../src/font/shaper.ts'
import { LANGUAGES } from '../../../src/language/languages.ts'
import { openShaper } from '../../support/shaper.ts'
import { faceOf } from '../../unit/font/faces.ts'

const FOLDER = new URL('./', import.meta.url)
const linesOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n')

let shaper: Shaper
beforeAll(async () => {
  shaper = await openShaper()
})

describe('shaping is what HarfBuzz does:', () => {
  it.each(LANGUAGES.map(({ code }) => code))('%s', (lang) => {
    const lines = linesOf(`${lang}.txt`)
    const golden = linesOf(`${lang}.golden.txt`)
    expect(golden).toHaveLength(lines.length)
    golden.forEach((runs, index) => {
      for (const run of runs.split('\t')) {
        const { face, script, direction, start, end, glyphs } = readRun(run)
        const shaped = shaper.shape(faceOf(face), lines[index].slice(start, end), { lang, script, direction })
        expect(write(shaped), lines[index]).toBe(glyphs)
      }
    })
  })

  it('in clusters of single characters, too, with the same glyphs in the same places', () => {
    const lines = linesOf('ar.txt')
    linesOf('ar.golden.txt').forEach((runs, index) => {
      for (const run of runs.split('\t')) {
        const { face, script, direction, start, end, glyphs } = readRun(run)
        const text = lines[index].slice(start, end)
        const shaped = shaper.shape(faceOf(face), text, { lang: 'ar', script, direction, clusters: 'characters' })
        expect(write(shaped).replace(CLUSTER, ''), lines[index]).toBe(glyphs.replace(CLUSTER, ''))
      }
    })
  })
})

describe('the lines', () => {
  it('are more than 500, those of Arabic with vowels more than 150', () => {
    const texts = readdirSync(FOLDER).filter((file) => /^[\w-]+\.txt$/.test(file))
    expect(texts).toHaveLength(LANGUAGES.length)
    expect(texts.flatMap(linesOf).length).toBeGreaterThan(500)
    const vowelled = linesOf('ar.txt').filter((line) => (line.match(/[\u064b-\u0652]/g) ?? []).length >= 3)
    expect(vowelled.length).toBeGreaterThan(150)
  })
})

// ── how expectations are written ─────────────────────────────────────────────────────────────────

const CLUSTER = /=\d+/g

function readRun(run: string) {
  const [face, script, direction, range, glyphs] = run.split(' ')
  const [start, end] = range.split('-').map(Number)
  return { face, script, direction: direction === 'rtl' ? 'rtl' : 'ltr', start, end, glyphs } as const
}

function write(glyphs: readonly ShapedGlyph[]): string {
  const written = glyphs.map(
    ({ glyph, cluster, advance, dx, dy }) => `${glyph}=${cluster}${dx || dy ? `@${dx},${dy}` : ''}+${advance}`,
  )
  return written.join('|')
}
