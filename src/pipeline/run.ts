/** One entry on its way: what it has at hand, what was found, and the values so far. */
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import { answersIn } from '../editions.ts'
import type { EntrySource } from '../entry/types.ts'
import type { Answers } from '../form/answers.ts'
import type { Language } from '../language/types.ts'
import type { PublicSource } from '../publicSource/index.ts'
import type { RecordedFolder } from '../receipt/materials.ts'
import type { Settings } from '../settings.ts'
import type { CompileOptions, FormKit, ProfileKit, Resources, StageName, Stages } from './types.ts'

/** What one run has at hand, and what it found. */
export interface Run {
  readonly source: EntrySource
  readonly resources: Resources
  readonly options: CompileOptions
  readonly found: Diagnostic[]
}

export type Kept = { -readonly [Name in StageName]?: Stages[Name] }

/** Hold the value of a stage, collect what it found. */
export function keep<Name extends StageName, T extends NonNullable<Stages[Name]>>(
  { found, options }: Run,
  stages: Kept,
  name: Name,
  { value, diagnostics }: Staged<T | undefined>,
): T | undefined {
  found.push(...diagnostics)
  stages[name] = value
  options.onStage?.(name)
  return value
}

export interface Plan {
  readonly kit: FormKit
  readonly settings: Settings
  readonly open: PublicSource
  readonly data: Answers
  /** The only language that is printed, or all. */
  readonly language: Language | undefined
  /** Whoever takes the PDF. */
  readonly taken: ProfileKit | undefined
  /** The name of the PDF. */
  readonly file: string
  /** Folders of pictures, which keep what any edition shows. */
  readonly pictures: { readonly entry: RecordedFolder; readonly templates: RecordedFolder }
}

export function printedIn({ data, language }: Plan): Answers {
  return language === undefined ? data : answersIn(data, language)
}

/** The value of a stage that cannot find fault. */
export function sure<T>(value: T): Staged<T> {
  return { value, diagnostics: [] }
}
