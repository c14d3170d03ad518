/** The tables that forms are read by → `templates/FORM.md`, the list of all that `form.yaml` may say. */
import { TAKES } from '../../src/form/definition/takes.ts'
import { formSchema } from '../../src/form/index.ts'
import type { JsonSchema } from '../../src/form/shape.ts'

/** Mappings of their own, in the order in which a form comes to them. */
const TITLES: Readonly<Record<string, string>> = {
  field: 'A field',
  'row-field': 'A field in a row',
  limit: 'A limit',
  sum: 'A limit of all answers together',
  condition: 'A condition',
  choice: 'A choice',
}

export function formReference(): string {
  const schema = formSchema()
  const definitions = schema.$defs as Readonly<Record<string, JsonSchema>>
  const parts = itemsOf(schema, 'parts')
  return [
    '# What a form may say',
    'Written by `npm run update` from the tables that the program reads `form.yaml` by; editors read the same from `form.schema.json`. A text that differs by language is a mapping: `{ en: …, zh: … }`.',
    section('The form', keys(schema)),
    section('A part', keys(parts)),
    section('A section', keys(itemsOf(parts, 'sections'))),
    section('Kinds of fields', kinds()),
    ...Object.entries(TITLES).map(([name, title]) => section(title, keys(definitions[name]!))),
    ...['counts', 'attachments', 'paste', 'minimum-age'].map((key) =>
      section(`\`${key}\` of a form`, keys(propertiesOf(schema)[key]!)),
    ),
    section('`files` of a field', keys(propertiesOf(definitions.field!).files!)),
    '',
  ].join('\n\n')
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`
}

function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return schema.properties as Readonly<Record<string, JsonSchema>>
}

function itemsOf(schema: JsonSchema, key: string): JsonSchema {
  return propertiesOf(schema)[key]!.items as JsonSchema
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

function keys(schema: JsonSchema): string {
  const required = (schema.required ?? []) as readonly string[]
  const rows = Object.entries(propertiesOf(schema)).map(([key, { description, ...takes }]) => [
    `\`${key}\``,
    required.includes(key) ? 'needed' : '',
    taken(takes),
    String(description),
  ])
  return table(['key', '', 'takes', 'means'], rows)
}

/** What a value looks like, in words. */
function taken(schema: JsonSchema): string {
  const { $ref, type, items, anyOf } = schema
  const known = schema.enum as readonly unknown[] | undefined
  if (typeof $ref === 'string') {
    const name = $ref.slice('#/$defs/'.length)
    return name === 'localized' ? 'text by language' : (TITLES[name]?.toLowerCase() ?? name)
  }
  if (known?.includes(true)) return '`yes`, `no`'
  if (known)
    return known.length > 12 ? (known.includes('text') ? 'a kind' : 'a language') : known.map((word) => `\`${word}\``).join(', ')
  if (Array.isArray(anyOf)) return [...new Set(anyOf.map(taken))].join(', or ')
  if (type === 'array') return `a list: ${taken(items as JsonSchema)}`
  if (type === 'object') return schema.properties ? 'a mapping' : 'a mapping of names'
  if (type === 'integer' || type === 'number') return 'a number'
  return schema.pattern === undefined ? 'text' : `text: \`${schema.pattern}\``
}

function kinds(): string {
  const rows = Object.entries(TAKES).map(([kind, { says, needs, takes, units, inRows }]) => [
    `\`${kind}\``,
    says,
    [...needs.map((key) => `\`${key}\` (needed)`), ...takes.map((key) => `\`${key}\``)].join(', '),
    units.join(', '),
    inRows ? 'yes' : '',
  ])
  return table(['kind', 'is', 'keys of its own', 'limits', 'in rows'], rows)
}
