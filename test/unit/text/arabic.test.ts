/** What W3C alreq asks of the letters themselves, in the faces of `fonts/`. */
import { expect, it } from 'vitest'
import { linesOf } from './realFonts.ts'

async function lettersOf(html: string, direction: 'ltr' | 'rtl' = 'rtl') {
  const [{ sorts }] = await linesOf('', `<p dir="${direction}">${html}</p>`, 'ar')
  return sorts.map(({ text, sort }) => ({ text, face: sort.face.row.file, glyphs: sort.parts.map(({ glyph }) => glyph) }))
}

it('a letter has four shapes, by its neighbours', async () => {
  const letters = [...(await lettersOf('ع')), ...(await lettersOf('ععع'))]
  expect(new Set(letters.map(({ glyphs }) => glyphs.join())).size).toBe(4)
})

it('joiners part letters and join them, and are read', async () => {
  const [first, , second] = await lettersOf('ع\u200cع')
  const [alone] = await lettersOf('ع')
  expect([first.glyphs, second.glyphs]).toEqual([alone.glyphs, alone.glyphs])
})

it('brackets are mirrored and read as they were written', async () => {
  const bracketsOf = async (direction: 'ltr' | 'rtl') =>
    (await lettersOf('(ا)', direction)).filter(({ text }) => text !== 'ا').map(({ text, glyphs }) => [text, glyphs.join()])
  const [[open, opening], [close, closing]] = await bracketsOf('rtl')
  const [[, left], [, right]] = await bracketsOf('ltr')
  expect([open, close]).toEqual(['(', ')'])
  expect([opening, closing]).toEqual([right, left])
})

it('nothing is slanted: stress is weight', async () => {
  const faces = (await lettersOf('ا<em>ع</em>')).map(({ face }) => face)
  expect(faces).toEqual(['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'])
})

it('a justified line has the letters it had', async () => {
  const html = 'اب تث جح خد ذر زس شص ضط ظع غف قك لم نه وي اب تث جح خد ذر زس شص ضط ظع غف قك لم نه وي اب تث جح خد ذر زس شص ضط'
  const textsOf = async (align: string) =>
    (await linesOf(`p { text-align: ${align} }`, `<p dir="rtl">${html}</p>`, 'ar')).map(({ sorts }) =>
      sorts.map(({ text, sort }) => [text, sort.parts.map(({ glyph }) => glyph)]),
    )
  expect((await textsOf('justify')).flat()).toEqual((await textsOf('start')).flat())
})
