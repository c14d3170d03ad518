/**
 * Form + entry → answers: every field of the form with what the entry says in it, and all that is missing,
 * unknown to the form, too long or at odds with something else.
 */
import type { Staged } from '../diagnostics/types.ts'
import type { Entry } from '../entry/types.ts'
import { checkPrivate, readAnnexes } from './annexes.ts'
import type { Answer, Answers } from './answers.ts'
import { decideAsked } from './asked.ts'
import { checkAnswers } from './checks/index.ts'
import { checkNamedFiles, publicAnnexes } from './files.ts'
import { readFields } from './readings.ts'
import type { FormDefinition, ReferenceData } from './types.ts'

export { type Accepted, judge } from './accepted.ts'
export { formSchema, readForm } from './definition/index.ts'
export { entrySchema } from './entrySchema.ts'
export { readReference } from './reference.ts'

/** Hold an entry against its form. */
export function answerForm(form: FormDefinition, reference: ReferenceData, entry: Entry): Staged<Answers> {
  const { byId: readings, meant, diagnostics } = readFields(form, reference, entry)
  const asked = decideAsked(readings)
  const answers = [...readings.values()].map(({ field, state, items, prose, span }): Answer => {
    const answered = { field, state, items, prose, span: span ?? entry.form.span }
    return { ...answered, asked: asked.get(field.id) ?? 'yes' }
  })
  const attached = readAnnexes(form.attachments, entry)
  const annexes = publicAnnexes(readings, attached.value)
  const spoken = new Set(answers.flatMap((answer) => answer.prose.map((prose) => prose.lang)))
  return {
    value: {
      form,
      entry,
      reference,
      annexes,
      answers: new Map(answers.map((answer) => [answer.field.id, answer])),
      answeredLanguages: entry.languages.filter((language) => spoken.has(language)),
    },
    diagnostics: [
      ...diagnostics,
      ...attached.diagnostics,
      ...checkNamedFiles(readings, attached.value),
      ...checkPrivate(annexes, attached.value, entry),
      ...checkAnswers({ form, reference, entry, readings, meant, asked }),
    ],
  }
}
