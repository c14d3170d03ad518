/** `dossier paste`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BILINGUAL, GOOD, HOME, placeOf, workplace } from './support.ts'

const FORM = readFileSync(join(HOME, 'templates/unpsa-2022/form.yaml'), 'utf8')

describe('one answer', () => {
  const text = GOOD.replace(/^## 3b[\s\S]*?(?=^## )/m, '## 3b\n\n#### Money\n\nPaid by:\n\n- the State\n- **donors**\n\n')

  it('comes out to the letter, its count on stderr', async () => {
    const place = workplace({ 'a.md': text })
    expect(await place.run('paste a.md -q 3b')).toEqual({
      ...{ status: 0, out: '<Money> Paid by: - the State - donors' },
      err: '3b  6 or 8 of 100 words\n',
    })
  })

  it('is written in the manner that the form says, and counted so', async () => {
    const place = workplace({ 'a.md': text })
    const form = (style: string) => place.write('templates/unpsa-2022/form.yaml', FORM.replace(/^paste: .*$/m, style))
    form("paste: { heading: '…:', bullets: ; }")
    expect(await place.run('paste a.md -q 3b')).toMatchObject({
      ...{ out: 'Money: Paid by: the State; donors', err: '3b  6 of 100 words\n' },
    })
  })

  it('that is not there is nothing, and said to be so', async () => {
    const place = workplace({ 'a.md': GOOD.replace(/^## 3b[\s\S]*?(?=^## )/m, '') })
    expect(await place.run('paste a.md -q 3b')).toEqual({ status: 0, out: '', err: '3b has no answer in en\n' })
  })

  it('may be in any language of the entry, and a value of the front matter', async () => {
    const place = workplace({ 'a.md': BILINGUAL })
    expect((await place.run('paste a.md -q title -l zh')).out).toMatch(/^[\u4e00-\u9fff]+$/)
    expect((await place.run('paste a.md -q country -l en')).out).toMatch(/^[A-Z][a-z]+/)
  })
})

it('names what a box may eat, at its place', async () => {
  const spoiled = GOOD.replace(/^## 3b.*\n+(?:### English\n+)?/m, '$&The 𠮷 family. ')
  const place = workplace({ 'a.md': spoiled })
  const { err } = await place.run('paste a.md -q 3b')
  expect(err).toContain(
    `a.md:${placeOf(spoiled, '𠮷')}: warning portal/eaten-character: a box of the portal may lose U+20BB7 in question 3b: it is a character beyond`,
  )
})

it('writes a folder of files, one for each answer and language', async () => {
  const place = workplace({ 'a.md': BILINGUAL })
  const { status, out, err } = await place.run('paste a.md --all boxes')
  expect({ status, out }).toEqual({ status: 0, out: '' })
  expect(place.list('boxes')).toContain('3a.zh-Hans.txt')
  expect(place.read('boxes/3a.en.txt')).toBe((await place.run('paste a.md -q 3a')).out)
  expect(err).toMatch(/^3a\.en +32 or 34 of 200 words$/m)
  await place.run('paste a.md --all english -l en')
  expect(place.list('english').every((name) => name.endsWith('.en.txt'))).toBe(true)
})

it.each([
  ['paste', 'dossier: paste takes one entry\n'],
  ['paste a.md -q 3e', 'dossier: the form has no question “3e”; did you mean 3a?\n'],
  ['paste a.md -l fr', 'dossier: the entry is in en and zh-Hans; “fr” is none of them\n'],
  ['paste a.md -q 1 --all x', 'dossier: -q prints one answer, --all writes files of all: give one of them\n'],
  ['paste a.md --all a.md', 'dossier: a.md is a file; --all names a folder\n'],
])('%s is misuse', async (args, err) => {
  const place = workplace({ 'a.md': BILINGUAL })
  expect(await place.run(args)).toEqual({ status: 2, out: '', err })
  expect(place.list('.')).toEqual(['a.md'])
})
