/**
 * An entry → what peers are given: the same words, labels and order as data, so that each lays them out in its own language.
 *
 * @typedef {{ type: 'text', text: string, bold?: boolean, italic?: boolean }} Span
 * @typedef {{ type: 'paragraph' | 'heading', spans: Span[] } | { type: 'list', items: Span[][] } | { type: 'table', rows: string[][] }} Block
 * @typedef {{ languages: string[], title: string[], award: string[], form: string,
 *   facts: { title: string[], fields: { label: string[], value: string[] }[] }[],
 *   sections: { number: string, title: string[], questions: { label: string[], answers: { lang: string, blocks: Block[] }[] }[] }[],
 *   parts: string[][] }} PeerDocument
 */

/**
 * @param {import('../../../src/form/types.ts').Answers} data
 * @returns {PeerDocument}
 */
export function documentOf({ form, entry, answers }) {
  const languages = entry.languages
  const say = (texts) => [...new Set(languages.flatMap((lang) => texts[lang] ?? []))]
  const [a, b] = form.parts
  return {
    languages,
    title: say(entry.title),
    award: say(form.award),
    form: `${say(form.name)[0]} · ${form.edition}`,
    parts: form.parts.map(({ title }) => say(title)),
    facts: a.sections.map(({ title, fields }) => ({
      title: say(title),
      fields: fields.map((field) => ({
        label: say(field.label),
        value: answers
          .get(field.id)
          .items.map(({ id, label }) => [...(NUMBERED.has(field.kind) ? [id] : []), ...say(label)].join(' ')),
      })),
    })),
    sections: b.sections.map(({ number, title, fields }) => ({
      number,
      title: say(title),
      questions: fields.map((field) => ({
        label: say(field.label),
        answers: answersOf(answers.get(field.id), languages[0], say),
      })),
    })),
  }
}

/** Kinds whose values are known by their number. */
const NUMBERED = new Set(['goals', 'targets'])

function answersOf({ prose, items }, lang, say) {
  if (prose.length > 0) return prose.map((answer) => ({ lang: answer.lang, blocks: answer.content.map(blockOf) }))
  return [
    { lang, blocks: items.map(({ label }) => ({ type: 'paragraph', spans: [{ type: 'text', text: say(label).join(' ') }] })) },
  ]
}

/** @returns {Block} */
function blockOf(node) {
  switch (node.tag) {
    case 'p':
      return { type: 'paragraph', spans: spansOf(node.children) }
    case 'h4':
      return { type: 'heading', spans: spansOf(node.children) }
    case 'ul':
      return { type: 'list', items: elements(node).map((item) => spansOf(item.children)) }
    case 'table':
      return { type: 'table', rows: rowsOf(node).map((row) => elements(row).map((cell) => textOf(cell))) }
    default:
      throw new Error(`peers are not told how to set <${node.tag}>`)
  }
}

const spansOf = (nodes) => nodes.map((node) => ({ type: 'text', text: textOf(node) }))
const elements = ({ children }) => children.filter(({ type }) => type === 'element')
const rowsOf = (table) => elements(table).flatMap((part) => (part.tag === 'tr' ? [part] : rowsOf(part)))
const textOf = (node) => (node.type === 'text' ? node.value : node.children.map(textOf).join(''))
