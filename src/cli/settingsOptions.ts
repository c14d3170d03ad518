/** The options that say how an entry is laid out: what is built, and what is checked, since lengths in pages depend on it. */
import type { CompileOptions } from '../pipeline/types.ts'
import { LAYOUTS, PAPERS, READING_ORDERS } from '../settings.ts'
import type { World } from '../world/types.ts'
import { type Arguments, type OptionTable, parseLanguages, sourceDate } from './arguments.ts'
import { type CliIo, Misuse } from './io.ts'

export const SETTINGS_OPTIONS = {
  languages: { type: 'string', value: 'en,zh', help: 'languages to print, first the language of submission' },
  layout: {
    type: 'string',
    value: LAYOUTS.join('|'),
    choices: LAYOUTS,
    help: 'how the languages stand together (default stacked)',
  },
  paper: { type: 'string', value: PAPERS.join('|'), choices: PAPERS, help: 'paper (default A4)' },
  theme: { type: 'string', value: 'NAME', help: 'a sheet of templates/base/themes: blue (default), sober, or your own' },
  'reading-order': {
    type: 'string',
    value: READING_ORDERS.join('|'),
    choices: READING_ORDERS,
    help: 'how columns are read aloud: paragraph by paragraph (default), or one language after the other',
  },
} as const satisfies OptionTable

/** What was given of them; a theme that is not at hand is misuse. */
export function settingsFrom(values: Arguments['values'], { env }: CliIo, { resources: { themes } }: World): CompileOptions {
  const theme = values.theme as string | undefined
  if (theme !== undefined && !themes.includes(theme))
    throw new Misuse(`--theme is one of ${themes.join(', ')}; “${theme}” is none of them`)
  return {
    languages: parseLanguages(values.languages),
    layout: values.layout as string | undefined,
    paper: values.paper as string | undefined,
    theme,
    readingOrder: values['reading-order'] as string | undefined,
    date: sourceDate(env),
  }
}
