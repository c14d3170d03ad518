/** `words.yaml` → words by key. */
import { parse } from 'yaml'
import type { SourceText } from '../form/types.ts'
import type { Localized } from '../language/types.ts'

export type Words = Readonly<Record<string, Localized>>

/** Read the words that templates print beside what form and entry say. */
export function readWords(source: SourceText): Words {
  return parse(source.text, { schema: 'failsafe' }) as Words
}
