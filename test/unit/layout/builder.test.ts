/** What stands between two lines is settled when the second comes. */
import { expect, it } from 'vitest'
import { createFlowBuilder, type FlowBuilder } from '../../../src/layout/builder.ts'
import { type Decoration, FORBIDDEN } from '../../../src/layout/types.ts'
import { traceFlow } from '../../../src/trace/flow.ts'

const SPAN = { file: 'a.md', line: 1, column: 1 }
const NONE = { width: 0, color: { r: 0, g: 0, b: 0 } }
const BACKGROUND: Decoration = {
  x: 0,
  width: 50,
  background: { r: 1, g: 1, b: 1 },
  borderTop: NONE,
  borderRight: NONE,
  borderBottom: NONE,
  borderLeft: NONE,
  repeat: [],
}

function flow(build: (builder: FlowBuilder, line: (text: string) => void) => void): string {
  const builder = createFlowBuilder()
  build(builder, (text) => builder.unit({ height: 10, items: [], text, span: SPAN }))
  return traceFlow(builder.finish())
}

it('margins collapse to the largest, negative ones subtract', () => {
  const text = flow((builder, line) => {
    line('a')
    builder.margin(10)
    builder.margin(20)
    builder.margin(-5)
    line('b')
  })
  expect(text).toBe('flow h=35\n  line h=10 "a"\n  space 15\n  line h=10 "b"\n')
})

it('the highest cost of all breaks that meet wins', () => {
  const text = flow((builder, line) => {
    line('a')
    builder.boundary(FORBIDDEN)
    builder.boundary(1)
    line('b')
  })
  expect(text).toContain('break forbidden')
})

it('a forced break wins over one that is forbidden, and a side over any page', () => {
  const text = flow((builder, line) => {
    line('a')
    builder.boundary(FORBIDDEN)
    builder.force('right')
    builder.force('page')
    line('b')
  })
  expect(text).toContain('break forced right')
})

it('a box opens below the margin before it and closes above the margin after it', () => {
  const text = flow((builder, line) => {
    line('a')
    builder.margin(10)
    builder.open(BACKGROUND)
    line('b')
    builder.close(BACKGROUND)
    builder.margin(10)
    line('c')
  })
  expect(text.split('\n').map((row) => row.trim().split(' ')[0])).toEqual([
    'flow',
    'line',
    'space',
    'open',
    'line',
    'close',
    'space',
    'line',
    '',
  ])
})

it('a box without content leaves nothing', () => {
  const text = flow((builder, line) => {
    line('a')
    builder.open(BACKGROUND)
    builder.close(BACKGROUND)
    line('b')
  })
  expect(text).not.toContain('open')
})

it('pages of one name follow without a break, a change of name is one', () => {
  const text = flow((builder, line) => {
    builder.page('cover')
    line('a')
    builder.page('auto')
    builder.page('cover')
    line('b')
    builder.page('auto')
    line('c')
  })
  expect(text.match(/break.*/g)).toEqual(['break forced page page=cover', 'break forced page page=auto'])
})

it('the place of an empty element is that of the next line, or of the last', () => {
  const text = flow((builder, line) => {
    builder.begin(1, 'first', [])
    line('a')
    builder.begin(2, 'last', [{ type: 'string-mark', name: 't', value: 'T' }])
  })
  expect(text).toBe('flow h=10\n  line h=10 #first #last "a"\n    string-set t "T"\n')
})
