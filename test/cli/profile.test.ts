/** `dossier build --profile`: set as those who take the PDF ask, and refused where it breaks their rules. */
import { describe, expect, it } from 'vitest'
import { examinePdf } from '../../src/preflight/index.ts'
import { GOOD, placeOf, workplace } from './support.ts'

const HEAD = 'name: Ours\nsource: circular 3\ndate: 2026\nstatus: verified\n'
const LINKED = GOOD.replace('Four villages', '[Four villages](https://a.example)')

describe('dossier build --profile', () => {
  it('sets paper, sizes and running heads as NIH asks, and passes', async () => {
    const place = workplace({ 'input/good.md': LINKED.replace('form: unpsa-2022', 'form: unpsa-2022\npaper: A4') })
    expect(await place.run('build --profile nih-attachment --quiet')).toMatchObject({ status: 0, err: '' })
    const { pages, links } = examinePdf(place.bytes('output/good.pdf'), 'good.pdf').value!
    expect(pages[0]).toMatchObject({ width: 612, height: 792 })
    expect(links).toEqual([])
    expect(await place.run('prove output/good.pdf --profile nih-attachment')).toMatchObject({ status: 0 })
  })

  it('writes no PDF that breaks a rule, and says where in the entry it does', async () => {
    const rule = `${HEAD}rules:\n  - rule: links\n    are: forbidden\n    targets: [web]\n`
    const place = workplace({ 'input/good.md': LINKED, 'templates/profiles/ours.yaml': rule })
    const { status, err } = await place.run('build --profile ours')
    expect(status).toBe(1)
    expect(err).toContain(
      `input/good.md:${placeOf(LINKED, 'Four villages]')}: error preflight/link: there are links, the first to https://a.example (places to click: 1; pages: 5), and none are taken\n`,
    )
    expect(err).toMatch(/^ {2}in good.pdf: page 5, [\d.]+ mm from the left, [\d.]+ mm from the top$/m)
    expect(err).toContain('  asked by ours: circular 3 (2026, verified)\n')
    expect(place.list('output')).toEqual([])
  })

  it('writes a draft all the same', async () => {
    const rule = `${HEAD}rules:\n  - rule: pages\n    max: 3\n`
    const place = workplace({ 'input/good.md': GOOD, 'templates/profiles/ours.yaml': rule })
    expect(await place.run('build --profile ours --draft')).toMatchObject({
      status: 1,
      err: expect.stringContaining('at most 3 are taken'),
    })
    expect(place.list('output')).toEqual(['good.pdf'])
  })

  it('writes a PDF that breaks what is only a warning', async () => {
    const rule = `${HEAD}rules:\n  - rule: pages\n    max: 3\n    severity: warning\n`
    const place = workplace({ 'input/good.md': GOOD, 'templates/profiles/ours.yaml': rule })
    expect(await place.run('build --profile ours')).toMatchObject({
      status: 0,
      err: expect.stringContaining('warning preflight/pages'),
    })
  })

  it('lets an option win over the profile, and holds it against the rules', async () => {
    const place = workplace({ 'input/good.md': GOOD })
    const { status, err } = await place.run('build --profile nih-attachment --paper A4')
    expect(status).toBe(1)
    expect(err).toContain('error preflight/paper: pages are A4, and must be at most 215.9 mm × 279.4 mm')
  })

  it('takes the style sheet of a profile of one’s own', async () => {
    const place = workplace({
      'input/good.md': GOOD,
      'templates/profiles/ours.yaml': `${HEAD}rules:\n  - rule: margins\n    min: 35 mm\n    running-heads: ignored\n`,
      'templates/profiles/ours.css': '@page { margin: 40mm 40mm 40mm 50mm }',
    })
    expect(await place.run('build --profile ours --quiet')).toMatchObject({ status: 0, err: '' })
  })

  it('is asked for by an option only, by a name that there is', async () => {
    const place = workplace({ 'input/good.md': GOOD.replace('form: unpsa-2022', 'form: unpsa-2022\nprofile: nsf') })
    expect((await place.run('build')).err).toContain('profile')
    expect(await place.run('build --profile nih')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--profile is one of'),
    })
  })
})
