/** A folder of entries, in the compiled program: on any number of threads, with some that must be ended. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { beforeAll, expect, it, vi } from 'vitest'
import { compileProgram, runProgram } from './program.ts'
import { BILINGUAL, GOOD, type Workplace, workplace } from './support.ts'

/** Processes are started here, which takes long where others are busy. */
vi.setConfig({ testTimeout: 60_000 })

let program: string
beforeAll(() => {
  program = compileProgram()
})

/** Four entries, not in the order of their length. */
function entries(): Record<string, string> {
  const texts = [GOOD, BILINGUAL, GOOD, `${BILINGUAL}\n`]
  return Object.fromEntries(texts.map((text, i) => [`input/${'cadb'[i]}.md`, text]))
}

const pdfs = ({ list }: Workplace, folder: string) => list(folder).filter((name) => name.endsWith('.pdf'))

it('the same bytes on one thread, two and four, told of in the same order', () => {
  const place = workplace(entries())
  const runs = [1, 2, 4].map((jobs) => {
    const { status, stderr } = runProgram(program, place.cwd, ['build', '-o', `out-${jobs}`, '--jobs', String(jobs)])
    return { status, lines: stderr.split('\n').map((line) => /^out-\d\/(\S+)|^(input\S+)/.exec(line)?.slice(1).join('') ?? '') }
  })
  for (const name of pdfs(place, 'out-1')) {
    for (const jobs of [2, 4]) expect(place.bytes(`out-${jobs}/${name}`).equals(place.bytes(`out-1/${name}`)), name).toBe(true)
  }
  expect(pdfs(place, 'out-1').length).toBe(4)
  expect(runs[1]).toEqual(runs[0])
  expect(runs[2]).toEqual(runs[0])
})

it('renders a second time only what has changed, unless told to', () => {
  const place = workplace({ 'input/a.md': GOOD, 'input/b.md': GOOD })
  const build = (...args: string[]) => runProgram(program, place.cwd, ['build', ...args], { DOSSIER_CACHE: 'cache' }).stderr
  build()
  const first = place.bytes('output/a.pdf')
  place.write('output/a.pdf', 'spoiled')
  place.write('input/b.md', `${GOOD}\n`)
  const second = build()
  expect(second).toMatch(/a\.pdf.* unchanged: [\s\S]*b\.pdf.* s: /)
  expect(second).toContain('2 of 2 written, 1 of them unchanged')
  expect(place.bytes('output/a.pdf').equals(first)).toBe(true)
  expect(build('--force', 'input/a.md')).not.toContain('unchanged')
})

it('an entry that takes too long, or more memory than there is, is named, and the others are rendered', () => {
  const place = workplace({
    ...entries(),
    'input/endless.md': GOOD.replace(/^(## 2.*\n)/m, `$1\n${'a'.repeat(1_500_000)}\n`),
  })
  const { status, stderr } = runProgram(program, place.cwd, ['build', '--jobs', '2'], { DOSSIER_TIME_LIMIT: '6' })
  expect(stderr).toContain('input/endless.md:1:1: error batch/time-limit: this entry was ended: it took longer than 6 seconds')
  expect(status).toBe(1)
  expect(pdfs(place, 'output')).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'])
})

it('alone, an entry that takes too long is ended as well', () => {
  const place = workplace({ 'x.md': GOOD.replace(/^(## 2.*\n)/m, `$1\n${'a'.repeat(1_500_000)}\n`) })
  const { status, stderr } = runProgram(program, place.cwd, ['build', 'x.md'], { DOSSIER_TIME_LIMIT: '0.5' })
  expect(stderr).toContain('x.md:1:1: error batch/time-limit')
  expect(status).toBe(1)
})

it('a wish to stop is heard: what is done stays, and is summed up', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`input/${i + 10}.md`, BILINGUAL]))
  const place = workplace(many)
  const child = spawn(process.execPath, [program, 'build', '--jobs', '2'], { cwd: place.cwd })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
    if (said.includes('output/10.pdf') && !child.killed) child.kill('SIGINT')
  })
  const [status] = await once(child, 'close')
  const count = pdfs(place, 'output').length
  expect(status).toBe(130)
  expect(said).toContain(`stopped by SIGINT: ${count} of 60 written`)
  expect(count).toBeLessThan(60)
  expect(place.list('output').filter((name) => name.endsWith('.part'))).toEqual([])
})

it('what a process that no longer lives left unfinished is swept away', () => {
  const place = workplace({
    'input/a.md': GOOD,
    'output/a.pdf.4194305.part': 'half a file',
    [`output/b.pdf.${process.pid}.part`]: 'the work of somebody who lives',
  })
  runProgram(program, place.cwd, ['build'])
  expect(place.list('output')).toEqual(['a.pdf', `b.pdf.${process.pid}.part`])
})

it('a number of threads that is none is misuse', () => {
  const { status, stderr } = runProgram(program, workplace({ 'input/a.md': GOOD }).cwd, ['build', '--jobs', 'many'])
  expect(stderr).toBe('dossier: --jobs is a number of threads, 1 or more; “many” is none\n')
  expect(status).toBe(2)
})
