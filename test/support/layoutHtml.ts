/**
 * A few lines of text → a document laid out in the font in which every glyph is one em wide, for
 * the cases of box, text, layout and page.
 *
 *     page 200x40, mono 10/12, ko     paper without margins, size and line height, language
 *     h1 { break-after: avoid }       lines that end in a brace are a style sheet
 *
 *     One.                            a paragraph; a blank line ends it
 *
 *     # Title                         a heading, `##` for the second level
 *     - one                           an item of a list
 *     <table>…                        a block that begins with a tag is taken as it stands
 *     <img src="40x20.png">           a picture of so many pixels
 *
 * Of the default look only the kinds of boxes stay: margins are nought and one size is for all.
 */
import { buildBoxes, tagTree } from '../../src/box/index.ts'
import type { BoxTree, TagElement } from '../../src/box/types.ts'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import { parseLanguage } from '../../src/language/languages.ts'
import { layoutFlow } from '../../src/layout/index.ts'
import type { Flow } from '../../src/layout/types.ts'
import { paginate } from '../../src/page/index.ts'
import type { PagedDocument } from '../../src/page/types.ts'
import { baseSheet, type ImageFolder, parseSheet, styleTree } from '../../src/style/index.ts'
import type { StyledDocument } from '../../src/style/types.ts'
import { parseHtml } from '../../src/template/parseHtml.ts'
import { createChunkShaper } from '../../src/text/chunks.ts'
import type { TextContext } from '../../src/text/context.ts'
import { createFaceChoosers } from '../../src/text/faces.ts'
import { createParagraphMemory } from '../../src/text/memory.ts'
import { createWordShaper } from '../../src/text/shape.ts'
import { monoFonts, monoShaper } from './monoFace.ts'
import { encodePng } from './png.ts'

/** Every value on the way. */
export interface LaidOut {
  readonly styled: StyledDocument
  readonly boxes: BoxTree
  readonly tags: TagElement
  readonly flow: Flow
  readonly pages: PagedDocument
  readonly diagnostics: readonly Diagnostic[]
}

/** The default look, read once for all cases. */
const BASE = baseSheet()

/** Lay out the input of a case, in the one font unless another text stage is given. */
export function layOut(input: string, textStage: typeof monoText = monoText): LaidOut {
  const { html, css, language } = readInput(input)
  const root = parseHtml(html, new Map(), { file: 'case.html', line: 1, column: 1 })
  const sheet = parseSheet('case.css', css)
  const styled = styleTree(root, [BASE, sheet.value], { paper: 'A4', defaultLanguage: language, folders: FOLDERS })
  const found: Diagnostic[] = []
  const text = textStage((diagnostic) => found.push(diagnostic))
  const boxes = buildBoxes(styled.value)
  const tags = tagTree(styled.value.root)
  const flow = layoutFlow(text, boxes, styled.value.pages)
  const context = { text, pages: styled.value.pages, bookmarks: boxes.bookmarks, tags, lang: language }
  const pages = paginate(flow, context)
  return { styled: styled.value, boxes, tags, flow, pages, diagnostics: [...sheet.diagnostics, ...styled.diagnostics, ...found] }
}

/** Pictures by what they are called: `40x20.png` has so many pixels. */
const PICTURES: ImageFolder = {
  fileSize: (path) => (/^\d+x\d+\.png$/.test(path) ? 1 : undefined),
  readFile(path) {
    const [columns = 1, rows = 1] = path.split(/\D+/).map(Number)
    return encodePng({ columns, rows, colorType: 0, depth: 1, pixel: () => [0] })
  },
}
const FOLDERS = { entry: PICTURES, templates: PICTURES, annexes: new Map() }

/** The text stage with the one font. */
export function monoText(report: TextContext['report'] = () => {}): TextContext {
  const fonts = monoFonts()
  const words = createWordShaper(monoShaper())
  return {
    faces: createFaceChoosers(fonts)(['en']),
    words,
    chunks: createChunkShaper(words),
    paragraphs: createParagraphMemory(),
    report,
  }
}

const FIRST_LINE = /^page (\d+)x(\d+), mono ([\d.]+)(?:\/([\d.]+))?(?:, ([\w-]+))?$/

function readInput(input: string) {
  const [first, ...lines] = input.split('\n')
  const match = FIRST_LINE.exec(first)
  if (!match) throw new Error(`a case begins with a line like "page 200x40, mono 10", not with "${first}"`)
  const [, width, height, size, leading = size, code = 'en'] = match
  const language = parseLanguage(code)
  if (!language) throw new Error(`no language ${code}`)
  const isRule = (line: string) => line.endsWith('}')
  const css = [
    `@page { size: ${width}pt ${height}pt; margin: 0; font-size: ${size}pt; line-height: ${leading}pt }`,
    `html { font-family: Mono; font-size: ${size}pt; line-height: ${leading}pt; orphans: 1; widows: 1 }`,
    'p, h1, h2, h3, ul, ol, pre, blockquote, figure { margin: 0; font-size: inherit; font-weight: inherit }',
    'ol { padding-inline-start: 30pt } ul { padding-inline-start: 20pt }',
    ...lines.filter(isRule),
  ]
  const body = lines.filter((line) => !isRule(line)).join('\n')
  return {
    html: body
      .split(/\n{2,}/)
      .map(blockHtml)
      .join(''),
    css: css.join('\n'),
    language,
  }
}

function blockHtml(block: string): string {
  if (block.trim() === '') return ''
  if (/^<(?!br|a[ >]|b>|i>|span|sup|q>|code)/.test(block)) return block
  const lines = block.split('\n')
  const [, marks, title] = /^(#{1,3}) (.*)$/.exec(lines[0]) ?? []
  if (marks) return `<h${marks.length}>${title}</h${marks.length}>${blockHtml(lines.slice(1).join('\n'))}`
  if (lines.every((line) => line.startsWith('- '))) return `<ul>${lines.map((line) => `<li>${line.slice(2)}</li>`).join('')}</ul>`
  return `<p>${block}</p>`
}
