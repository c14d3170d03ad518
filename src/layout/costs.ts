/**
 * What it costs to end a page at a place, or to leave it as it then is. A flow is cut where the sum
 * is least, so only proportions matter: they are set against one another here, with their reasons.
 */
export const COST = {
  /** Between two blocks: the best place there is. */
  betweenBlocks: 0,
  /** Between two items of a list, or two rows of a table, which belong together a little. */
  betweenItems: 1,
  betweenRows: 1,
  /** Inside a paragraph, where it leaves enough lines on either side: hardly seen, but seen. */
  insideParagraph: 3,
  /** Each further page outweighs any good place to end one. */
  page: 10,
  /** After a table's first row, before its last, or in a table so small that it is taken in at a glance. */
  lonelyRow: 25,
  /** Where a heading would stand over a single line: as bad as three eighths of an empty page. */
  singleLineBelowHeading: 60,
  /** Where all that a page has of a column is a single line of a paragraph that goes on before and after. */
  singleLineInColumn: 60,
  /** A note that goes on at the foot of the next page, which readers seldom expect. */
  dividedNote: 60,
  /** A last page of two lines, or filled to less than `nearlyEmpty`, looks like an accident. */
  nearlyEmptyPage: 60,
  /** Inside columns that are read one after the other: overleaf readers begin at their top again. */
  insideColumns: 25,
  /** Inside a row of a table: a page may rather stay empty by more than a half. */
  insideRow: 150,
  /** A page that is empty to a share of s costs this × s²: a tenth as much as a broken paragraph, a sixth as much as a page. */
  emptyPage: 400,
  /** A page with a single line on it: as bad as an empty one, and so taken only where the text itself is that short. */
  singleLinePage: 400,
  /** Where no page should end: only for what is to be kept together and is taller than a page. */
  lastResort: 1e6,
  /** A page that holds more than fits: only where nothing can be divided. */
  overfull: 1e9,
} as const

/** Share of a page below which a last page is nearly empty. */
export const NEARLY_EMPTY = 0.12
