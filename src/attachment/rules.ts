/**
 * The table of what keeps a PDF from being bound: the clauses of ISO 19005-3 (PDF/A-3) and ISO 14289-1 (PDF/UA-1) that
 * a page with such content would break, or could keep only by looking other than it does: `transfer-function`,
 * `hidden-layer`, `resource-missing`, `external-stream`. Each row has a message, `annex/…`, for the person who attached the file.
 *
 * Nothing stands here for what is left behind when a page is bound: annotations with their actions and appearances,
 * forms, scripts, embedded files, metadata, thumbnails, structure and marked content, transitions, halftones,
 * alternate images, OPI comments, character set lists of fonts. Only what draws the page is taken over.
 */
export const RULES = {
  encrypted: { pdfa: '6.1.3', ua: '7.16' },
  damaged: { pdfa: '6.1.1', ua: '6.2' },
  'external-stream': { pdfa: '6.1.7.1', ua: undefined },
  filter: { pdfa: '6.1.7.2', ua: undefined },
  limit: { pdfa: '6.1.13', ua: undefined },
  operator: { pdfa: '6.2.2', ua: undefined },
  'resource-missing': { pdfa: '6.2.2', ua: undefined },
  'rendering-intent': { pdfa: '6.2.6', ua: undefined },
  'device-color': { pdfa: '6.2.4.3', ua: undefined },
  'color-profile': { pdfa: '6.2.4.2', ua: undefined },
  'spot-color': { pdfa: '6.2.4.4', ua: undefined },
  'transfer-function': { pdfa: '6.2.5', ua: undefined },
  'blend-mode': { pdfa: '6.2.10', ua: undefined },
  'jpeg-2000': { pdfa: '6.2.8.3', ua: undefined },
  postscript: { pdfa: '6.2.9', ua: undefined },
  'reference-object': { pdfa: '6.2.9', ua: '7.20' },
  'hidden-layer': { pdfa: '6.9', ua: '7.10' },
  'font-not-embedded': { pdfa: '6.2.11.4.1', ua: '7.21.4.1' },
  'font-dictionary': { pdfa: '6.2.11.2', ua: '7.21.2' },
  'font-cmap': { pdfa: '6.2.11.3', ua: '7.21.3' },
  'font-encoding': { pdfa: '6.2.11.6', ua: '7.21.6' },
  'font-widths': { pdfa: '6.2.11.5', ua: '7.21.5' },
  'glyph-missing': { pdfa: '6.2.11.4.1', ua: '7.21.4.1' },
  'undefined-glyph': { pdfa: '6.2.11.8', ua: '7.21.8' },
  'no-unicode': { pdfa: '6.2.11.7.2', ua: '7.21.7' },
  'private-use': { pdfa: '6.2.11.7.3', ua: undefined },
} as const satisfies Readonly<Record<string, Clauses>>

export type RuleName = keyof typeof RULES

interface Clauses {
  /** Clause of ISO 19005-3. */
  readonly pdfa: string
  /** Clause of ISO 14289-1, where it asks the same. */
  readonly ua: string | undefined
}
