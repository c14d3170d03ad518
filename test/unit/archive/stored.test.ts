/** Bags as they lie on disk. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { packTar } from 'modern-tar'
import { expect, it } from 'vitest'
import { openContainer } from '../../../src/archive/containers.ts'
import { digestsOf, digestsOfStream } from '../../../src/archive/digests.ts'
import { workplace } from '../../cli/support.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it('a long file has the same hashes as one that is read at once', async () => {
  const place = workplace()
  const long = new Uint8Array(300_001).map((_, index) => index * 7)
  writeFileSync(join(place.cwd, 'long'), long)
  expect(await digestsOfStream(join(place.cwd, 'long'))).toEqual(await digestsOf(long))
})

it('a .zip that claims to unpack to more than a bag may be is not unpacked', async () => {
  const zip = zipSync({ 'bag/a': [bytes('a'), { level: 0 }], 'bag/b': [bytes('b'), { level: 0 }] })
  const claiming = Buffer.from(zip)
  // The uncompressed size stands 24 bytes into a central header (APPNOTE, 4.3.12).
  for (let at = claiming.indexOf('PK\x01\x02'); at >= 0; at = claiming.indexOf('PK\x01\x02', at + 4))
    claiming.writeUInt32LE(0x7fffffff, at + 24)
  await expect(openContainer('zip', claiming)).rejects.toThrow('unpacks to more')
})

it('a container with two files of one name, or with several folders, is no bag', async () => {
  const tar = (...names: string[]) => packTar(names.map((name) => ({ header: { name, size: 1 }, body: bytes('a') })))
  await expect(openContainer('tar', await tar('bag/a', 'bag/a'))).rejects.toThrow('two files of one name')
  await expect(openContainer('tar', await tar('bag/a', 'other/a'))).rejects.toThrow('one folder')
  const zip = Buffer.from(zipSync({ 'bag/a': bytes('a'), 'bag/b': bytes('b') }))
  const twice = Buffer.from(zip.toString('latin1').replaceAll('bag/b', 'bag/a'), 'latin1')
  await expect(openContainer('zip', twice)).rejects.toThrow('two files of one name')
})
