/**
 * A PDF that is right → the same with one thing broken, for each rule that a writer could break: veraPDF must name that rule.
 * So a file without findings has none because nothing is wrong, and not because nobody looked.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFString } from 'pdf-lib'
import { isValid, validate } from './verapdf.mjs'

const name = PDFName.of

/**
 * What is broken, how, and the rules that say so, as PDF/UA-1 (`ua1`) or PDF/A-3a (`3a`).
 *
 * @type {Readonly<Record<string, readonly [rules: string, break: (file: Opened) => void]>>}
 */
export const BREAKAGES = {
  'no PDF/UA identifier': ['ua1 5-1', ({ edit }) => edit('Metadata', /<pdfuaid:part>1<\/pdfuaid:part>\n/, '')],
  'the identifier of PDF/UA-2': ['ua1 5-2', ({ edit }) => edit('Metadata', 'part>1</pdfuaid', 'part>2</pdfuaid')],
  'a claim of PDF/A-3b alone': ['3a 6.6.4-3', ({ edit }) => edit('Metadata', 'conformance>A<', 'conformance>B<')],
  'PDF/UA not declared to PDF/A': [
    '3a 6.6.2.3.1-1',
    ({ edit }) => edit('Metadata', /<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>\n/, ''),
  ],
  'no title': ['ua1 7.1-9', ({ edit }) => edit('Metadata', /<dc:title>.*<\/dc:title>\n/, '')],
  'a title without a language': [
    'ua1 7.2-33',
    ({ edit, catalog }) => {
      catalog.delete(name('Lang'))
      edit('Metadata', /(<dc:title>.*?xml:lang=")x-default">(?=.*<\/dc:title>)/, '$1">')
    },
  ],
  'no XMP': ['ua1 7.1-8, 3a 6.6.2.1-1', ({ catalog }) => catalog.delete(name('Metadata'))],
  'a title that is not shown': ['ua1 7.1-10', ({ at }) => at('ViewerPreferences').set(name('DisplayDocTitle'), PDFBool.False)],
  'not said to be tagged': ['ua1 6.2-1, 3a 6.7.2.2-1', ({ catalog }) => catalog.delete(name('MarkInfo'))],
  'tags that are suspect': ['ua1 7.1-4', ({ at }) => at('MarkInfo').set(name('Suspects'), PDFBool.True)],
  'no structure': ['ua1 7.1-11, 3a 6.7.3.3-1', ({ catalog }) => catalog.delete(name('StructTreeRoot'))],
  'a line that is not tagged': ['ua1 7.1-3', ({ draw }) => draw(/\/\w+ <<\/MCID 0>> BDC([\s\S]*?)EMC/, '$1')],
  'an artifact inside tagged content': [
    'ua1 7.1-1',
    ({ draw }) => draw(/(MCID 0>> BDC)([\s\S]*?)EMC/, '$1 /Artifact BMC $2 EMC EMC'),
  ],
  'tagged content inside an artifact': [
    'ua1 7.1-2',
    ({ draw }) => draw(/(\/\w+ <<\/MCID 0>> BDC[\s\S]*?EMC)/, '/Artifact BMC $1 EMC'),
  ],
  'a type that is not standard': ['ua1 7.1-5, 3a 6.7.3.4-1', ({ element }) => element('P').set(name('S'), name('Absatz'))],
  'a mapping in a circle': [
    'ua1 7.1-6, 3a 6.7.3.4-2',
    ({ at, context, element }) => {
      element('P').set(name('S'), name('Absatz'))
      at('StructTreeRoot').set(name('RoleMap'), context.obj({ Absatz: 'Satz', Satz: 'Absatz' }))
    },
  ],
  'a standard type that is mapped': [
    'ua1 7.1-7',
    ({ at, context }) => at('StructTreeRoot').set(name('RoleMap'), context.obj({ P: 'H1' })),
  ],
  'no language': ['ua1 7.2-34', ({ catalog }) => catalog.delete(name('Lang'))],
  'a language that is none': ['ua1 7.2-29, 3a 6.7.4-1', ({ catalog }) => catalog.set(name('Lang'), PDFString.of('en_GB!'))],
  'items outside a list': ['ua1 7.2-17', ({ element }) => element('L').set(name('S'), name('Sect'))],
  'an item that holds text itself': ['ua1 7.2-20', ({ element }) => element('LBody').set(name('S'), name('P'))],
  'rows outside a table': ['ua1 7.2-6', ({ element }) => element('Table').set(name('S'), name('Sect'))],
  'a row of paragraphs': ['ua1 7.2-10', ({ element }) => element('TD').set(name('S'), name('P'))],
  'a row that is too short': ['ua1 7.2-42', ({ element }) => element('TR').set(name('K'), element('TR').get(name('K')).get(0))],
  'cells that lie upon one another': [
    'ua1 7.2-15',
    ({ elements, context }) => {
      elements('TD')[0].set(name('A'), context.obj({ O: 'Table', RowSpan: 2 }))
      elements('TH')[1].set(name('A'), context.obj({ O: 'Table', Scope: 'Row', ColSpan: 2 }))
    },
  ],
  'entries outside the contents': ['ua1 7.2-26', ({ element }) => element('TOC').set(name('S'), name('Sect'))],
  'a figure without a text alternative': ['ua1 7.3-1', ({ element }) => element('Figure').delete(name('Alt'))],
  'a first heading of the third level': ['ua1 7.4.2-1', ({ element }) => element('H1').set(name('S'), name('H3'))],
  'headings of both kinds': ['ua1 7.4.4-2', ({ element }) => element('H1').set(name('S'), name('H'))],
  'a head without a scope': [
    'ua1 7.5-1',
    ({ elements }) => {
      for (const th of elements('TH')) th.delete(name('A'))
    },
  ],
  'a formula without a text alternative': ['ua1 7.7-1', ({ element }) => element('Code').set(name('S'), name('Formula'))],
  'a note without an ID': ['ua1 7.9-1', ({ element }) => element('Note').delete(name('ID'))],
  'two notes with one ID': [
    'ua1 7.9-2',
    ({ elements }) => {
      for (const note of elements('Note')) note.set(name('ID'), PDFString.of('note'))
    },
  ],
  'a layer without a name': [
    'ua1 7.10-1, 3a 6.9-1',
    ({ catalog, context }) => {
      const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Layer') }))
      catalog.set(name('OCProperties'), context.obj({ OCGs: [layer], D: { Order: [layer] } }))
    },
  ],
  'an embedded file that does not say how it belongs here': [
    '3a 6.8-3',
    ({ specification }) => specification().delete(name('AFRelationship')),
  ],
  'an embedded file without a name': [
    'ua1 7.11-1, 3a 6.8-2',
    ({ specification }) => {
      specification().delete(name('F'))
      specification().delete(name('UF'))
    },
  ],
  'an embedded file of no media type': ['3a 6.8-1', ({ embedded }) => embedded().dict.delete(name('Subtype'))],
  'an embedded file that belongs to nothing': ['3a 6.8-4', ({ catalog }) => catalog.delete(name('AF'))],
  'a link without a description': ['ua1 7.18.5-2', ({ annotation }) => annotation().delete(name('Contents'))],
  'a link outside its element': ['ua1 7.18.5-1', ({ annotation }) => annotation().delete(name('StructParent'))],
  'an annotation other than a link': ['ua1 7.18.1-1', ({ annotation }) => annotation().set(name('Subtype'), name('Square'))],
  'focus that moves in rows': ['ua1 7.18.3-1', ({ annotation, page }) => page(annotation).set(name('Tabs'), name('R'))],
  'a link that is not printed': ['3a 6.3.2-2', ({ annotation, context }) => annotation().set(name('F'), context.obj(0))],
  'a script': [
    '3a 6.5.1-1',
    ({ catalog, context }) => catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ],
  'a page that stands in another file': [
    'ua1 7.20-1, 3a 6.2.9-2',
    ({ page, context }) => {
      const dict = context.obj({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
        Ref: { F: PDFString.of('b.pdf'), Page: 0 },
      })
      const form = context.register(PDFRawStream.of(dict, new Uint8Array()))
      shown(page(), context, form)
    },
  ],
  'a font that is not embedded': [
    'ua1 7.21.4.1-1, 3a 6.2.11.4.1-1',
    ({ font }) => font('FontDescriptor').delete(name('FontFile2')),
  ],
  'a glyph that is not in the font': [
    'ua1 7.21.4.1-2, 3a 6.2.11.4.1-2',
    ({ font, context }) => {
      font().set(name('CIDToGIDMap'), context.register(deflated(context, Buffer.alloc(400, 0xee))))
    },
  ],
  'no map from codes to glyphs': ['ua1 7.21.3.2-1, 3a 6.2.11.3.2-1', ({ font }) => font().delete(name('CIDToGIDMap'))],
  'widths of another font': [
    'ua1 7.21.5-1, 3a 6.2.11.5-1',
    ({ font, context }) => font().set(name('W'), context.obj([1, [123, 123, 123, 123, 123]])),
  ],
  'text without Unicode': ['ua1 7.21.7-1, 3a 6.2.11.7.2-1', ({ typeface }) => typeface().delete(name('ToUnicode'))],
  'text that reads as U+0000': [
    'ua1 7.21.7-2, 3a 6.2.11.7.2-2',
    ({ typeface, context }) => {
      const map = context.lookup(typeface().get(name('ToUnicode')))
      const text = inflateSync(map.getContents())
        .toString('latin1')
        .replace(/^<(\w{4})> <\w+>$/gm, '<$1> <0000>')
      typeface().set(name('ToUnicode'), context.register(deflated(context, Buffer.from(text, 'latin1'))))
    },
  ],
  'the glyph of missing glyphs': ['ua1 7.21.8-1, 3a 6.2.11.8-1', ({ draw }) => draw(/\[\((?:\\[\s\S]|[^\\]){2}/, '[(\0\0')],
  'colours that no profile explains': ['3a 6.2.4.3-2', ({ catalog }) => catalog.delete(name('OutputIntents'))],
  'transparency in no space of colours': [
    '3a 6.2.10-2',
    ({ catalog, pages }) => {
      catalog.delete(name('OutputIntents'))
      for (const page of pages) page.delete(name('Group'))
    },
  ],
  'a picture smoothed by the reader': ['3a 6.2.8-3', ({ picture }) => picture().dict.set(name('Interpolate'), PDFBool.True)],
  'no file identifier': [
    '3a 6.1.3-1',
    ({ context }) => {
      context.trailerInfo.ID = undefined
    },
  ],
}

/** A square of 4 by 4 pixels that shows through. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAFUlEQVR4nGM8wcBQwYAEmBjQAGEBAFOsAUhqz1qkAAAAAElFTkSuQmCC'

/**
 * Break a dossier in every way; says what veraPDF overlooks. Gives whether it sees all.
 *
 * @param {string} root
 * @param {string} jar
 */
export async function proveBreakages(root, jar) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const bytes = buildWhole(root, folder)
    const whole = join(folder, 'whole.pdf')
    writeFileSync(whole, await broken(bytes, () => {}))
    const cases = await Promise.all(
      Object.entries(BREAKAGES).map(async ([what, [rules, breakIt]], index) => {
        const file = join(folder, `${index}.pdf`)
        writeFileSync(file, await broken(bytes, breakIt))
        return { what, rules: rules.split(', '), file }
      }),
    )
    const results = validate(jar, [whole, ...cases.map(({ file }) => file)])
    const failed = (path) =>
      results
        .filter(({ file }) => file === path)
        .flatMap(({ flavour, failures }) => failures.map(({ rule }) => `${flavour} ${rule}`))
    if (!results.filter(({ file }) => file === whole).every(isValid))
      throw new Error(`the file to be broken is not right: ${failed(whole)}`)
    const overlooked = cases.flatMap(({ what, rules, file }) =>
      rules
        .filter((rule) => !failed(file).includes(rule))
        .map((rule) => `${what}: ${rule} was not found, but ${failed(file).join(', ') || 'nothing'}`),
    )
    console.log(`files broken on purpose: ${cases.length}, ${overlooked.length === 0 ? 'each found out' : 'NOT ALL FOUND OUT'}`)
    for (const line of overlooked) console.log(`  ${line}`)
    return overlooked.length === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The form's example with a picture and some code: it has everything that is broken below. */
function buildWhole(root, folder) {
  const entry = join(folder, 'whole')
  mkdirSync(entry)
  writeFileSync(join(entry, 'picture.png'), Buffer.from(PICTURE, 'base64'))
  const example = readFileSync(join(root, 'templates', 'unpsa-2022', 'example.md'), 'utf8')
  const answer = '### English\n\n![A red square](picture.png)\n\n`code`\n'
  writeFileSync(join(entry, 'nomination.md'), example.replace('### English\n', answer))
  const program = join(root, 'dist', 'dossier.cjs')
  spawnSync(process.execPath, [program, 'build', entry, '-o', join(folder, 'out'), '--quiet'], { cwd: root, stdio: 'inherit' })
  return readFileSync(join(folder, 'out', 'whole.pdf'))
}

// ── a file, opened ───────────────────────────────────────────────────────────────────────────────

/** @typedef {ReturnType<typeof opened>} Opened */

async function broken(bytes, breakIt) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  breakIt(opened(document))
  return document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false })
}

