/** The default look, a real style sheet in a string so that it needs no file beside the program. */

/** How messages name it. */
export const BASE_SHEET_FILE = 'src/style/base.css.ts'

export const BASE_SHEET = `
@page { margin: 20mm }

/* ── kinds of boxes (HTML, "Rendering") ── */

html, body, div, main, section, article, header, footer, nav, aside, address,
p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dt, dd, blockquote, pre, figure, figcaption, hr { display: block }
head, title, meta, link, style, script, template, [hidden] { display: none }
li { display: list-item }
table { display: table }
caption { display: table-caption }
thead { display: table-header-group }
tbody, tfoot { display: table-row-group }
tr { display: table-row }
th, td { display: table-cell }

/* ── marks of Chinese and Japanese stand flush at both edges of a line (W3C clreq, jlreq) ── */

:root { text-spacing-trim: trim-both }

/* ── Korean words are whole; word-break: normal parts syllables (W3C klreq) ── */

:root:lang(ko), [lang|=ko] { word-break: keep-all }
:lang(ko) :is([lang|=zh], [lang|=ja]) { word-break: normal }

/* ── blocks ── */

p, ul, ol, dl, pre, blockquote, figure { margin-block: 0.75em }
:is(ul, ol) :is(ul, ol) { margin-block: 0 }
blockquote, figure { margin-inline: 2em }
dd { margin-inline-start: 2em }
h1, h2, h3, h4, h5, h6 { font-weight: bold; margin-block: 1em 0.5em; break-after: avoid; break-inside: avoid; text-align: start }
h1 { font-size: 2em; margin-block: 0.67em }
h2 { font-size: 1.5em }
h3 { font-size: 1.17em }
hr { border-top: 0.5pt solid; margin-block: 0.75em }
pre { white-space: pre-wrap; hyphens: none; text-align: start }
figure { break-inside: avoid }
figure > img { display: block }
figcaption, caption { break-inside: avoid }
caption { break-after: avoid }

/* ── lists ── */

ul, ol { padding-inline-start: 2em }
ul { list-style-type: disc }
ul ul { list-style-type: circle }
ul ul ul { list-style-type: square }
ol { list-style-type: decimal }
ol[type="a"] { list-style-type: lower-alpha }
ol[type="A"] { list-style-type: upper-alpha }
ol[type="i"] { list-style-type: lower-roman }
ol[type="I"] { list-style-type: upper-roman }
::marker { white-space: pre; text-indent: 0; font-variant-numeric: tabular-nums }

/* ── tables ── */

th { font-weight: bold; text-align: start }
th, td { vertical-align: top }
table { text-indent: 0 }

/* ── words ── */

b, strong { font-weight: bold }
i, em, cite, dfn { font-style: italic }
/* Han and Hangul have no slanted letters: stress is weight there. */
:is(i, em, cite, dfn):is(:lang(zh), :lang(ja), :lang(ko), :lang(ar)) { font-style: normal; font-weight: bold }
del, s { text-decoration-line: line-through }
ins, u { text-decoration-line: underline }
small { font-size: smaller }
/* Without a line height of their own they never part the lines. */
sub { vertical-align: sub; font-size: 0.7em; line-height: 0 }
sup { vertical-align: super; font-size: 0.7em; line-height: 0 }
code, kbd, samp, pre { font-family: monospace }
code, kbd, samp { hyphens: none }

q::before { content: open-quote }
q::after { content: close-quote }

/* ── annotations of pronunciation ── */

ruby { display: ruby }
rt { display: ruby-text; font-size: 50%; font-weight: normal; text-emphasis-style: none; white-space: nowrap; text-indent: 0 }
/* Brackets for programs that set no annotations. */
rp { display: none }

/* ── footnotes: what surrounds the call must not colour the note ── */

span.footnote {
  float: footnote;
  display: block;
  font-weight: normal;
  font-style: normal;
  text-decoration-line: none;
  text-align: start;
  text-indent: 0;
  white-space: normal;
}
::footnote-call { vertical-align: super; font-size: 0.7em; line-height: 0; font-weight: normal; font-style: normal }
`
