/** Ids of what the entry attaches; a field may ask for certain files. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Scalar } from '../../entry/types.ts'
import { suggestion } from '../shape.ts'
import {
  ABSENT,
  asTyped,
  given,
  inEveryLanguage,
  type Kind,
  type KindContext,
  nameOf,
  saysUnknown,
  UNKNOWN,
  wrongShape,
} from './kind.ts'

export const attachment: Kind = {
  parse: (value, context) => {
    if (value.type === 'mapping') return wrongShape(value, context, 'shape/attachment-ids', '[A1]')
    const items = value.type === 'sequence' ? value.items : [value]
    const scalars = items.filter((item): item is Scalar => item.type === 'scalar' && item.text.trim() !== '')
    const [only] = scalars
    if (!only) return ABSENT
    if (scalars.length === 1 && saysUnknown(only.text)) return UNKNOWN
    const found = scalars.map((scalar) => ({ scalar, known: context.attachments.find(({ id }) => id === scalar.text.trim()) }))
    const strangers = found.filter(({ known }) => !known)
    return {
      ...given(
        found.map(({ scalar, known }) =>
          known
            ? {
                id: known.id,
                label: Object.keys(known.title).length > 0 ? known.title : inEveryLanguage(() => known.file),
                span: scalar.span,
              }
            : asTyped(scalar, context),
        ),
        strangers.map(({ scalar }) => unknown(scalar, context)),
      ),
      faulty: strangers.length > 0,
    }
  },
  example: () => '[A1]',
}

function unknown(scalar: Scalar, { field, attachments }: KindContext) {
  const ids = attachments.map(({ id }) => id)
  return diagnose('form/unknown-attachment', scalar.span, {
    value: scalar.text,
    name: nameOf(field),
    ...(ids.length > 0 && { known: ids.join(', ') }),
    ...suggestion(ids, scalar.text),
  })
}
