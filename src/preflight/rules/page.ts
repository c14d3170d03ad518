/** Rules about pages: how many, how large, what stands at their edges. */
import { count, list, may, need, word } from '../../form/shape.ts'
import { excerpt, millimetres, paperName } from '../describe.ts'
import { union } from '../lines.ts'
import { length } from '../quantities.ts'
import type { PageFacts, Sides, TextLine } from '../types.ts'
import { type Fault, pageList, ruleKind } from './kind.ts'

/** Sizes of paper differ by rounding: Chromium's A4 is 0.1 mm narrower. */
const PAPER_TOLERANCE = 1

const PAPER_NAMES = ['A3', 'A4', 'A5', 'Letter', 'Legal'] as const

/** Every page is of one of these sizes, or fits into one. */
export const PAPER = ruleKind(
  {
    sizes: may(list(word(PAPER_NAMES)), undefined, 'Papers that are taken.'),
    'max-width': may(length, undefined, 'How wide a page may be.'),
    'max-height': may(length, undefined, 'How high a page may be.'),
  },
  ({ sizes, 'max-width': width, 'max-height': height }) => {
    const isRight = (page: PageFacts) =>
      (!sizes || sizes.some((size) => size === paperName(page))) &&
      page.width <= (width ?? Number.POSITIVE_INFINITY) + PAPER_TOLERANCE &&
      page.height <= (height ?? Number.POSITIVE_INFINITY) + PAPER_TOLERANCE
    const largest = [width, height].flatMap((side) => (side === undefined ? [] : millimetres(side)))
    const wanted = sizes?.join(' or ') ?? `at most ${largest.join(' × ')}`
    return ({ pages }) =>
      worst(pages.filter((page) => !isRight(page))).map(({ page, pages: all }) => ({
        code: 'preflight/paper',
        parameters: { found: paperName(page), wanted, pages: all },
        page: page.number,
      }))
  },
)

