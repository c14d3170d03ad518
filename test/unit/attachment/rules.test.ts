/** Each rule with the smallest page that breaks it: nothing else is found there. */
import { describe, expect, it } from 'vitest'
import { readAttachment } from '../../../src/attachment/index.ts'
import { RULES } from '../../../src/attachment/rules.ts'
import { BREAKS, FINE, withFont } from '../../support/attachedPages.ts'
import { type OnePage, onePage } from '../../support/plainPdf.ts'

const obstacles = (plan: OnePage) => readAttachment(onePage(plan)).obstacles

describe('a PDF is not bound', () => {
  it.each(Object.entries(BREAKS))('that breaks the rule %s', (rule, plan) => {
    expect(obstacles(plan).map((obstacle) => obstacle.rule)).toEqual([rule])
  })

  it('whose content cannot be read', () => {
    expect(obstacles({ content: '(open' })).toEqual([{ rule: 'damaged', page: 1, what: 'a string does not end' }])
  })

  it('for any rule of the table, each of which is tried here', () => {
    expect(Object.keys({ ...BREAKS, damaged: 0 }).sort()).toEqual(Object.keys(RULES).sort())
  })
})

describe('a PDF is bound', () => {
  it.each(Object.entries(FINE))('%s', (_, plan) => {
    expect(obstacles(plan)).toEqual([])
    expect(readAttachment(onePage(plan)).document?.pages).toHaveLength(1)
  })
})

describe('what a file is', () => {
  it('is told by its first bytes', () => {
    const kind = (...bytes: number[]) => readAttachment(Uint8Array.from(bytes)).kind
    expect(kind(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)).toBe('png')
    expect(kind(0xff, 0xd8, 0xff, 0xe0)).toBe('jpeg')
    expect(kind(0x50, 0x4b, 3, 4)).toBe('other')
    expect(kind()).toBe('other')
  })

  it('has its size, its hash and, of a PDF, its pages', () => {
    expect(readAttachment(onePage({ content: '' }))).toMatchObject({
      kind: 'pdf',
      size: 423,
      pages: 1,
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    })
  })

  it('is never an exception: a PDF cut anywhere is damaged, or what is left of it', () => {
    const whole = onePage(withFont())
    for (let length = 9; length < 3000; length += 61) {
      const { obstacles, document } = readAttachment(whole.slice(0, length))
      expect(document === undefined ? obstacles.length : 1).toBeGreaterThan(0)
    }
  })
})
