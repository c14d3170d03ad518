/** A code with its parameters and the words of a language → what is said. */
import type { Parameter, Parameters, Phrase } from './types.ts'

/** What is said of one code: `{name}` stands for a parameter. */
export interface Wording {
  readonly message: string
  readonly hints?: readonly string[]
}

/** All that can be said in one language, by code. */
export interface Vocabulary {
  readonly messages: Readonly<Record<string, Wording>>
  /** Parts of sentences; `list/between` and `list/last` join the items of a list. */
  readonly phrases: Readonly<Record<string, string>>
}

/** Say the message and those of its hints for which all parameters are given. */
export function say({ code, parameters }: Phrase, vocabulary: Vocabulary): Required<Wording> {
  const { message, hints = [] } = vocabulary.messages[code]!
  return {
    message: fill(message, parameters, vocabulary) ?? message,
    hints: hints.flatMap((hint) => fill(hint, parameters, vocabulary) ?? []),
  }
}

/** The names that stand in braces in a pattern. */
export function placeholders(pattern: string): readonly string[] {
  return Array.from(pattern.matchAll(PLACEHOLDER), ([, name]) => name!)
}

const PLACEHOLDER = /\{([\w-]+)\}/g

function fill(pattern: string, parameters: Parameters, vocabulary: Vocabulary): string | undefined {
  if (placeholders(pattern).some((name) => parameters[name] === undefined)) return undefined
  return pattern.replace(PLACEHOLDER, (_, name: string) => sayParameter(parameters[name]!, vocabulary))
}

function sayParameter(parameter: Parameter, vocabulary: Vocabulary): string {
  if (typeof parameter === 'string' || typeof parameter === 'number') return String(parameter)
  const { messages, phrases } = vocabulary
  if ('code' in parameter) {
    const pattern = phrases[parameter.code] ?? messages[parameter.code]!.message
    return fill(pattern, parameter.parameters, vocabulary) ?? pattern
  }
  const items = parameter.map((item) => sayParameter(item, vocabulary))
  const last = items.pop() ?? ''
  return items.length === 0 ? last : items.join(phrases['list/between']) + phrases['list/last']! + last
}
