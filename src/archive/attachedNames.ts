/**
 * Names of files that were taken out of a PDF → those that nothing may be written under. Anybody may have given them: all
 * must be safe on every system, and no two may be one for some.
 */
import { isPortablePath } from '../bag/tagFiles.ts'

export function unsafeNames(names: readonly string[]): readonly string[] {
  // A name with the folders above it, as systems see it that know no letter case and no forms of normalization.
  const folded = names.map((name) => name.normalize('NFC').toLowerCase())
  const files = new Set<string>()
  const folders = new Set<string>()
  return names.filter((name, index) => {
    const own = folded[index]!
    const above = own.split('/').slice(0, -1)
    const parents = above.map((_, depth) => above.slice(0, depth + 1).join('/'))
    const isTaken = files.has(own) || folders.has(own) || parents.some((parent) => files.has(parent))
    files.add(own)
    for (const parent of parents) folders.add(parent)
    return isTaken || !isPortablePath(name)
  })
}

/** A name as it can be shown: what steers terminals or the direction of writing stands there by its code. */
export function shownName(name: string): string {
  const visible = name.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
  return visible.length > LONGEST_SHOWN ? `${visible.slice(0, LONGEST_SHOWN)}…` : visible
}

const LONGEST_SHOWN = 200
