/**
 * Fenced code (CommonMark 0.31, 4.5): what stands between two fences is neither structure nor comment.
 */

export interface Fence {
  readonly mark: string
  readonly length: number
}

const OPENING = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/

/** The fence that a line opens, if it opens one. */
export function opensFence(line: string): Fence | undefined {
  const run = OPENING.exec(line)?.[1]
  return run === undefined ? undefined : { mark: run.charAt(0), length: run.length }
}

/** Whether a line closes this fence. */
export function closesFence(line: string, fence: Fence): boolean {
  const run = CLOSING.exec(line)?.[1]
  return run !== undefined && run.charAt(0) === fence.mark && run.length >= fence.length
}
