/**
 * Messages about attached files: what a form does not allow, what an answer refers to in vain, and why a PDF is listed
 * but its pages are not bound in. Those have the names of `attachment/rules.ts`.
 */
import { codes } from './row.ts'

const LISTED = '{id} is listed, its pages are not bound in'
const SAVE_AGAIN = 'save it again as PDF/A, or print it to a new PDF'
const LIST_ONLY = 'with `bind: no` on the attachment it is listed without this warning'

export const ANNEX_CODES = codes({
  'annex/too-many': {
    severity: 'error',
    message: 'there are {count} attachments, and the form takes {limit}',
  },
  'annex/too-large': {
    severity: 'error',
    message: 'the attachment {id} has {size}, and the form takes {limit}',
    hints: ['scanned pages are much smaller at 150 dots an inch'],
  },
  'annex/too-large-together': {
    severity: 'error',
    message: 'the attachments have {size} together, and the form takes {limit}',
    hints: ['scanned pages are much smaller at 150 dots an inch'],
  },
  'annex/too-long': {
    severity: 'error',
    message: 'the attachment {id} has {pages} pages, and the form takes {limit}',
  },
  'annex/private': {
    severity: 'error',
    message: 'this refers to the attachment {id}, which is private and not in the dossier',
    hints: ['leave the reference out', 'name {id} in a field that is published, too'],
  },
  'annex/type': {
    severity: 'error',
    message: 'the attachment {id} is {kind}, and the form takes {types}',
    hints: ['what counts is what the file holds, not how its name ends'],
  },
  'annex/too-many-pages': {
    severity: 'error',
    message: 'the bound annexes have {pages} pages together, and the form takes {limit}',
    hints: ['with `bind: no` an attachment is listed only'],
  },
  'annex/page-beyond': {
    severity: 'warning',
    message: '{id} has {pages} pages, so there is no page {page} to refer to',
  },
  'annex/not-pages': {
    severity: 'warning',
    message: `${LISTED}: it is no PDF, PNG or JPEG`,
    hints: ['save it as PDF to have its pages bound in', LIST_ONLY],
  },
  'annex/empty': {
    severity: 'warning',
    message: `${LISTED}: the file is empty, it has 0 bytes`,
    hints: ['save it again from where it was made', LIST_ONLY],
  },
  'annex/image': {
    severity: 'warning',
    message: `${LISTED}: {problem}`,
    hints: [LIST_ONLY],
  },
  'annex/encrypted': {
    severity: 'warning',
    message: `${LISTED}: it is protected by a password or by permissions`,
    hints: ['save it without protection', LIST_ONLY],
  },
  'annex/damaged': {
    severity: 'warning',
    message: `${LISTED}: {place}{what}`,
    hints: ['open it in a reader and save it again', LIST_ONLY],
  },
  'annex/external-stream': {
    severity: 'warning',
    message: `${LISTED}: {place}a part of it lies in another file`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/filter': {
    severity: 'warning',
    message: `${LISTED}: {place}something is compressed in a way that archives do not take ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/limit': {
    severity: 'warning',
    message: `${LISTED}: {place}something is larger than readers need to understand ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/operator': {
    severity: 'warning',
    message: `${LISTED}: {place}"{what}" is drawn with, which PDF does not know`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/resource-missing': {
    severity: 'warning',
    message: `${LISTED}: {place}something that is drawn with is missing from the file ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/rendering-intent': {
    severity: 'warning',
    message: `${LISTED}: {place}colours are to be rendered in a way that PDF does not know ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/device-color': {
    severity: 'warning',
    message: `${LISTED}: {place}colours are given as printing inks ({what}) without saying of which press`,
    hints: ['save it again with colours converted to sRGB, or as PDF/A', LIST_ONLY],
  },
  'annex/color-profile': {
    severity: 'warning',
    message: `${LISTED}: {place}a colour profile is not valid`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/spot-color': {
    severity: 'warning',
    message: `${LISTED}: {place}the spot colour "{what}" is not described once and for all`,
    hints: ['save it again with colours converted to sRGB', LIST_ONLY],
  },
  'annex/transfer-function': {
    severity: 'warning',
    message: `${LISTED}: {place}a transfer function changes its colours`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/blend-mode': {
    severity: 'warning',
    message: `${LISTED}: {place}colours are mixed in a way that PDF does not know ({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/jpeg-2000': {
    severity: 'warning',
    message: `${LISTED}: {place}an image is a JPEG 2000, which is not checked`,
    hints: ['save it again with JPEG images', LIST_ONLY],
  },
  'annex/postscript': {
    severity: 'warning',
    message: `${LISTED}: {place}it holds a PostScript program`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/reference-object': {
    severity: 'warning',
    message: `${LISTED}: {place}it shows a page of another file`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/hidden-layer': {
    severity: 'warning',
    message: `${LISTED}: it has layers that are switched off, which would appear in print`,
    hints: ['save it again without layers, or print it to a new PDF', LIST_ONLY],
  },
  'annex/font-not-embedded': {
    severity: 'warning',
    message: `${LISTED}: {place}the font "{what}" is not embedded`,
    hints: ['save it again with all fonts embedded, or as PDF/A', LIST_ONLY],
  },
  'annex/font-dictionary': {
    severity: 'warning',
    message: `${LISTED}: {place}the font "{what}" is not fully described`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-cmap': {
    severity: 'warning',
    message: `${LISTED}: {place}the font "{what}" finds its glyphs by a table that is not read here`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-encoding': {
    severity: 'warning',
    message: `${LISTED}: {place}the font "{what}" leaves open which glyphs are meant`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-widths': {
    severity: 'warning',
    message: `${LISTED}: {place}the font "{what}" has glyphs of other widths than the file says`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/glyph-missing': {
    severity: 'warning',
    message: `${LISTED}: {place}the font "{what}" lacks glyphs that are shown`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/undefined-glyph': {
    severity: 'warning',
    message: `${LISTED}: {place}a character is printed as the empty box of the font "{what}"`,
    hints: ['use a font that has the character', LIST_ONLY],
  },
  'annex/no-unicode': {
    severity: 'warning',
    message: `${LISTED}: {place}text in the font "{what}" cannot be read aloud or copied, for it does not say which characters it shows`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/private-use': {
    severity: 'warning',
    message: `${LISTED}: {place}signs of the font "{what}" stand for no character that others know`,
    hints: ['use bullets and signs of a usual font', LIST_ONLY],
  },
})
