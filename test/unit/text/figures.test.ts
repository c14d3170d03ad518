/** Figures that stand under one another: in tables, contents and lists. */
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/language/languages.ts'
import { linesOf } from './realFonts.ts'

const CSS = 'p { font-variant-numeric: tabular-nums } .named { font-family: "Noto Sans" }'

it.each(LANGUAGES.map(({ code }) => code))('all figures have one width: %s', async (lang) => {
  for (const html of ['<p>0123456789</p>', '<p class="named">0123456789</p>', '<p><b>0123456789</b></p>']) {
    const [{ sorts }] = await linesOf(CSS, html, lang)
    expect(sorts.map(({ text }) => text).join('')).toBe('0123456789')
    expect(new Set(sorts.map(({ advance }) => advance)).size).toBe(1)
  }
})