/** The first of some pages, with the numbers of all. */
function worst(pages: readonly PageFacts[]): readonly { readonly page: PageFacts; readonly pages: string }[] {
  const [page] = pages
  return page ? [{ page, pages: pageList(pages.map(({ number }) => number)) }] : []
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** So much is free of text at each side. */
export const MARGINS = ruleKind(
  {
    min: may(length, undefined, 'The least at all sides.'),
    top: may(length, undefined, 'The least at the top.'),
    right: may(length, undefined, 'The least at the right.'),
    bottom: may(length, undefined, 'The least at the bottom.'),
    left: may(length, undefined, 'The least at the left.'),
    'running-heads': may(word(['count', 'ignored']), 'count', 'Whether running heads and page numbers must keep out, too.'),
  },
  ({ min, 'running-heads': heads, ...sides }) =>
    ({ pages }) =>
      SIDES.flatMap((side) => marginFaults(pages, side, sides[side] ?? min, heads === 'count')),
)

function marginFaults(
  pages: readonly PageFacts[],
  side: keyof Sides,
  least: number | undefined,
  withHeads: boolean,
): readonly Fault[] {
  if (least === undefined) return []
  const marginOf = ({ margins, outerMargins }: PageFacts) => (withHeads ? outerMargins : margins)?.[side] ?? least
  const narrow = pages.filter((page) => marginOf(page) < least - MARGIN_TOLERANCE)
  const [page] = narrow.toSorted((a, b) => marginOf(a) - marginOf(b))
  if (!page) return []
  const edge = outermost(page, side, withHeads)
  return [
    {
      code: 'preflight/margin',
      parameters: {
        side,
        found: millimetres(marginOf(page)),
        wanted: millimetres(least),
        pages: pageList(narrow.map(({ number }) => number)),
        text: excerpt(edge?.text ?? ''),
      },
      page: page.number,
      ...(edge && { box: edge.box }),
    },
  ]
}

/** Chromium's lines reach 0.3 mm over the edge of its page area. */
const MARGIN_TOLERANCE = 0.85

function outermost({ lines }: PageFacts, side: keyof Sides, withHeads: boolean) {
  const reach = (line: (typeof lines)[number]) => (side === 'top' || side === 'left' ? -line.box[side] : line.box[side])
  return lines.filter(({ role }) => withHeads || role !== 'artifact').toSorted((a, b) => reach(b) - reach(a))[0]
}

/** At most so many pages. */
export const PAGES = ruleKind(
  {
    max: need(count, undefined, 'The most that are taken.'),
    counted: may(
      word(['all', 'numbered']),
      'all',
      '`numbered`: only pages whose label is a plain number; front matter and annexes do not count.',
    ),
  },
  ({ max, counted }) =>
    max === undefined
      ? undefined
      : ({ pages }) => {
          const all = counted === 'all' ? pages : pages.filter(({ label }) => /^\d+$/.test(label))
          const beyond = all[max]
          if (!beyond) return []
          const box = firstBox(beyond)
          return [
            { code: 'preflight/pages', parameters: { found: all.length, wanted: max }, page: beyond.number, ...(box && { box }) },
          ]
        },
)

function firstBox({ lines }: PageFacts) {
  return lines.find(({ role }) => role !== 'artifact')?.box
}

const STANCES = ['forbidden', 'required'] as const
const ARE = { are: need(word(STANCES), 'forbidden', 'Whether they must be there, or must not.') }

/** Running heads and feet: none, or on every page. */
export const RUNNING_HEADS = ruleKind(
  ARE,
  ({ are }) =>
    ({ pages }) =>
      headFaults(pages, are, () => true, 'preflight/running-head'),
)

/** Page numbers at a page's edge: none, or on every page. */
export const PAGE_NUMBERS = ruleKind(
  ARE,
  ({ are }) =>
    ({ pages }) =>
      headFaults(pages, are, hasNumber, 'preflight/page-number'),
)

/** The number as the page's label has it at its end: of `A1-3` the 3. */
function hasNumber(text: string, label: string): boolean {
  const number = /\w+$/.exec(label)?.[0]
  return number !== undefined && new RegExp(`(^|\\W)${number}(\\W|$)`).test(text)
}

/** Artifacts above and below all content; those beside it, such as leaders in a list of contents, are decoration. */
function runningHeadsOf({ lines, margins, height }: PageFacts): readonly TextLine[] {
  const artifacts = lines.filter(({ role }) => role === 'artifact')
  if (!margins) return artifacts
  return artifacts.filter(({ box }) => box.bottom <= margins.top || box.top >= height - margins.bottom)
}

function headFaults(
  pages: readonly PageFacts[],
  stance: (typeof STANCES)[number],
  isMeant: (text: string, label: string) => boolean,
  code: 'preflight/running-head' | 'preflight/page-number',
): readonly Fault[] {
  const headOf = (page: PageFacts) =>
    runningHeadsOf(page).find(({ text }) => isMeant(text, page.label) || isMeant(text, String(page.number)))
  const wrong = pages.filter((page) => (headOf(page) !== undefined) === (stance === 'forbidden'))
  return worst(wrong).map(({ page, pages: all }): Fault => {
    const head = headOf(page)
    if (!head) return { code: `${code}-missing`, parameters: { pages: all }, page: page.number }
    return { code, parameters: { text: excerpt(head.text), pages: all }, page: page.number, box: head.box }
  })
}

/** At most so many columns of text. */
export const COLUMNS = ruleKind({ max: need(count, undefined, 'The most that are taken.') }, ({ max }) =>
  max === undefined
    ? undefined
    : ({ pages }) =>
        worst(pages.filter(({ columns }) => columns > max)).map(({ page, pages: all }) => ({
          code: 'preflight/columns',
          parameters: { found: page.columns, wanted: max, pages: all },
          page: page.number,
          box: page.lines.map(({ box }) => box).reduce(union),
        })),
)
