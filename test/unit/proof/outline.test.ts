import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { isSameOutline, type Outline, outlineOf } from '../../../src/proof/outline.ts'
import { type FontProgram, openProgram } from '../../../src/proof/program.ts'

/** A simple description by hand: one contour of three points on the curve. */
function triangle(encoded: readonly number[]): Outline {
  const header = [0, 1, 0, 0, 0, 0, 0, 100, 0, 100, 0, 2]
  const bytes = Buffer.from([...header, ...encoded])
  const program: FontProgram = {
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
    unitsPerEm: 1000,
    glyphCount: 1,
    startOf: () => 0,
    endOf: () => bytes.length,
    advanceOf: () => 0,
    shiftOf: () => 0,
  }
  return outlineOf(program, 0)
}

/** (0, 0) (100, 0) (100, 100), after the number of instructions: short vectors, and whole words. */
const SHORT = [0, 0, 0x31, 0x33, 0x35, 100, 100]
const WORDS = [0, 0, 0x01, 0x01, 0x01, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 100]

describe('two outlines are the same', () => {
  test('when their bytes are, whatever fills the end', () => {
    expect(isSameOutline(triangle(SHORT), triangle([...SHORT, 0, 0]))).toBe(true)
  })

  test('when their points are, however written and with or without hints', () => {
    expect(isSameOutline(triangle(SHORT), triangle(WORDS))).toBe(true)
    expect(isSameOutline(triangle(SHORT), triangle([0, 2, 7, 7, ...SHORT.slice(2)]))).toBe(true)
  })

  test('but not when a point has moved, or has left the curve', () => {
    expect(isSameOutline(triangle(SHORT), triangle(WORDS.with(-1, 101)))).toBe(false)
    expect(isSameOutline(triangle(SHORT), triangle(WORDS.with(4, 0)))).toBe(false)
  })
})

describe('composites', () => {
  test.each(['NotoSans-Italic.ttf', 'NotoNaskhArabic-Regular.ttf'])('of %s have the box that fontkit finds', (file) => {
    const bytes = readFileSync(new URL(`../../../fonts/${file}`, import.meta.url))
    const [ours, theirs] = [openProgram(bytes), create(bytes)]
    const composites = Array.from({ length: ours.glyphCount }, (_, glyph) => glyph).filter(
      (glyph) => ours.endOf(glyph) > ours.startOf(glyph) && ours.view.getInt16(ours.startOf(glyph)) < 0,
    )
    expect(composites.length).toBeGreaterThan(50)
    for (const glyph of composites.filter((_, index) => index % 5 === 0)) {
      const { minX, minY, maxX, maxY } = theirs.getGlyph(glyph).cbox
      expect(boxOf(outlineOf(ours, glyph)), `glyph ${glyph}`).toEqual([minX, minY, maxX, maxY].map(Math.round))
    }
  })

  test('that hold themselves are refused', () => {
    const bytes = Buffer.from([255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0])
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const program = {
      bytes,
      view,
      unitsPerEm: 1000,
      glyphCount: 1,
      startOf: () => 0,
      endOf: () => 18,
      advanceOf: () => 0,
      shiftOf: () => 0,
    }
    expect(() => outlineOf(program, 0)).toThrow('holds itself')
  })
})

/** The box around boxes of simple descriptions, which these faces place without turning them. */
function boxOf(outline: Outline): readonly number[] {
  const boxes = outline.map(({ program: { view }, start, dx, dy, matrix = [1, 0, 0, 1] }) => {
    const corner = (at: number, scale: number, move: number) => view.getInt16(start + at) * scale + move
    const xs = [corner(2, matrix[0], dx), corner(6, matrix[0], dx)]
    const ys = [corner(4, matrix[3], dy), corner(8, matrix[3], dy)]
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  })
  const edge = (index: number) => boxes.map((box) => box[index]!)
  return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))].map(Math.round)
}
