/** Free words, one text for all languages or a map of languages to texts; and addresses and numbers to reach people by. */
import type { Code } from '../../diagnostics/codes.ts'
import { diagnose, phrase } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import type { Mapping } from '../../entry/types.ts'
import { LANGUAGES, parseLanguage } from '../../language/languages.ts'
import type { Language } from '../../language/types.ts'
import { isFiller } from '../characters.ts'
import type { FieldDefinition } from '../types.ts'
import {
  ABSENT,
  asTyped,
  filler,
  given,
  inEveryLanguage,
  type Kind,
  type KindContext,
  nameOf,
  oneScalar,
  type Parsed,
} from './kind.ts'

const one = oneScalar('…', (scalar, context) => filler(scalar, context) ?? given([asTyped(scalar, context)]))

export const text: Kind = {
  parse: (value, context) => (value.type === 'mapping' ? parseByLanguage(value, context) : one(value, context)),
  example: () => '…',
}

/** Read `{ en: …, zh: … }` as one item with a label in each language. */
export function parseByLanguage(value: Mapping, context: KindContext): Parsed {
  const diagnostics: Diagnostic[] = []
  const label: Partial<Record<Language, string>> = {}
  for (const { key, value: inner } of value.entries) {
    const language = parseLanguage(key.text)
    if (language === undefined || inner.type !== 'scalar') {
      diagnostics.push(
        language === undefined
          ? diagnose('form/unknown-language', key.span, { key: key.text, name: nameOf(context.field), known: codes() })
          : diagnose('form/wrong-shape', inner.span, { name: nameOf(context.field), shape: phrase('shape/texts') }),
      )
    } else if (inner.text.trim() !== '') {
      if (!context.languages.includes(language)) diagnostics.push(unprinted(language, key.span, context.field))
      label[language] = inner.text
    }
  }
  const texts = Object.values(label)
  const first = context.languages.map((language) => label[language]).find((words) => words !== undefined) ?? texts[0]
  if (first === undefined) return { ...ABSENT, diagnostics }
  const parsed = given([{ id: first, label, span: value.span }], diagnostics)
  return texts.every(isFiller) ? { ...parsed, state: 'filler' } : parsed
}

function unprinted(language: Language, span: Diagnostic['span'], field: FieldDefinition): Diagnostic {
  return diagnose('form/unprinted-language', span, {
    name: nameOf(field),
    language: phrase(`language/${language}`),
    code: language,
  })
}

function codes(): string {
  return LANGUAGES.map(({ code }) => code).join(', ')
}

/** Something that is written in the same way in all languages, and has a form of its own. */
interface Written {
  readonly example: string
  /** Enough to catch words that landed in the wrong field. */
  readonly pattern: RegExp
  readonly doubt: Code
}

function written({ example, pattern, doubt }: Written): Kind {
  return {
    parse: oneScalar(example, (scalar, context) => {
      const item = { id: scalar.text, label: inEveryLanguage(() => scalar.text), span: scalar.span }
      const parameters = { value: scalar.text, example: `${context.field.id}: ${example}` }
      const doubts = pattern.test(scalar.text.trim()) ? [] : [diagnose(doubt, scalar.span, parameters)]
      return filler(scalar, context) ?? given([item], doubts)
    }),
    example: () => example,
  }
}

/** A host with a dot, with or without `https://`. */
export const url = written({
  example: 'https://www.example.org',
  pattern: /^(https?:\/\/)?[^\s/.@]+(\.[^\s/.@]+)+(:\d+)?([/?#]\S*)?$/i,
  doubt: 'form/doubtful-url',
})

/** Something, `@`, and a host with a dot. */
export const email = written({
  example: 'name@example.org',
  pattern: /^[^\s@]+@[^\s/.@]+(\.[^\s/.@]+)+$/,
  doubt: 'form/doubtful-email',
})

/** Five digits at least (ASCII, Arabic, full width), the signs that stand between them, and an extension (E.123). */
export const phone = written({
  example: '+82 2 1234 5678',
  pattern:
    /^[+＋]?(?:[\s\u00a0().\-–/（）－]*[0-9٠-٩０-９]){5,20}[)）]?(?:\s*(?:ext\.?|x|#|доб\.?|poste|내선|内線|分机|分機)\s*[0-9٠-٩０-９]{1,6})?$/i,
  doubt: 'form/doubtful-phone',
})
