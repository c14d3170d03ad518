import { expect, test } from 'vitest'
import { srgbProfile } from '../../../src/pdf/outputIntent.ts'

const profile = srgbProfile()
const view = new DataView(profile.buffer)
const ascii = (offset: number) => String.fromCharCode(...profile.subarray(offset, offset + 4))

/** Offset and length of a tag's data. */
function tag(signature: string): { readonly offset: number; readonly length: number } {
  for (let row = 132; row < 132 + 12 * view.getUint32(128); row += 12) {
    if (ascii(row) === signature) return { offset: view.getUint32(row + 4), length: view.getUint32(row + 8) }
  }
  throw new Error(`no tag ${signature}`)
}

function xyz(signature: string): readonly number[] {
  const { offset } = tag(signature)
  return [8, 12, 16].map((field) => view.getInt32(offset + field) / 65536)
}

test('the header says: version 2 display profile, RGB to XYZ, of its own length', () => {
  expect(view.getUint32(0)).toBe(profile.length)
  expect(profile[8]).toBe(2)
  expect([12, 16, 20, 36].map(ascii)).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp'])
})

test('every tag lies inside, on a multiple of four', () => {
  for (const signature of ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']) {
    const { offset, length } = tag(signature)
    expect(offset % 4).toBe(0)
    expect(offset + length).toBeLessThanOrEqual(profile.length)
  }
})

test('the primaries are those that other sRGB profiles state', () => {
  const published = { rXYZ: [0.4361, 0.2225, 0.0139], gXYZ: [0.3851, 0.7169, 0.0971], bXYZ: [0.1431, 0.0606, 0.7139] }
  for (const [signature, values] of Object.entries(published)) {
    for (const [index, value] of xyz(signature).entries()) expect(value).toBeCloseTo(values[index]!, 3)
  }
})

test('red, green and blue together are the white of the connection space', () => {
  const white = [0, 1, 2].map((axis) => ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, signature) => sum + xyz(signature)[axis]!, 0))
  for (const [axis, value] of [0.9642, 1, 0.8249].entries()) expect(white[axis]).toBeCloseTo(value, 4)
})

test('the tone curve goes from black to white, and half the signal is a fifth of the light', () => {
  const { offset } = tag('gTRC')
  const count = view.getUint32(offset + 8)
  const at = (index: number) => view.getUint16(offset + 12 + 2 * index) / 65535
  expect([at(0), at(count - 1)]).toEqual([0, 1])
  expect(at(Math.round((count - 1) / 2))).toBeCloseTo(0.214, 2)
})
