/** All 36 pairs of languages: the same nomination in every layout, with the same words. */
import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/language/languages.ts'
import type { Language } from '../../src/language/types.ts'
import { compile } from '../../src/pipeline/index.ts'
import type { Compilation, CompileOptions } from '../../src/pipeline/types.ts'
import type { StyledElement } from '../../src/style/types.ts'
import { traceTags } from '../../src/trace/tags.ts'
import type { World } from '../../src/world/types.ts'
import { expectDocumentLaws } from '../support/documentLaws.ts'
import { runOnPdf } from '../support/tools.ts'
import { entryIn, openPairs, PAIRS } from './entry.ts'

let world: World
beforeAll(async () => {
  world = await openPairs()
})

/** Every fourth pair stands for all where PDFs are written, and in the layouts that print no more, unless all are asked for. */
const ALSO = PAIRS.filter((_, i) => process.env.PAIRS === 'all' || i % 4 === 0)

describe.each(PAIRS.map((pair) => [pair.join(' and '), pair] as const))('%s', (_, pair) => {
  const until = ALSO.includes(pair) ? 'bytes' : 'pdf'
  const stacked = read(pair, { layout: 'stacked', until })
  const parallel = read(pair, { layout: 'parallel', until })

  it('are set without a finding, below each other and side by side, by the laws', () => {
    for (const { stages, diagnostics } of [stacked(), parallel()]) {
      expect(stages.bytes !== undefined).toBe(until === 'bytes')
      expect(diagnostics).toEqual([])
    }
    expectDocumentLaws(stacked())
    expectDocumentLaws(parallel(), { inPairs: true })
  })

  it('say the same in each language', () => {
    const words = answersOf(stacked())
    expect([...words.keys()]).toEqual(pair)
    expect(answersOf(parallel())).toEqual(words)
    expect(labelsOf(parallel())).toEqual(labelsOf(stacked()))
  })

  if (!ALSO.includes(pair)) return
  it('say the same in PDFs of their own, and as labels with answers in the first', () => {
    const separate = read(pair, { layout: 'separate', until: 'pdf' })
    const labels = read(pair, { layout: 'labels', until: 'pdf' })
    expect(separate().editions.map(({ language }) => language)).toEqual(pair)
    const words = answersOf(stacked())
    expect(answersOf(separate())).toEqual(words)
    expect(answersOf(labels())).toEqual(new Map([[pair[0], words.get(pair[0])]]))
    expect(labelsOf(separate())).toEqual(labelsOf(stacked()))
    expect(labelsOf(labels())).toEqual(labelsOf(stacked()))
    expectDocumentLaws(separate())
    expectDocumentLaws(labels())
  })
})

it('every language is among the pairs that stand for all', () => {
  expect(new Set(ALSO.flat()).size).toBe(LANGUAGES.length)
})

describe('columns are read', () => {
  const roles = (options: CompileOptions) => {
    const { stages } = compile(entryIn(['en', 'zh-Hans']), world.resources, { layout: 'parallel', until: 'pdf', ...options })
    const trace = traceTags(stages.tags!, stages.pages).split('\n')
    // The second question: from its prompt to the next.
    const [from, to] = ['What was done', 'What has changed'].map((words) => trace.findIndex((line) => line.includes(words)))
    return trace.slice(from, to).join('\n')
  }

  it('paragraph by paragraph, lists and tables whole', async () => {
    await expect(roles({})).toMatchFileSnapshot('pairs.tags.txt')
  })

  it('or one language after the other', async () => {
    await expect(roles({ readingOrder: 'languages' })).toMatchFileSnapshot('languages.tags.txt')
  })

  it('by other programs in the same order', { timeout: 60_000 }, () => {
    const { stages } = compile(entryIn(['fr', 'ar']), world.resources, { layout: 'parallel' })
    const text = runOnPdf('pdfinfo', ['-struct-text', 'FILE'], stages.bytes!)?.output
    if (text === undefined) return
    const words = ['Notre point', 'من أين بدأنا', 'Jusqu’en 2019', 'حتى عام 2019', 'Les obstacles', 'أما العقبات']
    const places = words.map((each) => text.indexOf(each))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places.toSorted((one, other) => one - other)).toEqual(places)
  })
})

/** Compiled once, when it is first asked for. */
function read(languages: readonly Language[], options: CompileOptions): () => Compilation {
  let compilation: Compilation | undefined
  return () => {
    compilation ??= compile(entryIn(languages), world.resources, options)
    return compilation
  }
}

/** What the answers say, by language, in all PDFs of an entry. */
function answersOf(compilation: Compilation): ReadonlyMap<Language, string> {
  const words = new Map<Language, string>()
  for (const { text, lang, within } of textsOf(compilation)) {
    if (within.has('answer') && !within.has('language')) words.set(lang, (words.get(lang) ?? '') + text.trim())
  }
  return words
}

/** What else is printed, in no order. The foot of the cover and the last page tell of editions, which differ. */
function labelsOf(compilation: Compilation): readonly string[] {
  const labels = textsOf(compilation).filter(({ within }) => !['answer', 'facts', 'receipt'].some((name) => within.has(name)))
  return [...new Set(labels.map(({ text }) => text.trim()))].sort()
}

interface PrintedText {
  readonly text: string
  readonly lang: Language
  /** Classes of the elements around it. */
  readonly within: ReadonlySet<string>
}

function textsOf({ editions }: Compilation): readonly PrintedText[] {
  return editions.flatMap(({ stages }) => textsBelow(stages.styled!.root, new Set()))
}

function textsBelow(element: StyledElement, around: ReadonlySet<string>): readonly PrintedText[] {
  const within = new Set([...around, ...(element.attributes.class ?? '').split(' ')])
  return element.children.flatMap((child): readonly PrintedText[] => {
    if (child.type === 'text') return [{ text: child.value, lang: element.lang, within }]
    // Bullets and numbers of notes are made by the style sheet.
    return child.type === 'element' && !child.tag.startsWith('::') ? textsBelow(child, within) : []
  })
}
