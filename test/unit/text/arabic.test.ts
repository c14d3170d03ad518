/** What W3C alreq asks of the letters themselves, in the faces of `fonts/`. */
import { expect, it } from 'vitest'
import { linesOf } from './realFonts.ts'

const CSS = '.red { color: #c00 } .small { font-size: 12pt }'

async function lettersOf(html: string, direction: 'ltr' | 'rtl' = 'rtl') {
  const [{ sorts }] = await linesOf(CSS, `<p dir="${direction}">${html}</p>`, 'ar')
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

it.each([
  ['colour', 'ع<span class="red">ع</span>ع'],
  ['size', 'ع<span class="small">ع</span>ع'],
  ['language', 'ع<span lang="en" dir="rtl">ع</span>ع'],
  ['link', 'ع<a href="https://example.org">ع</a>ع'],
  ['node', 'ع<span>ع</span>ع'],
])('letters join across a change of %s', async (_, html) => {
  expect(await lettersOf(html)).toEqual(await lettersOf('ععع'))
})

it('letters join across a change of weight', async () => {
  const letters = await lettersOf('ع<b>ع</b>ع')
  const [regular, bold] = [await lettersOf('ععع'), await lettersOf('<b>ععع</b>')]
  expect(letters).toEqual([regular[0], bold[1], regular[2]])
})

it('letters do not join to raised ones, and not to words that are isolated', async () => {
  const alone = await lettersOf('ع')
  for (const html of ['ع<sup>ع</sup>ع', 'ع<span dir="ltr">ع</span>ع'])
    expect((await lettersOf(html)).map(({ glyphs }) => glyphs)).toEqual(Array(3).fill(alone[0].glyphs))
})

it('a non-joiner parts letters of two styles', async () => {
  const alone = await lettersOf('ع')
  for (const html of ['ع\u200c<span class="red">ع</span>', 'ع<span class="red">\u200cع</span>'])
    expect((await lettersOf(html)).filter(({ text }) => text === 'ع')).toEqual([...alone, ...alone])
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
