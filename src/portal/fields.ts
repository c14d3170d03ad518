/**
 * Tokens → the page's values and answers, field by field. A label without a value is `unknown` where the page
 * draws an icon (yes or no), and nothing otherwise; what the form does not know stays in the page's words.
 */
import type { FieldDefinition } from '../form/types.ts'
import { trim } from './fold.ts'
import { guessLanguage } from './guessLanguage.ts'
import type { Page, PageAnswer, PageContext, PageValue, Token, TokenOf } from './types.ts'
import { isDrawn, readValue } from './values.ts'

/** Read tokens into fields. */
export function readPage(tokens: readonly Token[], context: PageContext): Page {
  const values = new Map<string, PageValue>()
  const answers = new Map<string, PageAnswer>()
  for (const token of tokens) {
    if (token.type === 'field') values.set(token.field.id, readField(token, textOf(token.field, tokens), context))
    if (token.type === 'sub-label') answers.set(token.field.id, readAnswer(token, textOf(token.field, tokens), context))
  }
  const unmatched = tokens.filter(isUnmatched).map(({ line, text }) => ({ line, text }))
  const prose = [...answers.values()].filter(({ field }) => field.kind === 'prose').map(({ text }) => text)
  const words = [...values.values()].filter(({ field }) => field.kind === 'text').flatMap(({ values: texts }) => texts)
  return {
    language: context.language,
    answersLanguage: guessLanguage(prose.join('\n')) ?? guessLanguage(words.join('\n')) ?? context.language,
    values: inOrderOf(context.form.fields, values),
    answers: inOrderOf(context.form.fields, answers),
    furniture: tokens.flatMap((token) => (token.type === 'chrome' ? token.text : [])),
    unmatched,
  }
}

function isUnmatched(token: Token): token is TokenOf<'unmatched'> {
  return token.type === 'unmatched'
}

/** A field's lines, those after a blank one as paragraphs of their own. Blank lines at either end are none of it. */
function textOf(field: FieldDefinition, tokens: readonly Token[]): string {
  let text = ''
  let gap = ''
  for (const token of tokens) {
    const words = wordsOf(field, token)
    if (words !== undefined) {
      text += gap + words
      gap = '\n'
    } else if (token.type === 'blank' && gap !== '') gap = '\n\n'
  }
  return text
}

function wordsOf(field: FieldDefinition, token: Token): string | undefined {
  switch (token.type) {
    case 'field':
    case 'value-line':
      return token.field === field && token.value !== '' ? token.value : undefined
    case 'answer-line':
      return token.field === field ? token.text : undefined
    default:
      return undefined
  }
}

function readField(token: TokenOf<'field'>, text: string, context: PageContext): PageValue {
  const { field, line } = token
  const raw = text === '' ? [] : text.split(/\n+/)
  if (text === '') return { field, line, raw, values: isDrawn(field) ? ['unknown'] : [], read: true }
  if (field.kind === 'text') return { field, line, raw, values: [text], read: true }
  const found = raw.map((words) => ({ words, values: readValue(words, field, context) }))
  const values = found.flatMap(({ words, values: known }) => (known.length > 0 ? known : [trim(words)]))
  return { field, line, raw, values: [...new Set(values)], read: found.every(({ values: known }) => known.length > 0) }
}

function readAnswer(token: TokenOf<'sub-label'>, text: string, context: PageContext): PageAnswer {
  const { field, line, label, limit } = token
  const answer = { field, line, label, text, ...(limit !== undefined && { limit }) }
  if (field.kind === 'prose') return { ...answer, value: text }
  if (text === '') return { ...answer, value: isDrawn(field) ? 'unknown' : '' }
  return { ...answer, value: readValue(text, field, context)[0] ?? text }
}

function inOrderOf<T>(fields: ReadonlyMap<string, FieldDefinition>, found: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...fields.keys()].flatMap((id) => (found.has(id) ? [[id, found.get(id)!] as const] : [])))
}
