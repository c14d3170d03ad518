/**
 * Documents (JSON) → PDFs by pdfmake, in one process. Prints what it took as JSON. It has no tags, no PDF/A-3a with
 * PDF/UA-1 and no hyphenation: it does less.
 *
 *   node pdfmake.mjs FOLDER FONTS OUT FILE…
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [folder, fonts, out, ...files] = process.argv.slice(2)
const started = performance.now()
const pdfmake = createRequire(join(process.env.PEERS, 'node_modules', 'x'))('pdfmake')
const face = (name) => join(fonts, `${name}.ttf`)
pdfmake.setFonts({
  Sans: { normal: face('NotoSans-Regular'), bold: face('NotoSans-Bold') },
  Han: { normal: face('NotoSansSC-Regular'), bold: face('NotoSansSC-Bold') },
})
pdfmake.setLocalAccessPolicy?.(() => true)
for (const file of files) {
  const document = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  writeFileSync(join(out, file.replace(/json$/, 'pdf')), await pdfmake.createPdf(definition(document)).getBuffer())
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    peak: maxRSS / 1024,
  }),
)

function definition(data) {
  const points = (mm) => (mm * 72) / 25.4
  const pair = ([first, second], size) => [
    first,
    ...(second ? [{ text: `\n${second}`, font: 'Han', fontSize: size, bold: false }] : []),
  ]
  const inline = ([first, second]) => [first, ...(second ? [{ text: ` ${second}`, font: 'Han', bold: false }] : [])]
  const chapter = (texts, rest) => ({
    text: inline(texts),
    fontSize: 20,
    bold: true,
    tocItem: true,
    pageBreak: 'before',
    margin: [0, 0, 0, 12],
    ...rest,
  })
  return {
    pageSize: 'A4',
    pageMargins: [points(24), points(26), points(22), points(28)],
    defaultStyle: { font: 'Sans', fontSize: 10.5, lineHeight: 1.1, alignment: 'justify' },
    header: { text: data.title[0], fontSize: 8.5, margin: [points(24), points(14), 0, 0] },
    footer: (page, pages) => ({
      text: `${page} / ${pages}`,
      fontSize: 8.5,
      alignment: 'right',
      margin: [0, points(10), points(22), 0],
    }),
    content: [
      { text: inline(data.award), fontSize: 9.5, margin: [0, 0, 0, 120] },
      { text: pair(data.title, 18), fontSize: 28, bold: true, alignment: 'left' },
      { toc: { title: { text: 'Contents', fontSize: 20, bold: true } }, pageBreak: 'before' },
      chapter(data.parts[0]),
      ...data.facts.flatMap(({ title, fields }) => [
        { text: inline(title), fontSize: 12.5, bold: true, tocItem: true, margin: [0, 14, 0, 8] },
        {
          layout: 'noBorders',
          table: {
            widths: [points(52), '*'],
            body: fields.map(({ label, value }) => [
              { text: pair(label, 8.5), fontSize: 9.5, alignment: 'left' },
              { text: value.join('\n'), font: data.languages.length > 1 ? 'Han' : 'Sans', alignment: 'left' },
            ]),
          },
        },
      ]),
      chapter(data.parts[1]),
      ...data.sections.flatMap(({ number, title, questions }) => [
        {
          text: [`${number} `, ...inline(title)],
          fontSize: 15,
          bold: true,
          tocItem: true,
          margin: [0, 32, 0, 12],
          alignment: 'left',
        },
        ...questions.flatMap(({ label, answers }) => [
          { text: pair(label, 9.5), fontSize: 12.5, bold: true, margin: [0, 20, 0, 8], alignment: 'left' },
          ...answers.map(({ lang, blocks }) => ({ font: lang === 'en' ? 'Sans' : 'Han', stack: blocks.map(blockOf) })),
        ]),
      ]),
    ],
  }
}

function blockOf(block) {
  const text = (spans) => spans.map((span) => span.text).join('')
  switch (block.type) {
    case 'paragraph':
      return { text: text(block.spans), margin: [0, 0, 0, 8] }
    case 'heading':
      return { text: text(block.spans), bold: true, margin: [0, 12, 0, 6] }
    case 'list':
      return { ul: block.items.map(text), margin: [0, 0, 0, 8] }
    case 'table':
      return { table: { headerRows: 1, widths: block.rows[0].map(() => '*'), body: block.rows }, margin: [0, 0, 0, 8] }
    default:
      throw new Error(`no ${block.type}`)
  }
}
