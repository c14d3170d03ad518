import { expect, it } from 'vitest'
import { ROLES } from '../../../src/box/roles.ts'
import { DECLINED_RULES, declinedAdvice } from '../../../src/style/declined.ts'
import { ELEMENTS } from '../../../src/style/elements.ts'
import { CONDITIONS } from '../../../src/style/sheet.ts'
import { LONGHANDS, SHORTHANDS } from '../../../src/style/shorthands.ts'
import { cssReference } from '../../support/cssReference.ts'

it('templates/CSS.md says what the tables say', async () => {
  await expect(cssReference()).toMatchFileSnapshot('../../../templates/CSS.md')
})

it('nothing is taken and left out at once', () => {
  expect([...LONGHANDS.keys(), ...SHORTHANDS.keys()].filter((name) => declinedAdvice(name))).toEqual([])
  expect([...DECLINED_RULES.keys()].filter((name) => CONDITIONS.has(name))).toEqual([])
})

it('every element that has a tag in the PDF is one that we know', () => {
  expect(Object.keys(ROLES).filter((tag) => !tag.startsWith('::') && !ELEMENTS.has(tag))).toEqual([])
})
