/** Options and front matter → how an entry is to be printed; an option wins. */
import { diagnose, phrase } from './diagnostics/diagnose.ts'
import { nearest } from './diagnostics/nearest.ts'
import type { Diagnostic, Staged } from './diagnostics/types.ts'
import type { Entry, Scalar } from './entry/types.ts'

export const PAPERS = ['A4', 'Letter'] as const
export const READING_ORDERS = ['pairs', 'languages'] as const
export const LAYOUTS = ['stacked', 'parallel', 'labels', 'separate'] as const

/** The theme where none is named. */
export const THEME = 'blue'

export interface Settings {
  /** A style sheet in `templates/base/themes/`. */
  readonly theme: string
  readonly paper: (typeof PAPERS)[number]
  readonly layout: (typeof LAYOUTS)[number]
  /** How columns are read aloud: what stands side by side together, or one column after the other. */
  readonly readingOrder: (typeof READING_ORDERS)[number]
}

interface Options {
  readonly paper?: string
  readonly layout?: string
  readonly theme?: string
  readonly readingOrder?: string
}

/** @param themes the names of those at hand */
export function settingsOf(entry: Entry, options: Options, themes: readonly string[]): Staged<Settings> {
  const diagnostics: Diagnostic[] = []
  const choose = <T extends string>(
    setting: 'paper' | 'layout' | 'reading-order' | 'theme',
    option: string | undefined,
    scalar: Scalar | undefined,
    values: readonly T[],
  ): T => {
    const text = option ?? scalar?.text
    const value = values.find((candidate) => candidate.toLowerCase() === text?.toLowerCase())
    if (text !== undefined && value === undefined) {
      diagnostics.push(
        diagnose('settings/unknown-value', scalar?.span ?? entry.form.span, {
          value: text,
          setting: phrase(`setting/${setting}`),
          values: values.join(', '),
        }),
      )
    }
    return value ?? values[0]
  }
  const value = {
    paper: choose('paper', options.paper, entry.paper, PAPERS),
    layout: choose('layout', options.layout, entry.layout, LAYOUTS),
    readingOrder: choose('reading-order', options.readingOrder, entry.readingOrder, READING_ORDERS),
    theme: choose('theme', options.theme, entry.theme, [THEME, ...themes.filter((name) => name !== THEME)]),
  }
  return { value, diagnostics }
}

export function unknownForm(entry: Entry, ids: readonly string[]): readonly Diagnostic[] {
  const like = nearest(entry.form.text, ids)
  return [
    diagnose('settings/unknown-form', entry.form.span, {
      form: entry.form.text,
      forms: ids.join(', '),
      ...(like !== undefined && { nearest: like }),
    }),
  ]
}
