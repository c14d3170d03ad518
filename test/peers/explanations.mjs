/**
 * Why a document differs from a peer's, and who is right with the clause that says so: by document,
 * then by peer. `right` is `ours`, `theirs`, or `both` where the specification leaves it open.
 */
const OPTIMAL = {
  why: 'We choose all lines of a justified paragraph together, so that words stand evenly; the peer fills line after line.',
  right: 'both',
  clause: 'CSS Text 4, 6.4.1: how lines are chosen is left to the program',
}
const UNREADABLE = {
  why: 'The Arabic of its PDF reads as other letters (its ToUnicode map is wrong), so there is nothing to compare with.',
  right: 'ours',
  clause: 'ISO 32000-1, 9.10.2',
}
const TRIMMED = {
  why: 'Closing marks at the end of a line and opening ones at its start take half a square, so that a mark fits that the peer has to take over.',
  right: 'ours',
  clause: 'CSS Text 4, 8.2 (`text-spacing-trim`), clreq 3.1.6, jlreq 3.1.9',
}
const PIXELS = {
  why: 'Chromium draws borders in whole pixels (1 pt becomes 0.75 pt) and makes the page a whole number of hundredths of an inch, so that half a point more fits.',
  right: 'both',
  clause: 'CSS Backgrounds 3, 3.3: widths may be rounded to what the device can draw',
}

export const EXPLANATIONS = {
  arabic: { weasyprint: UNREADABLE },
  bidi: {
    weasyprint: UNREADABLE,
    chromium: {
      why: 'Chromium divides the telephone number 555-0134 after its hyphen.',
      right: 'ours',
      clause: 'UAX 14, LB25: no break between a hyphen and a digit',
    },
  },
  blocks: { chromium: PIXELS },
  chinese: { weasyprint: TRIMMED, chromium: TRIMMED },
  contents: {
    chromium: {
      why: 'Chromium knows neither leaders nor the numbers of pages that links lead to.',
      right: 'ours',
      clause: 'CSS Content 3, 2.5 and 2.6',
    },
  },
  footnotes: {
    weasyprint: {
      why: 'WeasyPrint leaves the call of a note on one page and sets the note at the foot of the next; with us they stand on one page.',
      right: 'both',
      clause: 'CSS GCPM 3, 2.8 (`footnote-policy: auto`)',
    },
    chromium: { why: 'Chromium has no footnotes and sets them in the line.', right: 'ours', clause: 'CSS GCPM 3, 2' },
  },
  hyphenation: {
    weasyprint: {
      why: 'WeasyPrint divides “on-line” after two letters, we do not.',
      right: 'both',
      clause: 'CSS Text 4, 6.3: which opportunities are taken is left to the program',
    },
    chromium: {
      why: 'Chromium comes without patterns for English here and divides no word.',
      right: 'ours',
      clause: 'CSS Text 3, 5.4 (`hyphens: auto`)',
    },
  },
  'inline-blocks': {
    weasyprint: {
      why: 'We give the last page more than two lines, so that it does not look like an accident.',
      right: 'both',
      clause: 'CSS Fragmentation 4, 4.5: which break is taken among those allowed is left to the program',
    },
    chromium: {
      why: 'The same last page; and a line that is too long by 0.03 pt fits there, since letters are measured in 1/64 pixel.',
      right: 'both',
      clause: 'CSS Fragmentation 4, 4.5',
    },
  },
  japanese: { weasyprint: TRIMMED, chromium: TRIMMED },
  justified: { weasyprint: OPTIMAL, chromium: OPTIMAL },
  korean: {
    weasyprint: {
      why: 'WeasyPrint 57 does not know `word-break: keep-all` and breaks inside words.',
      right: 'ours',
      clause: 'CSS Text 3, 5.2; klreq 3.4',
    },
  },
  lists: {
    weasyprint: {
      why: 'A line that is as wide as its box to 0.01 pt fits with us; and WeasyPrint numbers the list that starts at 9 from 1.',
      right: 'ours',
      clause: 'HTML, 4.4.5 (`start`)',
    },
    chromium: {
      why: 'Chromium leaves one line of an item alone on the next page.',
      right: 'ours',
      clause: 'CSS Fragmentation 4, 3.3 (`widows: 2`)',
    },
  },
  'long-words': {
    chromium: {
      why: 'We break the address after its slashes, Chromium in the middle of its words.',
      right: 'ours',
      clause: 'UAX 14, SY; CSS Text 3, 5.5: `overflow-wrap` is for lines without another opportunity',
    },
  },
  'named-pages': {
    weasyprint: {
      why: 'WeasyPrint 57 sets what follows a named page on that page.',
      right: 'ours',
      clause: 'CSS Paged Media 3, 8.1: a page ends where the used name changes',
    },
  },
  'nested-lists': {
    weasyprint: {
      why: 'WeasyPrint ends the first page two lines early, although an item of two lines fits.',
      right: 'both',
      clause: 'CSS Fragmentation 4, 4.5',
    },
    chromium: {
      why: 'Chromium leaves one line of an item alone on the next page.',
      right: 'ours',
      clause: 'CSS Fragmentation 4, 3.3 (`widows: 2`)',
    },
  },
  preformatted: {
    weasyprint: {
      why: 'What may not wrap and is wider than its box is divided by us rather than let out of it: on paper nobody can scroll.',
      right: 'theirs',
      clause: 'CSS Text 3, 3 (`nowrap`)',
    },
    chromium: {
      why: 'What may not wrap and is wider than its box is divided by us rather than let out of it: on paper nobody can scroll.',
      right: 'theirs',
      clause: 'CSS Text 3, 3 (`nowrap`)',
    },
  },
  'running-strings': {
    chromium: { why: 'Chromium has no named strings.', right: 'ours', clause: 'CSS GCPM 3, 1.1' },
  },
  table: { chromium: PIXELS },
}
