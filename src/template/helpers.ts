/** The table of helpers that templates may call. Each gets plain data and returns HTML or a value. */
import Handlebars from 'handlebars'
import { writePlace } from './places.ts'
import type { Wordings } from './types.ts'

const escapeHtml = Handlebars.escapeExpression
const html = (text: string) => new Handlebars.SafeString(text)

export const HELPERS: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  /** `{{texts title}}`: a span for each language, `.first` and `.second` by rank. */
  texts(list: Wordings) {
    return html(
      (list ?? [])
        .map(({ lang, dir, text, fallback, at }, i) => {
          const classes = [i === 0 ? 'first' : 'second', ...(fallback ? ['fallback'] : [])].join(' ')
          const place = at ? ` data-at="${escapeHtml(writePlace(at))}"` : ''
          return `<span class="${classes}" lang="${lang}" dir="${dir}"${place}>${escapeHtml(text)}</span>`
        })
        .join(' '),
    )
  },
  /** `{{first title}}`: the first language's wording alone, without markup. */
  first(list: Wordings) {
    return list?.[0]?.text ?? ''
  },
  /** `{{content answer}}`: an answer's own content. */
  content(answer: { readonly ref: string }) {
    return html(`<dossier-content ref="${escapeHtml(answer.ref)}"></dossier-content>`)
  },
}
