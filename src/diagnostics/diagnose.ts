/**
 * Code, place and parameters → diagnostic. Every message is a row of a table in `codes/`, so that
 * no stage writes prose and a message can be translated without touching a stage.
 */
import { CODES, type Code, ENGLISH, type PhraseCode } from './codes.ts'
import type { Diagnostic, Parameters, Phrase, Span } from './types.ts'
import { say } from './wording.ts'

/**
 * Make the diagnostic of a code. `{name}` in the row's message and hints is replaced by the
 * parameter of that name; a hint whose parameters are not all given is left out.
 */
export function diagnose(code: Code, span: Span, parameters: Parameters = {}): Diagnostic {
  return { code, severity: CODES[code].severity, span, parameters, ...say({ code, parameters }, ENGLISH) }
}

/** Words of ours as a parameter: `phrase('name/question', { id: '3a' })` is “question 3a”, in the language of the message. */
export function phrase(code: PhraseCode, parameters: Parameters = {}): Phrase {
  return { code, parameters }
}
