/** An element → where its link leads, unless style sheets make links plain text (`-dossier-link: none`). */
import type { StyledElement } from '../style/types.ts'

export function hrefOf({ attributes, style }: StyledElement): string | undefined {
  return style.link === 'none' ? undefined : attributes.href
}
