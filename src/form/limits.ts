/**
 * A limit in a language → its bounds; an answer → its count, and what the count says about them. Nobody can know a
 * portal's counter, so only what is past the limit in both readings is an error.
 */
import type { Code } from '../diagnostics/codes.ts'
import { diagnose, phrase } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Phrase, Span } from '../diagnostics/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Language } from '../language/types.ts'
import type { Count } from './answers.ts'
import { COUNTERS, type Reading } from './counters.ts'
import type { FormDefinition, Limit, LimitTerms } from './types.ts'

/** What is to be counted, and what it is held against. */
export interface Countee {
  readonly form: FormDefinition
  readonly limit: Limit | undefined
  readonly language: Language
  /** Whether the language is that of submission. */
  readonly submission: boolean
}

/** Count a text by the rule of limit, form or language, in this order. */
export function countText(text: string, countee: Countee): Count {
  const { unit, count } = counterFor(countee)
  return held(count(text), unit, countee)
}

/** What several counts come to, held against a limit of their sum. */
export function sumOf(texts: readonly string[], countee: Countee): Count {
  const { unit, count } = counterFor(countee)
  const counts = texts.map(count)
  const sum = (reading: keyof Reading) => counts.reduce((total, one) => total + one[reading], 0)
  return held({ lenient: sum('lenient'), strict: sum('strict') }, unit, countee)
}

/** Hold a number of items against their limit. */
export function countItems(number: number, countee: Countee): Count {
  return held({ lenient: number, strict: number }, 'items', countee)
}

/** What a limit says in a language. */
export function termsIn(limit: Limit, language: Language): LimitTerms {
  return { ...limit, ...limit.byLanguage[language] }
}

function counterFor({ form, limit, language }: Countee) {
  const terms = limit && termsIn(limit, language)
  const usual = form.counting[language] ?? languageRow(language).counter
  return COUNTERS[terms?.counter ?? (terms?.unit === 'characters' ? 'characters' : usual)]
}

function held({ lenient, strict }: Reading, unit: Count['unit'], { limit, language, submission }: Countee): Count {
  const terms = limit && termsIn(limit, language)
  const bounds = terms ? boundsOf(terms) : {}
  const { max = Number.POSITIVE_INFINITY, most = max, min = 0, least = min } = bounds
  return {
    unit,
    lenient,
    strict,
    ...bounds,
    binding: submission && (terms?.binding ?? true),
    recommended: terms?.binding === false,
    over: lenient > most || strict < least,
  }
}

/** What `min` and `max` are, and what they come to where there is a tolerance. */
export interface Bounds {
  readonly min?: number
  readonly max?: number
  readonly least?: number
  readonly most?: number
}

export function boundsOf({ unit, min, max, tolerance }: LimitTerms): Bounds {
  const whole = unit !== 'pages'
  const slack = (bound: number) => (tolerance?.percent ? (bound * tolerance.amount) / 100 : (tolerance?.amount ?? 0))
  const rounded = (bound: number, round: (n: number) => number) => (whole ? round(bound) : bound)
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(tolerance && min !== undefined && { least: Math.max(0, rounded(min - slack(min), Math.ceil)) }),
    ...(tolerance && max !== undefined && { most: rounded(max + slack(max), Math.floor) }),
  }
}

/** Tell whether a count is past its limit: in both readings, or in one of them only. */
export function checkLimit(count: Count, name: Phrase, span: Span): readonly Diagnostic[] {
  const { lenient, strict, min, max, unit } = count
  const { least = min, most = max } = count
  const written = lenient === strict ? strict : phrase('count/either', { lenient, strict })
  const found = (codes: Codes, parameters: Readonly<Record<string, number>>): readonly Diagnostic[] => [
    diagnose(codeOf(count, codes), span, { name, count: written, unit: phrase(`unit/${unit}`), ...parameters }),
  ]
  if (most !== undefined && max !== undefined && strict > most)
    return found(OVER, { max, excess: strict - most, ...(most !== max && { most }) })
  if (least !== undefined && min !== undefined && lenient < least)
    return found(UNDER, { min, excess: least - lenient, ...(least !== min && { least }) })
  return []
}

function codeOf({ binding, recommended, over }: Count, codes: Codes): Code {
  if (recommended) return codes.recommended
  return binding ? (over ? codes.both : codes.one) : codes.advisory
}

interface Codes {
  readonly both: Code
  readonly one: Code
  readonly advisory: Code
  readonly recommended: Code
}

const OVER: Codes = {
  both: 'form/over-limit',
  one: 'form/over-limit-strict',
  advisory: 'form/over-advisory-limit',
  recommended: 'form/over-recommended-limit',
}
const UNDER: Codes = {
  both: 'form/under-limit',
  one: 'form/under-limit-strict',
  advisory: 'form/under-advisory-limit',
  recommended: 'form/under-recommended-limit',
}
