/** A bag for each kind of fault that RFC 8493 knows, and what is found in it. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { packBag } from '../../../src/bag/index.ts'
import { judgeBag } from '../../../src/bag/judge.ts'
import type { BagFile, Digests } from '../../../src/bag/types.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const GOOD = packBag(
  [
    { path: 'entry/für 50 %.md', bytes: bytes('## 1\n') },
    { path: 'pdf/a.pdf', bytes: bytes('%PDF-1.7') },
  ],
  [['Bag-Software-Agent', 'Dossier 1.0.0']],
)

async function digests(data: Uint8Array): Promise<Digests> {
  const [sha256, sha512] = ['sha256', 'sha512'].map((name) => createHash(name).update(data).digest('hex'))
  return { sha256: sha256!, sha512: sha512! }
}

/** `CODE FILE` of all findings. */
async function found(files: readonly BagFile[], links: readonly string[] = []): Promise<readonly string[]> {
  const entries = files.map(({ path, bytes }) => ({ path, size: bytes.length, isRegular: !links.includes(path) }))
  const read = async (path: string) => files.find((file) => file.path === path)!.bytes
  const { diagnostics } = await judgeBag({ entries, read }, { name: 'bag', digests, agent: 'Dossier' })
  return diagnostics.map(({ code, span: { file, line } }) => `${code} ${file}${line === 1 ? '' : `:${line}`}`)
}

/** The bag with the text of one file changed. */
function edited(path: string, edit: (text: string) => string): readonly BagFile[] {
  return GOOD.map((file) => (file.path === path ? { path, bytes: bytes(edit(new TextDecoder().decode(file.bytes))) } : file))
}

const without = (path: string) => GOOD.filter((file) => file.path !== path)
const beside = (path: string, text = '') => [...GOOD, { path, bytes: bytes(text) }]

/** Both manifests of the payload with the same edit. */
function bothEdited(edit: (text: string) => string): readonly BagFile[] {
  return edited('manifest-sha256.txt', edit).map((file) =>
    file.path === 'manifest-sha512.txt' ? { ...file, bytes: bytes(edit(new TextDecoder().decode(file.bytes))) } : file,
  )
}

describe('a bag', () => {
  it('is whole as it is packed, and so with all its tag files', async () => {
    expect(await found(GOOD)).toEqual([])
    expect(GOOD.map(({ path }) => path)).toEqual([
      ...['bag-info.txt', 'bagit.txt', 'data/entry/für 50 %.md', 'data/pdf/a.pdf'],
      ...['manifest-sha256.txt', 'manifest-sha512.txt', 'tagmanifest-sha256.txt', 'tagmanifest-sha512.txt'],
    ])
  })

  it('writes the signs that would break a manifest’s line with digits', async () => {
    const odd = packBag([{ path: 'a%b\nc\rd.txt', bytes: bytes('') }], [])
    const manifest = new TextDecoder().decode(odd.find(({ path }) => path === 'manifest-sha256.txt')!.bytes)
    expect(manifest).toMatch(/^e3b0c442[0-9a-f]{56} {2}data\/a%25b%0Ac%0Dd\.txt\n$/)
    expect(await found(odd)).toEqual([])
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

describe('found is', () => {
  it.each<[string, readonly BagFile[], readonly string[]]>([
    [
      'a missing file',
      without('data/pdf/a.pdf'),
      [...Array(2).fill('bag/missing bag/data/pdf/a.pdf'), 'bag/oxum bag/bag-info.txt'],
    ],
    ['an extra file', beside('data/b.txt'), ['bag/extra bag/data/b.txt', 'bag/oxum bag/bag-info.txt']],
    ['an extra tag file', beside('notes.txt'), ['bag/extra bag/notes.txt']],
    ['a changed file', edited('data/pdf/a.pdf', () => '%PDF-1.8'), Array(2).fill('bag/changed bag/data/pdf/a.pdf')],
    [
      'a longer file',
      edited('data/pdf/a.pdf', (text) => `${text}\n`),
      [...Array(2).fill('bag/changed bag/data/pdf/a.pdf'), 'bag/oxum bag/bag-info.txt'],
    ],
    [
      'a wrong size',
      edited('bag-info.txt', (text) => text.replace('13.2', '13.3')),
      [...Array(2).fill('bag/changed bag/bag-info.txt'), 'bag/oxum bag/bag-info.txt'],
    ],
    [
      'a path that leads up',
      bothEdited((text) => text.replace('data/pdf/a.pdf', '../a.pdf')),
      [
        'bag/unsafe-path bag/manifest-sha256.txt',
        'bag/unsafe-path bag/manifest-sha512.txt',
        ...Array(2).fill('bag/changed bag/manifest-sha256.txt'),
        ...Array(2).fill('bag/changed bag/manifest-sha512.txt'),
        'bag/extra bag/data/pdf/a.pdf',
      ],
    ],
    [
      'an absolute path',
      edited('tagmanifest-sha256.txt', (text) => text.replace('bagit.txt', '/etc/passwd')),
      ['bag/unsafe-path bag/tagmanifest-sha256.txt'],
    ],
    [
      'a file that only one manifest knows',
      edited('manifest-sha512.txt', (text) => text.replace(/^.*a\.pdf\n/m, '')),
      [...Array(2).fill('bag/changed bag/manifest-sha512.txt'), 'bag/extra bag/data/pdf/a.pdf'],
    ],
    [
      'a line that is none',
      edited('tagmanifest-sha512.txt', (text) => `${text}what?\n`),
      ['bag/manifest-line bag/tagmanifest-sha512.txt:5'],
    ],
    [
      'a list of files elsewhere',
      beside('fetch.txt', 'https://example.org/a 1 data/a\n'),
      ['bag/fetch bag/fetch.txt', 'bag/extra bag/fetch.txt'],
    ],
    ['a bag of no version', without('bagit.txt'), ['bag/no-declaration bag', ...Array(3).fill('bag/missing bag/bagit.txt')]],
    [
      'a bag of another version',
      edited('bagit.txt', (text) => text.replace('1.0', '2.0')),
      ['bag/declaration bag/bagit.txt', ...Array(2).fill('bag/changed bag/bagit.txt'), 'bag/form bag/bagit.txt'],
    ],
    [
      'capital letters in a hash',
      edited('tagmanifest-sha256.txt', (text) => text.toUpperCase().replace(/ \S+$/gm, (name) => name.toLowerCase())),
      ['bag/form bag/tagmanifest-sha256.txt'],
    ],
    [
      'white space in a manifest of tag files',
      edited('tagmanifest-sha512.txt', (text) => text.replace('  ', ' \t')),
      ['bag/form bag/tagmanifest-sha512.txt'],
    ],
    ['a missing manifest of tag files', without('tagmanifest-sha512.txt'), ['bag/missing bag/tagmanifest-sha512.txt']],
  ])('%s', async (_, files, expected) => {
    expect((await found(files)).toSorted()).toEqual(expected.toSorted())
  })

  it('a link', async () => {
    expect(await found(GOOD, ['data/pdf/a.pdf'])).toContain('bag/not-regular bag/data/pdf/a.pdf')
  })

  it('every change of a byte', async () => {
    for (const { path, bytes: whole } of GOOD) {
      for (let at = 0; at < whole.length; at++) {
        const flipped = whole.slice()
        flipped[at] = flipped[at]! ^ 0x20
        const changed = GOOD.map((file) => (file.path === path ? { path, bytes: flipped } : file))
        expect(await found(changed), `${path}, byte ${at}`).not.toEqual([])
      }
    }
  })
})
