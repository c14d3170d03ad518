/**
 * Every value between the stages as stable text: for people who look inside, and for golden files.
 * To show another value, add a row.
 */
import type { Stages } from '../pipeline/types.ts'
import { traceAnswers } from './answers.ts'
import { traceBoxes } from './boxes.ts'
import { traceEntry } from './entry.ts'
import { traceFlow } from './flow.ts'
import { traceHtml } from './html.ts'
import { tracePages } from './pages.ts'
import { traceStyled } from './styled.ts'
import { traceTags } from './tags.ts'

export type TraceName = 'entry' | 'data' | 'html' | 'styled' | 'boxes' | 'lines' | 'pages' | 'tags'

/** Each value as text, in the order in which it comes about; `undefined` where it did not. */
export const TRACES: Readonly<Record<TraceName, (stages: Stages) => string | undefined>> = {
  entry: ({ entry }) => entry && traceEntry(entry),
  data: ({ data }) => data && traceAnswers(data),
  html: ({ html }) => html && traceHtml(html.root),
  styled: ({ styled }) => styled && traceStyled(styled),
  boxes: ({ boxes, styled }) => boxes && traceBoxes(boxes, styled?.root),
  lines: ({ flow }) => flow && traceFlow(flow),
  pages: ({ pages }) => pages && tracePages(pages),
  tags: ({ tags, pages }) => tags && traceTags(tags, pages),
}
