/**
 * Values → YAML 1.2 that every reader takes for the same text. Ours keeps scalars as they stand, others turn
 * `8.10`, `NO` and `2020-02-01` into something else; what they would change is quoted.
 */

/** Begins with a letter, a digit or the like, ends in no space or colon, and holds nothing that ends a plain scalar. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`=<~.+](?:[^\n]*[^\s:])?$/
const ENDS_PLAIN = /: |:\t| #|\t#/
const ENDS_PLAIN_IN_LIST = /[,[\]{}]/
/** Not printable in YAML, or taken for a line's end by YAML 1.1. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/
/** Words that YAML 1.1 or 1.2 reads as a truth value or as nothing; `yes` and `no` stay, as authors write them. */
const OTHER_THAN_TEXT = /^(?:true|false|null|on|off|y|n|Yes|YES|No|NO)$/i
const KEPT = /^(?:yes|no)$/
const NUMBER_LIKE = /^(?:[\d.][\d._,:eEoObB+-]*|0[xX][\dA-Fa-f_]+)$/

/** Write a scalar. */
export function yamlScalar(text: string, inList = false): string {
  if (text === '') return "''"
  if (hasUnprintable(text)) return doubleQuoted(text)
  const plain = PLAIN.test(text) && !ENDS_PLAIN.test(text) && !(inList && ENDS_PLAIN_IN_LIST.test(text))
  return plain && !isMisread(text) ? text : `'${text.replaceAll("'", "''")}'`
}

/** Write a list in one line. */
export function yamlList(items: readonly string[]): string {
  return `[${items.map((item) => yamlScalar(item, true)).join(', ')}]`
}

/** Write a list or a scalar under a key, one item per line where the items are words. */
export function yamlLines(key: string, values: readonly string[], indent: string): readonly string[] {
  if (values.length === 0) return [`${indent}${key}: []`]
  return [`${indent}${key}:`, ...values.map((value) => `${indent}  - ${yamlScalar(value)}`)]
}

/** Whether another reader would give back other characters: `8.10` as 8.1, `NO` as false; `1.3` and ISO dates stay. */
function isMisread(text: string): boolean {
  if (OTHER_THAN_TEXT.test(text)) return !KEPT.test(text)
  if (!NUMBER_LIKE.test(text) || /^\d{4}-\d{2}(-\d{2})?$/.test(text)) return false
  return String(Number(text)) !== text
}

function hasUnprintable(text: string): boolean {
  // a surrogate is one only where it stands alone
  return UNPRINTABLE.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))
}

/** JSON's strings are YAML's, once what JSON leaves as it is and YAML does not is escaped, too. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
