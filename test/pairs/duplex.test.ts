/** Printing on both sides: one line of `style.css`, and the binding where the dossier opens. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Language } from '../../src/language/types.ts'
import type { Page } from '../../src/page/types.ts'
import { compile } from '../../src/pipeline/index.ts'
import { openWorld } from '../../src/world/index.ts'
import { HOME, workplace } from '../cli/support.ts'
import { entryIn } from './entry.ts'

const MM = 72 / 25.4

it.each([
  ['left, from left to right', ['en', 'ar'], [30, 22]],
  ['right, from right to left', ['ar', 'en'], [22, 30]],
] as const)('binds at the %s', async (_, languages: readonly Language[], [left, right]) => {
  const style = readFileSync(join(HOME, 'templates/base/style.css'), 'utf8')
  const { cwd } = workplace({
    'templates/base/style.css': style.replace('/* @import "duplex.css"; */', '@import "duplex.css";'),
    'templates/register/form.yaml': readFileSync(join(import.meta.dirname, 'templates/register/form.yaml')),
    'templates/register/dossier.hbs': readFileSync(join(import.meta.dirname, 'templates/register/dossier.hbs')),
  })
  const { resources } = await openWorld({ cwd, home: HOME })
  const { stages, diagnostics } = compile(entryIn(languages), resources, { until: 'pdf' })
  expect(diagnostics).toEqual([])
  const [, verso, recto] = stages.pages!.pages
  expect(margins(recto)).toEqual([left, right])
  expect(margins(verso)).toEqual([right, left])
})

/** Left and right of the rule under the running head, in mm. */
function margins({ header, width }: Page): readonly number[] {
  const rules = header.flatMap((item) => (item.type === 'fill' ? [item.rect] : []))
  const from = Math.min(...rules.map(({ x }) => x))
  const to = Math.max(...rules.map(({ x, width: length }) => x + length))
  return [from, width - to].map((margin) => Math.round(margin / MM))
}
