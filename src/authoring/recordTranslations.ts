/**
 * An entry's text and its answers → the text with a key `translated`: for each translation the fingerprint of the
 * original that it was made from. Nothing else of the file changes.
 */

import type { Answers } from '../form/answers.ts'
import { fingerprint } from '../form/fingerprint.ts'

/** Record that all translations agree with their originals. */
export function recordTranslations(text: string, answers: Answers): string {
  const end = /\r?\n/.exec(text)?.[0] ?? '\n'
  const lines = linesOf(answers)
  const front = /^\uFEFF?---[^\S\n]*\r?\n[\s\S]*?\r?\n(?=---[^\S\n]*(?:\r?\n|$))/.exec(text)?.[0]
  if (front === undefined) return text
  const block = lines.length === 0 ? '' : ['translated:', ...lines, ''].join(end)
  const old = /^translated:.*(?:\r?\n[ \t].*)*\r?\n/m
  const changed = old.test(front) ? front.replace(old, () => block) : front + block
  return changed + text.slice(front.length)
}

/** `  ko: { '1': 9f3a21bc, '3a': 0b1c2d3e }`, a line for each language that has translations. */
function linesOf({ entry, answers }: Answers): readonly string[] {
  const [first, ...others] = entry.languages
  return others.flatMap((language) => {
    const records = [...answers.values()].flatMap(({ field, prose }) => {
      const original = prose.find(({ lang }) => lang === first)
      const isTranslated = prose.some(({ lang }) => lang === language)
      return original && isTranslated ? [`'${field.id}': '${fingerprint(original.content)}'`] : []
    })
    return records.length === 0 ? [] : [`  ${language}: { ${records.join(', ')} }`]
  })
}
