/**
 * Flat text → where a line may end: UAX 14, then what the languages and styles do otherwise (`tailoring.ts`), then
 * hyphenation.
 */

import { graphemeBreaks } from '../unicode/grapheme.ts'
import { lineBreaks } from '../unicode/lineBreak.ts'
import { lazily } from '../unicode/property.ts'
import { hasRightToLeft, isAlphabetic, isHangul, isUnifiedIdeograph, mayCluster } from './characters.ts'
import { hyphenate } from './hyphenation/hyphenate.ts'
import { TAILORINGS } from './tailoring.ts'
import type { Stretch } from './types.ts'

/** Before the character at an offset a line may not, may, or must begin. */
export const NO_BREAK = 0
export const ALLOWED = 1
export const FORCED = 2
/** It may, and a hyphen ends the line before it. */
export const HYPHENATED = 3

/** One entry for each UTF-16 offset of the text: whether a line may begin there. */
export function breakOpportunities(text: string, stretches: readonly Stretch[]): Uint8Array {
  const breaks = lineBreaks(text)
  breaks[text.length] = FORCED
  const breaksOfLetters = lazily(() => lineBreaks(withLettersAsHan(text)))
  const breaksOfKana = lazily(() => lineBreaks(text, { cj: 'id' }))
  for (const stretch of stretches) {
    const { start, end, style } = stretch
    if (style.lineBreak === 'anywhere') partEverywhere(text, stretch, breaks)
    else if (style.wordBreak === 'break-all') copy(breaksOfLetters(), breaks, start, end)
    else if (style.lineBreak === 'normal' || style.lineBreak === 'loose') copy(breaksOfKana(), breaks, start, end)
    tailor(text, stretch, breaks)
    if (mayHyphenate(stretch)) {
      hyphenate(text, start, end, stretch.lang, (at) => {
        if (breaks[at] === NO_BREAK) breaks[at] = HYPHENATED
      })
    }
  }
  keepClustersWhole(text, breaks)
  return breaks
}

function copy(from: Uint8Array, to: Uint8Array, start: number, end: number): void {
  for (let at = Math.max(start, 1); at < end; at++) if (to[at] !== FORCED) to[at] = from[at]
}

/** CSS Text 3, `word-break: break-all`: letters and digits part like Han; those that join their neighbours do not. */
function withLettersAsHan(text: string): string {
  return text.replace(/[^\s]/g, (unit) => {
    const cp = unit.charCodeAt(0)
    return (isAlphabetic(cp) || isHangul(cp)) && !hasRightToLeft(unit) ? '一' : unit
  })
}

/** CSS Text 3, `line-break: anywhere`: also before marks; but a space stays at its line's end. */
function partEverywhere(text: string, { start, end }: Stretch, breaks: Uint8Array): void {
  for (let at = Math.max(start, 1); at < end; at++) if (breaks[at] === NO_BREAK && text[at] !== ' ') breaks[at] = ALLOWED
}

function tailor(text: string, stretch: Stretch, breaks: Uint8Array): void {
  const { start, end, style } = stretch
  const rules = TAILORINGS.filter((rule) => rule.appliesTo(stretch) && (style.lineBreak !== 'anywhere' || rule.outranksAnywhere))
  if (rules.length === 0) return
  // Most places are where no line may end, and few rules speak of those.
  const onlyJoins = rules.every(({ change }) => change === 'joins')
  const speaksOfHan = rules.some(({ amongHan }) => amongHan)
  for (let at = Math.max(start, 1); at < end; at++) {
    if (breaks[at] === FORCED || (onlyJoins && breaks[at] === NO_BREAK)) continue
    const isAmongHan = isUnifiedIdeograph(text.charCodeAt(at - 1)) && isUnifiedIdeograph(text.charCodeAt(at))
    if (isAmongHan && !speaksOfHan) continue
    const place = { text, at, before: codePointBefore(text, at), after: text.codePointAt(at)! }
    for (const rule of rules) {
      const parts = rule.change === 'parts'
      if ((breaks[at] === NO_BREAK) === parts && rule.holdsAt(place, stretch)) breaks[at] = parts ? ALLOWED : NO_BREAK
    }
  }
}

function mayHyphenate({ style }: Stretch): boolean {
  return (
    style.hyphens === 'auto' &&
    style.whiteSpace !== 'nowrap' &&
    style.whiteSpace !== 'pre' &&
    style.wordBreak !== 'break-all' &&
    style.lineBreak !== 'anywhere'
  )
}

/** No rule parts what a reader takes for one character (UAX 29). */
function keepClustersWhole(text: string, breaks: Uint8Array): void {
  if (!mayCluster(text)) return
  const clusters = graphemeBreaks(text)
  for (let at = 1; at < text.length; at++) if (clusters[at] === 0) breaks[at] = NO_BREAK
}

function codePointBefore(text: string, at: number): number {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.codePointAt(at - 2)! : low
}
