/** The encodings that simple fonts name → the characters of their codes (ISO 32000-1, annex D). */

/** WinAnsiEncoding is Windows code page 1252; what it leaves free stands for a bullet. */
const WIN_ANSI = `${latin1(0x20, 0x7f)}•€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ${latin1(0xa0, 0x100)}`

const MAC_ROMAN = `${latin1(0x20, 0x7f)}\ufffdÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨\ufffdÆØ\ufffd±\ufffd\ufffd¥µ\ufffd\ufffd\ufffd\ufffd\ufffdªº\ufffdæø¿¡¬\ufffdƒ\ufffd\ufffd«»… ÀÃÕŒœ–—“”‘’÷\ufffdÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\ufffdÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ`

/** Of fonts that name none: Adobe's own. Its quotation marks are turned. */
const STANDARD = `${latin1(0x20, 0x7f).replace("'", '’').replace('`', '‘')}${'\ufffd'.repeat(34)}¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\ufffd–†‡·\ufffd¶•‚„”»…‰\ufffd¿\ufffd\`´ˆ˜¯˘˙¨\ufffd˚¸\ufffd˝˛ˇ—${'\ufffd'.repeat(16)}Æ\ufffdª${'\ufffd'.repeat(4)}ŁØŒº${'\ufffd'.repeat(5)}æ${'\ufffd'.repeat(3)}ı${'\ufffd'.repeat(2)}łøœß`

const TABLES: ReadonlyMap<string, string> = new Map([
  ['/WinAnsiEncoding', WIN_ANSI],
  ['/MacRomanEncoding', MAC_ROMAN],
  ['/StandardEncoding', STANDARD],
  // Small capitals and old style figures: characters they are, which ones is not told here.
  ['/MacExpertEncoding', '\ufffd'.repeat(224)],
])

/** The characters of an encoding from code 32 on, U+FFFD where it has none; nothing for a name that is no encoding. */
export function encodingNamed(name: string): readonly string[] | undefined {
  const table = TABLES.get(name)
  return table === undefined ? undefined : [...table]
}

function latin1(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from }, (_, i) => from + i))
}
