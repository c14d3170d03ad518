/** `--lang`, or the environment → the language in which findings are told. */
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../diagnostics/languages.ts'
import { parseLanguage } from '../language/languages.ts'
import { type CliIo, Misuse } from './io.ts'

/** The option that every command takes, for the help. */
export const LANG_OPTION = {
  type: 'string',
  value: MESSAGE_LANGUAGES.join('|'),
  help: 'language of the findings (default: that of the terminal, if it is one of these)',
} as const

/** Take `--lang` out of a command's arguments. */
export function takeLanguage(args: readonly string[]): { readonly rest: readonly string[]; readonly lang?: MessageLanguage } {
  const end = args.indexOf('--')
  const at = args.findIndex((arg, index) => (arg === '--lang' || arg.startsWith('--lang=')) && (end === -1 || index < end))
  if (at === -1) return { rest: args }
  const [, typed = args[at + 1]] = /=(.*)/.exec(args[at]!) ?? []
  const lang = typed === undefined ? undefined : messageLanguage(typed)
  if (lang === undefined) throw new Misuse(`--lang is one of ${MESSAGE_LANGUAGES.join(', ')}; “${typed ?? ''}” is none of them`)
  return { rest: args.toSpliced(at, args[at] === '--lang' ? 2 : 1), lang }
}

/** The language that was asked for, else that of the environment (POSIX, Base Definitions 8.2), else English. */
export function languageOf({ lang, env }: Pick<CliIo, 'lang' | 'env'>): MessageLanguage {
  if (lang !== undefined) return lang
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ?? ''
  // `ko_KR.UTF-8`, `fr_CH@euro`, `zh_CN`
  const tag = locale.replace(/[.@].*/, '').replaceAll('_', '-')
  return messageLanguage(tag) ?? messageLanguage(tag.split('-', 1)[0]!.replace(/^zh$/, '')) ?? 'en'
}

function messageLanguage(code: string): MessageLanguage | undefined {
  const language = parseLanguage(code)
  return MESSAGE_LANGUAGES.find((candidate) => candidate === language)
}
