/** A line of the page → as much of it as a message can quote. */

const SHOWN = 40

export function excerpt(text: string): string {
  const characters = Array.from(text)
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text
}
