/** The programs that are compared: each prints a document of HTML and CSS and gives the PDF's path. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const PROGRAMS = { dossier: openDossier, weasyprint: openWeasyprint, chromium: openChromium }

async function openDossier({ root, work, common }) {
  const program = createRequire(import.meta.url)(join(root, 'dist', 'dossier.cjs'))
  const { resources } = await program.openWorld({ cwd: root, home: root })
  return {
    version: `Dossier ${program.VERSION}`,
    print({ name, html }) {
      const file = join(work, `${name}.dossier.pdf`)
      writeFileSync(file, printDossier(program, resources, name, html, common))
      return file
    },
  }
}

function printDossier(program, resources, name, html, common) {
  const found = []
  const keep = ({ value, diagnostics }) => {
    found.push(...diagnostics)
    return value
  }
  const lang = /<html lang="([\w-]+)"/.exec(html)[1]
  const css = /<style>([\s\S]*?)<\/style>/.exec(html)[1]
  const sheets = [
    program.baseSheet(),
    keep(program.parseSheet('common.css', common)),
    keep(program.parseSheet(`${name}.css`, css)),
  ]
  const root = program.parseHtml(html, new Map(), { file: `${name}.html`, line: 1, column: 1 })
  const styled = keep(program.styleTree(root, sheets, { paper: 'A4', defaultLanguage: lang }))
  const boxes = program.buildBoxes(styled)
  const tags = program.tagTree(styled.root)
  const languages = [...new Set([lang, 'en', 'ar'])]
  const { words, chunks } = resources
  const paragraphs = program.createParagraphMemory()
  const text = { faces: resources.faces(languages), words, chunks, paragraphs, report: (diagnostic) => found.push(diagnostic) }
  const flow = program.layoutFlow(text, boxes, styled.pages)
  const pages = program.paginate(flow, { text, pages: styled.pages, bookmarks: boxes.bookmarks, tags, lang })
  for (const { span, message, hints } of found)
    console.log(`${span.file}:${span.line}:${span.column} ${message} (${hints.join('; ')})`)
  const metadata = { title: { [lang]: name }, languages: [lang], author: '', subject: name, producer: 'Dossier' }
  return program.writePdf(pages, metadata)
}

async function openWeasyprint(context) {
  return {
    version: execFileSync('weasyprint', ['--version'], { encoding: 'utf8' }).trim().replace(' version', ''),
    print(document) {
      const [source, file] = inputFor(context, document, 'weasyprint')
      execFileSync('weasyprint', ['-q', source, file], { env: environment(context) })
      return file
    },
  }
}

async function openChromium(context) {
  return {
    version: execFileSync('chromium', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      ' built',
    )[0],
    print(document) {
      const [source, file] = inputFor({ ...context, common: context.common + chromiumCss(context) }, document, 'chromium')
      const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(context.work, 'chromium')}`]
      const print = [`--print-to-pdf=${file}`, '--no-pdf-header-footer', `file://${source}`]
      execFileSync('chromium', [...options, ...print], { env: environment(context), stdio: 'ignore' })
      return file
    },
  }
}

/** Letters in their own widths, not on the whole pixels of a screen; small faces as large as `fonts.json` has them. */
function chromiumCss({ root }) {
  const rows = JSON.parse(readFileSync(join(root, 'fonts', 'fonts.json'), 'utf8'))
  const faces = rows
    .filter(({ sizeAdjust }) => sizeAdjust)
    .map(
      ({ family, weight, file, sizeAdjust }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("file://${join(root, 'fonts', file)}"); size-adjust: ${sizeAdjust * 100}% }`,
    )
  return ['html { text-rendering: geometricPrecision }', ...faces].join('\n')
}

/** The document with the common style sheet before its own. */
function inputFor({ work, common }, { name, html }, program) {
  const source = join(work, `${name}.html`)
  writeFileSync(
    source,
    html.replace('<style>', () => `<style>\n${common}</style>\n<style>`),
  )
  return [source, join(work, `${name}.${program}.pdf`)]
}

/** Only the fonts of this repository. */
function environment({ root, work }) {
  const config = join(work, 'fonts.conf')
  mkdirSync(join(work, 'cache'), { recursive: true })
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(root, 'fonts')}</dir><cachedir>${join(work, 'cache')}</cachedir></fontconfig>`,
  )
  return { ...process.env, FONTCONFIG_FILE: config, HOME: work }
}
