/** Rules about the file as a whole: its size and name, what it holds beside its pages, what it claims. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { count, list, map, may, need, text, word } from '../../form/shape.ts'
import { bytes } from '../quantities.ts'
import type { LinkFacts, PdfFacts } from '../types.ts'
import { type Fault, pageList, type RuleKind, ruleKind } from './kind.ts'

/** At least and at most so many bytes. */
export const FILE_SIZE = ruleKind(
  {
    min: may(bytes, undefined, 'The least.'),
    max: may(bytes, undefined, 'The most.'),
  },
  ({ min = 0, max = Number.POSITIVE_INFINITY }) =>
    ({ bytes: found }) => {
      const say = (code: 'preflight/too-large' | 'preflight/too-small', wanted: number): readonly Fault[] => [
        { code, parameters: { found: sizeText(found), wanted: sizeText(wanted) } },
      ]
      return found > max ? say('preflight/too-large', max) : found < min ? say('preflight/too-small', min) : []
    },
)

function sizeText(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${Math.ceil(bytes / 10_000) / 100} MB`
}

/** `A-Za-z0-9_`, as it stands between the brackets of a regular expression → what finds a character outside. */
const characterSet = map(text, (set, value, report) => {
  try {
    return new RegExp(`[^${set}]`, 'u')
  } catch {
    report(diagnose('form/definition-value', value.span, { value: set, what: 'set of characters, such as A-Za-z0-9_' }))
    return undefined
  }
})

/** A name of so many characters, out of a set. */
export const FILE_NAME = ruleKind(
  {
    max: may(count, undefined, 'The most characters, the ending included.'),
    characters: may(characterSet, undefined, 'Those that it may have: `A-Za-z0-9_`.'),
  },
  ({ max, characters }) =>
    ({ name }) => {
      const length = [...name].length
      const strange = characters?.exec(name)?.[0]
      const faults: Fault[] = []
      if (max !== undefined && length > max)
        faults.push({ code: 'preflight/name-length', parameters: { name, found: length, wanted: max } })
      if (strange !== undefined) faults.push({ code: 'preflight/name-character', parameters: { name, character: strange } })
      return faults
    },
)

const FORBIDDEN = { are: need(word(['forbidden']), 'forbidden', 'They must not be there.') }
const TARGETS = ['web', 'inside', 'other'] as const

/** Links: none, or none of a kind. */
export const LINKS = ruleKind(
  { ...FORBIDDEN, targets: may(list(word(TARGETS)), TARGETS, 'Which: to the web, to a place in the file, or elsewhere.') },
  ({ targets }) =>
    ({ links }) => {
      const found = links.filter(({ target }) => targets.includes(target))
      const [first] = found
      if (!first) return []
      const parameters = { target: targetText(first), count: found.length, pages: pageList(found.map(({ page }) => page)) }
      return [{ code: 'preflight/link', parameters, page: first.page, box: first.box }]
    },
)

function targetText({ uri, target }: LinkFacts): string {
  return uri ?? (target === 'inside' ? 'a place in this file' : 'another place')
}

/** Something that a file must not hold. */
function forbidden(code: Fault['code'], countOf: (facts: PdfFacts) => number): RuleKind {
  return ruleKind(FORBIDDEN, () => (facts) => {
    const found = countOf(facts)
    return found === 0 ? [] : [{ code, parameters: { count: found } }]
  })
}

export const SIGNATURES = forbidden('preflight/signature', ({ signatures }) => signatures)
export const ENCRYPTION = forbidden('preflight/encrypted', ({ isEncrypted }) => (isEncrypted ? 1 : 0))
export const ATTACHMENTS = forbidden('preflight/attachment', ({ attachments }) => attachments.length)
export const SCRIPTS = forbidden('preflight/script', ({ scripts }) => scripts)
export const FORM_FIELDS = forbidden('preflight/form-field', ({ formFields }) => formFields)

/** The file claims at least one of some standards. */
export const CONFORMANCE = ruleKind(
  { 'any-of': need(list(text), [], 'Standards, one of which is enough: `PDF/A-3a`, `PDF/UA-1`.') },
  ({ 'any-of': wanted }) =>
    ({ standards }) =>
      wanted.some((standard) => standards.includes(standard))
        ? []
        : [{ code: 'preflight/standard', parameters: { wanted: wanted.join(' or '), found: standards.join(', ') || 'none' } }],
)

/** What a reader who cannot see the page is given: tags, a title, a language. */
export const ACCESSIBLE = ruleKind({}, () => (facts) => {
  const missing = [
    ...(facts.tags.isTagged ? [] : ['tags']),
    ...(facts.title === undefined ? ['a title'] : []),
    ...(facts.languages.length === 0 ? ['a language'] : []),
  ]
  return missing.map((what) => ({ code: 'preflight/not-accessible', parameters: { what } }))
})
