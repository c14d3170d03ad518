/**
 * Documents (JSON) → PDFs by @react-pdf/renderer, in one process. Prints what it took as JSON. It has no tags, no PDF/A,
 * and no contents with page numbers: it does less.
 *
 *   node reactPdf.mjs FOLDER FONTS OUT FILE…
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, fonts, out, ...files] = process.argv.slice(2)
const started = performance.now()
const from = (path) => import(pathToFileURL(join(process.env.PEERS, 'node_modules', path)).href)
const { Document, Font, Page, Text, View, renderToBuffer } = await from('@react-pdf/renderer/lib/react-pdf.js')
const { default: React } = await from('react/index.js')
const h = React.createElement
const face = (name) => join(fonts, `${name}.ttf`)
for (const [family, file] of [
  ['Sans', 'NotoSans'],
  ['Han', 'NotoSansSC'],
]) {
  Font.register({
    family,
    fonts: [
      { src: face(`${file}-Regular`), fontWeight: 400 },
      { src: face(`${file}-Bold`), fontWeight: 700 },
    ],
  })
}
for (const file of files) {
  const data = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  writeFileSync(join(out, file.replace(/json$/, 'pdf')), await renderToBuffer(dossier(data)))
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    peak: maxRSS / 1024,
  }),
)

function dossier(data) {
  const mm = (value) => (value * 72) / 25.4
  const second = (text, size, key) => h(Text, { key, style: { fontFamily: 'Han', fontSize: size, fontWeight: 400 } }, text)
  const pair = ([first, other], size) => [h(Text, { key: 1 }, first), ...(other ? [second(other, size, 2)] : [])]
  const heading = (texts, size, key, style = {}) =>
    h(
      View,
      { key, minPresenceAhead: 40, style: { fontSize: size, fontWeight: 700, marginTop: 20, marginBottom: 8, ...style } },
      ...pair(texts, size * 0.75),
    )
  const page = {
    fontFamily: 'Sans',
    fontSize: 10.5,
    paddingTop: mm(26),
    paddingBottom: mm(28),
    paddingLeft: mm(24),
    paddingRight: mm(22),
  }
  const running = [
    h(
      Text,
      { key: 'head', fixed: true, style: { position: 'absolute', top: mm(14), left: mm(24), fontSize: 8.5 } },
      data.title[0],
    ),
    h(Text, {
      key: 'foot',
      fixed: true,
      style: { position: 'absolute', bottom: mm(14), right: mm(22), fontSize: 8.5 },
      render: ({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`,
    }),
  ]
  return h(
    Document,
    { title: data.title[0] },
    h(Page, { size: 'A4', style: page }, ...pair(data.award, 9.5), heading(data.title, 28, 'title')),
    h(
      Page,
      { size: 'A4', style: page },
      ...running,
      heading(data.parts[0], 20, 'a'),
      ...data.facts.flatMap(({ title, fields }, i) => [
        heading(title, 12.5, `g${i}`),
        ...fields.map(({ label, value }, k) =>
          h(
            View,
            { key: `f${i}-${k}`, wrap: false, style: { flexDirection: 'row', marginBottom: 8 } },
            h(View, { style: { width: mm(52), fontSize: 9.5 } }, ...pair(label, 8.5)),
            h(Text, { style: { flex: 1, fontFamily: data.languages.length > 1 ? 'Han' : 'Sans' } }, value.join('\n')),
          ),
        ),
      ]),
      heading(data.parts[1], 20, 'b', { marginTop: 0 }),
      ...data.sections.flatMap(({ number, title, questions }, i) => [
        heading([`${number} ${title[0]}`, title[1]], 15, `s${i}`),
        ...questions.flatMap(({ label, answers }, k) => [
          heading(label, 12.5, `q${i}-${k}`),
          ...answers.map(({ lang, blocks }, n) =>
            h(View, { key: `a${i}-${k}-${n}`, style: { fontFamily: lang === 'en' ? 'Sans' : 'Han' } }, ...blocks.map(blockOf)),
          ),
        ]),
      ]),
    ),
  )
}

function blockOf(block, key) {
  const text = (spans) => spans.map((span) => span.text).join('')
  const justified = { textAlign: 'justify', lineHeight: 1.5, marginBottom: 8 }
  switch (block.type) {
    case 'paragraph':
      return h(Text, { key, style: justified }, text(block.spans))
    case 'heading':
      return h(Text, { key, style: { fontWeight: 700, marginTop: 12, marginBottom: 6 } }, text(block.spans))
    case 'list':
      return h(View, { key }, ...block.items.map((item, i) => h(Text, { key: i, style: justified }, `– ${text(item)}`)))
    case 'table':
      return h(
        View,
        { key },
        ...block.rows.map((row, i) =>
          h(
            View,
            { key: i, style: { flexDirection: 'row' } },
            ...row.map((cell, k) => h(Text, { key: k, style: { flex: 1 } }, cell)),
          ),
        ),
      )
    default:
      throw new Error(`no ${block.type}`)
  }
}
