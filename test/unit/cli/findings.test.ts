/** What a reader sees of findings: on a terminal, in a file, at GitHub; and the log for other programs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { printDiagnostics } from '../../../src/cli/findings.ts'
import { sarif } from '../../../src/cli/sarif.ts'
import { diagnose } from '../../../src/diagnostics/diagnose.ts'

const cwd = mkdtempSync(join(tmpdir(), 'dossier-'))
afterAll(() => rmSync(cwd, { recursive: true }))
writeFileSync(join(cwd, '数,a.md'), '---\ntitel: x\n')

const io = { cwd, home: cwd, env: {}, out: () => {}, err: () => {}, terminal: false }
const finding = diagnose(
  'form/unknown-field',
  { file: '数,a.md', line: 2, column: 1, length: 5 },
  { id: 'titel', nearest: 'title' },
)

it('the place, the message, the line, what to do', () => {
  expect(printDiagnostics([finding], io)).toBe(
    [
      '数,a.md:2:1: error form/unknown-field: the form has no field "titel"',
      '  2 │ titel: x',
      '    │ ^^^^^',
      '  did you mean `title:`?',
      '',
    ].join('\n'),
  )
})

it('shows a line once where several findings are about it', () => {
  expect(printDiagnostics([finding, finding], io).match(/│ titel/g)).toHaveLength(1)
})

it('in the language of the environment', () => {
  expect(printDiagnostics([finding], { ...io, env: { LANG: 'fr_FR.UTF-8' } })).toContain('vouliez-vous dire `title:` ?')
})

it('in colour on a terminal, unless that is not wanted', () => {
  expect(printDiagnostics([finding], { ...io, terminal: true })).toContain('\x1b[1;31merror\x1b[0m')
  expect(printDiagnostics([finding], { ...io, terminal: true, env: { NO_COLOR: '1' } })).not.toContain('\x1b')
  expect(printDiagnostics([finding], { ...io, terminal: true, env: { TERM: 'dumb' } })).not.toContain('\x1b')
})

it('as an annotation where GitHub runs it, with what its commands use escaped', () => {
  expect(printDiagnostics([finding], { ...io, env: { GITHUB_ACTIONS: 'true' } })).toContain(
    '::error file=数%2Ca.md,line=2,col=1,endColumn=6,title=form/unknown-field::the form has no field "titel"%0Adid you mean `title:`?\n',
  )
})

it('as a SARIF log: a rule for each code, a region in UTF-16 columns, a relative address', () => {
  const other = diagnose('entry/date-doubtful', { file: 'a/b c.md', line: 3, column: 7 }, { date: '2022-13-01' })
  const log = JSON.parse(sarif([finding, other, finding]))
  expect(log.version).toBe('2.1.0')
  const [{ tool, results, columnKind }] = log.runs
  expect(columnKind).toBe('utf16CodeUnits')
  expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['entry/date-doubtful', 'form/unknown-field'])
  expect(tool.driver.rules.map((rule: { defaultConfiguration: object }) => rule.defaultConfiguration)).toEqual([
    { level: 'warning' },
    { level: 'error' },
  ])
  expect(results.map((result: { ruleIndex: number }) => result.ruleIndex)).toEqual([1, 0, 1])
  expect(results[0]).toEqual({
    ruleId: 'form/unknown-field',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'the form has no field "titel"\ndid you mean `title:`?' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '%E6%95%B0%2Ca.md' },
          region: { startLine: 2, startColumn: 1, endColumn: 6 },
        },
      },
    ],
  })
  expect(results[1].locations[0].physicalLocation.artifactLocation.uri).toBe('a/b%20c.md')
})
