/** Rules about type: its size, its density, its faces. */

import { amount, list, may, need, text, word } from '../../form/shape.ts'
import { excerpt, ROLE_NAMES, round } from '../describe.ts'
import { charactersPerInch, linesOf, linesPerInch, type Measure } from '../measures.ts'
import { length } from '../quantities.ts'
import type { PdfFacts, TextRole } from '../types.ts'
import { type Fault, pageList, ROUNDING, ruleKind } from './kind.ts'

const ROLES = ['body', 'heading', 'table', 'note', 'caption', 'contents', 'figure', 'mark', 'artifact'] as const
const READ_TEXT = ['body', 'heading', 'table', 'note', 'caption', 'contents'] as const

const ROLES_KEY = may(
  list(word(ROLES)),
  READ_TEXT,
  'Which text: all but pictures, raised marks and running heads where it is not said.',
)

/** Text without tags counts as text. */
function withUnknown(roles: readonly TextRole[]): ReadonlySet<TextRole> {
  return new Set(roles.includes('body') ? [...roles, 'unknown'] : roles)
}

/** Type is at least so large. */
export const TYPE_SIZE = ruleKind({ min: need(length, undefined, 'The smallest size.'), roles: ROLES_KEY }, ({ min, roles }) =>
  min === undefined
    ? undefined
    : (facts) =>
        [...withUnknown(roles)].flatMap((role) => {
          const small = [...linesOf(facts)].filter(({ line }) => line.role === role && line.size < min - ROUNDING)
          const found = small.map((place) => ({ value: -place.line.size, place }))
          return faultOf('preflight/type-size', found, ({ value }) => ({
            role: ROLE_NAMES[role],
            found: `${round(-value, 1)} pt`,
            wanted: `${round(min, 1)} pt`,
          }))
        }),
)

const DENSITY = { max: need(amount, undefined, 'The most in an inch.'), roles: ROLES_KEY }

/** At most so many characters in an inch. */
export const CHARACTERS_PER_INCH = ruleKind(DENSITY, ({ max, roles }) => {
  if (max === undefined) return undefined
  const counted = withUnknown(roles)
  return (facts) => {
    const dense = [...linesOf(facts)].flatMap((place): readonly Measure[] => {
      const value = counted.has(place.line.role) ? charactersPerInch(place.line) : undefined
      return value !== undefined && value > max + DENSITY_TOLERANCE ? [{ value, place }] : []
    })
    return faultOf('preflight/characters-per-inch', dense, ({ value }) => ({ found: round(value, 1), wanted: round(max, 1) }))
  }
})

/** At most so many lines in an inch. */
export const LINES_PER_INCH = ruleKind(DENSITY, ({ max, roles }) => {
  if (max === undefined) return undefined
  const counted = withUnknown(roles)
  return ({ pages }) => {
    const close = pages
      .flatMap((page) => [...linesPerInch(page)])
      .filter(({ value, place }) => counted.has(place.line.role) && value > max + DENSITY_TOLERANCE)
    return faultOf('preflight/lines-per-inch', close, ({ value }) => ({ found: round(value, 1), wanted: round(max, 1) }))
  }
})

/** Rounding of baselines: 12 pt written as 11.99. */
const DENSITY_TOLERANCE = 0.05

/** One fault for all lines that break a rule in one way: at the worst of them. */
function faultOf(
  code: 'preflight/type-size' | 'preflight/characters-per-inch' | 'preflight/lines-per-inch',
  measures: readonly Measure[],
  parameters: (worst: Measure) => Fault['parameters'],
): readonly Fault[] {
  const [worst] = measures.toSorted((a, b) => b.value - a.value)
  if (!worst) return []
  const { page, line } = worst.place
  const shared = {
    text: excerpt(line.text),
    count: measures.length,
    pages: pageList(measures.map(({ place }) => place.page)),
  }
  return [{ code, parameters: { ...parameters(worst), ...shared }, page, box: line.box }]
}

/** Faces come from a list, or are at least in the file. */
export const FONTS = ruleKind(
  {
    embedded: may(word(['required', 'free']), 'free', 'Whether every font must be in the file.'),
    families: may(list(text), undefined, 'Names that those of fonts begin with; without it any font is taken.'),
  },
  ({ embedded, families }) =>
    (facts) => [...(embedded === 'required' ? missingFonts(facts) : []), ...(families ? otherFonts(facts, families) : [])],
)

function missingFonts({ fonts }: PdfFacts): readonly Fault[] {
  return fonts
    .filter(({ isEmbedded }) => !isEmbedded)
    .map(({ name, page }) => ({ code: 'preflight/font-missing', parameters: { name }, page }))
}

function otherFonts({ fonts }: PdfFacts, families: readonly string[]): readonly Fault[] {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const known = families.map(plain)
  const others = fonts.filter(({ name }) => !known.some((family) => plain(name).startsWith(family)))
  const [first] = others
  if (!first) return []
  const names = others.map(({ name }) => `“${name}”`).join(', ')
  return [{ code: 'preflight/font-other', parameters: { names, families: families.join(', ') }, page: first.page }]
}
