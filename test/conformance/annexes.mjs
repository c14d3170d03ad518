/**
 * PDFs as other programs make them → dossiers that bind their pages: each must be valid all the same, or be listed with
 * a reason. Samples are made by whatever is installed here (Chromium, WeasyPrint, cairo, MuPDF, qpdf) and by Dossier.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validate } from './verapdf.mjs'

const PAGE = `<html lang="en"><meta charset="utf-8"><title>Sample</title>
<style>.b { background: linear-gradient(#fde, #def); padding: 2em; opacity: 0.8 } h2 { break-before: page }</style>
<h1>A sample</h1><p>Words, “quotes”, <a href="https://example.org">a link</a>, 中文, office.</p>
<ul><li>one<li>two</ul><div class="b">A gradient</div>
<svg width="100" height="60"><circle cx="30" cy="30" r="20" fill="red" fill-opacity="0.5" /></svg><h2>Second page</h2>`

/** What samples are made from where no browser is: an attachment of an example, as WeasyPrint made it. */
const ATTACHMENT = ['input', 'korea-covid-response', 'attachments', 'A1-evaluation-summary.pdf']

/** How each sample is made from `page.html`, `attachment.pdf` or samples above it: a program and its arguments. */
const SAMPLES = {
  chromium: ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--print-to-pdf=OUT', 'page.html'],
  weasyprint: ['weasyprint', 'page.html', 'OUT'],
  'weasyprint-ua': ['weasyprint', '--pdf-variant', 'pdf/ua-1', 'page.html', 'OUT'],
  cairo: ['pdftocairo', '-pdf', 'attachment.pdf', 'OUT'],
  mupdf: ['mutool', 'clean', '-gggg', '-z', 'attachment.pdf', 'OUT'],
  'object-streams': ['qpdf', '--object-streams=generate', 'attachment.pdf', 'OUT'],
  linearized: ['qpdf', '--linearize', 'cairo.pdf', 'OUT'],
  turned: ['qpdf', '--rotate=+90:1', 'cairo.pdf', 'OUT'],
  encrypted: ['qpdf', '--encrypt', '', 'owner', '256', '--', 'attachment.pdf', 'OUT'],
}

/**
 * Build a dossier around each sample and validate those that bind it. Says a line for each; gives whether all are right.
 *
 * @param {string} root
 * @param {string} jar
 */
export function proveAnnexes(root, jar) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const dossiers = makeSamples(root, folder).map((name) => buildAround(root, folder, name))
    const results = validate(
      jar,
      dossiers.map(({ file }) => file),
    )
    const faults = results.filter(({ failures, trouble }) => failures.length > 0 || trouble !== undefined)
    for (const { name, file, findings } of dossiers) {
      const own = faults.filter((fault) => fault.file === file)
      const broken = own.flatMap(({ failures, trouble }) => [...failures.map(({ rule }) => rule), ...(trouble ? [trouble] : [])])
      console.log(
        `annex by ${name}: ${findings[0] ?? 'bound'}, ${broken.length === 0 ? 'valid' : `NOT VALID: ${broken.join(', ')}`}`,
      )
    }
    return faults.length === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} root
 * @param {string} folder
 */
function makeSamples(root, folder) {
  writeFileSync(join(folder, 'page.html'), PAGE)
  copyFileSync(join(root, ...ATTACHMENT), join(folder, 'attachment.pdf'))
  return Object.entries(SAMPLES).flatMap(([name, [program, ...args]]) => {
    const file = `${name}.pdf`
    spawnSync(
      program,
      args.map((argument) => argument.replace('OUT', join(folder, file))),
      { cwd: folder, stdio: 'ignore' },
    )
    if (existsSync(join(folder, file))) return [name]
    console.log(`annex by ${name}: not made, ${program} is not here`)
    return []
  })
}

/**
 * The form's example with the sample attached; its PDF, and what was said of the sample.
 *
 * @param {string} root
 * @param {string} folder
 * @param {string} name
 */
function buildAround(root, folder, name) {
  const entry = join(folder, name)
  mkdirSync(join(entry, 'attachments'), { recursive: true })
  writeFileSync(join(entry, 'attachments', 'a.pdf'), readFileSync(join(folder, `${name}.pdf`)))
  const example = readFileSync(join(root, 'templates', 'unpsa-2022', 'example.md'), 'utf8')
  const attached = example.replace('\n---\n\n', `\nattachments: [{ id: A1, file: attachments/a.pdf, bind: yes }]\n---\n\n`)
  writeFileSync(join(entry, 'nomination.md'), attached)
  const report = join(folder, `${name}.json`)
  const program = join(root, 'dist', 'dossier.cjs')
  spawnSync(process.execPath, [program, 'build', entry, '-o', folder, '--quiet', '--report', report], { cwd: root })
  const [{ pdfs, diagnostics }] = JSON.parse(readFileSync(report, 'utf8')).entries
  if (pdfs.length === 0) throw new Error(`no dossier could be made around ${name}: ${diagnostics[0]?.message}`)
  const findings = diagnostics.filter(({ code }) => code.startsWith('annex/')).map(({ code }) => `listed (${code})`)
  return { name, file: pdfs[0].file, findings }
}
