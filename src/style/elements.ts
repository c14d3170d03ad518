/**
 * The elements of HTML that are set as HTML means them, and attributes that look as if they did
 * something here: a table for messages and for `templates/CSS.md`. How the elements look is in
 * `base.css.ts`, what they mean in `box/roles.ts`.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Element } from '../tree/types.ts'

export const ELEMENTS: ReadonlySet<string> = new Set([
  ...['html', 'head', 'title', 'meta', 'link', 'style', 'script', 'template', 'body'],
  ...['article', 'section', 'nav', 'aside', 'header', 'footer', 'main', 'address', 'div'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre', 'blockquote', 'hr', 'figure', 'figcaption', 'img'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'abbr', 'b', 'bdi', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's'],
  ...['ruby', 'rb', 'rt', 'rp'],
  ...['samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var'],
])

/** Attributes that browsers draw by, on these elements; here a style sheet says it. */
export const DECLINED_ATTRIBUTES: ReadonlyMap<string, { readonly on: readonly string[]; readonly advice: string }> = new Map([
  ['align', { on: ['table', 'caption', 'p', 'div', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'], advice: 'use `text-align`' }],
  ['bgcolor', { on: ['body', 'table', 'tr', 'th', 'td'], advice: 'use `background-color`' }],
  ['border', { on: ['table'], advice: 'use `border` on the cells' }],
  ['cellpadding', { on: ['table'], advice: 'use `padding` on the cells' }],
  ['cellspacing', { on: ['table'], advice: 'cells touch: use `padding`' }],
  ['height', { on: ['table', 'tr', 'th', 'td'], advice: 'use `height`' }],
  ['nowrap', { on: ['th', 'td'], advice: 'use `white-space: nowrap`' }],
  ['reversed', { on: ['ol'], advice: 'count with `counter-increment: list-item -1`' }],
  ['valign', { on: ['tr', 'th', 'td'], advice: 'use `vertical-align`' }],
  ['width', { on: ['table', 'th', 'td', 'hr'], advice: 'use `width`' }],
])

/** What an element asks for in vain; elements of one's own have a hyphen in their name and are set as `span` is. */
export function elementFindings({ tag, attributes, span }: Element): readonly Diagnostic[] {
  if (!ELEMENTS.has(tag) && !tag.includes('-')) return [diagnose('style/unknown-element', span, { element: tag })]
  return Object.keys(attributes).flatMap((attribute) => {
    const declined = DECLINED_ATTRIBUTES.get(attribute)
    if (!declined?.on.includes(tag)) return []
    return [diagnose('style/ignored-attribute', span, { attribute, element: tag, advice: declined.advice })]
  })
}
