/** Pictures in the file: where they stand, the right way up, and what a reader is told of them. */
import { describe, expect, it } from 'vitest'
import { readImage } from '../../../src/image/index.ts'
import type { Orientation, Path, RasterImage } from '../../../src/image/types.ts'
import type { PageItem, PathItem } from '../../../src/page/types.ts'
import { drawPage } from '../../../src/pdf/content.ts'
import { collectGraphics } from '../../../src/pdf/graphics.ts'
import { planStructure } from '../../../src/pdf/structure.ts'
import { encodePng } from '../../support/png.ts'
import { page, tag } from './build.ts'

const SPAN = { file: 'by-hand.md', line: 1, column: 1 }
const BYTES = encodePng({ columns: 2, rows: 2, colorType: 0, depth: 8, pixel: (x, y) => [x + y] })
const IMAGE = readImage({ bytes: BYTES, file: 'a.png', span: SPAN }).value as RasterImage

/** On a page 100 pt high. */
function draw(items: readonly PageItem[]) {
  const drawn = page(items)
  const content = drawPage(drawn, { fonts: new Map(), graphics: collectGraphics([drawn]) }, new Map([[1, 'Figure']]))
  return { content, operators: new TextDecoder().decode(content.bytes).trimEnd().split('\n') }
}

function raster(orientation: Orientation): PageItem {
  return { type: 'raster', rect: { x: 20, y: 10, width: 40, height: 30 }, image: { ...IMAGE, orientation }, content: 1 }
}

const TRIANGLE: Path = [
  { type: 'move', x: 0, y: 0 },
  { type: 'line', x: 8, y: 0 },
  { type: 'line', x: 8, y: 4 },
  { type: 'close' },
]
const RED = { r: 1, g: 0, b: 0 }

function shape(more: Partial<PathItem>): PathItem {
  return { type: 'path', x: 20, y: 10, path: TRIANGLE, clips: [], content: 1, ...more }
}

describe('a raster', () => {
  it('fills its rectangle, within the marked content of its figure', () => {
    expect(draw([raster(1)]).operators).toEqual(['/Figure <</MCID 0>> BDC', 'q', '40 0 0 30 20 60 cm', '/I1 Do', 'Q', 'EMC'])
  })

  it.each([
    [3, '-40 0 0 -30 60 90 cm'],
    [6, '0 -30 40 0 20 90 cm'],
    [8, '0 30 -40 0 60 60 cm'],
  ] as const)('of orientation %i is turned', (orientation, matrix) => {
    expect(draw([raster(orientation)]).operators[2]).toBe(matrix)
  })

  it('that comes twice is written once', () => {
    expect([...collectGraphics([page([raster(1), raster(1)])]).rasters.values()].map(({ name }) => name)).toEqual(['I1'])
  })
})

describe('a shape', () => {
  const operators = (more: Partial<PathItem>) => draw([shape(more)]).operators.slice(1, -1)
  const path = ['20 90 m', '28 90 l', '28 86 l', 'h']

  it('is filled by its rule', () => {
    expect(operators({ fill: { paint: { type: 'color', color: RED }, rule: 'evenodd', opacity: 1 } })).toEqual([
      '1 0 0 rg',
      ...path,
      'f*',
    ])
  })

  it('leaves no pen, clip or transparency behind', () => {
    const stroke = {
      color: RED,
      opacity: 0.5,
      width: 2,
      cap: 'round',
      join: 'bevel',
      miterLimit: 4,
      dashes: [3, 1],
      dashOffset: 1,
    } as const
    expect(operators({ stroke, clips: [{ path: TRIANGLE.slice(0, 2), rule: 'nonzero' }] })).toEqual([
      'q',
      '20 90 m',
      '28 90 l',
      'W n',
      '/G1 gs',
      '1 0 0 RG',
      '2 w 1 J 2 j 4 M',
      '[3 1] 1 d',
      ...path,
      'S',
      'Q',
    ])
  })

  it('of a gradient clips it', () => {
    const circle = (x: number) => ({ x, y: 0, radius: 0 })
    const stops = [
      { offset: 0, color: RED },
      { offset: 1, color: { r: 0, g: 0, b: 1 } },
    ]
    const paint = { type: 'linear', from: circle(0), to: circle(1), matrix: [8, 0, 0, 4, 0, 0], stops } as const
    expect(operators({ fill: { paint, rule: 'nonzero', opacity: 1 } })).toEqual([
      'q',
      'q',
      ...path,
      'W n',
      '8 0 0 -4 20 90 cm',
      '/S1 sh',
      'Q',
      'Q',
    ])
  })
})

describe('a figure', () => {
  const figure: PageItem = { type: 'figure', rect: { x: 20, y: 10, width: 40, height: 30 }, content: 1 }
  const layoutOf = (parent: 'Div' | 'P') => {
    const tags = tag('Document', [tag(parent, [tag('Figure', [1], { alt: 'Two bars' })])])
    const [outer] = planStructure(tags, [draw([figure, raster(1)]).content], [], 'en').kids
    const [inner] = outer?.type === 'element' ? outer.kids : []
    return inner?.type === 'element' ? inner.attributes : undefined
  }

  it('says where it stands, and whether in a line', () => {
    expect(layoutOf('Div')).toEqual([{ O: 'Layout', BBox: [20, 60, 60, 90], Placement: 'Block' }])
    expect(layoutOf('P')).toEqual([{ O: 'Layout', BBox: [20, 60, 60, 90] }])
  })
})
