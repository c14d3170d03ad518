/**
 * What all traces share: lines in a tree → indented text; numbers, colours and quoted text as they
 * are written everywhere, so that a trace is the same on every machine and small changes stay small.
 */
import type { Rect } from '../geometry/rect.ts'
import { LANGUAGES } from '../language/languages.ts'
import type { Language, Localized } from '../language/types.ts'
import type { Color } from '../style/types.ts'

/** A line of a trace with what stands indented below it. */
export interface Branch {
  readonly line: string
  readonly children: readonly Branch[]
}

/** Make a branch; a text that is the only child stands in the same line. */
export function branch(line: string, children: readonly Branch[] = []): Branch {
  const [only] = children
  if (children.length === 1 && only.children.length === 0 && only.line.startsWith('"'))
    return { line: `${line} ${only.line}`, children: [] }
  return { line, children }
}

/** Print branches, two blanks of indent for each level. */
export function print(branches: readonly Branch[]): string {
  const lines: string[] = []
  const add = ({ line, children }: Branch, indent: string): void => {
    lines.push(`${indent}${line}\n`)
    for (const child of children) add(child, `${indent}  `)
  }
  for (const each of branches) add(each, '')
  return lines.join('')
}

/** The words that are there, with blanks between. */
export function words(...parts: readonly (string | number | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ')
}

/** A number with at most two decimals; never `-0`. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** `#rrggbb`. */
export function color({ r, g, b }: Color): string {
  return `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** `x=68 y=120 w=20 h=0.5`. */
export function rect({ x, y, width, height }: Rect): string {
  return `x=${number(x)} y=${number(y)} w=${number(width)} h=${number(height)}`
}

/** A text in double quotes, on one line; what nobody can see is written as `\u00ad`. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Spaces other than the blank and the ideographic one, format characters, marks of direction. */
const INVISIBLE = /[\u007f-\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufffc]|[\ufe00-\ufe0f]/g

/**
 * Each wording on a line of its own after the languages that have it, in the order of their tags.
 *
 * @param languages those that matter, where the text is known in them
 */
export function localized(text: Localized, languages: readonly Language[] = []): readonly Branch[] {
  const known = LANGUAGES.flatMap(({ code }) => (text[code] === undefined ? [] : [{ code, wording: text[code] }]))
  const wanted = known.filter(({ code }) => languages.includes(code))
  const codesOf = new Map<string, Language[]>()
  for (const { code, wording } of wanted.length > 0 ? wanted : known)
    codesOf.set(wording, [...(codesOf.get(wording) ?? []), code].sort())
  return [...codesOf]
    .sort(([, [a]], [, [b]]) => (a < b ? -1 : 1))
    .map(([wording, codes]) => branch(words(...codes, quoted(wording))))
}

/** `div#contents.wide`, as a selector would name the element. */
export function nameOf(tag: string, attributes: Readonly<Record<string, string>>): string {
  const classes = (attributes.class ?? '').split(/\s+/).filter((name) => name !== '')
  return [tag, attributes.id === undefined ? '' : `#${attributes.id}`, ...classes.map((name) => `.${name}`)].join('')
}

/** All attributes that a name does not say, in alphabetical order. */
export function attributesOf(attributes: Readonly<Record<string, string>>, except: readonly string[] = []): string {
  return Object.entries(attributes)
    .filter(([name]) => name !== 'id' && name !== 'class' && !except.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(' ')
}
