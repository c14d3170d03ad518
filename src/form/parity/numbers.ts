/** Prose without its dates → the numbers that it says in digits, and all those that it may say in words. */
import type { Language } from '../../language/types.ts'
import { EAST_ASIAN_DIGITS, EAST_ASIAN_SCALES, NUMBER_WORDS, SCALES } from './numberWords.ts'

/** A number in digits. */
export interface SaidNumber {
  /** What it may mean: `1.000` is a thousand or one. */
  readonly values: readonly number[]
  readonly text: string
  readonly percent: boolean
}

export interface Numbers {
  readonly said: readonly SaidNumber[]
  /** Values in words, and those of names such as 5G, which a translation may drop or write otherwise. */
  readonly possible: ReadonlySet<number>
}

/** Arabic-Indic and full-width digits and their signs in ASCII; offsets stay. */
export function asciiDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/٫/g, '.')
    .replace(/[٬，](?=\d{3})/g, ',')
    .replace(/[％٪]/g, '%')
}

/** Names with a number that other languages write without. */
const NAMES = /2019冠[状狀]病毒病|covid[-‑ ]?19|코로나(?:바이러스(?:감염증)?)?-?19|كوفيد[-‑ ]?19|https?:\/\/\S+/gi

const SPACED_GROUPS = "\\d{1,3}(?:[ \\u00a0\\u202f\\u2009’']\\d{3})+(?!\\d)"
const DIGITS = new RegExp(`${SPACED_GROUPS}(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*`, 'g')
const EAST = Object.keys(EAST_ASIAN_SCALES).join('')
const EAST_SCALES = new RegExp(`^[${EAST}]+`)
const WEST_SCALE = new RegExp(
  `^[ \\u00a0\\u202f](?:de )?(${Object.keys(SCALES).join('|')})(?![a-zà-ÿа-яё\\u0621-\\u064a])\\.?`,
  'i',
)
const PERCENT =
  /^[ \u00a0\u202f]?(?:%|per ?cent|pour cent|por ciento|процент|퍼센트|프로|パーセント|في (?:المائة|المئة|الماية)|بالمائة|بالمئة|个?百分点)/i
const LETTER = /[a-zà-öø-ÿа-яё\uac00-\ud7a3]/i

/** Read the numbers of a text. */
export function numbersIn(text: string, lang: Language): Numbers {
  const plain = text.replace(NAMES, (name) => ' '.repeat(name.length))
  const possible = new Set(wordsOf(plain, lang))
  const said: SaidNumber[] = []
  let end = 0
  let pending: { readonly value: number; readonly scale: number } | undefined
  for (const match of plain.matchAll(DIGITS)) {
    const [digits] = match
    if (match.index < end) continue
    const after = plain.slice(match.index + digits.length)
    const scale = scaleOf(after)
    const values = readings(digits).map((value) => round(value * scale.factor))
    const from = end
    const adjoins = pending && values[0]! < pending.scale && /^ ?$/.test(plain.slice(end, match.index))
    end = match.index + digits.length + scale.length
    const name = LETTER.test(plain[match.index - 1] ?? '') || /[a-zа-яё]-$/i.test(plain.slice(0, match.index)) || isName(after)
    if (adjoins && pending) {
      // 21万2000, 21만 2천: the second piece goes on with the first
      for (const value of values) possible.add(value)
      const last = said.pop()!
      for (const value of last.values) possible.add(value)
      said.push({ ...last, values: [round(pending.value + values[0]!)], text: `${last.text}${plain.slice(from, end)}` })
      pending = undefined
      continue
    }
    if (name) for (const value of values) possible.add(value)
    else {
      const sign = PERCENT.exec(plain.slice(end))?.[0] ?? ''
      const percent = sign !== '' || /百分之$/.test(plain.slice(0, match.index))
      said.push({ values, text: plain.slice(match.index, end + sign.length).trim(), percent })
    }
    pending = !name && scale.east ? { value: values[0]!, scale: scale.last } : undefined
  }
  return { said, possible }
}

