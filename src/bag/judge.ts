/**
 * A bag → what is wrong with it: it is complete and valid (RFC 8493, 3), and where this program made it, its tag files
 * stand as it writes them. That finds what no manifest can: another letter case or white space in the manifest of tag files.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { oxum } from './index.ts'
import { DECLARATION, isSafePath, type ManifestRow, readInfo, readManifest, writeManifest } from './tagFiles.ts'
import { ALGORITHMS, type Algorithm, type BagInfo, type Digests, type StoredBag } from './types.ts'

export interface Judged {
  readonly info: BagInfo
  /** Empty for a bag that is whole. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Files read and hashed at the same time. */
const HANDS = 4

export interface JudgeOptions {
  /** How the bag is called in findings. */
  readonly name: string
  /** What `Bag-Software-Agent` begins with in bags whose tag files must stand as they are written here. */
  readonly agent: string
  /** Told of each file that has been read. */
  readonly onFile?: () => void
}

/** Judge a bag; every finding is an error, and names its file. */
export async function judgeBag(bag: StoredBag, { name, agent, onFile }: JudgeOptions): Promise<Judged> {
  const diagnostics: Diagnostic[] = []
  const find = (path: string, code: Parameters<typeof diagnose>[0], parameters = {}, line = 1) =>
    void diagnostics.push(diagnose(code, { file: path === '' ? name : `${name}/${path}`, line, column: 1 }, parameters))
  const regular = bag.entries.filter(({ path, isRegular }) => {
    if (!isRegular) find(path, 'bag/not-regular', { path })
    return isRegular
  })
  const sizes = new Map(regular.map(({ path, size }) => [path, size]))
  const found = new Map<string, Digests>()
  const queue = regular.values()
  const hand = async () => {
    for (const { path } of queue) {
      found.set(path, await bag.digests(path))
      onFile?.()
    }
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  // A byte order mark is none of the text (RFC 8493, 2.1.1), and so stays in sight.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const textOf = async (path: string) => (sizes.has(path) ? decoder.decode(await bag.read(path)) : undefined)

  const declaration = await textOf('bagit.txt')
  if (declaration === undefined) find('', 'bag/no-declaration')
  else if (!isDeclaration(declaration)) find('bagit.txt', 'bag/declaration')
  if (sizes.has('fetch.txt')) find('fetch.txt', 'bag/fetch')

  const payload = await readManifests('manifest')
  const tags = await readManifests('tagmanifest')
  if (payload.length === 0) find('', 'bag/no-manifest')
  for (const manifest of [...payload, ...tags]) holdAgainst(manifest)
  holdTogether(
    payload,
    regular.map(({ path }) => path).filter((path) => path.startsWith('data/')),
  )

  const info = readInfo((await textOf('bag-info.txt')) ?? '')
  const stated = info.find(([label]) => label === 'Payload-Oxum')?.[1]
  const counted = oxum(regular.flatMap(({ path, size }) => (path.startsWith('data/') ? [size] : [])))
  if (stated !== undefined && stated !== counted) find('bag-info.txt', 'bag/oxum', { stated, counted })
  if (info.some(([label, value]) => label === 'Bag-Software-Agent' && value.startsWith(agent))) await holdAgainstForm()
  return { info, diagnostics }

  /** Manifests of a kind that can be used here; a broken line is told. */
  async function readManifests(kind: Manifest['kind']): Promise<readonly Manifest[]> {
    const manifests: Manifest[] = []
    for (const algorithm of ALGORITHMS) {
      const file = `${kind}-${algorithm}.txt`
      const text = await textOf(file)
      if (text === undefined) continue
      const { rows, broken } = readManifest(text)
      for (const line of broken) find(file, 'bag/manifest-line', { file }, line)
      manifests.push({ kind, algorithm, file, text, rows })
    }
    return manifests
  }

  /** Every row leads to a file of the bag that has these bytes. */
  function holdAgainst({ file, algorithm, rows }: Manifest): void {
    for (const { path, digest } of rows) {
      if (!isSafePath(path)) find(file, 'bag/unsafe-path', { path, file })
      else if (!found.has(path)) find(path, 'bag/missing', { path, file })
      else if (found.get(path)![algorithm] !== digest) find(path, 'bag/changed', { path, file })
    }
  }

  /** Every file of the payload is in every manifest (2.1.3). */
  function holdTogether(manifests: readonly Manifest[], files: readonly string[]): void {
    for (const path of files) {
      const [without] = manifests.filter(({ rows }) => !rows.some((row) => row.path === path))
      if (without) find(path, 'bag/extra', { path, file: without.file })
    }
  }

  /** The tag files are all there, no other lies beside them, and manifests are the bytes that would be written. */
  async function holdAgainstForm(): Promise<void> {
    const own = [
      'bagit.txt',
      'bag-info.txt',
      ...ALGORITHMS.flatMap((name) => [`manifest-${name}.txt`, `tagmanifest-${name}.txt`]),
    ]
    for (const path of own) if (!sizes.has(path)) find(path, 'bag/missing', { path, file: 'a bag of this program' })
    for (const { path } of regular)
      if (!path.startsWith('data/') && !own.includes(path)) find(path, 'bag/extra', { path, file: 'a bag of this program' })
    if (declaration !== undefined && declaration !== DECLARATION) find('bagit.txt', 'bag/form', { file: 'bagit.txt' })
    for (const { kind, algorithm, file, text } of [...payload, ...tags]) {
      const rows = [...found].flatMap(([path, digest]): readonly ManifestRow[] => {
        const isIn = kind === 'manifest' ? path.startsWith('data/') : own.includes(path) && !path.startsWith('tagmanifest-')
        return isIn ? [{ path, digest: digest[algorithm] }] : []
      })
      // Where something else is wrong, the manifest differs for that reason.
      if (diagnostics.length === 0 && text !== writeManifest(rows)) find(file, 'bag/form', { file })
    }
  }
}

interface Manifest {
  readonly kind: 'manifest' | 'tagmanifest'
  readonly algorithm: Algorithm
  readonly file: string
  readonly text: string
  readonly rows: readonly ManifestRow[]
}

/** Version 1.0, or the 0.97 of bags from before the RFC, in UTF-8. */
function isDeclaration(text: string): boolean {
  return /^BagIt-Version: (?:1\.0|0\.97)(?:\r\n|\n|\r)Tag-File-Character-Encoding: UTF-8(?:\r\n|\n|\r)?$/.test(text)
}
