/** `dossier split` and `dossier join`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BILINGUAL, HOME, placeOf, workplace } from './support.ts'

const KOREA = join(HOME, 'input/korea-covid-response')
const korea = (name: string) => readFileSync(join(KOREA, name))
const FILES = [
  'attachments/A1-evaluation-summary.pdf',
  'attachments/A2-organization-and-chronology.pdf',
  'attachments/women-in-care.svg',
  'attachments/women-in-care.zh.svg',
]

it('a folder is joined with its attachments and pictures, and split to the same bytes', async () => {
  const folder = Object.fromEntries(['nomination.md', 'nomination.zh.md', ...FILES].map((name) => [`korea/${name}`, korea(name)]))
  const place = workplace(folder)
  const { status, out, err } = await place.run('join korea -o one/korea.md')
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out.trim().split('\n')).toEqual(['one/korea.md', ...FILES.map((name) => `one/${name}`)])
  expect(place.bytes(`one/${FILES[0]}`).equals(korea(FILES[0]!))).toBe(true)
  await place.run('split one/korea.md -o two')
  await place.run('join two -o three/korea.md')
  expect(place.read('three/korea.md')).toBe(place.read('one/korea.md'))
  expect((await place.run('check one/korea.md')).out).toBe(
    (await place.run('check two/nomination.md')).out.replace('two/nomination.md', 'one/korea.md'),
  )
})

it('one file is split into a file for each language, and nothing is written over', async () => {
  const place = workplace({ 'a.md': BILINGUAL })
  expect(await place.run('split a.md -o a')).toEqual({ status: 0, out: 'a/nomination.md\na/nomination.zh.md\n', err: '' })
  expect(place.read('a/nomination.zh.md')).toMatch(/^## 1/)
  expect((await place.run('split a.md -o a')).status).toBe(0)
  place.write('a/nomination.zh.md', 'mine')
  expect(await place.run('split a.md -o a')).toEqual({
    ...{ status: 2, out: '' },
    err: 'dossier: a/nomination.zh.md is there already and says something else; name another place\n',
  })
  expect(place.read('a/nomination.zh.md')).toBe('mine')
})

it('an answer that is there twice is an error that names both lines', async () => {
  const main = BILINGUAL.replace(/^### 中文\n/m, '### 中文\n')
  const place = workplace({ 'a/nomination.md': main, 'a/nomination.zh.md': '## 1\n\n又一次。\n' })
  const { status, err } = await place.run('join a -o b.md')
  expect(status).toBe(1)
  expect(err).toContain('a/nomination.zh.md:3:1: error entry/answer-twice')
  const answer = BILINGUAL.slice(BILINGUAL.indexOf('### 中文\n\n') + '### 中文\n\n'.length).split('\n')[0]!
  expect(err).toContain(`a/nomination.md:${placeOf(BILINGUAL, answer).split(':')[0]}`)
  expect(place.list('.')).not.toContain('b.md')
})

it('what begins in one answer and ends in another is not divided', async () => {
  const spoiled = BILINGUAL.replace(/^### 中文\n/m, '<!-- from here\nto there --> ### 中文\n')
  const place = workplace({ 'a.md': spoiled })
  const { status, err } = await place.run('split a.md -o a')
  expect({ status, files: place.list('a') }).toEqual({ status: 1, files: [] })
  expect(err).toMatch(/error authoring\/changed: the answer to 1 in /)
})

it.each([
  ['split', 'dossier: split takes one entry and the folder to write: dossier split FILE -o DIR\n'],
  ['join a -o b', 'dossier: an entry is a Markdown file: -o b.md\n'],
  ['split a -o b', 'dossier: a has a file for each language already\n'],
  ['split a -o c.md', 'dossier: c.md is a file; -o names a folder\n'],
])('%s is misuse', async (args, err) => {
  const place = workplace({ 'a/nomination.md': BILINGUAL, 'a/nomination.zh.md': '', 'c.md': '' })
  expect(await place.run(args)).toEqual({ status: 2, out: '', err })
})
