/** One bag for each kind of fault that RFC 8493 knows, and what is found in it: that and nothing else. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { packBag } from '../../../src/bag/index.ts'
import { judgeBag } from '../../../src/bag/judge.ts'
import { ALGORITHMS, type Digests } from '../../../src/bag/types.ts'

/** What each file holds, by its path; `null` is a file that is not there. */
type Files = Readonly<Record<string, string | Uint8Array | null>>

const PAYLOAD = { 'a.txt': 'water', 'deep/100%.txt': 'percent', 'deep/line\nfeed.txt': 'line', '水.txt': 'han' }
const PACKED = Object.entries(PAYLOAD).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
const INFO = [['Source-Organization', 'Ministry of Health']] as const

function pack(agent?: string): Record<string, string> {
  const info = agent === undefined ? INFO : [...INFO, ['Bag-Software-Agent', agent] as const]
  return Object.fromEntries(packBag(PACKED, info).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
}

/** A bag that another program made: its tag files may have any form that the RFC allows. */
const FOREIGN = pack()
const OURS = pack('Dossier 1.0.0')

const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex')

/** The same bag with its manifests of tag files written anew, so that only the payload is at fault. */
function resealed(files: Readonly<Record<string, string>>): Record<string, string> {
  const tags = Object.keys(files).filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'))
  const rows = (algorithm: string) => tags.map((path) => `${hash(algorithm, files[path]!)}  ${path}\n`).join('')
  return { ...files, ...Object.fromEntries(ALGORITHMS.map((name) => [`tagmanifest-${name}.txt`, rows(name)])) }
}

/** Replace a part of a file; one that is not there would make the test say nothing. */
function edited(files: Readonly<Record<string, string>>, path: string, from: string | RegExp, to: string) {
  const text = files[path]!.replace(from, to)
  if (text === files[path]) throw new Error(`${path} has no ${from}`)
  return { ...files, [path]: text }
}

/** `code path:line` of each finding. */
async function findings(files: Files, links: readonly string[] = []): Promise<readonly string[]> {
  const there = Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, bytes: Buffer.from(text) }]))
  const bytesOf = (path: string) => there.find((file) => file.path === path)!.bytes
  const entries = there.map(({ path, bytes }) => ({ path, size: bytes.length, isRegular: !links.includes(path) }))
  const read = async (path: string) => bytesOf(path)
  const bag = { entries, read, digests: async (path: string) => digests(bytesOf(path)) }
  const { diagnostics } = await judgeBag(bag, { name: 'bag', agent: 'Dossier' })
  return diagnostics.map(({ code, span: { file, line } }) => `${code} ${file.replace(/^bag\/?/, '')}:${line}`)
}

function digests(bytes: Uint8Array): Digests {
  const [sha256, sha512] = ALGORITHMS.map((algorithm) => createHash(algorithm).update(bytes).digest('hex'))
  return { sha256: sha256!, sha512: sha512! }
}

describe('a bag without a fault', () => {
  it('has no findings', async () => {
    expect(await findings(FOREIGN)).toEqual([])
    expect(await findings(OURS)).toEqual([])
  })

  it('may have large digits, tabs, `*` before a path and any line ends, where another program made it', async () => {
    const file = 'manifest-sha256.txt'
    const text = FOREIGN[file]!.replace(/^\w+/gm, (digits) => digits.toUpperCase())
      .replaceAll('\n', '\r\n')
      .replaceAll('  ', '\t*')
    expect(await findings(resealed({ ...FOREIGN, [file]: text }))).toEqual([])
  })

  it('may have one manifest only, further tag files, and say nothing of itself', async () => {
    const bare = { ...FOREIGN, 'manifest-sha512.txt': null, 'tagmanifest-sha256.txt': null, 'tagmanifest-sha512.txt': null }
    expect(await findings({ ...bare, 'bag-info.txt': null, 'notes.txt': 'by hand' })).toEqual([])
  })

  it('names files whose names hold a line end or a percent sign by what RFC 8493, 2.1.3 puts in their place', () => {
    expect(FOREIGN['manifest-sha256.txt']).toMatch(/ {2}data\/deep\/100%25\.txt\n.* {2}data\/deep\/line%0Afeed\.txt\n/)
  })
})

