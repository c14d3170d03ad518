/** Drawings: shapes, where they come to stand, and what is said of all that cannot be printed. */
import { describe, expect, it } from 'vitest'
import { readImage } from '../../../src/image/index.ts'
import type { Path, Shape, VectorImage } from '../../../src/image/types.ts'

const SPAN = { file: 'water/nomination.md', line: 7, column: 3 }

/** A drawing of 100 by 50 pixels, which is 75 by 37.5 pt. */
function read(content: string, attributes = 'viewBox="0 0 100 50"') {
  const bytes = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${content}</svg>`)
  const { value, diagnostics } = readImage({ bytes, file: 'attachments/chart.svg', span: SPAN })
  const messages = diagnostics.map(({ code, span, message }) => `${span.file}:${span.line}:${span.column} ${code} ${message}`)
  return { image: value as VectorImage | undefined, messages }
}

/** Shapes as words: path operators with their numbers, fills, strokes. */
function shapes(content: string, attributes?: string): readonly string[] {
  const { image, messages } = read(content, attributes)
  expect(messages).toEqual([])
  return image!.shapes.map(describeShape)
}

function describeShape(shape: Shape): string {
  if (shape.type === 'text') {
    const words = shape.runs
      .map(({ text, size, weight }) => `${JSON.stringify(text)} ${round(size)}${weight === 700 ? ' bold' : ''}`)
      .join(' + ')
    return `${words} at ${round(shape.x)},${round(shape.y)} ${shape.anchor}${shape.angle === 0 ? '' : ` turned ${round(shape.angle)}`}`
  }
  const { fill, stroke, clips } = shape
  const paint = fill && (fill.paint.type === 'color' ? hex(fill.paint.color) : fill.paint.type)
  return [
    pathText(shape.path),
    ...(fill ? [`fill ${paint}${fill.opacity < 1 ? ` ${fill.opacity}` : ''}${fill.rule === 'evenodd' ? ' evenodd' : ''}`] : []),
    ...(stroke
      ? [
          `stroke ${hex(stroke.color)} ${round(stroke.width)}${stroke.dashes.length > 0 ? ` dashes ${stroke.dashes.map(round).join(' ')}` : ''}`,
        ]
      : []),
    ...clips.map(({ path }) => `clip ${pathText(path)}`),
  ].join(', ')
}

const OPERATORS = { move: 'M', line: 'L' } as const

function pathText(path: Path): string {
  return path
    .map((segment) =>
      segment.type === 'close'
        ? 'Z'
        : segment.type === 'curve'
          ? `C${[segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y].map(round).join(' ')}`
          : `${OPERATORS[segment.type]}${round(segment.x)} ${round(segment.y)}`,
    )
    .join('')
}

function hex({ r, g, b }: { readonly r: number; readonly g: number; readonly b: number }): string {
  return `#${[r, g, b]
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0
}

describe('size', () => {
  it('is that of the view box in pixels, or what width and height say', () => {
    expect(read('').image).toMatchObject({ width: 75, height: 37.5 })
    expect(read('', 'width="2in" viewBox="0 0 100 50"').image).toMatchObject({ width: 144, height: 72 })
    expect(read('', 'width="40" height="20"').image).toMatchObject({ width: 30, height: 15 })
  })

  it('must be said', () => {
    expect(read('', '').messages).toEqual([
      'water/nomination.md:7:3 image/damaged the image "attachments/chart.svg" is damaged: it does not say how large it is: <svg> has neither `viewBox` nor `width` and `height`',
    ])
  })

  it('of another proportion leaves the drawing in the middle', () => {
    expect(shapes('<rect width="100" height="50"/>', 'width="100" height="100" viewBox="0 0 100 50"')).toEqual([
      'M0 18.75L75 18.75L75 56.25L0 56.25Z, fill #000000',
    ])
  })
})

