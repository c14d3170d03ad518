/** A folder to work in, the program run there, and an entry without a fault to spoil. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.ts'

export const HOME = join(import.meta.dirname, '../..')

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

export interface Workplace {
  readonly cwd: string
  readonly write: (path: string, content: string | Uint8Array) => void
  readonly read: (path: string) => string
  readonly bytes: (path: string) => Buffer
  /** The names below a folder, sorted; none where it is not there. */
  readonly list: (path: string) => readonly string[]
  /** `run('build -o out')`, or arguments one by one. */
  readonly run: (args: string | readonly string[], surroundings?: Surroundings) => Promise<Ran>
  readonly remove: () => void
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly terminal?: boolean
}

/** A temporary folder with these files. */
export function openWorkplace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workplace {
  const cwd = mkdtempSync(join(tmpdir(), 'dossier-'))
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  return {
    cwd,
    write,
    read: (path) => readFileSync(join(cwd, path), 'utf8'),
    bytes: (path) => readFileSync(join(cwd, path)),
    list(path) {
      try {
        return readdirSync(join(cwd, path), { recursive: true, encoding: 'utf8' }).sort()
      } catch {
        return []
      }
    },
    async run(args, { env = {}, terminal = false } = {}) {
      const out: string[] = []
      const err: string[] = []
      const io = {
        ...{ cwd, home: HOME, env, terminal },
        out: (text: string) => void out.push(text),
        err: (text: string) => void err.push(text),
      }
      const status = await main(typeof args === 'string' ? args.split(' ') : args, io)
      return { status, out: out.join(''), err: err.join('') }
    },
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  }
}

/** A folder for one test, gone when it ends. */
export function workplace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workplace {
  const place = openWorkplace(files)
  onTestFinished(place.remove)
  return place
}

/** The form's example, in two languages. */
export const BILINGUAL = readFileSync(join(HOME, 'templates/unpsa-2022/example.md'), 'utf8')

/** The same in English only. */
export const GOOD = BILINGUAL.replace('[en, zh]', '[en]')
  .replace(/^ {2}zh:.*\n/gm, '')
  .replace(/^### 中文\n[\s\S]*?(?=^## |$(?![\s\S]))/gm, '')

/** `line:column` of words in a text. */
export function placeOf(text: string, words: string): string {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`“${words}” is not in the text`)
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return `${before.length}:${before.at(-1)!.length + 1}`
}
