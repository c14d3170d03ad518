/** Runs and pages by hand, in a face whose glyphs are all 1 em wide. */
import type { GlyphItem, Page, PageItem } from '../../../src/page/types.ts'
import type { ContentId, GlyphRun } from '../../../src/text/types.ts'
import { monoFace } from '../../support/monoFace.ts'

export const SPAN = { file: 'input/a.md', line: 3, column: 1 }
export const BLACK = { r: 0, g: 0, b: 0 }
export const GREY = { r: 0.5, g: 0.5, b: 0.5 }

const FACE = monoFace()

export function run(text: string, more: Partial<GlyphRun> = {}): GlyphRun {
  const sorts = [...text].map((character) => FACE.sort(FACE.glyphOf(character.codePointAt(0)!), character))
  const advances = new Float32Array(sorts.length).fill(10)
  return { face: FACE, size: 10, color: BLACK, lang: 'en', sorts, advances, direction: 'ltr', ...more }
}

export function glyphs(content: ContentId, x: number, baseline: number, text: string, more: Partial<GlyphRun> = {}): GlyphItem {
  return { type: 'glyphs', x, baseline, run: run(text, more), content }
}

export function page(items: readonly PageItem[], more: Partial<Page> = {}): Page {
  return { width: 200, height: 100, label: { style: 'decimal', number: 1 }, items, header: [], footer: [], ...more }
}

/** A text without its first line feed and the indent of its first line, as it stands in a test. */
export function lines(text: string): string {
  const all = text.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n')
  const indent = /^ */.exec(all[0])![0].length
  return all.map((each) => each.slice(indent)).join('\n')
}
