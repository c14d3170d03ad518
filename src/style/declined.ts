/**
 * What other programs know and this one leaves out on purpose, with what to write instead: a table
 * for messages and for `templates/CSS.md`. A name that ends in `*` stands for all that begin so.
 */
interface Declined {
  readonly names: readonly string[]
  /** A sentence for whoever wrote the style sheet. */
  readonly advice: string
}

export const DECLINED_PROPERTIES: readonly Declined[] = [
  {
    names: ['position', 'top', 'right', 'bottom', 'left', 'inset*', 'z-index', 'clear'],
    advice: 'everything stands in the flow; `float: bottom` brings a block to the foot of its page',
  },
  {
    names: ['flex*', 'grid*', 'justify-*', 'align-*', 'place-*', 'order', 'gap', 'row-gap'],
    advice: 'side by side stand the cells of a table, and inline blocks',
  },
  {
    names: ['column-fill'],
    advice: 'columns are as equally long as their lines allow, on each page',
  },
  {
    names: ['column-span'],
    advice: 'end the element that has columns before what is to stand across them, and begin another below it',
  },
  {
    names: ['opacity', 'filter', 'backdrop-filter', 'mix-blend-mode', 'mask*', 'clip-path'],
    advice: 'write the colour that is to be seen: printers differ in what shines through',
  },
  {
    names: ['box-shadow', 'text-shadow', 'border-radius', 'border-*-radius', 'border-image*', 'outline*'],
    advice: 'use a border, a background colour or white space',
  },
  {
    names: ['background-image', 'background-position*', 'background-size', 'background-repeat*', 'background-attachment'],
    advice: 'the ground is one colour, `background-color`',
  },
  {
    names: [
      'overflow',
      'overflow-x',
      'overflow-y',
      'text-overflow',
      'max-block-size',
      'clip',
      'visibility',
      'content-visibility',
    ],
    advice: 'nothing is cut off or hidden in its place; `display: none` leaves an element out',
  },
  {
    names: ['text-transform'],
    advice: 'write capitals as they are to be read: some screen readers spell out a word in capitals',
  },
  {
    names: ['transform*', 'rotate', 'scale', 'translate', 'animation*', 'transition*', 'cursor', 'pointer-events', 'user-select'],
    advice: 'a page stands still',
  },
  { names: ['writing-mode', 'text-orientation'], advice: 'lines run across the page' },
  {
    names: ['unicode-bidi'],
    advice: 'text of another direction stands apart by itself where its element has a `dir` or a `lang`',
  },
  { names: ['box-sizing'], advice: 'a width is that of the content: take padding and borders off it' },
  { names: ['list-style-position', 'list-style-image'], advice: 'a marker is text and hangs outside: see `list-style-type`' },
  {
    names: ['table-layout', 'caption-side', 'empty-cells', 'border-spacing'],
    advice: 'columns take what their contents need, captions stand above, and cells touch: give them padding',
  },
  { names: ['marks', 'bleed'], advice: 'the page is as large as the paper' },
]

/** What to write instead of a property that is left out on purpose. */
export function declinedAdvice(property: string): string | undefined {
  return DECLINED_PROPERTIES.find(({ names }) => names.some((name) => covers(name, property)))?.advice
}

function covers(pattern: string, name: string): boolean {
  const [start = '', end] = pattern.split('*')
  return end === undefined ? name === pattern : name.startsWith(start) && name.endsWith(end)
}

/** At-rules that are left out on purpose, by name. */
export const DECLINED_RULES: ReadonlyMap<string, string> = new Map([
  ['font-face', 'put the file and a row of `fonts.json` in `fonts/`'],
  ['counter-style', 'use one of the styles that counters have'],
  ['layer', 'write the rules in their order'],
  ['container', 'the page is the only measure'],
  ['property', 'give the custom property a value on `:root`'],
])
