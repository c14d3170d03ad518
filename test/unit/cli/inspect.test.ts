import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { main } from '../../../src/cli/main.ts'

const cwd = mkdtempSync(join(tmpdir(), 'dossier-inspect-'))
copyFileSync('templates/unpsa-2022/example.md', join(cwd, 'water.md'))
afterAll(() => rmSync(cwd, { recursive: true }))

async function inspect(...args: readonly string[]) {
  let out = ''
  let err = ''
  const io = {
    cwd,
    home: process.cwd(),
    env: {},
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    terminal: false,
  }
  const status = await main(['inspect', ...args], io)
  return { status, out, err }
}

it('prints the value after a stage on stdout', async () => {
  const { status, out } = await inspect('water.md', '--stage', 'entry')
  expect(status).toBe(0)
  expect(out).toMatch(/^entry water\n {2}form \d+:\d+ "unpsa-2022"\n/)
})

it('writes a PDF with the bones drawn, and the time of each stage on stderr', async () => {
  const { status, out, err } = await inspect('water.md', '--overlay', 'boxes,lines,baselines', '--time')
  expect({ status, out }).toEqual({ status: 0, out: '' })
  expect(err).toMatch(/^flow +[\d.]+ ms$/m)
  expect(readFileSync(join(cwd, 'output/water.overlay.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/)
})

it.each([
  [['water.md', '--stage', 'line'], 'there is no stage “line”; did you mean lines?'],
  [['water.md', '--overlay', 'boxes,grid'], 'there is no overlay “grid”; there are boxes, lines, baselines'],
  [['water.md'], 'nothing to show'],
  [['--stage', 'lines'], 'inspect takes one entry'],
  [['water.md', '--stage', 'lines', '-o', 'x.pdf'], '-o names the PDF of --overlay'],
  [['fire.md', '--stage', 'lines'], 'there is no fire.md'],
])('is misused with %j', async (args, message) => {
  const { status, err } = await inspect(...args)
  expect(status).toBe(2)
  expect(err).toContain(message)
})

it('shows each edition of an entry that makes several, and what they share once', async () => {
  const entry = readFileSync(join(cwd, 'water.md'), 'utf8')
  writeFileSync(join(cwd, 'separate.md'), entry.replace(/^languages:.*$/m, '$&\nlayout: separate'))
  const { out } = await inspect('separate.md', '--stage', 'pages')
  expect(out.match(/^edition .*$/gm)).toEqual(['edition en', 'edition zh-Hans'])
  const shared = await inspect('separate.md', '--stage', 'entry')
  expect(shared.out).not.toContain('edition')
  const { err } = await inspect('separate.md', '--overlay', 'lines')
  expect(err).toBe('output/separate.en.overlay.pdf\noutput/separate.zh-Hans.overlay.pdf\n')
})
