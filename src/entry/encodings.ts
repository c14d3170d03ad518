/**
 * Bytes that are not UTF-8 → the encoding they are likely in, for the message that refuses them.
 *
 * Almost any bytes decode as one East Asian encoding or another, so each candidate is asked how many
 * of its characters are among the most frequent of the language it was made for: running text in its
 * own encoding scores a fifth and more, in another next to nothing.
 */

const CANDIDATES = [
  {
    label: 'gb18030',
    name: 'GB18030',
    frequent: '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年',
  },
  { label: 'big5', name: 'Big5', frequent: '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年' },
  { label: 'euc-kr', name: 'EUC-KR', frequent: '이다는의에을를가은로하고한도지사기어그리서들인자나해과으시대정일부' },
  {
    label: 'shift_jis',
    name: 'Shift_JIS',
    frequent: 'あいうえおかがきくけこさしすせそただちつてでとどなにのはばまみむめもやよらりるれろわをんアイスクトルンー',
  },
] as const

/** Which of UTF-16's byte orders these bytes look like, if either. */
export function guessUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE'
  const zeros = [0, 0]
  const sample = bytes.subarray(0, 4096)
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++
  })
  // Line ends, spaces and front matter keys are ASCII: in UTF-16 they leave zeros on one side only.
  const [even, odd] = zeros as [number, number]
  if (even + odd < 8) return undefined
  if (odd > 9 * even) return 'UTF-16 LE'
  if (even > 9 * odd) return 'UTF-16 BE'
  return undefined
}

/** The likely East Asian encoding of bytes that are neither UTF-8 nor UTF-16, if one stands out. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  let best: { readonly name: string; readonly score: number } | undefined
  for (const { label, name, frequent } of CANDIDATES) {
    const text = decodeAs(label, bytes)
    if (text === undefined) continue
    const score = share(text, frequent)
    if (score > (best?.score ?? 0.05)) best = { name, score }
  }
  return best?.name
}

function share(text: string, frequent: string): number {
  const wanted = new Set(frequent)
  let all = 0
  let hits = 0
  for (const character of text) {
    if (character.codePointAt(0)! < 0x80) continue
    all++
    if (wanted.has(character)) hits++
  }
  return all === 0 ? 0 : hits / all
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    // Not in this encoding, or a Node built without it.
    return undefined
  }
}
