/** A few lines of HTML → lines set at 20 pt in the faces of `fonts/`, or a PDF of them. */
import { buildBoxes, tagTree } from '../../../src/box/index.ts'
import type { Sort } from '../../../src/font/types.ts'
import type { Language } from '../../../src/language/types.ts'
import { layoutFlow } from '../../../src/layout/index.ts'
import { paginate } from '../../../src/page/index.ts'
import { writePdf } from '../../../src/pdf/index.ts'
import { baseSheet, parseSheet, styleTree } from '../../../src/style/index.ts'
import { parseHtml } from '../../../src/template/parseHtml.ts'
import { createChunkShaper } from '../../../src/text/chunks.ts'
import { createFaceChoosers } from '../../../src/text/faces.ts'
import { createParagraphMemory } from '../../../src/text/memory.ts'
import { createWordShaper } from '../../../src/text/shape.ts'
import { openShaper } from '../../support/shaper.ts'
import { FONTS } from '../font/faces.ts'

/** What the pen moves for each sort of a line. */
export interface SetLine {
  readonly x: number
  readonly sorts: readonly { readonly text: string; readonly advance: number; readonly sort: Sort }[]
}

export async function linesOf(css: string, html: string, lang: Language): Promise<readonly SetLine[]> {
  const { flow } = await setPage(css, html, lang)
  return flow.items.flatMap((item) => {
    if (item.type !== 'unit') return []
    const runs = item.items.filter((drawn) => drawn.type === 'glyphs')
    const sorts = runs.flatMap(({ run }) =>
      run.sorts.map((sort, i) => ({ sort, text: sort.text, advance: Math.round(run.advances[i] * 100) / 100 })),
    )
    return [{ x: runs[0]?.x ?? 0, sorts }]
  })
}

export async function pdfOf(css: string, html: string, lang: Language): Promise<Uint8Array> {
  const { text, styled, boxes, flow } = await setPage(css, html, lang)
  const pages = paginate(flow, { text, pages: styled.pages, bookmarks: boxes.bookmarks, tags: tagTree(styled.root), lang })
  return writePdf(pages, { title: { [lang]: 'Page' }, languages: [lang], author: 'A', subject: 'S', producer: 'P' })
}

async function setPage(css: string, html: string, lang: Language) {
  const words = createWordShaper(await openShaper())
  const sheet = parseSheet(
    'a.css',
    `@page { size: 600pt 400pt; margin: 0 } html { font: 20pt/2 sans-serif } p { margin: 0 } ${css}`,
  )
  const root = parseHtml(html, new Map(), { file: 'a.html', line: 1, column: 1 })
  const styled = styleTree(root, [baseSheet(), sheet.value], { paper: 'A4', defaultLanguage: lang }).value
  const text = {
    faces: createFaceChoosers(FONTS)([lang]),
    words,
    chunks: createChunkShaper(words),
    paragraphs: createParagraphMemory(),
    report: () => {},
  }
  const boxes = buildBoxes(styled)
  return { text, styled, boxes, flow: layoutFlow(text, boxes, styled.pages) }
}
