/**
 * YAML 1.2 of a form's files → values with their places. The failsafe schema keeps every scalar as typed,
 * so that `8.10` stays target 8.10 and `NO` stays Norway.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Span, Staged } from '../diagnostics/types.ts'
import type { Scalar, Value } from '../entry/types.ts'
import type { SourceText } from './types.ts'

/** Read a file's one YAML document; nothing where it has faults of syntax. */
export function readYaml(source: SourceText): Staged<Value | undefined> {
  const lines = new LineCounter()
  const document = parseDocument(source.text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const spanAt = (offset: number, length?: number): Span => {
    const { line, col } = lines.linePos(offset)
    return { file: source.file, line, column: col, ...(length === undefined ? {} : { length }) }
  }
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map((fault) =>
    diagnose('form/definition-syntax', spanAt(fault.pos[0]), { problem: sentence(fault.message) }),
  )

  const toScalar = (node: unknown, offset: number): Scalar => {
    const range = isScalar(node) ? node.range : undefined
    const text = isScalar(node) && typeof node.value === 'string' ? node.value : ''
    return { type: 'scalar', text, span: range ? spanAt(range[0], range[1] - range[0]) : spanAt(offset) }
  }
  const toValue = (node: YamlNode | null | undefined, offset: number): Value => {
    const start = node?.range?.[0] ?? offset
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        const scalar = toScalar(key, start)
        return { key: scalar, value: toValue(value as YamlNode | null, start) }
      })
      return { type: 'mapping', entries, span: spanAt(start) }
    }
    if (isSeq(node)) {
      return { type: 'sequence', items: node.items.map((item) => toValue(item as YamlNode, start)), span: spanAt(start) }
    }
    if (isAlias(node)) {
      diagnostics.push(diagnose('form/definition-syntax', spanAt(start), { problem: 'aliases are not used in forms' }))
    }
    return toScalar(node, start)
  }

  const value = toValue(document.contents, 0)
  return { value: diagnostics.length === 0 ? value : undefined, diagnostics }
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
