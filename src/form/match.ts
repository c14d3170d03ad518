/**
 * Words an author typed → the entry of a list that they mean, or the nearest one for a hint.
 * Case, width, spaces and the shape of apostrophes do not matter.
 */
import { editDistance } from '../diagnostics/nearest.ts'
import type { Choice } from './types.ts'

/** The text as it is compared; never shown or stored. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff]+/g, '')
}

/** The choice whose id, label in any language or alias the text is. */
export function findChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const wanted = fold(text)
  return choices.find((choice) => fold(choice.id) === wanted) ?? choices.find((choice) => namesOf(choice).includes(wanted))
}

/** The id of the choice that is spelled most nearly like the text, if any is near enough to be meant. */
export function nearestChoice(choices: readonly Choice[], text: string): string | undefined {
  return nearestBy(choices, text, (choice) => [fold(choice.id), ...namesOf(choice)])?.id
}

/** The word that is spelled most nearly like the text, if any is near enough to be meant. */
export function nearest(words: readonly string[], text: string): string | undefined {
  return nearestBy(words, text, (word) => [fold(word)])
}

function namesOf(choice: Choice): readonly string[] {
  return [...Object.values(choice.label), ...choice.aliases].map(fold)
}

/** One letter in three may be wrong: enough for slips, too little to suggest another word. */
const TOLERANCE = 1 / 3

function nearestBy<T>(candidates: readonly T[], text: string, names: (candidate: T) => readonly string[]): T | undefined {
  const wanted = fold(text)
  let best: T | undefined
  let bestDistance = Math.max(1, Math.floor(wanted.length * TOLERANCE)) + 1
  for (const candidate of candidates) {
    for (const name of names(candidate)) {
      const distance = editDistance(wanted, name, bestDistance - 1)
      if (distance < bestDistance) {
        best = candidate
        bestDistance = distance
      }
    }
  }
  return best
}
