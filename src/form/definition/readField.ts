/** A field as it is read, before lists of choices are looked up. */
import type { Scalar } from '../../entry/types.ts'
import type { FieldDefinition } from '../types.ts'

export interface ReadField extends Omit<FieldDefinition, 'choices' | 'fields'> {
  /** The list by its name; nothing where the kind has none, or its own. */
  readonly choices: Scalar | undefined
  readonly fields: readonly ReadField[]
}
