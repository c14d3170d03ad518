/** What a form says of attached files: of all that an entry attaches, or of those that one field asks for. */
import * as shape from '../shape.ts'
import type { AttachmentKind, AttachmentRules, FileRules } from '../types.ts'

const KINDS = ['pdf', 'png', 'jpeg', 'other'] as const satisfies readonly AttachmentKind[]

const RULES = {
  types: shape.may(shape.list(shape.word(KINDS)), undefined, 'The types of files that are taken.'),
  'max-bytes': shape.may(shape.count, undefined, 'Bytes of each file.'),
  'max-pages-each': shape.may(shape.count, undefined, 'Pages of each file.'),
  'max-total-bytes': shape.may(shape.count, undefined, 'Bytes of all files together.'),
}

/** The key `files` of a field of kind `attachment`. */
export const files: shape.Shape<FileRules> = shape.map(shape.record(RULES, { name: 'files' }), rulesOf)

/** The key `attachments` of a form. */
export const attachments: shape.Shape<AttachmentRules> = shape.map(
  shape.record(
    {
      bind: shape.may(shape.flag, false, 'Whether pages of PDFs and images become pages of the dossier.'),
      embed: shape.may(
        shape.flag,
        true,
        'Whether the files are attached to the PDF; where not, it names them, with size and hash.',
      ),
      max: shape.may(shape.count, undefined, 'Number of files.'),
      'max-pages': shape.may(shape.count, undefined, 'Bound pages of all together.'),
      ...RULES,
    },
    { name: 'attachments' },
  ),
  ({ bind, embed, max, 'max-pages': maxPages, ...read }) => ({
    bind,
    embed,
    ...(max !== undefined && { max }),
    ...(maxPages !== undefined && { maxPages }),
    ...rulesOf(read),
  }),
)

function rulesOf(read: shape.RecordOf<typeof RULES>): FileRules {
  const [maxBytes, maxPagesEach, maxTotalBytes] = [read['max-bytes'], read['max-pages-each'], read['max-total-bytes']]
  return {
    ...(read.types && { types: read.types }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(maxPagesEach !== undefined && { maxPagesEach }),
    ...(maxTotalBytes !== undefined && { maxTotalBytes }),
  }
}
