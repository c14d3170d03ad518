/**
 * The key `attachments` → the entry's attachments, each a file that is there.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import { LARGEST_ATTACHMENT } from './limits.ts'
import { type KeyContext, readLanguage, readLocalized, readWord, reportShape } from './shapes.ts'
import type { Attachment, Field, Mapping } from './types.ts'

const NO_FILE = {
  none: 'entry/attachment-missing',
  outside: 'entry/attachment-path',
  folder: 'entry/attachment-folder',
} as const

const KEYS: ReadonlySet<string> = new Set(['id', 'file', 'title', 'language', 'bind'])
const EXAMPLE = 'attachments: [{ id: A1, file: attachments/report.pdf, title: Report }]'

/** Read the list of attachments; one without id or file is left out. */
export function readAttachments({ key, value }: Field, context: KeyContext): readonly Attachment[] {
  if (value.type === 'scalar' && value.text === '') return []
  const items = value.type === 'sequence' ? value.items : [value]
  const attachments: Attachment[] = []
  for (const item of items) {
    if (item.type !== 'mapping') {
      reportShape(key, item, 'shape/attachments', EXAMPLE, context)
      continue
    }
    const attachment = readAttachment(item, context)
    const first = attachments.find(({ id }) => id === attachment?.id)
    if (first) context.report(diagnose('entry/attachment-twice', item.span, { id: first.id, line: first.span.line }))
    else if (attachment) attachments.push(attachment)
  }
  return attachments
}

function readAttachment(item: Mapping, context: KeyContext): Attachment | undefined {
  for (const { key } of item.entries) {
    if (!KEYS.has(key.text)) context.report(diagnose('entry/attachment-key-unknown', key.span, { key: key.text }))
  }
  const id = required(item, 'id', 'A1', context)
  const file = required(item, 'file', 'attachments/report.pdf', context)
  if (!id || !file) return undefined
  if (!/^[A-Za-z][\w-]{0,63}$/.test(id.text)) {
    context.report(diagnose('entry/attachment-id', id.span, { id: id.text }))
    return undefined
  }
  const title = fieldOf(item, 'title')
  const code = fieldOf(item, 'language')
  const word = code && readWord(code, context, 'ko')
  const language = word && readLanguage(word, context)
  const bind = fieldOf(item, 'bind')
  const bytes = readFile(file.text)
  return {
    id: id.text,
    file: file.text,
    title: title ? readLocalized(title, context) : {},
    ...(language ? { language } : {}),
    ...(bind ? readBind(bind, context) : {}),
    ...(bytes && { bytes }),
    span: item.span,
  }

  function readFile(path: string): Uint8Array | undefined {
    const isElsewhere = /^[/\\]|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)/.test(path)
    const size = isElsewhere ? 'outside' : context.files.fileSize(path)
    if (typeof size === 'number' && size <= LARGEST_ATTACHMENT) return context.files.readFile(path)
    if (typeof size === 'number') {
      const sizes = { megabytes: Math.ceil(size / 1e6), limit: LARGEST_ATTACHMENT / 1e6 }
      context.report(diagnose('entry/attachment-too-large', file!.span, { file: path, ...sizes }))
    } else {
      context.report(diagnose(NO_FILE[size ?? 'none'], file!.span, { file: path }))
    }
    return undefined
  }
}

/** `bind: yes` or `bind: no`. */
function readBind(field: Field, context: KeyContext): Pick<Attachment, 'bind'> {
  const word = readWord(field, context, 'yes')
  if (!word) return {}
  const bind = FLAGS.get(word.text.toLowerCase())
  if (bind === undefined) reportShape(field.key, field.value, 'shape/yes-or-no', 'bind: yes', context)
  return bind === undefined ? {} : { bind }
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
])

function required(item: Mapping, key: string, example: string, context: KeyContext) {
  const field = fieldOf(item, key)
  const word = field && readWord(field, context, example)
  if (!word && (!field || field.value.type === 'scalar')) context.report(diagnose('entry/attachment-key', item.span, { key }))
  return word
}

function fieldOf(item: Mapping, key: string): Field | undefined {
  return item.entries.find((entry) => entry.key.text === key)
}
