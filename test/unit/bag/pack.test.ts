/** Files → a bag, and what is never packed into one. */
import { describe, expect, it } from 'vitest'
import { packBag } from '../../../src/bag/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const GOOD = packBag(
  [
    { path: 'entry/für 50 %.md', bytes: bytes('## 1\n') },
    { path: 'pdf/a.pdf', bytes: bytes('%PDF-1.7') },
  ],
  [['Bag-Software-Agent', 'Dossier 1.0.0']],
)

describe('a bag', () => {
  it('has all its tag files', () => {
    expect(GOOD.map(({ path }) => path)).toEqual([
      ...['bag-info.txt', 'bagit.txt', 'data/entry/für 50 %.md', 'data/pdf/a.pdf'],
      ...['manifest-sha256.txt', 'manifest-sha512.txt', 'tagmanifest-sha256.txt', 'tagmanifest-sha512.txt'],
    ])
  })

  it('writes the signs that would break a manifest’s line with digits', () => {
    const odd = packBag([{ path: 'a%b\nc\rd.txt', bytes: bytes('') }], [])
    const manifest = new TextDecoder().decode(odd.find(({ path }) => path === 'manifest-sha256.txt')!.bytes)
    expect(manifest).toMatch(/^e3b0c442[0-9a-f]{56} {2}data\/a%25b%0Ac%0Dd\.txt\n$/)
  })

  it.each(['../a', '/a', 'a/../../b', 'C:/a', 'a\\b', 'a//b', './a', '~/a', 'a/\0'])('is not packed with %j', (path) => {
    expect(() => packBag([{ path, bytes: bytes('') }], [])).toThrow('would lead out of the bag')
  })

  it.each([
    ['a.md', 'A.md'],
    ['é.md', 'e\u0301.md'],
  ])('is not packed with both %s and %s', (one, other) => {
    expect(() =>
      packBag(
        [one, other].map((path) => ({ path, bytes: bytes('') })),
        [],
      ),
    ).toThrow('would come twice')
  })
})
