/** The compiled program in a process of its own: streams, exit status, its own templates and fonts. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { beforeAll, expect, it } from 'vitest'
import { compileProgram, runProgram } from './program.ts'
import { GOOD, HOME, placeOf, workplace } from './support.ts'

let program = ''
beforeAll(() => {
  program = compileProgram()
}, 60_000)

it('builds what is below input/ into output/, in whatever folder it is started', () => {
  const place = workplace({ 'input/good.md': GOOD, 'input/bad.md': GOOD.replace('consent:', 'consnt:') })
  const { status, stdout, stderr } = runProgram(program, place.cwd, ['build'])
  expect(stderr).toContain(`input/bad.md:${placeOf(GOOD, 'consent:')}: error form/unknown-field`)
  expect(stderr).toContain('output/good.pdf  9 pages')
  expect(stdout).toBe('')
  expect(place.list('output')).toEqual(['good.pdf'])
  expect(status).toBe(1)
})

it('separates results from messages, and says misuse with status 2, a failure of the machine with 3', () => {
  const place = workplace({ 'a.md': GOOD, file: '' })
  const checked = runProgram(program, place.cwd, ['check', 'a.md', '--format', 'json'])
  expect(checked).toEqual({ status: 0, stdout: '[]\n', stderr: '' })
  expect(runProgram(program, place.cwd, ['buidl'])).toEqual({
    ...{ status: 2, stdout: '' },
    stderr: 'dossier: there is no command “buidl”; did you mean build?\n',
  })
  expect(runProgram(program, place.cwd, ['build', 'a.md', '-o', 'file/x']).status).toBe(3)
})

it('a reader that stops early is no failure', () => {
  const place = workplace({ 'a.md': GOOD })
  const line = `"${process.execPath}" "${program}" check a.md | head -n 1`
  const { stdout, stderr } = spawnSync(line, { cwd: place.cwd, encoding: 'utf8', shell: true })
  expect(stdout).toBe('a.md: 9 pages, no findings\n')
  expect(stderr).toBe('')
})

it('is a library when it is required', async () => {
  const library = createRequire(import.meta.url)(program) as typeof import('../../src/index.ts')
  const place = workplace({ 'a.md': GOOD })
  const world = await library.openWorld({ cwd: place.cwd, home: HOME })
  const entry = { path: 'a.md', bytes: place.bytes('a.md') }
  const source = { slug: 'a', main: entry, translations: [], fileSize: () => undefined, readFile: () => new Uint8Array() }
  const { stages, diagnostics } = library.compile(source, world.resources)
  expect(diagnostics).toEqual([])
  await place.run('build a.md')
  expect(Buffer.from(stages.bytes!).equals(place.bytes('output/a.pdf'))).toBe(true)
})