describe('shapes', () => {
  it.each([
    ['<rect x="4" y="8" width="20" height="12"/>', 'M3 6L18 6L18 15L3 15Z, fill #000000'],
    ['<line x1="0" y1="4" x2="8" y2="4" stroke="red" stroke-width="2"/>', 'M0 3L6 3, fill #000000, stroke #ff0000 1.5'],
    ['<polygon points="0,0 8,0 8,4" fill="rgb(0 128 255 / 50%)"/>', 'M0 0L6 0L6 3Z, fill #0080ff 0.5'],
    ['<path d="M0 0q4 8 8 0z" fill="#fc0" fill-rule="evenodd"/>', 'M0 0C2 4 4 4 6 0Z, fill #ffcc00 evenodd'],
    [
      '<circle cx="20" cy="20" r="4"/>',
      'M12 15C12 13.34 13.34 12 15 12C16.66 12 18 13.34 18 15C18 16.66 16.66 18 15 18C13.34 18 12 16.66 12 15Z, fill #000000',
    ],
    [
      '<path d="M0 4h8" fill="none" stroke="hsl(120 100% 25%)" stroke-dasharray="4"/>',
      'M0 3L6 3, stroke #008000 0.75 dashes 3 3',
    ],
  ])('%s', (content, expected) => {
    expect(shapes(content)).toEqual([expected])
  })

  it('are moved, turned and inherit', () => {
    const content =
      '<g fill="navy" transform="translate(8 0)"><path transform="rotate(90)" d="M0 0L4 0L4 -4z"/><g opacity=".5"><rect width="4" height="4" fill-opacity=".5"/></g></g>'
    expect(shapes(content)).toEqual(['M6 0L6 3L9 3Z, fill #000080', 'M6 0L9 0L9 3L6 3Z, fill #000080 0.25'])
  })

  it('are used again, and symbols fitted', () => {
    const content =
      '<defs><rect id="r" width="4" height="4"/><symbol id="s" viewBox="0 0 2 2"><rect width="2" height="2"/></symbol></defs><use href="#r" x="4"/><use href="#s" y="4" width="8" height="8"/>'
    expect(shapes(content)).toEqual(['M3 0L6 0L6 3L3 3Z, fill #000000', 'M0 3L6 3L6 9L0 9Z, fill #000000'])
  })

  it('are styled by attributes, then rules, then their own style', () => {
    const content =
      '<style>.a{fill:red} g > .b{fill:lime} #c{fill:blue}</style><rect class="a" fill="gray" width="4" height="4"/><g><rect class="a b" width="4" height="4"/></g><rect class="a" id="c" style="fill:white" width="4" height="4"/>'
    expect(shapes(content).map((shape) => shape.split(', ')[1])).toEqual(['fill #ff0000', 'fill #00ff00', 'fill #ffffff'])
  })

  it('are clipped by paths, and at the edge of the drawing', () => {
    const content =
      '<clipPath id="c"><rect width="4" height="4"/></clipPath><rect clip-path="url(#c)" width="8" height="8"/><rect x="96" width="8" height="8"/>'
    expect(shapes(content)).toEqual([
      'M0 0L6 0L6 6L0 6Z, fill #000000, clip M0 0L3 0L3 3L0 3Z',
      'M72 0L78 0L78 6L72 6Z, fill #000000, clip M0 0L75 0L75 37.5L0 37.5Z',
    ])
  })
})

describe('gradients', () => {
  it('span the shape that they fill', () => {
    const { image } = read(
      '<linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect x="8" width="16" height="8" fill="url(#g)"/>',
    )
    const [shape] = image!.shapes
    expect(shape).toMatchObject({
      fill: { paint: { type: 'linear', from: { x: 0, y: 0 }, to: { x: 1, y: 0 }, matrix: [12, 0, 0, 6, 6, 0] } },
    })
  })
})

describe('words', () => {
  it('are lines from points, white space collapsed', () => {
    const content =
      '<text x="8" y="16" font-size="12" text-anchor="middle">One\n  <tspan font-weight="bold">two</tspan><tspan x="8" dy="16">three</tspan></text><text transform="translate(8 8) rotate(-90)" font-size="8">up</text>'
    expect(shapes(content)).toEqual([
      '"One " 9 + "two" 9 bold at 6,12 middle',
      '"three" 9 at 6,24 middle',
      '"up" 6 at 6,6 start turned -90',
    ])
  })
})

it('refuses uses that lead to more uses than can be drawn', () => {
  const doubled = Array.from({ length: 14 }, (_, i) => `<g id="n${i + 1}">${`<use href="#n${i}"/>`.repeat(9)}</g>`).join('')
  expect(read(`<defs><path id="n0" d="M0 0h1"/>${doubled}</defs><use href="#n14"/>`).messages).toEqual([
    expect.stringContaining('draws more than 200000 shapes'),
  ])
})

describe('what cannot be printed is told with its place', () => {
  const at = 'water/attachments/chart.svg:2'
  it.each([
    ['<foreignObject/>', `${at}:1 image/svg-element the drawing has an element <foreignObject>, which cannot be printed`],
    [
      '<g><image href="data:image/png;base64,AAAA"/></g>',
      `${at}:4 image/svg-element the drawing has an element <image>, which cannot be printed`,
    ],
    ['<rect filter="url(#f)" width="1" height="1"/>', `${at}:1 image/svg-effect the drawing is printed without its filter`],
    [
      '<use href="https://example.org/a.svg#b"/>',
      `${at}:1 image/svg-reference the drawing refers to "https://example.org/a.svg#b", which is not in it`,
    ],
    [
      '<g id="a"><use href="#a"/></g>',
      `${at}:11 image/svg-circle the drawing uses "#a" within itself, or through more than 16 others`,
    ],
    [
      '<rect fill="reddish" width="1" height="1"/>',
      `${at}:1 image/svg-value the drawing says fill="reddish", which has no effect`,
    ],
    [
      '<style>rect:hover { fill: red }</style>',
      `${at}:1 image/svg-style the rule "rect:hover" of the drawing is not understood, so it has no effect`,
    ],
  ])('%s', (content, message) => {
    expect(read(content).messages).toEqual([message])
  })

  it.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>', 'defines entities, which cannot be printed'],
    ['an element that is not closed', '<svg viewBox="0 0 1 1"><g>', 'is damaged: its element <g> is not closed'],
    [
      'elements without end',
      `<svg viewBox="0 0 1 1">${'<g>'.repeat(500)}${'</g>'.repeat(500)}</svg>`,
      'is damaged: its elements lie more than 128 deep',
    ],
  ])('%s', (_, text, problem) => {
    const { value, diagnostics } = readImage({ bytes: new TextEncoder().encode(text), file: 'a.svg', span: SPAN })
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ message }) => message)).toEqual([`the image "a.svg" ${problem}`])
  })
})
