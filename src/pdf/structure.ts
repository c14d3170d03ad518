/**
 * The tag tree, what was drawn for each leaf, and the links → the structure that the file will
 * have: only elements that hold something, in the order of the tag tree.
 * Names follow ISO 32000-1, 14.7 and 14.8; the rules are those of ISO 14289-1 (PDF/UA-1), 7.
 */
import type { Role, TagElement, TagNode } from '../box/types.ts'
import type { Language } from '../language/types.ts'
import type { LinkAnnotation } from './annotations.ts'

/** A marked-content sequence on a page. */
export interface MarkedContent {
  readonly type: 'content'
  /** Index of the page, from 0. */
  readonly page: number
  readonly mcid: number
}

/** An annotation that belongs to the element. */
export interface AnnotationReference {
  readonly type: 'annotation'
  readonly page: number
  /** Index in the list of link annotations. */
  readonly index: number
}

export interface StructureElement {
  readonly type: 'element'
  readonly role: Role
  /** The tag element's node. */
  readonly node: number
  /** Only where it differs from the parent's. */
  readonly lang?: Language
  readonly alt?: string
  /** Notes have one (ISO 14289-1, 7.9). */
  readonly id?: string
  /** Attribute dictionaries (14.8.5), each with its owner. */
  readonly attributes: readonly Attributes[]
  readonly kids: readonly StructureKid[]
}

export type StructureKid = StructureElement | MarkedContent | AnnotationReference

export type Attributes =
  | { readonly O: 'List'; readonly ListNumbering: string }
  | { readonly O: 'Table'; readonly Scope?: string; readonly ColSpan?: number; readonly RowSpan?: number }

interface Context {
  readonly content: ReadonlyMap<number, readonly MarkedContent[]>
  readonly annotations: ReadonlyMap<number, readonly AnnotationReference[]>
}

/**
 * Plan the structure. `leaves` lists, page by page, the leaf of each MCID; `language` is the
 * catalog's, which the root inherits.
 */
export function planStructure(
  tags: TagElement,
  leaves: readonly (readonly number[])[],
  links: readonly LinkAnnotation[],
  language: Language,
): StructureElement {
  const content = groupBy(
    leaves.flatMap((onPage, page) => onPage.map((leaf, mcid) => ({ leaf, kid: { type: 'content' as const, page, mcid } }))),
  )
  const annotations = groupBy(
    links.map(({ page, item }, index) => ({ leaf: item.node, kid: { type: 'annotation' as const, page, index } })),
  )
  const root = planElement(tags, language, { content, annotations })
  if (!root) throw new Error('the document has no tagged content')
  return root
}

/** The role of the element that each leaf stands in: what its marked-content sequences are called. */
export function leafRoles(tags: TagElement, links: readonly LinkAnnotation[]): ReadonlyMap<number, Role> {
  const active = new Set(links.map((link) => link.item.node))
  const roles = new Map<number, Role>()
  const visit = (node: TagNode, parent: Role): void => {
    if (node.type === 'leaf') {
      roles.set(node.node, parent)
    } else {
      const role = roleInFile(node, active.has(node.node))
      for (const child of node.children) visit(child, role)
    }
  }
  visit(tags, tags.role)
  return roles
}

function planElement(element: TagElement, inherited: Language, context: Context): StructureElement | undefined {
  const { role, node, lang } = element
  const annotations = context.annotations.get(node) ?? []
  const kids: StructureKid[] = []
  for (const child of element.children) {
    const planned = child.type === 'leaf' ? context.content.get(child.node) : planElement(child, lang, context)
    if (planned) kids.push(...[planned].flat())
  }
  kids.push(...annotations)
  // An empty cell keeps its column; any other empty element would be read out as nothing.
  if (kids.length === 0 && role !== 'TD' && role !== 'TH') return undefined
  return {
    type: 'element',
    role: roleInFile(element, annotations.length > 0),
    node,
    ...(lang === inherited ? {} : { lang }),
    ...(element.alt === undefined ? {} : { alt: element.alt }),
    ...(role === 'Note' ? { id: `note-${node}` } : {}),
    attributes: attributesOf(element),
    kids,
  }
}

/** A Link without an annotation is not allowed (ISO 14289-1, 7.18.5): what leads nowhere is a Span. */
function roleInFile({ role }: TagElement, hasAnnotation: boolean): Role {
  return role === 'Link' && !hasAnnotation ? 'Span' : role
}

function attributesOf({ scope, columnSpan = 1, rowSpan = 1, listNumbering }: TagElement): readonly Attributes[] {
  const attributes: Attributes[] = []
  if (listNumbering) attributes.push({ O: 'List', ListNumbering: listNumbering })
  if (scope || columnSpan > 1 || rowSpan > 1) {
    attributes.push({
      O: 'Table',
      ...(scope ? { Scope: scope } : {}),
      ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
      ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    })
  }
  return attributes
}

function groupBy<Kid>(pairs: readonly { readonly leaf: number; readonly kid: Kid }[]): ReadonlyMap<number, readonly Kid[]> {
  const groups = new Map<number, Kid[]>()
  for (const { leaf, kid } of pairs) {
    const group = groups.get(leaf)
    if (group) group.push(kid)
    else groups.set(leaf, [kid])
  }
  return groups
}
