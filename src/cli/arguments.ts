/** Words after a command → options and paths, by the command's own table of options. */
import { parseArgs } from 'node:util'
import { nearest } from '../diagnostics/nearest.ts'
import { parseLanguage } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import { Misuse } from './io.ts'

export interface OptionRow {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** What stands after the option in the help, for one that takes a value. */
  readonly value?: string
  readonly help: string
  /** Values that it may have, where they are few. */
  readonly choices?: readonly string[]
}

export type OptionTable = Readonly<Record<string, OptionRow>>

export interface Arguments {
  readonly paths: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

/** Read the arguments of a command; anything it does not know is misuse. */
export function parseArguments(args: readonly string[], table: OptionTable): Arguments {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { type, short }]) => [name, { type, ...(short !== undefined && { short }) }]),
  )
  const parsed = tolerant(() => parseArgs({ args: [...args], options, allowPositionals: true, strict: true }), args, table)
  const values = parsed.values as Arguments['values']
  for (const [name, row] of Object.entries(table)) {
    const value = values[name]
    if (row.choices && typeof value === 'string' && !row.choices.includes(value)) {
      throw new Misuse(`--${name} is one of ${row.choices.join(', ')}; “${value}” is none of them`)
    }
  }
  return { paths: parsed.positionals, values }
}

function tolerant<T>(parse: () => T, args: readonly string[], table: OptionTable): T {
  try {
    return parse()
  } catch (error) {
    const unknown = args.find((arg) => arg !== '--' && arg.startsWith('--') && !Object.hasOwn(table, arg.slice(2).split('=')[0]))
    if (unknown !== undefined) {
      const like = nearest(unknown.slice(2).split('=')[0], Object.keys(table))
      throw new Misuse(`there is no option ${unknown.split('=')[0]}${like === undefined ? '' : `; did you mean --${like}?`}`)
    }
    const letters = Object.values(table).map(({ short }) => short)
    const short = args.find((arg) => /^-[^-]/.test(arg) && !letters.includes(arg[1]))
    if (short !== undefined) throw new Misuse(`there is no option ${short.slice(0, 2)}`)
    const [sentence] = (error as Error).message.split('. ')
    throw new Misuse(sentence.charAt(0).toLowerCase() + sentence.slice(1))
  }
}

/** `en,zh` → languages; a code that is none is misuse. */
export function parseLanguages(text: string | boolean | undefined): readonly Language[] | undefined {
  if (typeof text !== 'string') return undefined
  const languages = text.split(',').map((code) => {
    const language = parseLanguage(code)
    if (!language) throw new Misuse(`“${code.trim()}” is no language of a dossier; write codes such as en,zh-Hans`)
    return language
  })
  const twice = languages.find((language, index) => languages.indexOf(language) < index)
  if (twice !== undefined) throw new Misuse(`--languages names ${twice} twice`)
  return languages
}

/** The day of SOURCE_DATE_EPOCH, in UTC. */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const seconds = env.SOURCE_DATE_EPOCH
  if (seconds === undefined || seconds === '') return undefined
  const day = /^\d{1,12}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().slice(0, 10) : ''
  // From the year 10000 on a date has more digits than the PDF's dates have.
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Misuse(`SOURCE_DATE_EPOCH is a number of seconds; “${seconds}” is none`)
  return day
}
