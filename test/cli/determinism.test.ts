/**
 * Same input → same bytes: in another folder, another order, another process, time zone and locale. What one
 * entry leaves in the caches must not show in the next.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compileProgram, runProgram } from './program.ts'
import { BILINGUAL, type Workplace, workplace } from './support.ts'

/** The same words in other languages, which are shaped, broken and drawn in other ways. */
const inLanguage = (code: string, name: string) =>
  BILINGUAL.replace('[en, zh]', `[en, ${code}]`)
    .replace(/^ {2}zh:/gm, `  ${code}:`)
    .replaceAll('### 中文', `### ${name}`)

const ENTRIES: Readonly<Record<string, string>> = {
  'a.md': inLanguage('ja', '日本語'),
  'b.md': BILINGUAL,
  'c.md': inLanguage('ko', '한국어'),
  'd.md': inLanguage('ar', 'العربية'),
  'e.md': inLanguage('zh-Hant', '繁體中文'),
}
const NAMES = Object.keys(ENTRIES)

const hashes = (place: Workplace, folder: string) =>
  Object.fromEntries(
    place.list(folder).map((name) => [
      name,
      createHash('sha256')
        .update(place.bytes(join(folder, name)))
        .digest('hex'),
    ]),
  )

it('in every order, alone, and in another folder', async () => {
  const place = workplace(ENTRIES)
  expect((await place.run(['build', '-o', 'first', ...NAMES])).status).toBe(0)
  const first = hashes(place, 'first')
  expect(Object.keys(first)).toHaveLength(NAMES.length)

  await place.run(['build', '-o', 'backwards', ...NAMES.toReversed()])
  expect(hashes(place, 'backwards')).toEqual(first)

  await place.run(['build', '-o', 'alone', 'd.md'])
  expect(hashes(place, 'alone')).toEqual({ 'd.pdf': first['d.pdf'] })

  const elsewhere = workplace({ 'deep/er/input/b.md': BILINGUAL })
  await elsewhere.run('build deep/er/input -o out')
  expect(hashes(elsewhere, 'out')).toEqual({ 'b.pdf': first['b.pdf'] })
}, 60_000)

it('in the compiled program, in other time zones and locales, through a link', async () => {
  const program = compileProgram()
  const place = workplace({ 'b.md': BILINGUAL })
  runProgram(program, place.cwd, ['build', 'b.md', '-o', 'here'], { TZ: 'UTC', LANG: 'C' })
  const here = hashes(place, 'here')
  const far = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }
  expect(runProgram(program, place.cwd, ['build', 'b.md', '-o', 'far'], far).status).toBe(0)
  expect(hashes(place, 'far')).toEqual(here)

  mkdirSync(join(place.cwd, 'real'))
  place.write('real/b.md', BILINGUAL)
  symlinkSync('real', join(place.cwd, 'linked'))
  runProgram(program, place.cwd, ['build', 'linked', '-o', 'again'], { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8' })
  expect(hashes(place, 'again')).toEqual(here)
}, 60_000)
