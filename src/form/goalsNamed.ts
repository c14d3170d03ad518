/**
 * Prose in any of the nine languages → the Sustainable Development Goals that it names: by number after a word for
 * "goal", by a target's number after a word for "target" or in brackets, or by the Goal's own name.
 */
import { fold } from './match.ts'
import { TARGET_ID } from './reference.ts'
import type { ReferenceData } from './types.ts'

/** A Goal that a text names, and where in the text it first does. */
export interface NamedGoal {
  /** `4`. */
  readonly id: string
  readonly index: number
}

const GOAL_WORDS = [
  ...[
    'SDGs?',
    'Goals?',
    'ODD',
    'Objectifs?',
    'ODS',
    'Objetivos?',
    'ЦУР',
    'Цел[а-я]{1,2}',
    'الهدف',
    'هدف',
    'الأهداف',
    '目标',
    '目標',
  ],
  ...['ゴール', '목표'],
]
const TARGET_WORDS = [
  ...[
    'targets?',
    'cibles?',
    'metas?',
    'задач[а-я]{1,3}',
    'الغاية',
    'غاية',
    'الغايات',
    'الغايتان',
    '具体目标',
    '具體目標',
    '细目标',
  ],
  ...['ターゲット', '세부목표', '세부\\s목표'],
]
const NUMBER = '\\d{1,2}(?:\\.(?:\\d{1,2}|[a-d]))?'
const BETWEEN = '(?:\\s*(?:[,、，،;；/&–-]|and|et|y|и|و|和|及|と|및|или)\\s*)+'
const LIST = `${NUMBER}(?:${BETWEEN}${NUMBER})*`
const after = (words: readonly string[]) =>
  new RegExp(`(?:${words.join('|')})\\s*(?:№|n[o°]\\s?|第|[:：])?\\s*(${LIST})(?![\\d%])`, 'giu')
const IN_BRACKETS = new RegExp(`[(（]\\s*(${LIST})\\s*[)）]`, 'giu')

/** The Goals that a text surely names, each once, in the text's order. */
export function goalsNamed(text: string, reference: ReferenceData): readonly NamedGoal[] {
  const plain = asciiDigits(text)
  const goals = new Set(reference.goals.map(({ number }) => String(number)))
  const targets = new Set(reference.targets.map(({ id }) => id))
  const inLists = (pattern: RegExp, isNamed: (number: string) => boolean) =>
    [...plain.matchAll(pattern)].flatMap((match) =>
      (match[1]!.match(new RegExp(NUMBER, 'g')) ?? [])
        .filter(isNamed)
        .map((number) => ({ id: number.split('.')[0]!, index: match.index })),
    )
  const named = [
    ...inLists(after(GOAL_WORDS), (number) => goals.has(number) || targets.has(number)),
    ...inLists(after(TARGET_WORDS), (number) => targets.has(number)),
    ...inLists(IN_BRACKETS, (number) => targets.has(number)),
  ].sort((a, b) => a.index - b.index)
  return named.filter(({ id }, at) => named.findIndex((other) => other.id === id) === at)
}

/** Whether a text may be thought to speak of a Goal: by a target's number anywhere, or by the Goal's name. */
export function mayName(text: string, goal: string, reference: ReferenceData): boolean {
  const plain = asciiDigits(text)
  if (goalsNamed(text, reference).some(({ id }) => id === goal)) return true
  const codes = plain.match(/(?<![\d.,])\d{1,2}\.(?:\d{1,2}|[a-d])(?![\d%])/g) ?? []
  if (codes.some((code) => TARGET_ID.test(code) && code.startsWith(`${goal}.`))) return true
  const names = Object.values(reference.goals.find(({ number }) => String(number) === goal)?.name ?? {})
  const folded = fold(text)
  return names.some((name) => folded.includes(fold(name)))
}

/** Arabic-Indic and full-width digits in ASCII, so that offsets stay. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩０-９]/g, (digit) => String((digit.charCodeAt(0) - (digit < '０' ? 0x660 : 0xff10)) % 10))
}
