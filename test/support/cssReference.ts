/**
 * The tables that style sheets are read by → `templates/CSS.md`, the list of all that they may say.
 * Nothing is said here that does not come from a table of the program.
 */
import { ROLES } from '../../src/box/roles.ts'
import { POINTS_PER } from '../../src/geometry/length.ts'
import type { Key } from '../../src/style/computed.ts'
import { type ContentPlace, PIECES } from '../../src/style/content.ts'
import { COUNTER_STYLE_NAMES, formatCounter } from '../../src/style/counterStyles.ts'
import { DECLINED_PROPERTIES, DECLINED_RULES } from '../../src/style/declined.ts'
import { DECLINED_ATTRIBUTES, ELEMENTS } from '../../src/style/elements.ts'
import { baseSheet, styleTree } from '../../src/style/index.ts'
import { MARGIN_BOX_NAMES } from '../../src/style/marginBoxes.ts'
import { PAGE_SIZES } from '../../src/style/paper.ts'
import { cssName, KEYS, PROPERTIES } from '../../src/style/properties.ts'
import { COMBINATORS, OPERATORS, PSEUDO_CLASSES, PSEUDO_ELEMENTS } from '../../src/style/selectors.ts'
import { CONDITIONS, PAGE_PSEUDOS } from '../../src/style/sheet.ts'
import { LONGHANDS, SHORTHANDS } from '../../src/style/shorthands.ts'
import { SPECIFICATIONS } from '../../src/style/specifications.ts'
import type { Element } from '../../src/tree/types.ts'

