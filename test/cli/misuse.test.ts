/** A command that is not used as it can be: one line on stderr, exit status 2. The machine's failures: 3. */
import { describe, expect, it } from 'vitest'
import { GOOD, workplace } from './support.ts'

describe('misuse is exit status 2 and one line on stderr:', () => {
  const rows: Readonly<Record<string, readonly [args: string, says: string]>> = {
    'a command that is not there': ['biuld', 'there is no command “biuld”; did you mean build?'],
    'a command that nothing resembles': ['frobnicate', 'there is no command “frobnicate”'],
    'an option that is not there': ['build --drft', 'there is no option --drft; did you mean --draft?'],
    'an option that every object has': ['build --constructor', 'there is no option --constructor'],
    'a letter that is no option': ['build -x', 'there is no option -x'],
    'an option without its value': ['build --languages', 'argument missing'],
    'a value for an option that takes none': ['build --draft=yes', 'does not take an argument'],
    'a path that does not exist': ['build nothing.md', 'there is no nothing.md'],
    'a folder without entries': ['build empty', 'there is no entry below empty'],
    'no input folder': ['build', 'there is no input'],
    'a layout that is none of ours': ['build --layout columns', '--layout is one of stacked, parallel, labels, separate'],
    'an order of reading that is none of ours': ['build --reading-order rows', '--reading-order is one of pairs, languages'],
    'a format that there is none of': ['check --format xml', '--format is one of text, json, sarif'],
    'an option that does not work yet': ['build --sign', 'there is no option --sign'],
    'a paper that is none of ours': ['build --paper A3', '--paper is one of A4, Letter'],
    'a language that is none of ours': ['build --languages en,xx', '“xx” is no language'],
    'a language named twice': ['build --languages zh,zh-Hans', 'names zh-Hans twice'],
    'an import without a place to write': ['import page.txt', 'dossier import DUMP -o FILE'],
    'an import of a folder': ['import empty -o entry.md', 'empty is no file'],
    'an import over another file': ['import page.txt -o other.md', 'other.md is there already'],
    'an import for a form that is not there': ['import page.txt -o new.md --form unpsa', 'there is no form “unpsa”'],
    'an output folder that is a file': ['build pair -o page.txt', 'page.txt is a file; -o names a folder'],
    'a theme that is not there': ['build pair --theme plain', '--theme is one of blue, sober; “plain” is none of them'],
    'two entries for one PDF': ['build pair', 'pair/A.md and pair/a/nomination.md would both be written'],
  }
  for (const [what, [args, says]] of Object.entries(rows)) {
    it(what, async () => {
      const place = workplace({
        'empty/note.txt': '',
        'page.txt': '联合国成员国 韩国\n',
        'other.md': 'words\n',
        'pair/A.md': '',
        'pair/a/nomination.md': '',
      })
      const { status, out, err } = await place.run(args)
      expect(err).toContain(says)
      expect(err.trimEnd().split('\n')).toHaveLength(1)
      expect(out).toBe('')
      expect(status).toBe(2)
    })
  }

  it('a date in the surroundings that is none', async () => {
    for (const SOURCE_DATE_EPOCH of ['tomorrow', '-1', '1e9', '999999999999']) {
      const { status, err } = await workplace({ 'a.md': GOOD }).run('build a.md', { env: { SOURCE_DATE_EPOCH } })
      expect(err).toContain('SOURCE_DATE_EPOCH is a number of seconds')
      expect(status).toBe(2)
    }
  })

  it('a list of fonts of our own that cannot be read', async () => {
    const { status, err } = await workplace({ 'a.md': GOOD, 'fonts/fonts.json': '[' }).run('build a.md')
    expect(err).toMatch(/fonts\/fonts\.json cannot be read/)
    expect(status).toBe(2)
  })

  it('nothing at all, which shows the commands', async () => {
    const { status, out } = await workplace().run([])
    expect(out).toContain('dossier build [PATH…] [-o DIR]')
    expect(status).toBe(2)
  })
})

describe('help is a result:', () => {
  it('of the program', async () => {
    expect(await workplace().run('--help')).toMatchObject({ status: 0, err: '', out: expect.stringContaining('dossier check') })
  })

  it('of a command, with no option that does not work yet', async () => {
    const { status, out } = await workplace().run('build --help')
    expect(out).toContain('--draft')
    expect(out).not.toContain('--sign')
    expect(status).toBe(0)
  })

  it('the version too', async () => {
    expect((await workplace().run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('what the machine refuses is exit status 3 and leaves nothing half done:', () => {
  const rows: Readonly<Record<string, readonly [args: string, says: string]>> = {
    'an output folder below a file': ['build a.md -o file/below', 'file/below/a.pdf cannot be written'],
    'a folder where the PDF goes': ['build a.md -o taken', 'taken/a.pdf cannot be written'],
    'a report below a file': ['check a.md --report file/report.json', 'file/report.json cannot be written'],
    'an imported entry below a file': ['import page.txt -o file/entry.md', 'file/entry.md cannot be written'],
  }
  for (const [what, [args, says]] of Object.entries(rows)) {
    it(what, async () => {
      const place = workplace({ 'a.md': GOOD, file: 'words', 'page.txt': 'x\n', 'taken/a.pdf/full.txt': '' })
      const { status, err } = await place.run(args)
      expect(err).toContain(says)
      expect(status).toBe(3)
      expect(place.list('.').filter((path) => path.endsWith('.part'))).toEqual([])
      expect(place.read('file')).toBe('words')
    })
  }
})
