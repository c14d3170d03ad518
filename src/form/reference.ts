/**
 * `sdg-goals.yaml`, `sdg-targets.yaml`, `member-states.yaml` → reference data. These files are part of the
 * program: a fault in them is ours, and thrown.
 */
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Value } from '../entry/types.ts'
import * as shape from './shape.ts'
import type { Goal, MemberState, ReferenceData, SourceText, Target } from './types.ts'
import { readYaml } from './yaml.ts'

const GOALS = 17
const TARGETS = 169
/** `8.10`, `1.a`. */
export const TARGET_ID = /^(1[0-7]|[1-9])\.(\d{1,2}|[a-d])$/

/** Read goals, targets and Member States. */
export function readReference(files: {
  readonly goals: SourceText
  readonly targets: SourceText
  readonly states: SourceText
}): ReferenceData {
  const goals = readRows(files.goals, 'goals', ['number', 'color', 'name'], readGoal)
  const targets = readRows(files.targets, 'targets', ['id', 'label'], readTarget)
  const states = readRows(files.states, 'states', ['code', 'name', 'aliases'], readState)
  expect(goals.length === GOALS && goals.every((goal, index) => goal.number === index + 1), files.goals, '17 goals in order')
  expect(
    targets.every((target) => TARGET_ID.test(target.id)),
    files.targets,
    'ids of targets',
  )
  expect(new Set(targets.map((target) => target.id)).size === TARGETS, files.targets, '169 different targets')
  expect(new Set(states.map((state) => state.code)).size === states.length, files.states, 'each State once')
  return { goals, targets, states }
}

function readGoal(keys: shape.Keys, report: shape.Report): Goal {
  return {
    number: shape.required<number>(keys, 'number', 0, (v) => shape.readCount(v, 'number', report) ?? 0, report),
    color: shape.required(keys, 'color', '', (v) => shape.readText(v, 'color', report), report),
    name: shape.required(keys, 'name', {}, (v) => shape.readLocalized(v, 'name', report), report),
  }
}

function readTarget(keys: shape.Keys, report: shape.Report): Target {
  const id = shape.required(keys, 'id', '', (v) => shape.readText(v, 'id', report), report)
  return {
    id,
    goal: Number(id.split('.')[0]),
    label: shape.required(keys, 'label', {}, (v) => shape.readLocalized(v, 'label', report), report),
  }
}

function readState(keys: shape.Keys, report: shape.Report): MemberState {
  return {
    code: shape.required(keys, 'code', '', (v) => shape.readText(v, 'code', report), report),
    name: shape.required(keys, 'name', {}, (v) => shape.readLocalized(v, 'name', report), report),
    aliases: shape.optional(keys, 'aliases', [], (v) =>
      shape.readList(v, 'aliases', report).map((item) => shape.readText(item, 'aliases', report)),
    ),
  }
}

function readRows<T>(
  source: SourceText,
  key: string,
  rowKeys: readonly string[],
  readRow: (keys: shape.Keys, report: shape.Report) => T,
): readonly T[] {
  const yaml = readYaml(source)
  const diagnostics: Diagnostic[] = [...yaml.diagnostics]
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic)
  const rowOf = (row: Value) => readRow(shape.readKeys(row, `a row of ${key}`, rowKeys, report), report)
  const top = yaml.value && shape.readKeys(yaml.value, source.file, ['source', 'status', key], report)
  const list = top?.values?.get(key)
  const rows = list ? shape.readList(list, key, report).map(rowOf) : []
  const [fault] = diagnostics
  expect(fault === undefined, source, `well-made rows (line ${fault?.span.line}: ${fault?.message})`)
  return rows
}

function expect(holds: boolean, source: SourceText, what: string): void {
  if (!holds) throw new Error(`${source.file}: expected ${what}`)
}
