/**
 * Finished pages and their tag tree → the bytes of one PDF 1.7 file that is PDF/A-3a (ISO 19005-3)
 * and PDF/UA-1 (ISO 14289-1) at once. Which clause is met where: `UA.md`.
 *
 * pdf-lib serves as object model. Nothing is decided here: what stands where, and what it means,
 * comes with the pages.
 */
import { PDFContext, type PDFRef } from 'pdf-lib'
import { languageRow } from '../language/languages.ts'
import type { Page, PagedDocument } from '../page/types.ts'
import { addAnnotation, collectLinks } from './annotations.ts'
import { type AttachmentMemory, addAttachments } from './attachments.ts'
import { drawPage, type PageContent, type PageResources } from './content.ts'
import { createDeflate, type Deflate } from './deflate.ts'
import { collectFonts, embedFont } from './fonts.ts'
import { addGraphics, collectGraphics, isTransparent } from './graphics.ts'
import { seal } from './identity.ts'
import { pageLabels } from './labels.ts'
import { addInformation, addXmp } from './metadata.ts'
import { addStream, asciiString, points } from './objects.ts'
import { addOutline } from './outline.ts'
import { outputIntent } from './outputIntent.ts'
import { serialise } from './serialise.ts'
import { leafRoles, planStructure } from './structure.ts'
import { addStructureTree, structParentOf } from './structureTree.ts'
import type { AttachedFile, PdfMetadata } from './types.ts'

/** Files to attach, and what is remembered of those attached before. */
export interface Attachments {
  readonly files: readonly AttachedFile[]
  readonly memory: AttachmentMemory
}

/** Write a document as a PDF file: the same document, metadata and attachments always give the same bytes. */
export function writePdf(document: PagedDocument, metadata: PdfMetadata, attachments?: Attachments): Uint8Array {
  const context = PDFContext.create()
  const deflate = createDeflate()
  const { pages, tags } = document
  const language = metadata.languages[0] ?? tags.lang

  const links = collectLinks(document)
  const resources: PageResources = { fonts: collectFonts(pages), graphics: collectGraphics(pages) }
  const roles = leafRoles(tags, links)
  const contents = pages.map((page) => drawPage(page, resources, roles))
  const structure = planStructure(tags, contents, links, language)

  const pageRefs = pages.map(() => context.nextRef())
  const annotations = links.map((link, index) =>
    addAnnotation(context, link, document, pageRefs, structParentOf(index, pages.length)),
  )
  const annotationsOn = (page: number) => annotations.filter((_, index) => links[index]!.page === page)
  const pageTree = addPages(context, pages, pageRefs, contents, annotationsOn, resources, deflate)
  const structureTree = addStructureTree(context, structure, { pages: pageRefs, annotations })
  const outline = addOutline(context, document, pageRefs, structureTree.elements)

  const catalog = context.obj({
    Type: 'Catalog',
    Pages: pageTree,
    Lang: asciiString(language),
    MarkInfo: { Marked: true },
    StructTreeRoot: structureTree.root,
    ViewerPreferences: {
      DisplayDocTitle: true,
      Direction: languageRow(language).direction === 'rtl' ? 'R2L' : undefined,
    },
    PageMode: outline ? 'UseOutlines' : undefined,
    Outlines: outline,
    PageLabels: pageLabels(context, pages),
    OutputIntents: [outputIntent(context, deflate)],
    Metadata: addXmp(context, metadata),
    ...(attachments && addAttachments(context, attachments.files, attachments.memory, metadata.date)),
  })
  const trailer = { root: context.register(catalog), info: addInformation(context, metadata) }
  const bytes = serialise(context, trailer, deflate)
  seal(bytes)
  return bytes
}

function addPages(
  context: PDFContext,
  pages: readonly Page[],
  refs: readonly PDFRef[],
  contents: readonly PageContent[],
  annotationsOn: (page: number) => PDFRef[],
  { fonts, graphics }: PageResources,
  deflate: Deflate,
): PDFRef {
  const tree = context.nextRef()
  const fontEntries = [...fonts.values()].map((font) => [font.name, embedFont(context, font, deflate)] as const)
  const resources = context.register(
    context.obj({ Font: Object.fromEntries(fontEntries), ...addGraphics(context, graphics, deflate) }),
  )
  pages.forEach((page, index) => {
    const annotations = annotationsOn(index)
    context.assign(
      refs[index]!,
      context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, points(page.width), points(page.height)],
        Resources: resources,
        Contents: addStream(context, contents[index]!.bytes, deflate),
        StructParents: index,
        // Focus moves in the order of the structure (ISO 14289-1, 7.18.3).
        Tabs: 'S',
        // Colours that show through one another mix as the screen mixes them (11.4.7).
        Group: isTransparent(page) ? { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' } : undefined,
        Annots: annotations.length === 0 ? undefined : annotations,
      }),
    )
  })
  context.assign(tree, context.obj({ Type: 'Pages', Count: pages.length, Kids: [...refs] }))
  return tree
}
