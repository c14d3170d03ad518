/**
 * The planned structure → `StructTreeRoot`, structure elements, parent tree and identifier tree
 * (ISO 32000-1, 14.7.2 to 14.7.4).
 *
 * The parent tree leads back: key n is page n, with the element of each MCID; the keys after the
 * pages are the annotations, in their order.
 */
import type { PDFContext, PDFRef } from 'pdf-lib'
import { asciiString, textString } from './objects.ts'
import type { StructureElement, StructureKid } from './structure.ts'

export interface StructureTree {
  readonly root: PDFRef
  /** The element of each node, for the outline. */
  readonly elements: ReadonlyMap<number, PDFRef>
}

interface Places {
  readonly pages: readonly PDFRef[]
  readonly annotations: readonly PDFRef[]
}

interface Found {
  readonly elements: Map<number, PDFRef>
  /** Owner of each MCID, page by page. */
  readonly content: PDFRef[][]
  /** Owner of each annotation. */
  readonly annotations: PDFRef[]
  readonly identifiers: [string, PDFRef][]
}

/** Key of an annotation in the parent tree. */
export function structParentOf(annotation: number, pageCount: number): number {
  return pageCount + annotation
}

/** Register the whole structure. */
export function addStructureTree(context: PDFContext, plan: StructureElement, places: Places): StructureTree {
  const root = context.nextRef()
  const found: Found = { elements: new Map(), content: places.pages.map(() => []), annotations: [], identifiers: [] }
  const top = addElement(context, plan, root, places, found)

  const pageCount = places.pages.length
  const parents = [
    ...found.content.flatMap((owners, page) => [page, context.register(context.obj(owners))]),
    ...found.annotations.flatMap((owner, index) => [structParentOf(index, pageCount), owner]),
  ]
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: context.register(context.obj({ Nums: parents })),
      ParentTreeNextKey: structParentOf(places.annotations.length, pageCount),
      IDTree: identifierTree(context, found.identifiers),
    }),
  )
  return { root, elements: found.elements }
}

function addElement(context: PDFContext, element: StructureElement, parent: PDFRef, places: Places, found: Found): PDFRef {
  const self = context.nextRef()
  found.elements.set(element.node, self)
  if (element.id !== undefined) found.identifiers.push([element.id, self])
  // Content on the element's own page is named by its bare MCID.
  const home = element.kids.find((kid) => kid.type === 'content')?.page

  const addKid = (kid: StructureKid) => {
    switch (kid.type) {
      case 'element':
        return addElement(context, kid, self, places, found)
      case 'content':
        found.content[kid.page]![kid.mcid] = self
        return kid.page === home ? kid.mcid : context.obj({ Type: 'MCR', Pg: places.pages[kid.page]!, MCID: kid.mcid })
      case 'annotation':
        found.annotations[kid.index] = self
        return context.obj({ Type: 'OBJR', Pg: places.pages[kid.page]!, Obj: places.annotations[kid.index]! })
    }
  }
  const kids = element.kids.map(addKid)
  const { attributes } = element
  context.assign(
    self,
    context.obj({
      Type: 'StructElem',
      S: element.role,
      P: parent,
      Pg: home === undefined ? undefined : places.pages[home],
      ID: element.id === undefined ? undefined : asciiString(element.id),
      Lang: element.lang === undefined ? undefined : asciiString(element.lang),
      Alt: element.alt === undefined ? undefined : textString(element.alt),
      A: attributes.length > 1 ? attributes.map((entry) => ({ ...entry })) : attributes[0] && { ...attributes[0] },
      K: kids.length === 1 ? kids[0] : kids.length === 0 ? undefined : kids,
    }),
  )
  return self
}

/** A name tree of one leaf, its keys in the order of their bytes. */
function identifierTree(context: PDFContext, identifiers: readonly [string, PDFRef][]): PDFRef | undefined {
  if (identifiers.length === 0) return undefined
  const sorted = identifiers.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const limits = [sorted[0]![0], sorted.at(-1)![0]].map(asciiString)
  const leaf = context.obj({ Limits: limits, Names: sorted.flatMap(([id, element]) => [asciiString(id), element]) })
  return context.register(context.obj({ Kids: [context.register(leaf)] }))
}
