/** What a check is: all that is known of an entry held against its form → findings. */
import type { Diagnostic } from '../../diagnostics/types.ts'
import type { Entry } from '../../entry/types.ts'
import type { Verdict } from '../conditions.ts'
import type { Reading } from '../readings.ts'
import type { FormDefinition, ReferenceData } from '../types.ts'

export interface Checked {
  readonly form: FormDefinition
  readonly reference: ReferenceData
  readonly entry: Entry
  /** What each field of the form is given. */
  readonly readings: ReadonlyMap<string, Reading>
  /** Fields that something misplaced or misspelt was probably meant for: they are not missed as well. */
  readonly meant: ReadonlySet<string>
  /** Whether the form asks each field of this entry. */
  readonly asked: ReadonlyMap<string, Verdict>
}

export type Check = (checked: Checked) => readonly Diagnostic[]
