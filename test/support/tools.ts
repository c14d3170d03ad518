/**
 * Programs that give a second opinion on a PDF (poppler, qpdf). Where one is missing, a line says
 * so and the test passes without it; with `CI` set it fails, so that nothing goes unproved there.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ToolResult {
  readonly status: number
  readonly output: string
}

/** Run a program over a PDF, `FILE` standing for its path; nothing where the program is missing. */
export function runOnPdf(program: string, args: readonly string[], pdf: Uint8Array): ToolResult | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const run = spawnSync(
      program,
      args.map((argument) => (argument === 'FILE' ? file : argument)),
      { encoding: 'utf8' },
    )
    if (run.error) {
      if (process.env.CI) throw new Error(`${program} is not installed, and CI is set`)
      process.stderr.write(`${program} is not installed: this check is left out\n`)
      return undefined
    }
    return { status: run.status ?? -1, output: run.stdout + run.stderr }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
