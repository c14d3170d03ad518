/** Entries with one planted fault each, found at its place; and entries without fault, in which nothing is found. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectedIn, findingsIn, type Kit, openShort } from './readFindings.ts'

const entriesIn = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, folder, name), 'utf8') }))

describe('findings', () => {
  let kit: Kit
  beforeAll(async () => {
    kit = await openShort()
  })

  it.each(entriesIn('faults'))('one fault, one finding: $name', ({ text }) => {
    const found = findingsIn(text, kit)
    const [expected, ...more] = expectedIn(text)
    expect(more).toEqual([])
    expect(found.map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([expected])
  })

  it.each(entriesIn('clean'))('no fault, no finding: $name', ({ text }) => {
    expect(expectedIn(text)).toEqual([])
    expect(findingsIn(text, kit)).toEqual([])
  })
})
