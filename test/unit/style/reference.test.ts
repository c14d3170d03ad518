import { expect, it } from 'vitest'
import { cssReference } from '../../support/cssReference.ts'

it('templates/CSS.md says what the tables say', async () => {
  await expect(cssReference()).toMatchFileSnapshot('../../../templates/CSS.md')
})
