/** Styled tree → entries of the PDF's outline (CSS Generated Content for Paged Media, "Bookmarks"). */
import { textOf } from '../style/textOf.ts'
import type { StyledElement } from '../style/types.ts'
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
              .map((part) => (part.type === 'string' ? part.value : part.type === 'text' ? textOf(element, part.of) : ''))
              .join(''),
            lang: element.lang,
            node: element.id,
          },
        ]
  return [...own, ...element.children.flatMap((child) => (child.type === 'element' ? bookmarksOf(child) : []))]
}
