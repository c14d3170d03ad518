/** Two readings of one entry, before and after its files were divided or joined → which answers differ. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { AnswerSource, Entry } from '../entry/types.ts'
import { languageRow } from '../language/languages.ts'
import type { Node } from '../tree/types.ts'

/** An error for each answer that is not in both, word for word and mark for mark. */
export function proveSame(before: Entry, after: Entry): readonly Diagnostic[] {
  const [old, fresh] = [shapes(before), shapes(after)]
  const changed = [...old].filter(([key, { shape }]) => fresh.get(key)?.shape !== shape)
  const added = [...fresh].filter(([key]) => !old.has(key))
  return [...changed, ...added].map(
    ([
      ,
      {
        answer: { id, lang, span },
      },
    ]) => diagnose('authoring/changed', span, { id, language: languageRow(lang).names.en ?? lang }),
  )
}

interface Shape {
  readonly answer: AnswerSource
  readonly shape: string
}

/** By question and language; an answer without words or pictures says nothing. */
function shapes({ answers }: Entry): ReadonlyMap<string, Shape> {
  const said = answers.filter(({ content }) => content.length > 0)
  return new Map(
    said.map((answer) => [`${answer.id} ${answer.lang}`, { answer, shape: JSON.stringify(answer.content.map(withoutPlace)) }]),
  )
}

function withoutPlace(node: Node): unknown {
  return node.type === 'text' ? node.value : [node.tag, node.attributes, node.children.map(withoutPlace)]
}
