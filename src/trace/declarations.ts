/** Computed styles → declarations as a style sheet would write them, only those that say something. */
import { cssName, PROPERTIES } from '../style/properties.ts'
import type { Border, ComputedStyle, ContentPart, CounterChange } from '../style/types.ts'
import { color, number, quoted } from './notation.ts'

type Key = keyof ComputedStyle
type Value = ComputedStyle[Key]

/** Four longhands that are written as one. */
const SIDES: Readonly<Record<string, readonly [Key, Key, Key, Key]>> = {
  margin: ['marginTop', 'marginRight', 'marginBottom', 'marginLeft'],
  padding: ['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'],
}

/** Only these are known of a box; the rest is the business of text. */
export const BOX_KEYS: readonly Key[] = [
  'float',
  'page',
  'breakBefore',
  'breakAfter',
  'breakInside',
  ...SIDES.margin,
  ...SIDES.padding,
  'borderTop',
  'borderRight',
  'borderBottom',
  'borderLeft',
  'width',
  'height',
  'minHeight',
  'backgroundColor',
]

/**
 * Declarations of a style that differ from what the element would have without them: the parent's
 * value where the property is inherited, else the initial one.
 */
export function declarations(style: ComputedStyle, parent?: ComputedStyle, keys: readonly Key[] = keysOf(style)): readonly string[] {
  const written = new Set<Key>()
  return keys.flatMap((key) => {
    if (written.has(key) || !differs(key, style, parent)) return []
    const group = Object.entries(SIDES).find(([, sides]) => sides.includes(key))
    if (!group) return [`${propertyName(key)} ${valueText(style[key])}`]
    const [name, sides] = group
    for (const side of sides) written.add(side)
    return [`${name} ${shortest(sides.map((side) => valueText(style[side])))}`]
  })
}

function keysOf(style: ComputedStyle): readonly Key[] {
  return Object.keys(style) as Key[]
}

function differs(key: Key, style: ComputedStyle, parent: ComputedStyle | undefined): boolean {
  switch (key) {
    case 'borderTop':
    case 'borderRight':
    case 'borderBottom':
    case 'borderLeft':
      return style[key].width > 0
    // The initial `normal` is a factor, which has become points.
    case 'lineHeight':
      return parent?.lineHeight !== style.lineHeight
    default: {
      const { inherited, initial } = PROPERTIES[key]
      return valueText(style[key]) !== (inherited && parent ? valueText(parent[key]) : JSON.stringify(initial) === JSON.stringify(style[key]) ? valueText(style[key]) : undefined)
    }
  }
}

function propertyName(key: Key): string {
  return key in PROPERTIES ? cssName(key as keyof typeof PROPERTIES) : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** `8 0 8 0` → `8 0` (CSS Box 4, §3.2). */
function shortest([top, right, bottom, left]: readonly string[]): string {
  if (left !== right) return [top, right, bottom, left].join(' ')
  if (bottom !== top) return [top, right, bottom].join(' ')
  return right === top ? top : `${top} ${right}`
}
