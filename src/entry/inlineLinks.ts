/** Links, images and references to attachments among the words of a block (CommonMark 0.31, 6.3–6.5). */
import { diagnose } from '../diagnostics/diagnose.ts'
import { element, text, textContent } from '../tree/build.ts'
import type { Element, Node } from '../tree/types.ts'
import { readAttachmentReference } from './attachmentReference.ts'
import { appendNode, emphasize } from './emphasis.ts'
import { type BareLink, plain, readTarget, safeHref, type Target } from './links.ts'
import { spanAt } from './passage.ts'
import { add, addText, type Scan } from './scan.ts'

export function nextBareLink(scan: Scan): BareLink | undefined {
  // Those inside code and links have been passed.
  while ((scan.bareLinks[scan.nextBareLink]?.from ?? scan.at) < scan.at) scan.nextBareLink++
  return scan.bareLinks[scan.nextBareLink]
}

export function readBareLink(scan: Scan): boolean {
  const link = nextBareLink(scan)
  if (link?.from !== scan.at) return false
  const { from, to, href } = link
  return add(
    scan,
    linkTo(href, [text(plain(scan.source.slice(from, to)), spanAt(scan.passage, from, to - from))], scan, from),
    to,
  )
}

export function readAutolink(scan: Scan): boolean {
  const pattern = /<(?:([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+))>/y
  pattern.lastIndex = scan.at
  const match = pattern.exec(scan.source)
  if (!match) return false
  const href = match[1] ?? `mailto:${match[2]}`
  // `<Goal: words>` and `<urn:…>` are no addresses that lead anywhere: they are what they say.
  if (safeHref(href) === undefined) return addText(scan, match[0].length)
  const words = match[0].slice(1, -1)
  return add(
    scan,
    linkTo(href, [text(words, spanAt(scan.passage, scan.at + 1, words.length))], scan, scan.at),
    scan.at + match[0].length,
  )
}

export function openBracket(scan: Scan, image: boolean): true {
  scan.brackets.push({ offset: scan.at, image, index: scan.pieces.length, active: true })
  return addText(scan, image ? 2 : 1)
}

export function closeBracket(scan: Scan): boolean {
  const bracket = scan.brackets.pop()
  if (!bracket?.active) return false
  const inner = scan.source.slice(bracket.offset + (bracket.image ? 2 : 1), scan.at)
  const target = readTarget(scan.source, scan.at + 1) ?? readDefinition(scan, inner)
  const attachment =
    target || bracket.image
      ? undefined
      : readAttachmentReference(inner, scan.context, spanAt(scan.passage, bracket.offset, inner.length + 2))
  if (!target && !attachment) return false
  const children = (): Node[] => emphasize(scan.pieces.splice(bracket.index).slice(1), scan.passage)
  if (!target) {
    addText(scan, 1)
    const words = emphasize(scan.pieces.splice(bracket.index), scan.passage)
    add(scan, element('a', attachment!, withoutLinks(words), spanAt(scan.passage, bracket.offset)), scan.at)
  } else if (bracket.image) {
    addAll(scan, imageNodes(children(), target, scan, bracket.offset), target.end)
    return true
  } else {
    const words = withoutLinks(children())
    addAll(scan, [linkTo(target.href, words, scan, bracket.offset), ...titleWords(target, scan)], target.end)
  }
  for (const outer of scan.brackets.toReversed()) {
    if (outer.image) continue
    if (!outer.active) break
    outer.active = false
  }
  return true
}

function addAll(scan: Scan, nodes: readonly Node[], end: number): void {
  for (const node of nodes) add(scan, node, end)
  scan.at = end
}

/** `[words][label]`, `[label][]` or `[label]`. */
function readDefinition(scan: Scan, inner: string): Target | undefined {
  const pattern = /\[((?:[^[\]\\]|\\[\s\S]){0,999})\]/y
  pattern.lastIndex = scan.at + 1
  const second = pattern.exec(scan.source)
  const label = second?.[1]?.trim() || inner
  if (label.length > 999) return undefined
  const found = scan.context.definition(label)
  return found && { ...found, end: scan.at + 1 + (second?.[0].length ?? 0) }
}

/** An `a`, or its words and where they meant to lead, if nothing may lead there. */
function linkTo(typed: string, words: readonly Node[], scan: Scan, offset: number): Element {
  const span = spanAt(scan.passage, offset)
  const href = safeHref(typed)
  if (href !== undefined) return element('a', { href }, words, span)
  scan.context.report(diagnose('entry/link-unsupported', span, { href: typed }))
  const address = typed === '' ? [] : [text(` (${typed})`, span)]
  return element('span', {}, [...words, ...address], span)
}

/** Paper has no tooltips: the words of a title stand behind what it belongs to. */
export function titleBehind(title: string): string {
  return ` (${title})`
}

function titleWords({ title }: Target, scan: Scan): Node[] {
  return title === '' ? [] : [text(titleBehind(collapsed(title)), spanAt(scan.passage, scan.at))]
}

function collapsed(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** A picture, its title behind it; one that nobody could be told about is none. */
function imageNodes(words: readonly Node[], target: Target, scan: Scan, offset: number): Node[] {
  const span = spanAt(scan.passage, offset)
  const alt = collapsed(textContent(words))
  if (alt === '') {
    scan.context.report(diagnose('entry/image-without-text', span, { file: target.href === '' ? 'image' : target.href }))
    return titleWords(target, scan)
  }
  const title: Readonly<Record<string, string>> = target.title === '' ? {} : { title: collapsed(target.title) }
  return [element('img', { src: `entry:${target.href}`, alt, ...title }, [], span), ...titleWords(target, scan)]
}

/** Links do not contain links: the words of inner ones remain. */
function withoutLinks(nodes: readonly Node[]): Node[] {
  const plainNodes: Node[] = []
  for (const node of nodes) {
    if (node.type === 'text') appendNode(plainNodes, node)
    else if (node.tag === 'a') for (const child of node.children) appendNode(plainNodes, child)
    else plainNodes.push({ ...node, children: withoutLinks(node.children) })
  }
  return plainNodes
}
