/**
 * Footnotes of a page → those that stand at its foot, and what goes on at the foot of the next. A
 * note is divided only where it has no room, and begins on the page of its call at least.
 */
import { createRuler, heightOf, measure, measureAll } from '../layout/ruler.ts'
import { type Decoration, type FlowItem, FORBIDDEN, type Insert } from '../layout/types.ts'

/** Room for the rule above footnotes and the space around it, in pt. */
export const NOTE_SEPARATION = 14
/** Rounding, in pt. */
const NEARLY = 0.01

export interface SetNotes {
  readonly set: readonly Insert[]
  /** What has no room here, in order. */
  readonly rest: readonly Insert[]
}

/** Height of notes at a page's foot, with what sets them off. */
function notesHeight(notes: readonly Insert[]): number {
  return notes.length === 0 ? 0 : NOTE_SEPARATION + heightOfInserts(notes)
}

export function heightOfInserts(notes: readonly Insert[]): number {
  return notes.reduce((sum, { flow }) => sum + flow.height, 0)
}

/**
 * Set notes in the room that a page has for them.
 * @param carried what is left of the notes of earlier pages: some of it must stand here
 * @param called the notes called on this page: each must begin here
 * @returns nothing if they cannot
 */
export function setNotes(carried: readonly Insert[], called: readonly Insert[], room: number): SetNotes | undefined {
  const all = [...carried, ...called]
  if (notesHeight(all) <= room + NEARLY) return { set: all, rest: [] }
  const fitting = all.findIndex((_, i) => notesHeight(all.slice(0, i + 1)) > room + NEARLY)
  const set = all.slice(0, fitting)
  const parts = divide(all[fitting], room - NOTE_SEPARATION - heightOfInserts(set))
  const begun = parts ? [...set, parts[0]] : set
  if (begun.length === 0 || (called.length > 0 && begun.length < all.length)) return undefined
  return { set: begun, rest: [...(parts ? [parts[1]] : []), ...all.slice(begun.length)] }
}

/** Pages for notes alone, as many as what is left of them needs. */
export function notePages(rest: readonly Insert[], room: number): readonly (readonly Insert[])[] {
  const pages: (readonly Insert[])[] = []
  for (let left = rest; left.length > 0; ) {
    const notes = setNotes(left, [], room) ?? { set: left, rest: [] }
    pages.push(notes.set)
    left = notes.rest
  }
  return pages
}

/** A note in two parts, the first no higher than the room; where it is divided nothing is kept together in vain. */
function divide(note: Insert, room: number): readonly [Insert, Insert] | undefined {
  const { items } = note.flow
  const ruler = createRuler(0, false)
  let best = -1
  let isAllowed = false
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    measure(ruler, item)
    if (heightOf(ruler) > room + NEARLY) break
    if (item.type !== 'break' || (isAllowed && item.penalty === FORBIDDEN)) continue
    best = i
    isAllowed = item.penalty !== FORBIDDEN
  }
  if (best < 0) return undefined
  const open = openAt(items, best)
  const above = [...items.slice(0, best), ...open.map((decoration): FlowItem => ({ type: 'close', decoration }))]
  const begin = items.findIndex(({ type }, i) => i > best && type !== 'space')
  const below = [...open.map((decoration): FlowItem => ({ type: 'open', decoration })), ...items.slice(begin)]
  return [withItems(note, above), withItems(note, below)]
}

function withItems(note: Insert, items: readonly FlowItem[]): Insert {
  return { ...note, flow: { items, height: measureAll(items) } }
}

function openAt(items: readonly FlowItem[], end: number): readonly Decoration[] {
  const open: Decoration[] = []
  for (const item of items.slice(0, end)) {
    if (item.type === 'open') open.push(item.decoration)
    else if (item.type === 'close') open.splice(open.indexOf(item.decoration), 1)
  }
  return open
}