export function cssReference(): string {
  return [
    '# What style sheets may say',
    'Written by `npm run update` from the tables that the program reads style sheets by. What is not here is a warning with its place.',
    section('Properties', properties()),
    section('Shorthands', shorthands()),
    section('Logical names', logicalNames()),
    section('Values', values()),
    section('Selectors', selectors()),
    section('Rules', rules()),
    section('Content', content()),
    section('Counter styles', counterStyles()),
    section('Elements', elements()),
    section('Left out on purpose', declined()),
    '',
  ].join('\n\n')
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

function codes(names: Iterable<string>): string {
  return [...names].map(code).join(', ')
}

// ── properties ───────────────────────────────────────────────────────────────────────────────────

function properties(): string {
  const rows = KEYS.map((key) => {
    const { syntax, inherited, specification } = PROPERTIES[key]
    const { title, url } = SPECIFICATIONS[specification]
    return [code(cssName(key)), syntax.takes, code(initialText(key)), inherited ? 'yes' : '', url ? `[${title}](${url})` : title]
  })
  return `${table(['property', 'takes', 'initial', 'inherited', 'defined in'], rows)}\n\nEvery property takes \`inherit\`, \`initial\` and \`unset\`, and \`!important\`.`
}

/** An initial value as a style sheet would write it. */
function initialText(key: Key): string {
  const { initial, syntax }: { initial: unknown; syntax: { takes: string } } = PROPERTIES[key]
  if (typeof initial === 'number') return initial !== 0 && syntax.takes.includes('length') ? `${initial}pt` : String(initial)
  if (Array.isArray(initial))
    return initial.map((item) => (typeof item === 'string' ? item : 'content(text)')).join(', ') || 'none'
  if (typeof initial !== 'object' || initial === null) return String(initial)
  return 'factor' in initial ? 'normal' : 'black'
}

function shorthands(): string {
  return table(
    ['shorthand', 'sets'],
    [...SHORTHANDS].map(([name, { longhands }]) => [code(name), codes(longhands)]),
  )
}

function logicalNames(): string {
  const own = new Set(KEYS.map(cssName))
  const rows = [...LONGHANDS]
    .filter(([name]) => !own.has(name))
    .map(([name, { ltr, rtl }]) => [code(name), code(cssName(ltr)), code(cssName(rtl))])
  return table(['name', 'left to right', 'right to left'], rows)
}

function values(): string {
  return [
    `- Lengths: ${codes(Object.keys(POINTS_PER))}, \`em\`, \`rem\`; percentages where the table says so.`,
    '- `calc()` with `+ - * /` and brackets; a sum of a length and a percentage is not taken.',
    '- `var(--name, fallback)` anywhere; custom properties are inherited.',
    '- Colours: `#rgb`, `#rrggbb`, `rgb()`, the basic names, `currentColor`; all are opaque.',
    `- Paper: ${codes(PAGE_SIZES.keys())}.`,
  ].join('\n')
}

// ── selectors and rules ──────────────────────────────────────────────────────────────────────────

function selectors(): string {
  const pseudoClasses = PSEUDO_CLASSES.map((name) => `:${name.replace('(', '(…)')}`)
  return [
    '- `*`, `tag`, `#id`, `.class`, lists with commas.',
    `- Attributes: \`[name]\`, ${codes([...OPERATORS.keys()].map((operator) => `[name${operator}value]`))}, with the flags \`i\` and \`s\`.`,
    `- Combinators: ${codes([...COMBINATORS.keys()].map((name) => (name === ' ' ? 'a b' : `a ${name} b`)))}.`,
    `- Pseudo-classes: ${codes(pseudoClasses)}.`,
    `- Pseudo-elements: ${codes([...PSEUDO_ELEMENTS.keys()].map((name) => `::${name}`))}.`,
  ].join('\n')
}

function rules(): string {
  return [
    `- \`@page\`, with a name, ${codes([...PAGE_PSEUDOS].map((name) => `:${name}`))}; in it ${codes(MARGIN_BOX_NAMES.map((name) => `@${name}`))}.`,
    `- Conditions: ${codes([...CONDITIONS.keys()].map((name) => `@${name}`))}; \`print\`, \`all\` and \`not screen\` are for us.`,
    '- `@import` of other sheets below `templates/`, before all rules; `@charset` says nothing: sheets are UTF-8.',
  ].join('\n')
}

const PLACES: Readonly<Record<ContentPlace, string>> = {
  element: 'pseudo-elements',
  'margin-box': 'margin boxes',
  label: '`string-set`, `bookmark-label`',
}

function content(): string {
  return table(
    ['piece', 'in'],
    [
      ['`"string"`', Object.values(PLACES).join('; ')],
      ...Object.values(PIECES).map(({ takes, places }) => [code(takes), places.map((place) => PLACES[place]).join('; ')]),
    ],
  )
}

function counterStyles(): string {
  return table(
    ['style', '1, 2, 3, 10'],
    COUNTER_STYLE_NAMES.map((name) => [code(name), [1, 2, 3, 10].map((value) => formatCounter(value, name)).join(', ')]),
  )
}

// ── elements ─────────────────────────────────────────────────────────────────────────────────────

function elements(): string {
  const rows = [...ELEMENTS].map((tag) => [code(tag), displayOf(tag), ROLES[tag] ?? ''])
  return [
    table(['element', '`display`', 'tag in the PDF'], rows),
    'An element without a tag of its own is transparent; `a` with `href` is a `Link`, what floats to the foot of the page a `Note`.',
    'An element whose name has a hyphen is set as `span` is.',
    'Attributes that mean something: `id`, `class`, `lang`, `dir`, `style`, `hidden`, `href`, `src` and `alt` of `img`, `start` and `type` of `ol`, `value` of `li`, `colspan`, `rowspan`, `scope`, `data-tag`. These do not:',
    table(
      ['attribute', 'of', 'instead'],
      [...DECLINED_ATTRIBUTES].map(([name, { on, advice }]) => [code(name), codes(on), advice]),
    ),
  ].join('\n\n')
}

/** How the default look displays an element. */
function displayOf(tag: string): string {
  const span = { file: '', line: 1, column: 1 }
  const element = (name: string, children: readonly Element[]): Element => ({
    type: 'element',
    tag: name,
    attributes: {},
    children,
    span,
  })
  const root = tag === 'html' ? element(tag, []) : element('html', [element(tag, [])])
  const { value } = styleTree(root, [baseSheet()], { paper: 'A4', defaultLanguage: 'en' })
  const [child] = tag === 'html' ? [value.root] : value.root.children
  return code(child?.type === 'element' ? child.style.display : 'none')
}

function declined(): string {
  return [
    table(
      ['property', 'instead'],
      DECLINED_PROPERTIES.map(({ names, advice }) => [codes(names), advice]),
    ),
    table(
      ['rule', 'instead'],
      [...DECLINED_RULES].map(([name, advice]) => [code(`@${name}`), advice]),
    ),
  ].join('\n\n')
}
