import { expect, it } from 'vitest'
import { type BatchTask, renderBatch } from '../../../src/batch/index.ts'
import { failed } from '../../../src/batch/renderEntry.ts'
import type { RenderTask } from '../../../src/batch/types.ts'

/** The order in which entries of these sizes begin, by their names. */
async function order(sizes: Readonly<Record<string, number>>): Promise<string> {
  const begun: string[] = []
  const tasks = Object.entries(sizes).map(
    ([slug, size]): BatchTask => ({ place: { slug, file: slug, root: '.' }, options: {}, size }),
  )
  const renderer = {
    width: 1,
    render: async (task: RenderTask) => {
      begun.push(task.place.file)
      return failed(task, 'batch/time-limit', { seconds: 1 })
    },
    close: async () => undefined,
  }
  await renderBatch(renderer, tasks, () => undefined)
  return begun.join(' ')
}

it('begins with the longest of a few entries, that no thread is left alone with it', async () => {
  expect(await order({ a: 1, b: 3, c: 2, d: 3 })).toBe('b d c a')
})

it('begins with a long one among many, and takes the others as they come', async () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`e${i}`, i === 50 ? 40 : 1 + (i % 2)]))
  const others = Object.keys(many).filter((name) => name !== 'e50')
  expect(await order(many)).toBe(['e50', ...others].join(' '))
})