/** A Latin letter right after digits: 5G, 3D, 100m. */
function isName(after: string): boolean {
  return /^[a-z]/i.test(after) && !PERCENT.test(after)
}

function scaleOf(after: string) {
  const east = EAST_SCALES.exec(after)?.[0]
  if (east !== undefined) {
    const factors = [...east].map((scale) => EAST_ASIAN_SCALES[scale]!)
    return { factor: factors.reduce((a, b) => a * b, 1), length: east.length, east: true, last: factors.at(-1)! }
  }
  let factor = 1
  let length = 0
  for (let west = WEST_SCALE.exec(after); west; west = WEST_SCALE.exec(after.slice(length))) {
    factor *= SCALES[west[1]!.toLowerCase()]!
    length += west[0].length
  }
  return { factor, length, east: false, last: factor }
}

/** What digits may mean: separators divide thousands or decimals, and three digits after one may be either. */
function readings(digits: string): readonly number[] {
  const plain = digits.replace(/[ \u00a0\u202f\u2009’']/g, '')
  const [head = '', ...groups] = plain.split(/[.,]/)
  if (groups.length === 0) return [Number(head)]
  const thousands = head.length <= 3 && groups.every((group) => group.length === 3)
  const whole = Number(head + groups.join(''))
  const decimal = Number(`${head}${groups.slice(0, -1).join('')}.${groups.at(-1)}`)
  if (!thousands) return [decimal]
  return groups.length === 1 ? (head === '0' ? [decimal] : [whole, decimal]) : [whole]
}

// ── words ────────────────────────────────────────────────────────────────────────────────────────

const EAST_NUMERAL = new RegExp(`[${Object.keys(EAST_ASIAN_DIGITS).join('')}${EAST}]+`, 'g')

function wordsOf(text: string, lang: Language): readonly number[] {
  const rows = NUMBER_WORDS[lang]
  const isEast = ['zh-Hans', 'zh-Hant', 'ja', 'ko'].includes(lang)
  const east = isEast ? Array.from(text.matchAll(EAST_NUMERAL), ([numeral]) => eastAsian(numeral)) : []
  // Chinese and Japanese words stand within others, Korean ones before an ending.
  if (isEast)
    return [...east, ...rows.flatMap(([value, words]) => (words.split(' ').some((word) => text.includes(word)) ? [value] : []))]
  return western(text, new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const))))
}

/** Each word, and each run of them taken together: `trente millions`, `twenty-five thousand`. */
function western(text: string, values: ReadonlyMap<string, number>): readonly number[] {
  const found: number[] = []
  let total = 0
  let current = 0
  for (const word of text.toLowerCase().split(/[^a-zà-öø-ÿа-яё\u0621-\u0652]+/)) {
    const value = values.get(word)
    const scale = SCALES[word]
    if (value !== undefined) {
      current = value === 100 && current > 0 ? current * 100 : current + value
      found.push(value, current, total + current)
    } else if (scale !== undefined) {
      total += (current || 1) * scale
      current = 0
      found.push(scale, total)
    } else if (!JOINERS.has(word)) {
      total = 0
      current = 0
    }
  }
  return found
}

const JOINERS = new Set(['and', 'et', 'y', 'и', 'و', 'de', ''])

function eastAsian(numeral: string): number {
  let total = 0
  let section = 0
  let digit = 0
  for (const character of numeral) {
    const scale = EAST_ASIAN_SCALES[character]
    if (scale === undefined) digit = digit * 10 + EAST_ASIAN_DIGITS[character]!
    else if (scale >= 1e4) {
      total += (section + digit || 1) * scale
      section = 0
      digit = 0
    } else {
      section += (digit || 1) * scale
      digit = 0
    }
  }
  return total + section + digit
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
