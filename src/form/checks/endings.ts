/** Whether answers end where they should. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { codePoints, isLetterOrDigit } from '../characters.ts'
import { nameOf } from '../kinds/kind.ts'
import type { Check } from './types.ts'
import { inLanguage } from './wording.ts'

/** So much of its limit an answer uses that may have been cut off by it. */
const NEARLY_FULL = 0.9
/** Where less than this is asked for, it may be a name or a phrase. */
const SENTENCES = 50

/** A last paragraph that ends in a letter or digit, where the answer is about as long as it may be. */
export const endings: Check = ({ entry, readings }) =>
  [...readings.values()].flatMap(({ field, prose }) =>
    prose.flatMap(({ lang, content, pasted, count, span }) => {
      const last = content.findLast((node) => node.type === 'element' || node.value.trim() !== '')
      const isParagraph = last?.type === 'element' && last.tag === 'p'
      const isFull = !count.over && count.max !== undefined && count.max >= SENTENCES && count.strict >= count.max * NEARLY_FULL
      const end = codePoints(pasted.trimEnd()).at(-1)
      if (!isParagraph || !isFull || end === undefined || !isLetterOrDigit(end)) return []
      const words = pasted.trim().split(/\s+/).slice(-LAST_WORDS).join(' ')
      return [diagnose('form/no-full-stop', span, { name: inLanguage(nameOf(field), lang, entry), words: lastOf(words) })]
    }),
  )

/** As much of the end as helps to find it. */
const LAST_WORDS = 4
const LAST_CHARACTERS = 40

function lastOf(words: string): string {
  const characters = [...words]
  return characters.length <= LAST_CHARACTERS ? words : characters.slice(-LAST_CHARACTERS).join('')
}
