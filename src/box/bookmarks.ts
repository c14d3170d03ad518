/** Styled tree → entries of the PDF's outline (CSS Generated Content for Paged Media, "Bookmarks"). */
import type { StyledElement } from '../style/types.ts'
import { textOf } from './textOf.ts'
import type { Bookmark } from './types.ts'

export function bookmarksOf(element: StyledElement): readonly Bookmark[] {
  const { bookmarkLevel, bookmarkLabel } = element.style
  const own: Bookmark[] =
    bookmarkLevel === 'none'
      ? []
      : [
          {
            level: bookmarkLevel,
            label: bookmarkLabel
              .map((part) => (part.type === 'string' ? part.value : part.type === 'text' ? textOf(element) : ''))
              .join(''),
            lang: element.lang,
            node: element.id,
          },
        ]
  return [...own, ...element.children.flatMap((child) => (child.type === 'element' ? bookmarksOf(child) : []))]
}
