/**
 * Box tree → flow: everything laid out once, at full height. Names follow CSS 2.2, "Visual
 * formatting model details".
 */
import type { BoxTree } from '../box/types.ts'
import type { PageStyles } from '../style/types.ts'
import type { TextContext } from '../text/context.ts'
import { layoutBlock } from './block.ts'
import { createFlowBuilder } from './builder.ts'
import type { Flow } from './types.ts'

/** Lay the boxes out in one column as wide as the page area of each page style. */
export function layoutFlow(text: TextContext, boxes: BoxTree, pages: PageStyles): Flow {
  const areaWidth = (name: string) => {
    const page = pages.select(name, 'right')
    return page.width - page.marginLeft - page.marginRight
  }
  const areaHeight = (name: string) => {
    const page = pages.select(name, 'right')
    return page.height - page.marginTop - page.marginBottom
  }
  const builder = createFlowBuilder()
  layoutBlock({ text, builder, areaWidth, areaHeight, layoutBlock }, boxes.root, {
    x: 0,
    width: areaWidth('auto'),
    page: 'auto',
    apart: false,
    keep: false,
    markers: [],
  })
  return builder.finish()
}
