/**
 * A content stream as Latin-1 text → the same with its literal strings in hexadecimal (ISO 32000-1, 7.3.4):
 * `(\0A\0B)` → `<00410042>`.
 *
 * @param {string} content
 */
export function withHexStrings(content) {
  return content.replace(/\(((?:[^\\()]|\\[\s\S])*)\)/g, (_, escaped) => {
    const bytes = escaped.replace(/\\([\s\S])/g, (_, character) => (character === 'r' ? '\r' : character))
    return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`
  })
}
