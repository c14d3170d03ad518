/**
 * A face without its sorts → the face with its type case: the compartments in which each piece of
 * type lies once, so that the same piece is always the same object.
 */
import type { Face, Sort, SortPart } from './types.ts'

/** Gives a face its `sort` and `compose`. */
export function withTypeCase(bare: Omit<Face, 'sort' | 'compose'>): Face {
  // Most glyphs stand for one text only.
  const singles = new Map<number, Sort>()
  const others = new Map<string, Sort>()
  const composed = new Map<string, Sort>()
  const face: Face = { ...bare, sort, compose }
  return face

  function sort(glyph: number, text: string): Sort {
    const usual = singles.get(glyph)
    if (usual?.text === text) return usual
    const key = `${glyph} ${text}`
    const known = usual && others.get(key)
    if (known) return known
    const piece: Sort = { face, parts: [{ glyph, dx: 0, dy: 0 }], advance: face.advanceOf(glyph), text }
    if (usual) others.set(key, piece)
    else singles.set(glyph, piece)
    return piece
  }

  function compose(parts: readonly SortPart[], advance: number, text: string): Sort {
    const only = parts.length === 1 ? parts[0] : undefined
    if (only && only.dx === 0 && only.dy === 0 && advance === face.advanceOf(only.glyph)) return sort(only.glyph, text)
    const key = `${pieceKey(parts, advance)}|${text}`
    let piece = composed.get(key)
    if (!piece) {
      piece = { face, parts, advance, text }
      composed.set(key, piece)
    }
    return piece
  }
}

/** What tells pieces apart that are drawn and measured differently, whatever they stand for. */
export function pieceKey(parts: readonly SortPart[], advance: number): string {
  return `${advance} ${parts.map((part) => `${part.glyph},${part.dx},${part.dy}`).join(' ')}`
}
