/** What pagination needs from outside. */
import type { Bookmark, TagElement } from '../box/types.ts'
import type { Language } from '../language/types.ts'
import type { PageStyles } from '../style/types.ts'
import type { TextContext } from '../text/context.ts'

export interface PageContext {
  readonly text: TextContext
  readonly pages: PageStyles
  readonly bookmarks: readonly Bookmark[]
  readonly tags: TagElement
  /** Language of running heads that say nothing of their own. */
  readonly lang: Language
}
