/**
 * Bytes → the same bytes deflated (RFC 1950), with one result on every machine.
 *
 * The official Node builds carry Chromium's zlib and agree with one another; a Node linked with a
 * system's zlib writes other, equally valid bytes. So a known sample is deflated first, and where
 * its digest is not the recorded one, pako takes over: version 3 equals the official builds.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { deflate as deflateByPako } from 'pako'

export type Deflate = (bytes: Uint8Array) => Uint8Array

/** A fifth faster than zlib's default of 6, which saves less than 1 % on fonts and content streams. */
const LEVEL = 5

const SAMPLE_SHA256 = 'd486cc8dcb31445685c18fd1b550b0ae3b300b211392754cb5bf3454d5731c5a'

/** Choose the implementation that gives the recorded bytes. `native` is the one to try. */
export function createDeflate(native: Deflate = deflateByNode): Deflate {
  const digest = createHash('sha256').update(native(sample())).digest('hex')
  return digest === SAMPLE_SHA256 ? native : (bytes) => deflateByPako(bytes, { level: LEVEL })
}

function deflateByNode(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: LEVEL })
}

/** 8 KB that look like a content stream: long enough for hash chains and lazy matches to matter. */
function sample(): Uint8Array {
  const bytes = new Uint8Array(8192)
  const line = '[<002A> 104 <0107>] TJ 12.75 0 Td\n'
  for (let index = 0, state = 1; index < bytes.length; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    const steady = state >>> 30 !== 0
    bytes[index] = steady ? line.charCodeAt(index % line.length) : 48 + ((state >>> 16) % 10)
  }
  return bytes
}