/** What a breakage may lay its hands on. */
function opened(document) {
  const { context, catalog } = document
  const pages = document.getPages().map(({ node }) => node)
  const resolve = (object) => (object instanceof PDFRef ? context.lookup(object) : object)
  const at = (...path) =>
    path.reduce((object, key) => resolve(object instanceof PDFArray ? object.get(key) : object.get(name(String(key)))), catalog)
  const all = context.enumerateIndirectObjects().map(([, object]) => object)
  const elements = (role) =>
    all.filter((object) => object instanceof PDFDict && object.get(name('S')) === name(role) && object.has(name('P')))
  const typeface = () => resolve(pages[1].Resources().get(name('Font')).values()[0])
  const descendant = () => resolve(resolve(typeface().get(name('DescendantFonts'))).get(0))
  const rewrite = (holder, key, stream, search, replacement) => {
    const isPacked = stream.dict.has(name('Filter'))
    const data = Buffer.from(stream.getContents())
    const text = (isPacked ? inflateSync(data) : data).toString('latin1')
    const changed = text.replace(search, replacement)
    if (changed === text) throw new Error(`${search} is not there`)
    const bytes = Buffer.from(changed, 'latin1')
    const dict = stream.dict.clone(context)
    holder.set(name(key), context.register(PDFRawStream.of(dict, isPacked ? deflateSync(bytes) : bytes)))
  }
  return {
    context,
    catalog,
    pages,
    /** An object by its keys from the catalog. */
    at,
    /** All elements of a role, or the first. */
    elements,
    element(role) {
      const [first] = elements(role)
      if (!first) throw new Error(`there is no ${role}`)
      return first
    },
    annotation: () => all.find((object) => object instanceof PDFDict && object.get(name('Subtype')) === name('Link')),
    specification: () => all.find((object) => object instanceof PDFDict && object.get(name('Type')) === name('Filespec')),
    embedded: () =>
      all.find((object) => object instanceof PDFRawStream && object.dict.get(name('Type')) === name('EmbeddedFile')),
    picture: () => all.find((object) => object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image')),
    /** The page of an annotation, or the first. */
    page: (annotation) => (annotation ? resolve(annotation().get(name('P'))) : pages[0]),
    /** The first typeface of the document, and the font in it or a dictionary of that. */
    typeface,
    font: (key) => (key ? resolve(descendant().get(name(key))) : descendant()),
    /** Change a stream of the catalog. */
    edit: (key, search, replacement) => rewrite(catalog, key, at(key), search, replacement),
    /** Change what the second page draws: the first after the cover. */
    draw: (search, replacement) => rewrite(pages[1], 'Contents', resolve(pages[1].get(name('Contents'))), search, replacement),
  }
}

function deflated(context, data) {
  return PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), deflateSync(data))
}

/** Have a page show a form once more. */
function shown(page, context, form) {
  const resources = page.Resources().clone(context)
  resources.set(name('XObject'), context.obj({ Broken: form }))
  page.set(name('Resources'), resources)
  const more = context.register(deflated(context, Buffer.from('\n/Artifact BMC /Broken Do EMC')))
  page.set(name('Contents'), context.obj([page.get(name('Contents')), more]))
}
