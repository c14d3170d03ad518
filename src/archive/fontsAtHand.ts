/** Folders of fonts → a way to find a file by its hash; its name says where to look first. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FindFont } from './types.ts'

/** @param folders that hold `fonts/` */
export function fontsAtHand(folders: readonly string[]): FindFont {
  const hashes = new Map<string, string>()
  const places = folders.map((folder) => join(folder, 'fonts')).filter((path) => existsSync(path))
  const hashOf = (path: string) => {
    const known = hashes.get(path) ?? createHash('sha256').update(readFileSync(path)).digest('hex')
    hashes.set(path, known)
    return known
  }
  return ({ file, sha256 }) => {
    const named = places.map((place) => join(place, file)).filter((path) => existsSync(path))
    const others = () => places.flatMap((place) => readdirSync(place).map((name) => join(place, name))).filter(isFont)
    const path = named.find((one) => hashOf(one) === sha256) ?? others().find((one) => hashOf(one) === sha256)
    return path === undefined ? undefined : readFileSync(path)
  }
}

function isFont(path: string): boolean {
  return /\.(?:ttf|otf)$/i.test(path)
}
