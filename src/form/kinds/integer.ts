/** A whole number, in ASCII, full-width or Arabic digits; printed in ASCII ones in every language. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { faulty, given, inEveryLanguage, type Kind, nameOf, oneScalar } from './kind.ts'

const EXAMPLE = '3'
/** Zeros of the digit rows that nine languages write numbers in: ASCII, Arabic, full width. */
const ZEROS = [0x30, 0x660, 0xff10]

export const integer: Kind = {
  parse: oneScalar(EXAMPLE, (scalar, context) => {
    const digits = asciiDigits(scalar.text.trim())
    if (!/^\d{1,15}$/.test(digits)) {
      const parameters = { value: scalar.text, name: nameOf(context.field), example: `${context.field.id}: ${EXAMPLE}` }
      return faulty(scalar, context, [diagnose('form/not-a-number', scalar.span, parameters)])
    }
    const id = String(Number(digits))
    return given([{ id, label: inEveryLanguage(() => id), span: scalar.span }])
  }),
  example: () => EXAMPLE,
}

function asciiDigits(text: string): string {
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0)!
    const zero = ZEROS.find((candidate) => codePoint >= candidate && codePoint <= candidate + 9)
    return zero === undefined ? character : String(codePoint - zero)
  }).join('')
}
