/** How deep quotes, lists, emphasis and front matter may lie in each other. */
export const NESTING_LIMIT = 16
