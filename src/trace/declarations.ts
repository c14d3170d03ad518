/** Computed styles → declarations as a style sheet would write them, only those that say something. */
import { cssName, PROPERTIES } from '../style/properties.ts'
import type { ComputedStyle, ContentPart } from '../style/types.ts'
import { color, number, quoted, words } from './notation.ts'

type Key = Exclude<keyof ComputedStyle, 'baselineShift'>
type Value = ComputedStyle[Key]
type List = Extract<Value, readonly unknown[]>

/** Four longhands that are written as one. */
const SIDES = {
  margin: ['marginTop', 'marginRight', 'marginBottom', 'marginLeft'],
  padding: ['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'],
} as const
const BORDERS = ['borderTop', 'borderRight', 'borderBottom', 'borderLeft', 'columnRule'] as const

/** What layout asks of a box; the rest is the business of text. */
export const BOX_KEYS: readonly Key[] = [
  'float',
  'page',
  'breakBefore',
  'breakAfter',
  'breakInside',
  ...SIDES.margin,
  ...SIDES.padding,
  ...BORDERS,
  'width',
  'height',
  'minWidth',
  'maxWidth',
  'minHeight',
  'maxHeight',
  'columnCount',
  'columnWidth',
  'columnGap',
  'backgroundColor',
]

/**
 * Declarations of a style that differ from what the element would have without them: the parent's
 * value where the property is inherited, else the initial one.
 */
export function declarations(
  style: ComputedStyle,
  parent?: ComputedStyle,
  keys: readonly Key[] = keysOf(style),
): readonly string[] {
  const written = new Set<Key>()
  return keys.flatMap((key) => {
    if (written.has(key) || !differs(key, style, parent)) return []
    const group = Object.entries(SIDES).find(([, sides]) => (sides as readonly Key[]).includes(key))
    if (!group) return [`${propertyName(key)} ${valueText(style[key])}`]
    const [name, sides] = group
    for (const side of sides) written.add(side)
    return [`${name} ${shortest(sides.map((side) => valueText(style[side])))}`]
  })
}

/** All but `content`, since what it makes stands in the tree, and what follows from others. */
function keysOf(style: ComputedStyle): readonly Key[] {
  return (Object.keys(style) as (keyof ComputedStyle)[]).filter((key): key is Key => key !== 'content' && key !== 'baselineShift')
}

function differs(key: Key, style: ComputedStyle, parent: ComputedStyle | undefined): boolean {
  if (isBorder(key)) return style[key].width > 0
  // Its initial value, `normal`, is a factor; here it has become points.
  if (key === 'lineHeight') return style.lineHeight !== parent?.lineHeight
  const { inherited, initial } = PROPERTIES[key]
  return JSON.stringify(style[key]) !== JSON.stringify(inherited && parent ? parent[key] : initial)
}

function isBorder(key: Key): key is (typeof BORDERS)[number] {
  return (BORDERS as readonly Key[]).includes(key)
}

function propertyName(key: Key): string {
  return isBorder(key) ? key.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`) : cssName(key)
}

/** `8 0 8 0` → `8 0` (CSS Box 4, §3.2). */
function shortest([top, right, bottom, left]: readonly string[]): string {
  if (left !== right) return [top, right, bottom, left].join(' ')
  if (bottom !== top) return [top, right, bottom].join(' ')
  return right === top ? top : `${top} ${right}`
}

// ── values ───────────────────────────────────────────────────────────────────────────────────────

/** A value as CSS writes it, lengths in pt without their unit. */
function valueText(value: Value): string {
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return value
  if (isList(value)) return value.map(itemText).join(', ') || 'none'
  if ('percent' in value) return `${number(value.percent)}%`
  if ('width' in value) return `${number(value.width)} ${color(value.color)}`
  return 'r' in value ? color(value) : quoted(value.string)
}

function isList(value: Value): value is List {
  return Array.isArray(value)
}

function itemText(item: List[number]): string {
  if (typeof item === 'string') return item
  if ('type' in item) return contentText(item)
  return words(item.name, ...('content' in item ? item.content.map(contentText) : [item.value]))
}

/** A piece of generated content (CSS Generated Content for Paged Media). */
export function contentText(part: ContentPart): string {
  switch (part.type) {
    case 'string':
      return quoted(part.value)
    case 'text':
      return `content(${part.of ?? 'text'})`
    case 'counter':
      return `counter(${part.name}, ${part.style})`
    case 'target-text':
      return `target-text(${part.target})`
    case 'target-counter':
      return `target-counter(${part.target}, ${part.name}, ${part.style})`
    case 'string-ref':
      return `string(${part.name}, ${part.which})`
    case 'leader':
      return `leader(${quoted(part.pattern)})`
  }
}
