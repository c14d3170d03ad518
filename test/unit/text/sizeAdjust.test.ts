/** The size of faces that look small beside the others: a column of `fonts.json`. */
import { expect, it } from 'vitest'
import { FONTS } from '../font/faces.ts'
import { linesOf } from './realFonts.ts'

const row = FONTS.find({ family: 'Noto Naskh Arabic', weight: 400, style: 'normal' })!

it('Arabic is set larger than its font size says, in any language; Latin is not', async () => {
  for (const lang of ['en', 'ar'] as const) {
    const [{ sorts }] = await linesOf('p { font-family: "Noto Sans" }', '<p>a د</p>', lang)
    for (const { text, advance, sort } of sorts) {
      const size = (advance * sort.face.metrics.unitsPerEm) / sort.advance
      if (text === 'د') expect(size).toBeCloseTo(20 * row.sizeAdjust!, 0)
      if (text === 'a') expect(size).toBeCloseTo(20, 0)
    }
    expect(sorts.map(({ text }) => text).join('')).toContain('د')
  }
})
