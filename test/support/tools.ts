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
export function runOnPdf(
  program: string,
  args: readonly string[],
  pdf: Uint8Array,
  encoding: BufferEncoding = 'utf8',
): ToolResult | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const run = spawnSync(
      program,
      args.map((argument) => (argument === 'FILE' ? file : argument)),
      { encoding, maxBuffer: 64_000_000 },
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

/** A page drawn by a program. */
export interface DrawnPage {
  readonly columns: number
  readonly rows: number
  /** Red, green and blue of a pixel, 0 to 255. */
  readonly pixel: (x: number, y: number) => readonly [number, number, number]
}

const DRAWING = {
  pdftoppm: (dpi: number) => ['-r', String(dpi), '-f', '1', '-l', '1', '-aa', 'no', '-aaVector', 'no', 'FILE'],
  mutool: (dpi: number) => ['draw', '-q', '-A', '0', '-r', String(dpi), '-F', 'ppm', '-o', '-', 'FILE', '1'],
} as const

/** Draw the first page without smoothing, at so many dots an inch; nothing where the program is missing. */
export function drawPdf(program: keyof typeof DRAWING, dpi: number, pdf: Uint8Array): DrawnPage | undefined {
  const drawn = runOnPdf(program, DRAWING[program](dpi), pdf, 'latin1')
  return drawn && readPpm(drawn.output)
}

/** `P6`, width, height, 255, and three bytes for each pixel. */
function readPpm(text: string): DrawnPage {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(text)
  if (!header) throw new Error(`this is no picture: ${text.slice(0, 200)}`)
  const [columns, rows] = [Number(header[1]), Number(header[2])]
  const at = (x: number, y: number) => header[0].length + (y * columns + x) * 3
  return {
    columns,
    rows,
    pixel: (x, y) => [text.charCodeAt(at(x, y)), text.charCodeAt(at(x, y) + 1), text.charCodeAt(at(x, y) + 2)],
  }
}
