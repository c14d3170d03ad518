/** Conditions of `@media` and `@supports` → whether what stands within is for us (Conditional Rules 3, §2 and §6). */
import type { CssNode, Selector } from 'css-tree'
import { readAssignments } from './declarations.ts'
import { readSelector } from './selectors.ts'
import { termsOf } from './terms.ts'

/** Whether a list of media is for us: `print`, `all` and `not screen`; a query that asks for more is for other media. */
export function appliesToPrint(list: CssNode | undefined): boolean {
  if (list?.type !== 'MediaQueryList') return true
  return [...list.children].some((query) => {
    if (query.type !== 'MediaQuery' || query.condition) return false
    const named = ['print', 'all'].includes((query.mediaType ?? 'all').toLowerCase())
    return query.modifier?.toLowerCase() === 'not' ? !named : named
  })
}

/** Whether a condition asks for what we can do; what cannot be read is not supported. */
export function isSupported(node: CssNode | undefined): boolean {
  switch (node?.type) {
    case 'Condition': {
      const words = [...node.children].flatMap((child) => (child.type === 'Identifier' ? child.name.toLowerCase() : []))
      const answers = [...node.children].filter((child) => child.type !== 'Identifier').map(isSupported)
      if (words[0] === 'not') return !answers[0]
      return words[0] === 'or' ? answers.some(Boolean) : answers.every(Boolean)
    }
    case 'SupportsDeclaration':
      return node.declaration.type === 'Declaration' && takes(node.declaration.property, node.declaration.value)
    case 'FeatureFunction':
      return node.feature.toLowerCase() === 'selector' && !('problem' in readSelector(node.value as Selector))
    default:
      return false
  }
}

function takes(property: string, value: CssNode): boolean {
  if (property.startsWith('--')) return true
  const nowhere = { file: '', line: 1, column: 1 }
  const written = { text: '', name: nowhere, value: nowhere }
  return readAssignments(property.toLowerCase(), termsOf(value), 'element', written).problem === undefined
}
