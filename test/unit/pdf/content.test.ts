import { describe, expect, test } from 'vitest'
import type { Role } from '../../../src/box/types.ts'
import type { GlyphItem, Page } from '../../../src/page/types.ts'
import { drawPage } from '../../../src/pdf/content.ts'
import { collectFonts } from '../../../src/pdf/fonts.ts'
import { collectGraphics } from '../../../src/pdf/graphics.ts'
import { withHexStrings } from '../../support/hexStrings.mjs'
import { ARABIC, line, link, page, rule } from './build.ts'

const ROLES = new Map<number, Role>([
  [1, 'H1'],
  [2, 'P'],
  [3, 'P'],
])

function draw(drawn: Page): readonly string[] {
  const { bytes } = drawPage(drawn, { fonts: collectFonts([drawn]), graphics: collectGraphics([drawn]) }, ROLES)
  return withHexStrings(Buffer.from(bytes).toString('latin1')).trimEnd().split('\n')
}

/** An item with other pen movements than its sorts' own widths. */
function spaced(item: GlyphItem, extra: readonly number[]): GlyphItem {
  const advances = item.run.advances.map((advance, index) => advance + extra[index]!)
  return { ...item, run: { ...item.run, advances } }
}

describe('marked content', () => {
  test('neighbours of one content share a sequence; links draw nothing', () => {
    const { leaves, bytes } = drawPage(
      page([line(2, 20, 'a'), link(9, 20, '#x', 'x'), line(2, 32, 'b'), line(1, 44, 'c'), line(2, 56, 'd')]),
      { fonts: collectFonts([page([line(2, 20, 'abcd')])]), graphics: collectGraphics([]) },
      ROLES,
    )
    expect(leaves).toEqual([2, 1, 2])
    expect(new TextDecoder().decode(bytes).match(/.*BDC/g)).toEqual([
      '/P <</MCID 0>> BDC',
      '/H1 <</MCID 1>> BDC',
      '/P <</MCID 2>> BDC',
    ])
  })

  test('what belongs to no content is an artifact, by its kind', () => {
    const marks = draw(page([rule('artifact', 40)], 1, { header: [rule('artifact', 10)], footer: [rule('artifact', 90)] }))
    expect(marks.filter((operator) => /BDC|EMC/.test(operator))).toEqual([
      '/Artifact <</Type /Layout>> BDC',
      'EMC',
      '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
      'EMC',
      '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
      'EMC',
    ])
  })

  test('ink without a place in the tag tree is our own mistake', () => {
    expect(() => draw(page([line(77, 20, 'a')]))).toThrow('drawn content 77 has no place in the tag tree')
  })
})

describe('operators', () => {
  test('y points upwards, and each line is set off from the one before', () => {
    expect(draw(page([line(2, 20.123, 'a'), line(2, 32.5, 'b', { x: 21.5 })]))).toEqual([
      '/P <</MCID 0>> BDC',
      '0 0 0 rg',
      'BT',
      '/F1 10 Tf',
      '20 79.88 Td',
      '[<0001>] TJ',
      '1.5 -12.38 Td',
      '[<0002>] TJ',
      'ET',
      'EMC',
    ])
  })

  test('fonts and colours are named where they change', () => {
    const red = { r: 0.8, g: 0, b: 1 / 3 }
    const items = [
      line(2, 20, 'a'),
      line(2, 30, 'b'),
      line(2, 40, 'c', { size: 7.125, color: red }),
      rule(2, 50, red),
      rule(2, 60, red),
    ]
    expect(draw(page(items)).filter((operator) => /rg|Tf|re|^f$/.test(operator))).toEqual([
      '0 0 0 rg',
      '/F1 10 Tf',
      '0.8 0 0.333 rg',
      '/F1 7.125 Tf',
      '20 49.5 60 0.5 re',
      '20 39.5 60 0.5 re',
      'f',
    ])
  })

  test('rectangles of two colours are filled one after the other', () => {
    const items = [rule(2, 50), rule(2, 60, { r: 1, g: 1, b: 1 })]
    expect(draw(page(items)).slice(1, -1)).toEqual(['0 0 0 rg', '20 49.5 60 0.5 re', 'f', '1 1 1 rg', '20 39.5 60 0.5 re', 'f'])
  })

  test('TJ moves the pen only where a sort is followed by more or less than its width', () => {
    const shown = draw(page([spaced(line(2, 20, 'abcd'), [0, 1.5, -0.25, 9])])).find((operator) => operator.endsWith('TJ'))
    expect(shown).toBe('[<00010002>-150<0003>25<0004>] TJ')
  })

  test('differences too small to see add up until they can be seen', () => {
    const shown = draw(page([spaced(line(2, 20, 'aaaaaa'), [0.004, 0.004, 0.004, 0.004, 0.004, 0.004])]))
    expect(shown.find((operator) => operator.endsWith('TJ'))).toBe('[<000100010001>-1<00010001>-1<0001>] TJ')
  })

  test('no number has an exponent', () => {
    expect(draw(page([line(2, 99.9999999, 'a', { x: 1e-7 })]))).toContain('0 0 Td')
  })
})

test('a right-to-left run is shown in reading order, from its right edge', () => {
  const run = line(2, 20, 'سلام', { lang: 'ar' })
  const widths = [...run.run.advances]
  const right = run.x + widths.reduce((sum, width) => sum + width, 0)
  const operators = draw(page([run]))
  expect(operators).toContain(`${Math.round(right * 100) / 100} 80 Td`)

  // Replay: where each of the four letters stands, from the right edge.
  const shown = operators.find((operator) => operator.endsWith('TJ'))!
  let pen = 0
  const origins: number[] = []
  for (const [, move, code] of shown.matchAll(/(-?\d+)<(\w+)>/g)) {
    pen -= Number(move) / 100
    origins.push(pen)
    pen += widths[Number.parseInt(code!, 16) - 1]!
  }
  const expected = widths.map((_, index) => -widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0))
  expect(origins).toHaveLength(4)
  for (const [index, origin] of origins.entries()) expect(origin).toBeCloseTo(expected[index]!, 1)
})

test('a right-to-left mark stands a hair to the left of its letter, and moves nothing after it', () => {
  const letters = (text: string) =>
    draw(page([line(2, 20, text, { lang: 'ar', x: 0 })])).find((operator) => operator.endsWith('TJ'))!
  const moves = (shown: string) => [...shown.matchAll(/-?\d+(?=<)/g)].map(([move]) => Number(move))
  const [first, second] = moves(letters('عد'))
  const width = Math.round((ARABIC.advanceOf(ARABIC.glyphOf(0x639)) * 1000) / ARABIC.metrics.unitsPerEm)
  expect(moves(letters('عَد'))).toEqual([first, width + 1, second! - width - 1])
})
