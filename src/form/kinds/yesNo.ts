/** Yes or no, in the words of any of the nine languages; and a consent, which is the same and must be yes. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { findChoice } from '../match.ts'
import type { Choice } from '../types.ts'
import { faulty, given, type Kind, nameOf, oneScalar } from './kind.ts'

export const YES_NO: readonly Choice[] = [
  {
    id: 'yes',
    label: { en: 'Yes', fr: 'Oui', es: 'Sí', ru: 'Да', ar: 'نعم', 'zh-Hans': '是', 'zh-Hant': '是', ja: 'はい', ko: '예' },
    aliases: ['y', 'true', 'si', '네', '是的', '有'],
  },
  {
    id: 'no',
    label: { en: 'No', fr: 'Non', es: 'No', ru: 'Нет', ar: 'لا', 'zh-Hans': '否', 'zh-Hant': '否', ja: 'いいえ', ko: '아니요' },
    aliases: ['n', 'false', '아니오', '不是', '没有', '沒有'],
  },
]

export const yesNo: Kind = {
  parse: oneScalar('yes', (scalar, context) => {
    const choice = findChoice(YES_NO, scalar.text)
    if (choice) return given([{ ...choice, span: scalar.span }])
    const parameters = { value: scalar.text, name: nameOf(context.field), known: 'yes, no, unknown' }
    return faulty(scalar, context, [diagnose('form/unknown-choice', scalar.span, parameters)])
  }),
  example: () => 'yes',
  known: () => ['yes', 'no'],
}

export const consent: Kind = {
  ...yesNo,
  parse: (value, context) => {
    const parsed = yesNo.parse(value, context)
    if (parsed.faulty || parsed.items[0]?.id !== 'no') return parsed
    const refused = diagnose('form/consent-refused', value.span, { name: nameOf(context.field), id: context.field.id })
    return { ...parsed, diagnostics: [...parsed.diagnostics, refused] }
  },
}
