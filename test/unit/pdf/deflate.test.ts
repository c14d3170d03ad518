import { inflateSync } from 'node:zlib'
import { deflate as deflateByPako } from 'pako'
import { expect, test } from 'vitest'
import { createDeflate } from '../../../src/pdf/deflate.ts'

const text = new TextEncoder().encode('BT /F1 10 Tf 20 30 Td [<0001>] TJ ET\n'.repeat(200))

test('what is deflated comes back', () => {
  expect(new Uint8Array(inflateSync(createDeflate()(text)))).toEqual(text)
})

test('where the machine’s zlib writes other bytes, the result is still the same', () => {
  // Pako with zlib's classic hash writes what a system's zlib does.
  const systemZlib = (bytes: Uint8Array) => deflateByPako(bytes, { level: 5, legacyHash: true })
  expect(createDeflate(systemZlib)).not.toBe(systemZlib)
  expect(Buffer.from(createDeflate(systemZlib)(text)).equals(createDeflate()(text))).toBe(true)
})

test('pako agrees with the recorded bytes', () => {
  const pako = (bytes: Uint8Array) => deflateByPako(bytes, { level: 5 })
  expect(createDeflate(pako)).toBe(pako)
})
