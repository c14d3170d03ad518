/**
 * The bytes of a PDF and the pages it was made from → what the PDF does not show as it was set.
 *
 * Before a file gets its name, a reader that shares nothing with the writer leads every code that a page shows to a
 * glyph, a width and a text, and holds them against the sort that was set there and the face's own file:
 *
 *     page ─▶ content stream ─▶ font, code ─┬─ CIDToGIDMap ─▶ glyph ─▶ contours   = the face's, parts at their offsets
 *                                           ├─ /W, hmtx ─▶ width                  = the sort's advance
 *                                           └─ ToUnicode ─▶ text                  = the sort's text
 *
 * Extraction alone proves nothing: a subset whose outlines were lost reads perfectly and prints blank.
 */
import type { TagElement } from '../box/types.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Sort } from '../font/types.ts'
import type { GlyphItem, Page, PagedDocument } from '../page/types.ts'
import { faultsOf } from './compare.ts'
import { openFile } from './file.ts'
import type { EmbeddedFont } from './fonts.ts'
import type { ProofMemory } from './memory.ts'
import { readPages, type ShownPage } from './pages.ts'
import { placeFinder } from './place.ts'

/** Prove that a PDF shows a document as it was set. What is found are errors: such a file must not be written. */
export function proveGlyphs(bytes: Uint8Array, document: PagedDocument, memory: ProofMemory): readonly Diagnostic[] {
  const { pages, tags } = document
  try {
    const shown = readPages(openFile(bytes))
    if (shown.length !== pages.length) return [diagnose('proof/pages', tags.span, { shown: shown.length, set: pages.length })]
    const prove = proverOf(tags, memory)
    return pages.flatMap((page, index) => prove(page, shown[index]!, index + 1))
  } catch (error) {
    // Whatever stops the reader, the verdict is the same: what cannot be read has not been proved.
    return [diagnose('proof/unreadable', tags.span, { reason: error instanceof Error ? error.message : String(error) })]
  }
}

/** The sort that a code was proved to show, or that it was found to show something else: it is said once. */
type Verdict = Sort | 'wrong'

type ProvePage = (page: Page, shown: ShownPage, number: number) => readonly Diagnostic[]

/** Proves one page after the other; what was decided of a code holds for all of them. */
function proverOf(tags: TagElement, memory: ProofMemory): ProvePage {
  const placeOf = placeFinder(tags)
  const verdictsByFont = new Map<EmbeddedFont, Verdict[]>()
  const verdictsOf = (font: EmbeddedFont): Verdict[] => {
    let verdicts = verdictsByFont.get(font)
    if (!verdicts) {
      verdicts = []
      verdictsByFont.set(font, verdicts)
    }
    return verdicts
  }

  /** Code by code: both sides have as many. */
  function proveCodes(items: readonly GlyphItem[], { runs }: ShownPage): readonly Diagnostic[] {
    const found: Diagnostic[] = []
    let next = 0
    let at = 0
    let { font, codes } = runs[next++]!
    let verdicts = verdictsOf(font)
    for (const { run, content } of items) {
      for (const sort of run.sorts) {
        while (at === codes.length) {
          ;({ font, codes } = runs[next++]!)
          verdicts = verdictsOf(font)
          at = 0
        }
        const code = codes[at++]!
        if (verdicts[code] === sort || verdicts[code] === 'wrong') continue
        const faults = faultsOf(font, code, run.face, sort, memory)
        verdicts[code] = faults.length === 0 ? sort : 'wrong'
        for (const fault of faults) found.push(diagnose(fault.code, placeOf(content), fault.parameters))
      }
    }
    return found
  }

  /** Where the texts of both sides part, which says more than a fault for each code after it. */
  function describeLoss(items: readonly GlyphItem[], { count, runs }: ShownPage, page: number): Diagnostic {
    const texts = runs.flatMap(({ font, codes }) => Array.from(codes, (code) => font.textOf(code)))
    const set = items.flatMap(({ run, content }) => run.sorts.map((sort) => ({ text: sort.text, content })))
    const parting = set.findIndex(({ text }, at) => texts[at] !== text)
    const { text, content } = set.at(parting) ?? { text: '', content: 'artifact' }
    return diagnose('proof/incomplete', placeOf(content), { page, shown: count, set: set.length, text })
  }

  return (page, shown, number) => {
    const items = [page.items, page.header, page.footer].flat().filter((item) => item.type === 'glyphs')
    const count = items.reduce((sum, { run }) => sum + run.sorts.length, 0)
    if (count !== shown.count) return [describeLoss(items, shown, number)]
    return count === 0 ? [] : proveCodes(items, shown)
  }
}
