/** Free words, one text for all languages or a map of languages to texts; and web addresses. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import type { Mapping } from '../../entry/types.ts'
import { LANGUAGES, languageRow, parseLanguage } from '../../language/languages.ts'
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
          : diagnose('form/wrong-shape', inner.span, { name: nameOf(context.field), shape: 'a text in each language' }),
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
  const name = languageRow(language).names.en ?? language
  return diagnose('form/unprinted-language', span, { name: nameOf(field), language: name, code: language })
}

function codes(): string {
  return LANGUAGES.map(({ code }) => code).join(', ')
}

const URL_EXAMPLE = 'https://www.example.org'
/** A host with a dot, with or without `https://`: enough to catch words that landed in the wrong field. */
const WEB_ADDRESS = /^(https?:\/\/)?[^\s/.@]+(\.[^\s/.@]+)+(:\d+)?([/?#]\S*)?$/i

export const url: Kind = {
  parse: oneScalar(URL_EXAMPLE, (scalar, context) => {
    const item = { id: scalar.text, label: inEveryLanguage(() => scalar.text), span: scalar.span }
    const doubt = diagnose('form/doubtful-url', scalar.span, {
      value: scalar.text,
      example: `${context.field.id}: ${URL_EXAMPLE}`,
    })
    return filler(scalar, context) ?? given([item], WEB_ADDRESS.test(scalar.text) ? [] : [doubt])
  }),
  example: () => URL_EXAMPLE,
}
