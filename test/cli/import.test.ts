/** `dossier import`: what it offers, and what it does on request. */
import { applyPatch } from 'diff'
import { expect, it } from 'vitest'
import { pageOf } from '../unit/portal/support.ts'
import { workplace } from './support.ts'

const PAGE = pageOf({
  answers: { '3a': 'Words. - One - Two', '4c': '< Reach > All of the people in it.', '5a': '<Cost>\nMuch.' },
})

it('leaves answers as they are, and offers to tidy them', async () => {
  const place = workplace({ 'page.txt': PAGE })
  const { err } = await place.run('import page.txt -o a.md')
  expect(place.read('a.md')).toContain('\\< Reach > All of the people in it.')
  expect(err).toContain(
    '3a, 4c: <headings> and - items could be set as headings and lists; --tidy does it and shows what changes\n',
  )
})

it('tidies on request, and shows every line and count that changes', async () => {
  const place = workplace({ 'page.txt': PAGE })
  await place.run('import page.txt -o plain.md')
  const { err, status } = await place.run('import page.txt -o tidy.md --tidy')
  expect(status).toBe(0)
  expect(err).toContain('-\\< Reach > All of the people in it.\n+#### Reach\n \n+All of the people in it.\n')
  expect(err).toContain('\n4c: 7 or 9 of 200 words before, 7 of 200 words tidied\n')
  expect(err).toContain('\n5a: kept as it is, for it could not be had back from headings and lists\n')
  expect(err).not.toContain('3a:')
  const changes = err.slice(err.indexOf('---'), err.indexOf('\n4c: ') + 1)
  expect(applyPatch(place.read('plain.md'), changes)).toBe(place.read('tidy.md'))
})
