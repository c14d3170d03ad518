/** Fields that name each other → whether what they name is there, can say it, and does not hang on them in turn. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { fieldsOf, questionsOf } from '../conditions.ts'
import * as shape from '../shape.ts'
import type { FieldDefinition } from '../types.ts'

type Fields = ReadonlyMap<string, FieldDefinition>

/** Report conditions and pairs that name what is not there, and conditions that run in a circle. */
export function checkReferences(fields: Fields, report: shape.Report): void {
  const title = fields.get('title')
  if (title?.visibility === 'private') report(diagnose('form/private-title', title.span))
  for (const field of fields.values()) {
    const others = [field.requiredUnless, field.argues].filter((id) => id !== undefined)
    const named = [...(field.showWhen ? fieldsOf(field.showWhen) : []), ...others]
    for (const id of named.filter((candidate) => !fields.has(candidate))) {
      const near = shape.suggestion([...fields.keys()], id)
      report(diagnose('form/definition-reference', field.span, { field: field.id, id, ...near }))
    }
    if (field.showWhen) checkValues(field, fields, report)
    if (hangsOnItself(field, fields)) report(diagnose('form/definition-cycle', field.span, { field: field.id }))
  }
}

/** A condition may ask a closed field only for what it can say, and for an order only what has one. */
function checkValues(owner: FieldDefinition, fields: Fields, report: shape.Report): void {
  for (const question of owner.showWhen ? questionsOf(owner.showWhen) : []) {
    const asked = fields.get(question.field)
    if (!asked || question.type === 'given') continue
    if (question.type === 'in') {
      const ids = possibleValues(asked)
      for (const value of question.values.filter((one) => ids?.includes(one) === false))
        report(shape.notAmong(owner.span, value, `value of "${question.field}"`, ids ?? []))
    } else if (!ORDERED.has(asked.kind)) {
      report(diagnose('form/definition-not-taken', owner.span, { what: `"${asked.id}"`, key: question.type, kind: asked.kind }))
    }
  }
}

/** Kinds whose values come one after the other. */
const ORDERED = new Set<FieldDefinition['kind']>(['integer', 'date', 'month'])

function possibleValues(field: FieldDefinition): readonly string[] | undefined {
  if (field.kind === 'yes-no' || field.kind === 'consent') return ['yes', 'no']
  return field.choices.length > 0 && !field.open ? field.choices.map((choice) => choice.id) : undefined
}

function hangsOnItself(field: FieldDefinition, fields: Fields): boolean {
  const seen = new Set<string>()
  const reaches = (id: string): boolean => {
    const condition = fields.get(id)?.showWhen
    return (condition ? fieldsOf(condition) : []).some((next) => {
      if (next === field.id) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next)
    })
  }
  return reaches(field.id)
}
