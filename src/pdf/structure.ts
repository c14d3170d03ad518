/**
 * The tag tree, what was drawn for each leaf, and the links → the structure that the file will
 * have: only elements that hold something, in the order of the tag tree.
 * Names follow ISO 32000-1, 14.7 and 14.8; the rules are those of ISO 14289-1 (PDF/UA-1), 7.
 */
import type { Role, TagElement, TagNode } from '../box/types.ts'
import type { Language } from '../language/types.ts'
import type { LinkAnnotation } from './annotations.ts'
import type { Box, PageContent } from './content.ts'

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
  | { readonly O: 'Layout'; readonly BBox: number[]; readonly Placement?: 'Block' }
  | { readonly O: 'Layout'; readonly TextDecorationType: 'LineThrough' }

interface Context {
  readonly content: ReadonlyMap<number, readonly MarkedContent[]>
  readonly annotations: ReadonlyMap<number, readonly AnnotationReference[]>
  /** Where each figure stands, by its leaf. */
  readonly figures: ReadonlyMap<number, Box>
}

/**
 * Plan the structure. `contents` lists, page by page, the leaf of each MCID; `language` is the
 * catalog's, which the root inherits.
 */
export function planStructure(
  tags: TagElement,
  contents: readonly Pick<PageContent, 'leaves' | 'figures'>[],
  links: readonly LinkAnnotation[],
  language: Language,
): StructureElement {
  const content = groupBy(
    contents.flatMap(({ leaves }, page) => leaves.map((leaf, mcid) => ({ leaf, kid: { type: 'content' as const, page, mcid } }))),
  )
  const annotations = groupBy(
    links.map(({ page, item }, index) => ({ leaf: item.node, kid: { type: 'annotation' as const, page, index } })),
  )
  const figures = new Map(contents.flatMap((onPage) => [...onPage.figures]))
  const root = planElement(tags, { lang: language, isText: false }, { content, annotations, figures })
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

/** What an element has from those around it. */
interface Surroundings {
  readonly lang: Language
  /** Whether it stands in a line of text. */
  readonly isText: boolean
}

/** Elements whose content is lines of text. */
const TEXT_ROLES: ReadonlySet<Role> = new Set<Role>([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Span',
  'Link',
  'Quote',
  'Ruby',
  'RB',
  'RT',
  'Code',
])

function planElement(element: TagElement, around: Surroundings, context: Context): StructureElement | undefined {
  const { role, node, lang } = element
  const annotations = context.annotations.get(node) ?? []
  const kids: StructureKid[] = []
  const inside = { lang, isText: TEXT_ROLES.has(role) }
  for (const child of element.children) {
    const planned = child.type === 'leaf' ? context.content.get(child.node) : planElement(child, inside, context)
    if (planned) kids.push(...[planned].flat())
  }
  kids.push(...annotations)
  // An empty cell keeps its column; any other empty element would be read out as nothing.
  if (kids.length === 0 && role !== 'TD' && role !== 'TH') return undefined
  return {
    type: 'element',
    role: roleInFile(element, annotations.length > 0),
    node,
    ...(lang === around.lang ? {} : { lang }),
    ...(element.alt === undefined ? {} : { alt: element.alt }),
    ...(role === 'Note' ? { id: `note-${node}` } : {}),
    attributes: [...attributesOf(element), ...layoutOf(element, around, context)],
    kids,
  }
}

/** A Link without an annotation is not allowed (ISO 14289-1, 7.18.5): what leads nowhere is a Span. */
function roleInFile({ role }: TagElement, hasAnnotation: boolean): Role {
  return role === 'Link' && !hasAnnotation ? 'Span' : role
}

function attributesOf({ scope, columnSpan = 1, rowSpan = 1, listNumbering, decoration }: TagElement): readonly Attributes[] {
  const attributes: Attributes[] = []
  if (listNumbering) attributes.push({ O: 'List', ListNumbering: listNumbering })
  if (decoration) attributes.push({ O: 'Layout', TextDecorationType: decoration })
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

/** A figure's place, so that readers can show it by itself (14.8.5.4.3). */
function layoutOf({ role, children }: TagElement, { isText }: Surroundings, { figures }: Context): readonly Attributes[] {
  if (role !== 'Figure') return []
  const [first, ...others] = children.flatMap((child) => (child.type === 'leaf' ? [figures.get(child.node)] : []))
  if (!first || others.length > 0) return []
  return [{ O: 'Layout', BBox: [...first], ...(isText ? {} : { Placement: 'Block' as const }) }]
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
