/**
 * Pages → their running heads, feet and page numbers, told from the text where no tag says so: lines at the head and
 * foot of pages that come again at the same height, digits aside.
 */
import type { PageFacts, TextLine } from './types.ts'

/** Lines at each end of a page that may be a head or foot. */
const DEEP = 2
/** Of the pages: heads of left and right pages differ, and chapters begin without. */
const SHARE = 0.4

/** Find the lines. */
export function runningHeads(pages: readonly Pick<PageFacts, 'number' | 'lines'>[]): ReadonlySet<TextLine> {
  const groups = new Map<string, { page: number; line: TextLine }[]>()
  for (const { number, lines } of pages) {
    const upright = lines.filter(({ angle }) => angle === 0)
    for (const line of new Set([...outermost(upright), ...outermost(upright.toReversed())])) {
      if (line.role !== 'unknown') continue
      const key = `${Math.round(line.baseline / 2)} ${line.text.replace(/[\divxlc]+/gi, '#')}`
      groups.set(key, [...(groups.get(key) ?? []), { page: number, line }])
    }
  }
  const least = Math.max(2, Math.ceil(SHARE * pages.length))
  const repeated = [...groups.values()].filter((group) => new Set(group.map(({ page }) => page)).size >= least)
  return new Set(repeated.flat().map(({ line }) => line))
}

/** What stands on the first baselines of a list. */
function outermost(lines: readonly TextLine[]): readonly TextLine[] {
  const baselines = new Set([...new Set(lines.map(({ baseline }) => Math.round(baseline)))].slice(0, DEEP))
  return lines.filter(({ baseline }) => baselines.has(Math.round(baseline)))
}
