/**
 * `sdg-goals.json`, `sdg-targets.json`, `member-states.json` → reference data. Files as they should be are taken as
 * `JSON.parse` gives them, which costs next to nothing; any other is read as YAML, which all JSON is, with the places
 * of its faults.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import type { Value } from '../entry/types.ts'
import { LANGUAGES } from '../language/languages.ts'
import type { Localized } from '../language/types.ts'
import * as shape from './shape.ts'
import type { Goal, MemberState, ReferenceData, SourceText, Target } from './types.ts'
import { readYaml } from './yaml.ts'

const GOALS = 17
const TARGETS = 169
/** `8.10`, `1.a`. */
export const TARGET_ID = /^(1[0-7]|[1-9])\.(\d{1,2}|[a-d])$/

/** What a file lists. */
interface Table<Row> {
  /** The key of the list, which names it in messages. */
  readonly key: string
  readonly rowKeys: readonly string[]
  /** The row that a JSON object with no other keys is; nothing where anything is odd about it. */
  readonly takeRow: (json: Json) => Row | undefined
  /** The same row from values with places. */
  readonly row: shape.Shape<Row>
  readonly idOf: (row: Row) => string
  /** What the rows must be together, and whether they are. */
  readonly whole: { readonly shape: string; readonly holds: (rows: readonly Row[]) => boolean }
}

type Json = Readonly<Record<string, unknown>>

const GOAL_TABLE: Table<Goal> = {
  key: 'goals',
  rowKeys: ['number', 'color', 'name'],
  takeRow: ({ number, color, name }) =>
    typeof number === 'number' && isText(color) && isLocalized(name) ? { number, color, name } : undefined,
  row: shape.map(
    shape.record(
      {
        number: shape.need<number | undefined>(shape.count, undefined, 'From 1 to 17.'),
        color: shape.need(shape.text, '', 'Its colour, as `#rrggbb`.'),
        name: shape.need(shape.localized, {}, 'Its short name.'),
      },
      { name: 'a row of goals' },
    ),
    ({ number = 0, color, name }) => ({ number, color, name }),
  ),
  idOf: ({ number }) => String(number),
  whole: {
    shape: 'the 17 Goals in their order',
    holds: (goals) => goals.length === GOALS && goals.every((goal, index) => goal.number === index + 1),
  },
}

const TARGET_TABLE: Table<Target> = {
  key: 'targets',
  rowKeys: ['id', 'label'],
  takeRow: ({ id, label }) => (isText(id) && isLocalized(label) ? { id, label } : undefined),
  row: shape.record(
    {
      id: shape.need(shape.text, '', 'Its number, such as `8.10` or `1.a`.'),
      label: shape.need(shape.localized, {}, 'A few words for it.'),
    },
    { name: 'a row of targets' },
  ),
  idOf: ({ id }) => id,
  whole: {
    shape: 'the 169 targets by their numbers',
    holds: (targets) => targets.length === TARGETS && targets.every(({ id }) => TARGET_ID.test(id)),
  },
}

const STATE_TABLE: Table<MemberState> = {
  key: 'states',
  rowKeys: ['code', 'name', 'aliases'],
  takeRow: ({ code, name, aliases = [] }) =>
    isText(code) && isLocalized(name) && Array.isArray(aliases) && aliases.every(isText) ? { code, name, aliases } : undefined,
  row: shape.record(
    {
      code: shape.need(shape.text, '', 'ISO 3166-1 alpha-2.'),
      name: shape.need(shape.localized, {}, 'Its name.'),
      aliases: shape.may(shape.list(shape.text), [], 'Other names that are taken for it.'),
    },
    { name: 'a row of states' },
  ),
  idOf: ({ code }) => code,
  whole: { shape: 'a list of States', holds: (states) => states.length > 0 },
}

/** Read Goals, targets and Member States; nothing where a file has a fault. */
export function readReference(files: {
  readonly goals: SourceText
  readonly targets: SourceText
  readonly states: SourceText
}): Staged<ReferenceData | undefined> {
  const goals = readTable(files.goals, GOAL_TABLE)
  const targets = readTable(files.targets, TARGET_TABLE)
  const states = readTable(files.states, STATE_TABLE)
  const diagnostics = [...goals.diagnostics, ...targets.diagnostics, ...states.diagnostics]
  const value = { goals: goals.value, targets: targets.value, states: states.value }
  return { value: diagnostics.length === 0 ? value : undefined, diagnostics }
}

function readTable<Row>(source: SourceText, table: Table<Row>): Staged<readonly Row[]> {
  const rows = takeRows(source.text, table)
  if (rows) return { value: rows, diagnostics: [] }
  const { value, diagnostics } = readYaml(source)
  return value ? readRows(value, table) : { value: [], diagnostics }
}

const HEAD = ['about', 'source', 'status']

/** The rows of a file without faults. */
function takeRows<Row>(text: string, { key, rowKeys, takeRow, idOf, whole }: Table<Row>): readonly Row[] | undefined {
  const file = parseJson(text)
  const list = isObject(file) && hasOnly(file, [...HEAD, key]) ? file[key] : undefined
  if (!Array.isArray(list)) return undefined
  const rows = list.flatMap((json: unknown) => (isObject(json) && hasOnly(json, rowKeys) ? (takeRow(json) ?? []) : []))
  const sound = rows.length === list.length && new Set(rows.map(idOf)).size === rows.length && whole.holds(rows)
  return sound ? rows : undefined
}

/** The rows of any file, with all that is wrong with them. */
function readRows<Row>(file: Value, { key, row, idOf, whole }: Table<Row>): Staged<readonly Row[]> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic)
  const rows: shape.Shape<readonly Row[]> = shape.map(shape.list(row), (read, value) => {
    const items = value.type === 'sequence' ? value.items : []
    const firsts = new Map<string, Value>()
    for (const [index, item] of items.entries()) {
      const id = idOf(read[index]!)
      const first = firsts.get(id)
      if (first) report(diagnose('form/definition-duplicate', item.span, { id, things: key, line: first.span.line }))
      else firsts.set(id, item)
    }
    if (diagnostics.length === 0 && !whole.holds(read))
      report(diagnose('form/definition-shape', value.span, { what: key, shape: whole.shape }))
    return read
  })
  const head = Object.fromEntries(HEAD.map((name) => [name, shape.may(ANYTHING, undefined, 'Where the rows are from.')]))
  const list = shape.need<readonly Row[]>(rows, [], 'The rows.')
  const read = shape.record({ ...head, [key]: list }, { name: 'the file' }).read(file, 'the file', report)
  return { value: read[key] as readonly Row[], diagnostics }
}

const ANYTHING: shape.Shape<undefined> = { read: () => undefined, schema: {} }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function hasOnly(json: Json, keys: readonly string[]): boolean {
  return Object.keys(json).every((key) => keys.includes(key))
}

function isText(json: unknown): json is string {
  return typeof json === 'string' && json !== ''
}

const CODES: readonly string[] = LANGUAGES.map(({ code }) => code)

function isLocalized(json: unknown): json is Localized {
  return isObject(json) && hasOnly(json, CODES) && Object.values(json).every(isText) && Object.keys(json).length > 0
}
