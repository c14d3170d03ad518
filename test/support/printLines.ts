/**
 * Flow → the lines of a case: where each line of text begins and ends, and its letters from left to
 * right as they stand. Blanks that hang at the end are left out.
 *
 *     0–70 "One two"
 */
import type { Flow } from '../../src/layout/types.ts'
import { number, visualText, widthOf } from './printPages.ts'

export function printLines({ items }: Flow): string {
  return items
    .flatMap((item) => {
      if (item.type !== 'unit') return []
      const runs = item.items.filter((drawn) => drawn.type === 'glyphs').sort((a, b) => a.x - b.x)
      const [first] = runs
      const last = runs.at(-1)
      if (!first || !last) return ['empty']
      const text = runs.map(({ run }) => visualText(run)).join('')
      const hangs = (blanks: string) => blanks.length * last.run.size
      const left = first.x + hangs(/^ */.exec(text)![0])
      const right = last.x + widthOf(last.run) - hangs(/ *$/.exec(text)![0])
      return [`${number(left)}–${number(right)} ${JSON.stringify(text.trim())}`]
    })
    .map((line) => `${line}\n`)
    .join('')
}
