/** `dossier new`. */
import { expect, it } from 'vitest'
import { workplace } from './support.ts'

it('writes an entry that only lacks answers, and never writes over one', async () => {
  const place = workplace()
  const made = await place.run('new unpsa-2022 input/town.md -l en,zh')
  expect(made).toEqual({
    ...{ status: 0, out: 'input/town.md\n' },
    err: '23 fields and 23 questions to fill in; then: dossier check input/town.md\n',
  })
  const text = place.read('input/town.md')
  expect(text).toContain('languages: [en, zh]')
  const { status, err } = await place.run('check input/town.md')
  expect(status).toBe(1)
  expect(new Set(err.match(/(?:error|warning) [\w/-]+/g))).toEqual(
    new Set(['error form/missing-field', 'error form/missing-answer']),
  )
  expect(await place.run('new unpsa-2022 input/town.md')).toMatchObject({
    ...{ status: 2, err: 'dossier: input/town.md is there already; name another file\n' },
  })
  expect(place.read('input/town.md')).toBe(text)
})

it('writes a folder with a file per language where the name ends in a slash, or is a folder', async () => {
  const place = workplace({ 'input/b/attachments/chart.svg': '<svg/>' })
  expect((await place.run('new unpsa-2022 input/a/ -l fr,ar')).out).toBe('input/a/nomination.md\ninput/a/nomination.ar.md\n')
  expect((await place.run('new unpsa-2022 input/b -l en')).out).toBe('input/b/nomination.md\n')
  const again = await place.run('new unpsa-2022 input/b -l en,fr')
  expect(again.status).toBe(2)
  expect(place.list('input/b')).toEqual(['attachments', 'attachments/chart.svg', 'nomination.md'])
})

it.each([
  ['new', 'dossier: new takes a form and the entry to write: dossier new dubai-best-practices input/my-nomination.md\n'],
  ['new unpsa-2202 a.md', 'dossier: there is no form “unpsa-2202”; did you mean unpsa-2022?\n'],
  ['new unpsa-2022 a', 'dossier: an entry is a Markdown file or a folder: write a.md, or a/ for a file per language\n'],
  ['new unpsa-2022 a.md -l klingon', 'dossier: “klingon” is no language of a dossier; write codes such as en,zh-Hans\n'],
])('%s is misuse', async (args, err) => {
  const place = workplace()
  expect(await place.run(args)).toEqual({ status: 2, out: '', err })
  expect(place.list('.')).toEqual([])
})
