/** The form of `templates/README.md`, written down as it stands there, filled in, checked and printed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HOME, workplace } from './support.ts'

const [, section] = readFileSync(join(HOME, 'templates/README.md'), 'utf8').split('## Your own form in twenty lines\n')
const [definition, template, command, shown] = Array.from(section!.matchAll(/^```\w*\n([\s\S]*?)^```$/gm), ([, text]) => text!)

const ANSWERS = `---
form: town-prize
languages: [en, fr]
title: { en: A park for all, fr: Un parc pour tous }
town: { en: Ghent, fr: Gand }
since: 2021-04
---

## 1

### English

Everybody has a tree within three hundred metres of the door.

### français

Chacun a un arbre à moins de trois cents mètres de sa porte.
`

it('is twenty lines, and a form', async () => {
  expect(definition!.trim().split('\n')).toHaveLength(20)
  const place = workplace({ 'templates/town-prize/form.yaml': definition!, 'templates/town-prize/dossier.hbs': template! })
  const made = await place.run(command!.trim().replace('dossier ', ''))
  expect(made.out + made.err).toBe(shown)
  expect((await place.run('check')).err).toContain('question 1 is not answered')

  place.write('input/our-town.md', ANSWERS)
  expect(await place.run('check')).toMatchObject({ status: 0, err: '' })
  expect((await place.run('build')).err).toContain('1 of 1 written')
  expect(place.list('output')).toEqual(['our-town.pdf'])
})
