/**
 * The README's first nomination, followed step by step: its commands are run, what it says to fill in is filled in, and
 * what it says comes out must come out. A line `…` stands for any lines; times and sizes of files may differ.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { HOME, workplace } from './support.ts'

const README = readFileSync(join(HOME, 'README.md'), 'utf8')
const ENTRY = 'input/town-hall.md'

interface Block {
  readonly language: string
  readonly text: string
}

function blocksBetween(heading: string, next: string): readonly Block[] {
  const section = README.slice(README.indexOf(`## ${heading}\n`), README.indexOf(`## ${next}\n`))
  return Array.from(section.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm), ([, language, text]) => ({
    language: language!,
    text: text!,
  }))
}

/** Run a command as `npm run dossier` does; both streams in the order in which a terminal shows them. */
async function run(command: string, cwd: string): Promise<string> {
  const shown: string[] = []
  const write = (text: string) => void shown.push(text)
  const args = command.replace('npm run dossier -- ', '').trim().split(' ')
  await main(args, { cwd, home: HOME, env: {}, terminal: false, out: write, err: write })
  return shown.join('')
}

/** Put a key's lines, or a question's answers, in the place of those that the skeleton has empty. */
function fillIn(entry: string, { language, text }: Block): string {
  if (language === 'markdown') return entry.replace(/^## 1\.[\s\S]*?(?=^## )/m, () => `${text}\n`)
  return text.split(/^(?=\S)/m).reduce((filled, lines) => {
    const key = lines.slice(0, lines.indexOf(':') + 1)
    expect(filled).toContain(`\n${key}`)
    return filled.replace(new RegExp(`^${key}\n(?:  .*\n)*`, 'm'), () => lines)
  }, entry)
}

function comparable(text: string): string {
  return text.replace(/\d+ kB/g, 'N kB').replace(/\d+\.\d+ s/g, 'N s')
}

it('is as the README says', async () => {
  const place = workplace({ 'templates/unpsa-2022/example.md': readFileSync(join(HOME, 'templates/unpsa-2022/example.md')) })
  const blocks = blocksBetween('Your first nomination', 'More than words')
  expect(blocks.map(({ language }) => language)).toEqual(['sh', '', 'yaml', 'markdown', ...Array(3).fill(['sh', '']).flat()])
  for (const [index, block] of blocks.entries()) {
    if (block.language === 'sh') {
      const shown = comparable(await run(block.text, place.cwd))
      const parts = comparable(blocks[index + 1]!.text).split('…\n')
      expect(shown.startsWith(parts[0]!), `${block.text}${shown}`).toBe(true)
      expect(shown.endsWith(parts.at(-1)!), `${block.text}${shown}`).toBe(true)
      for (const part of parts) expect(shown).toContain(part)
    } else if (block.language !== '') place.write(ENTRY, fillIn(place.read(ENTRY), block))
  }
})
