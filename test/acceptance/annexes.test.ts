/** An entry with attachments, from its Markdown to what readers of the PDF find. */
import { beforeAll, describe, expect, it } from 'vitest'
import { compileEntry } from '../support/compileEntry.ts'
import { type InspectedPdf, inspectPdf } from '../support/pdfInspector.ts'
import { runOnPdf } from '../support/tools.ts'

describe('annexes that are bound in', () => {
  let bytes: Uint8Array
  let pdf: InspectedPdf

  beforeAll(async () => {
    const { stages } = await compileEntry('input/korea-covid-response', { date: '2024-01-01' })
    bytes = stages.bytes!
    pdf = await inspectPdf(bytes)
  })

  it('have page labels of their own', () => {
    expect(pdf.labels().slice(-3)).toEqual(['A1-1', 'A1-2', 'A2-1'])
  })

  it('have bookmarks below the list', () => {
    const lines = pdf.outline().split('\n')
    const first = pdf.pageCount - 2
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^C Annexes · page \d+ · H2$/),
      `  A1 Summary of the external evaluation · page ${first} · H3`,
      `  A2 Organization and chronology of the response · page ${first + 2} · H3`,
    ])
  })

  it('are figures that say which page they are', () => {
    const tags = pdf.tags()
    expect(tags).toContain('Annex A1, page 2 of 2: Summary of the external evaluation')
    expect(tags).toContain('Annex A2, page 1 of 1: Organization and chronology of the response')
  })

  it('are where references to a page lead', () => {
    const last = pdf.pageCount
    const links = pdf.links().map((link) => link.replace(/^\d+: /, ''))
    expect(links).toContain(`[Annex A1, p. 2] → page ${last - 1}`)
    expect(links).toContain(`[附件A2，第1页] → page ${last}`)
  })

  it('give their words to whoever copies them, in their order', () => {
    const last = String(pdf.pageCount - 1)
    const copied = runOnPdf('pdftotext', ['-f', last, '-l', last, '-enc', 'UTF-8', 'FILE', '-'], bytes)?.output
    const words = ['Conclusions', 'Openness built trust', 'Respect for rights paid off', 'Cooperation made policy effective']
    const places = words.map((word) => copied?.indexOf(word) ?? 0)
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})
