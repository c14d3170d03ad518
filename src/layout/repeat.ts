/** Head rows → what is set again at the top of further pages: seen again, but not read again. */
import type { DrawItem, FlowItem, Unit } from './types.ts'

export function asArtifacts(items: readonly FlowItem[]): readonly FlowItem[] {
  return items.flatMap((item): readonly FlowItem[] => {
    if (item.type === 'unit') return [asArtifact(item)]
    if (item.type === 'slice') return [{ ...item, parts: item.parts.map(asArtifacts) }]
    if (item.type === 'galley') return [{ ...item, items: asArtifacts(item.items) }]
    return item.type === 'break' ? [] : [item]
  })
}

function asArtifact(unit: Unit): Unit {
  return {
    ...unit,
    items: unit.items.flatMap((item): DrawItem[] =>
      'content' in item && item.type !== 'figure' ? [{ ...item, content: 'artifact' }] : item.type === 'fill' ? [item] : [],
    ),
    inserts: [],
    marks: [],
    anchors: [],
    nodes: [],
  }
}