const SHA = 'manifest-sha256.txt'
const [ROW] = /.* {2}data\/a\.txt\n/.exec(OURS[SHA]!)!

describe('a fault of the payload', () => {
  it.each<[what: string, files: Files, found: readonly string[]]>([
    [
      'a file that is missing',
      { ...FOREIGN, 'data/a.txt': null },
      ['bag/missing data/a.txt:1', 'bag/missing data/a.txt:1', 'bag/oxum bag-info.txt:1'],
    ],
    ['a file that is in no manifest', { ...FOREIGN, 'data/b.txt': 'b' }, ['bag/extra data/b.txt:1', 'bag/oxum bag-info.txt:1']],
    ['a changed file', { ...FOREIGN, 'data/a.txt': 'wator' }, ['bag/changed data/a.txt:1', 'bag/changed data/a.txt:1']],
    [
      'a file that has grown',
      { ...FOREIGN, 'data/a.txt': 'water!' },
      ['bag/changed data/a.txt:1', 'bag/changed data/a.txt:1', 'bag/oxum bag-info.txt:1'],
    ],
    [
      'a file under its name with the percent sign undone',
      { ...FOREIGN, 'data/deep/100%.txt': null, 'data/deep/100%25.txt': 'percent' },
      ['bag/missing data/deep/100%.txt:1', 'bag/missing data/deep/100%.txt:1', 'bag/extra data/deep/100%25.txt:1'],
    ],
  ])('%s', async (_, files, found) => {
    expect(await findings(files)).toEqual(found)
  })

  it('a symbolic link', async () => {
    expect(await findings(OURS, ['data/a.txt'])).toContain('bag/not-regular data/a.txt:1')
  })
})

describe('a fault of the manifests', () => {
  it.each<[what: string, files: Record<string, string>, found: readonly string[]]>([
    [
      'a path with `..`',
      edited(FOREIGN, SHA, 'data/a.txt', 'data/../../a.txt'),
      ['bag/unsafe-path manifest-sha256.txt:1', 'bag/extra data/a.txt:1'],
    ],
    [
      'an absolute path',
      edited(FOREIGN, SHA, 'data/a.txt', '/etc/passwd'),
      ['bag/unsafe-path manifest-sha256.txt:1', 'bag/extra data/a.txt:1'],
    ],
    [
      'a path in the home folder',
      edited(FOREIGN, SHA, 'data/a.txt', '~/a.txt'),
      ['bag/unsafe-path manifest-sha256.txt:1', 'bag/extra data/a.txt:1'],
    ],
    [
      'a path on a drive',
      edited(FOREIGN, SHA, 'data/a.txt', 'C:\\a.txt'),
      ['bag/unsafe-path manifest-sha256.txt:1', 'bag/extra data/a.txt:1'],
    ],
    [
      'a `..` in percent signs is a name like others',
      edited(FOREIGN, SHA, 'data/a.txt', 'data/%2e%2e/a.txt'),
      ['bag/missing data/%2e%2e/a.txt:1', 'bag/extra data/a.txt:1'],
    ],
    ['a line that is none', edited(FOREIGN, SHA, ROW, `${ROW}not a hash\n`), ['bag/manifest-line manifest-sha256.txt:2']],
    ['two manifests that disagree about a hash', edited(FOREIGN, SHA, /^\w{4}/, '0000'), ['bag/changed data/a.txt:1']],
    ['two manifests that disagree about what belongs to it', edited(FOREIGN, SHA, ROW, ''), ['bag/extra data/a.txt:1']],
    [
      'a file that stands there twice, once with another hash',
      edited(FOREIGN, SHA, ROW, `${ROW}${ROW.replace(/^\w{4}/, '0000')}`),
      ['bag/changed data/a.txt:1'],
    ],
    ['a file outside of `data/`', { ...edited(FOREIGN, SHA, ROW, `${ROW}${hash('sha256', 'x')}  x.txt\n`), 'x.txt': 'x' }, []],
  ])('%s', async (_, files, found) => {
    expect(await findings(resealed(files))).toEqual(found)
  })

  it('none with a hash that can be trusted', async () => {
    const { 'manifest-sha256.txt': _, 'manifest-sha512.txt': __, ...others } = FOREIGN
    expect(await findings(resealed(others))).toEqual(['bag/no-manifest :1'])
  })

  it('one of tag files that is not true', async () => {
    expect(await findings(edited(FOREIGN, 'bag-info.txt', 'Health', 'Wealth'))).toEqual([
      'bag/changed bag-info.txt:1',
      'bag/changed bag-info.txt:1',
    ])
  })
})

