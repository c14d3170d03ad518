import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readIdentity } from '../../../src/pdf/identity.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import { METADATA, oneLine } from './build.ts'

const bytes = writePdf(oneLine('Clean water'), METADATA)

test('the ID is the hash of the file with the digits of the ID set to 0', () => {
  const [, first, second] = /\/ID \[ <(\w{32})> <(\w{32})> \]/.exec(Buffer.from(bytes).toString('latin1'))!
  const blank = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(first!, '0'.repeat(32)), 'latin1')
  expect(second).toBe(first)
  expect(createHash('sha256').update(blank).digest('hex').slice(0, 32).toUpperCase()).toBe(first)
})

test('a file can be checked by itself', () => {
  const { stated, computed } = readIdentity(bytes)!
  expect(stated).toEqual([computed, computed])
})

test('any changed byte shows', () => {
  const changed = bytes.slice()
  changed[200]! ^= 1
  const { stated, computed } = readIdentity(changed)!
  expect(stated[0]).not.toBe(computed)
})

test('what is no such file has no identity', () => {
  expect(readIdentity(new TextEncoder().encode('%PDF-1.4 …'))).toBeUndefined()
  expect(readIdentity(new Uint8Array())).toBeUndefined()
})
