/** Lines of pages, ours and a peer's → what differs, in words for whoever has to explain it. */

/** Where lines end. Page breaks do not count here. */
export function compareLines(ours, theirs) {
  const [a, b] = [ours.flat(), theirs.flat()]
  const rest = [...b]
  const onlyOurs = a.filter((line) => {
    const at = rest.indexOf(line)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [...onlyOurs.map((line) => `ours    ${line}`), ...rest.map((line) => `theirs  ${line}`)]
}

/** What each page begins with. */
export function comparePages(ours, theirs) {
  const count = Math.max(ours.length, theirs.length)
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const [a, b] = [ours[i]?.[0] ?? '(no page)', theirs[i]?.[0] ?? '(no page)']
    const [end, other] = [ours[i]?.at(-1) ?? '', theirs[i]?.at(-1) ?? '']
    if (a === b && end === other) return []
    return [`page ${i + 1} ours    ${a} … ${end}`, `page ${i + 1} theirs  ${b} … ${other}`]
  })
}
