/**
 * Declarations in the order of the cascade → computed values (CSS Cascade 4, §6–7), with custom
 * properties resolved. Elements with the same parent style and the same rules share one style.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span } from '../diagnostics/types.ts'
import { type Computed, type Key, publicStyle } from './computed.ts'
import { type Assignment, type Declaration, readAssignments, type Specified } from './declarations.ts'
import { INHERITED, INITIAL, PROPERTIES } from './properties.ts'
import type { RankedRule } from './ruleSet.ts'
import type { Terms } from './terms.ts'
import type { ComputedStyle } from './types.ts'
import type { ComputeContext } from './values.ts'
import { defineVariables, NO_VARIABLES, substitute, type Variables } from './variables.ts'

/** A style, and the styles made from it for children: a tree of the styles in use. */
export interface SharedStyle {
  readonly computed: Computed
  readonly style: ComputedStyle
  readonly variables: Variables
  /** Absent above the root element. */
  readonly rootFontSize: number | undefined
  readonly children: Map<string, SharedStyle>
}

/** A `style` attribute, parsed. */
export interface InlineStyle {
  readonly text: string
  readonly declarations: readonly Declaration[]
}

/** What an element's style is made of, besides its parent's. */
export interface StyleSources {
  /** Weakest first. */
  readonly rules: readonly RankedRule[]
  readonly inline?: InlineStyle | undefined
  /** What the attributes `dir` and `lang` say; style sheets win over it. */
  readonly direction?: Computed['direction'] | undefined
}

export interface Cascade {
  /** What the root element inherits from. */
  readonly top: SharedStyle
  readonly derive: (parent: SharedStyle, sources: StyleSources) => SharedStyle
  /** The assignments of declarations under given variables, weakest first. */
  readonly resolve: (declarations: readonly Declaration[], variables: Variables) => readonly Assignment[]
}

/** Begin a cascade. */
export function startCascade(report: (diagnostic: Diagnostic) => void): Cascade {
  // The same declaration under the same variables gives the same assignments.
  const resolved = new WeakMap<Variables, Map<Declaration, readonly Assignment[]>>()
  const assignmentsOf = (declaration: Declaration, variables: Variables): readonly Assignment[] => {
    if (declaration.type !== 'pending') return declaration.type === 'assignments' ? declaration.assignments : []
    const known = resolved.get(variables) ?? new Map<Declaration, readonly Assignment[]>()
    resolved.set(variables, known)
    const assignments = known.get(declaration) ?? resolvePending(declaration, variables, report)
    known.set(declaration, assignments)
    return assignments
  }

  const resolve: Cascade['resolve'] = (declarations, variables) =>
    [...declarations]
      // Stable: importance first, then the order they came in.
      .sort((a, b) => Number(a.important) - Number(b.important))
      .flatMap((declaration) => assignmentsOf(declaration, variables))

  const derive: Cascade['derive'] = (parent, sources) => {
    const { rules, inline, direction } = sources
    const key = `${direction ?? ''} ${rules.map((rule) => rule.rank).join(' ')} ${inline?.text ?? ''}`
    const shared = parent.children.get(key)
    if (shared) return shared
    const declarations = [...rules.flatMap((rule) => rule.declarations), ...(inline?.declarations ?? [])]
    const variables = variablesOf(declarations, parent.variables, report)
    const computed = computeStyle(parent.computed, resolve(declarations, variables), parent.rootFontSize, direction)
    const rootFontSize = parent.rootFontSize ?? computed.fontSize
    const made = { computed, style: publicStyle(computed, parent.style), variables, rootFontSize, children: new Map() }
    parent.children.set(key, made)
    return made
  }

  const top: SharedStyle = {
    computed: INITIAL,
    style: publicStyle(INITIAL),
    variables: NO_VARIABLES,
    rootFontSize: undefined,
    children: new Map(),
  }
  return { top, derive, resolve }
}

/** Compute every property: the last assignment wins, else the value is inherited or initial. */
export function computeStyle(
  parent: Computed,
  assignments: readonly Assignment[],
  rootFontSize: number = INITIAL.fontSize,
  directionHint?: Computed['direction'],
): Computed {
  // The font size of the parent is what `em` means while the font size itself is computed.
  let context: ComputeContext = { parent, fontSize: parent.fontSize, rootFontSize }
  const compute = (key: Key, specified: Specified | undefined): unknown => {
    if (typeof specified === 'function') return specified(context)
    const inherits = specified === 'inherit' || (specified !== 'initial' && PROPERTIES[key].inherited)
    return inherits ? parent[key] : INITIAL[key]
  }

  // Which side `margin-inline-start` is must be known before it competes with `margin-left`.
  const setting = assignments.findLast(({ longhand }) => longhand.ltr === 'direction')
  const direction = setting ? compute('direction', setting.specified) : (directionHint ?? parent.direction)
  const winners = new Map<Key, Specified>()
  for (const { longhand, specified } of assignments) winners.set(direction === 'rtl' ? longhand.rtl : longhand.ltr, specified)

  const fontSize = compute('fontSize', winners.get('fontSize')) as number
  context = { parent, fontSize, rootFontSize }
  // Few properties are set on an element; a copy of the initial values has room for all at once.
  const values: Record<Key, unknown> = { ...INITIAL }
  for (const key of INHERITED) values[key] = parent[key]
  for (const [key, specified] of winners) values[key] = compute(key, specified)
  // Each recipe was read by the row of its own key, so the record has the types of the table.
  return outOfFlowIsBlock({ ...values, direction, fontSize } as Computed)
}

/** CSS 2.2, §9.7: what is taken out of the flow becomes a block. */
function outOfFlowIsBlock(computed: Computed): Computed {
  const inline = computed.display === 'inline' || computed.display === 'inline-block'
  return inline && computed.float !== 'none' ? { ...computed, display: 'block' } : computed
}

function variablesOf(
  declarations: readonly Declaration[],
  parent: Variables,
  report: (diagnostic: Diagnostic) => void,
): Variables {
  const own = new Map<string, Terms>()
  const spans = new Map<string, Span>()
  for (const important of [false, true]) {
    for (const declaration of declarations) {
      if (declaration.type !== 'custom' || declaration.important !== important) continue
      own.set(declaration.name, declaration.terms)
      spans.set(declaration.name, declaration.span)
    }
  }
  if (own.size === 0) return parent
  return defineVariables(parent, own, (problem, declared, name) => {
    const span = spans.get(declared)!
    if (problem === 'circular') report(diagnose('style/circular-variable', span, { variable: name }))
    else report(diagnose('style/undefined-variable', span, { variable: name, property: declared }))
  })
}

/** A declaration whose variables make no sense acts as `unset` (CSS Custom Properties 1, §3.1). */
function resolvePending(
  declaration: Extract<Declaration, { type: 'pending' }>,
  variables: Variables,
  report: (diagnostic: Diagnostic) => void,
): readonly Assignment[] {
  const { property, text, place, span } = declaration
  const written = { text, name: span, value: span }
  const terms = substitute(declaration.terms, variables, (variable) =>
    report(diagnose('style/undefined-variable', span, { variable, property })),
  )
  const result = terms && readAssignments(property, terms, place, written)
  if (result?.problem) report(result.problem)
  return result?.assignments ?? readAssignments(property, [{ type: 'ident', name: 'unset' }], place, written).assignments ?? []
}
