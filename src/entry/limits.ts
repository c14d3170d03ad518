/** How deep quotes, lists, emphasis and front matter may lie in each other. */
export const NESTING_LIMIT = 16

/** Bytes of an attached file that are read at all; what a form allows is less. */
export const LARGEST_ATTACHMENT = 100_000_000