describe('a fault of the tag files', () => {
  it.each<[what: string, files: Record<string, string>, found: readonly string[]]>([
    ['another version', edited(FOREIGN, 'bagit.txt', '1.0', '2.0'), ['bag/declaration bagit.txt:1']],
    ['another encoding', edited(FOREIGN, 'bagit.txt', 'UTF-8', 'UTF-16'), ['bag/declaration bagit.txt:1']],
    [
      'no declaration',
      resealed(Object.fromEntries(Object.entries(FOREIGN).filter(([path]) => path !== 'bagit.txt'))),
      ['bag/no-declaration :1'],
    ],
    ['files that lie elsewhere', { ...FOREIGN, 'fetch.txt': 'https://example.org/a 5 data/a.txt\n' }, ['bag/fetch fetch.txt:1']],
    ['wrong bytes in Payload-Oxum', edited(FOREIGN, 'bag-info.txt', /Oxum: \d+/, 'Oxum: 1'), ['bag/oxum bag-info.txt:1']],
    ['a wrong number of files in Payload-Oxum', edited(FOREIGN, 'bag-info.txt', /\.4$/m, '.5'), ['bag/oxum bag-info.txt:1']],
  ])('%s', async (_, files, found) => {
    expect(await findings(resealed(files))).toEqual(found)
  })
})

describe('a bag of this program is held against the bytes that the program writes: what no manifest covers', () => {
  const TAGS = 'tagmanifest-sha256.txt'
  it.each<[what: string, files: Record<string, string>]>([
    ['large digits', edited(OURS, TAGS, /^\w+/, OURS[TAGS]!.slice(0, 64).toUpperCase())],
    ['one space', edited(OURS, TAGS, '  ', ' ')],
    ['a tab', edited(OURS, TAGS, '  ', '\t')],
    ['a mark before the path', edited(OURS, TAGS, '  ', ' *')],
    ['another line end', edited(OURS, TAGS, '\n', '\r\n')],
    ['an empty line', edited(OURS, TAGS, /$/, '\n')],
    ['another order', { ...OURS, [TAGS]: `${OURS[TAGS]!.trimEnd().split('\n').reverse().join('\n')}\n` }],
    ['a row twice', { ...OURS, [TAGS]: OURS[TAGS]!.repeat(2) }],
  ])('%s', async (_, files) => {
    expect(files[TAGS]).not.toBe(OURS[TAGS])
    expect(await findings(files)).toEqual([`bag/form ${TAGS}:1`])
  })

  it('a byte order mark, with which the first line is no row', async () => {
    expect(await findings({ ...OURS, [TAGS]: `\uFEFF${OURS[TAGS]}` })).toEqual([`bag/manifest-line ${TAGS}:1`])
  })

  it('a tag file more, or one less', async () => {
    expect(await findings({ ...OURS, 'notes.txt': 'by hand' })).toEqual(['bag/extra notes.txt:1'])
    expect(await findings({ ...OURS, [TAGS]: null })).toEqual([`bag/missing ${TAGS}:1`])
  })

  it('a change of any byte', async () => {
    for (const [path, text] of Object.entries(OURS)) {
      const whole = Buffer.from(text)
      for (let at = 0; at < whole.length; at++) {
        const flipped = Buffer.from(whole)
        flipped[at]! ^= 0x20
        expect(await findings({ ...OURS, [path]: flipped }), `${path}, byte ${at}`).not.toEqual([])
      }
    }
  })
})
