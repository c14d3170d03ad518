/**
 * A nomination in English and Chinese in every layout and reading order, as poppler hears the finished file: `reading/*.txt`, to be read
 * aloud. Poppler is slow, so `npm test` compares what it heard with the tag tree; `npm run conformance` has it listen again.
 * To write the files anew: `READING=all npx vitest run --update=all test/acceptance/reading.test.ts`.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/pipeline/index.ts'
import type { CompileOptions } from '../../src/pipeline/types.ts'
import { traceTags } from '../../src/trace/tags.ts'
import { entryIn, openPairs } from '../pairs/entry.ts'
import { runOnPdf } from '../support/tools.ts'

const READINGS: Readonly<Record<string, CompileOptions>> = {
  stacked: { layout: 'stacked' },
  pairs: { layout: 'parallel' },
  languages: { layout: 'parallel', readingOrder: 'languages' },
  labels: { layout: 'labels' },
  separate: { layout: 'separate' },
}
const HERE = import.meta.dirname
const LISTENS = process.env.READING === 'all'

describe('read aloud', async () => {
  const world = await openPairs()

  it.each(Object.entries(READINGS))('%s', { timeout: 240_000 }, async (name, options) => {
    const { editions } = compile(entryIn(['en', 'zh-Hans']), world.resources, options)
    for (const { language, stages } of editions) {
      const file = `${HERE}/reading/${language ? `${name}.${language}` : name}.txt`
      const heard = LISTENS ? runOnPdf('pdfinfo', ['-struct-text', 'FILE'], stages.bytes!)?.output : undefined
      if (heard !== undefined) await expect(asText(heard)).toMatchFileSnapshot(file)
      else expect(tokensOf(traceTags(stages.tags!, stages.pages))).toEqual(tokensOf(readFileSync(file, 'utf8')))
    }
  })
})

/** Roles, what cells and lists say of themselves, and words: without the numbers of objects, and without what each role is like. */
function asText(heard: string): string {
  return heard
    .replace(/^( *\w+)(?: <[\w-]+>)?(?: \((?:block|inline)\))?:?$/gm, '$1')
    .replace(/^ *Object \d+ \d+\n/gm, '')
    .trimEnd()
}

/** Roles and words in their order; white space tells nothing, and how words are cut into runs neither. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  for (const line of text.split('\n')) {
    const role = /^ *([A-Z]\w*)\b/.exec(line)?.[1]
    if (role) tokens.push(role)
    const said = /(?:^ *|[^=] )"(.*)"$/.exec(line)?.[1]
    if (said) tokens[tokens.length - 1] += said.replace(/\\u\w{4}|\\(?=")|\s/g, '')
  }
  return tokens
}
