import { describe, expect, it } from 'vitest'
import { mm } from '../../../src/geometry/length.ts'
import { el, style } from './build.ts'

function pages(css: string, paper: 'A4' | 'Letter' = 'A4') {
  const styled = style(el('html'), css, { paper })
  expect(styled.messages).toEqual([])
  return styled.document.pages
}

describe('the size of a page', () => {
  const size = (css: string, paper?: 'A4' | 'Letter') => {
    const { width, height } = pages(css, paper).select('auto', 'right')
    return [width, height]
  }
  it('is that of the paper where the sheets say nothing or auto', () => {
    expect(size('')).toEqual([mm(210), mm(297)])
    expect(size('@page { size: auto }', 'Letter')).toEqual([612, 792])
  })
  it('is what a sheet says, by name or in lengths', () => {
    expect(size('@page { size: Letter }')).toEqual([612, 792])
    expect(size('@page { size: A4 landscape }')).toEqual([mm(297), mm(210)])
    expect(size('@page { size: 200pt 40pt }')).toEqual([200, 40])
    expect(size('@page { size: 10mm }')).toEqual([mm(10), mm(10)])
  })
})

describe('margins', () => {
  it('cascade by name, :first and :blank, then side', () => {
    const { select } = pages(`
      @page cover { margin: 40pt }
      @page :first { margin-top: 30pt }
      @page :left { margin: 10pt 20pt 10pt 25pt }
      @page { margin: 1pt; margin-bottom: 10% }
      @page cover:blank { margin: 0 }`)
    const margins = (...page: Parameters<typeof select>) => {
      const { marginTop, marginRight, marginBottom, marginLeft } = select(...page)
      return [marginTop, marginRight, Math.round(marginBottom), marginLeft]
    }
    expect(margins('auto', 'right')).toEqual([1, 1, 84, 1])
    expect(margins('auto', 'left')).toEqual([10, 20, 10, 25])
    expect(margins('auto', 'left', 'first')).toEqual([30, 20, 10, 25])
    expect(margins('cover', 'left', 'first')).toEqual([40, 40, 40, 40])
    expect(margins('cover', 'left', 'blank')).toEqual([0, 0, 0, 0])
    expect(margins('unheard-of', 'right')).toEqual([1, 1, 84, 1])
  })
  it('may use the variables of the root', () => {
    expect(pages(':root { --inner: 24pt } @page { margin-left: var(--inner) }').select('auto', 'left').marginLeft).toBe(24)
  })
  it('of the same page are the same object', () => {
    const { select } = pages('')
    expect(select('auto', 'left')).toBe(select('auto', 'left'))
  })
})

describe('margin boxes', () => {
  const css = `
    html { font-family: Noto Sans, sans-serif; color: #1b1d21; font-size: 11pt; font-weight: bold }
    @page {
      font-size: 8.5pt;
      @top-left { content: string(title); color: red }
      @bottom-right { content: counter(page, lower-roman) " / " counter(pages); width: 20mm }
      @bottom-center { content: none }
    }
    @page cover { @top-left { content: normal } @bottom-right { content: "©" } }`

  it('have content, and the look of the page and its root', () => {
    const { boxes } = pages(css).select('auto', 'right')
    expect(Object.keys(boxes)).toEqual(['top-left', 'bottom-right'])
    expect(boxes['top-left']).toMatchObject({
      content: [{ type: 'string-ref', name: 'title', which: 'first' }],
      style: { fontFamily: ['Noto Sans', 'sans-serif'], fontSize: 8.5, fontWeight: 400, color: { r: 1 }, textAlign: 'left' },
    })
    expect(boxes['bottom-right']).toMatchObject({
      content: [
        { type: 'counter', name: 'page', style: 'lower-roman' },
        { type: 'string', value: ' / ' },
        { type: 'counter', name: 'pages', style: 'decimal' },
      ],
      style: { textAlign: 'right', verticalAlign: 'middle', width: mm(20) },
    })
  })
  it('are replaced one by one on named pages', () => {
    const { boxes } = pages(css).select('cover', 'right')
    expect(Object.keys(boxes)).toEqual(['bottom-right'])
    expect(boxes['bottom-right']?.content).toEqual([{ type: 'string', value: '©' }])
  })
})

describe('page labels', () => {
  it('are decimal unless the sheet says otherwise', () => {
    const { select } = pages('@page contents { -dossier-page-label: lower-roman }')
    expect([select('auto', 'left').pageLabel, select('contents', 'left').pageLabel]).toEqual(['decimal', 'lower-roman'])
  })
})
