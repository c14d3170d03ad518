/**
 * Text cut from a page that may be remembered longer than the page. The engine keeps a slice as a view of the string that
 * it is cut from, and with it the whole: a file name of forty characters keeps alive a dossier.
 */

/** A shorter slice is a copy. */
const SHORTEST_VIEW = 13

/** The same text in memory of its own. */
export function detached(text: string): string {
  return text.length < SHORTEST_VIEW ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}
