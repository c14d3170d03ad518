/** How far a run has come: a bar on a terminal, a line for each entry elsewhere. */
import type { CliIo } from './io.ts'

export interface Progress {
  /** One more entry is done: its line, and the pages it has. */
  readonly step: (line: string, pages: number) => void
  /** Text that must stay visible above the bar. */
  readonly say: (text: string) => void
  readonly end: () => void
}

const BAR = 24

export function startProgress(io: CliIo, total: number, quiet: boolean): Progress {
  const started = performance.now()
  let done = 0
  let pages = 0
  const bar = io.terminal && !quiet
  const clear = () => {
    if (bar) io.err('\r\x1b[2K')
  }
  const draw = () => {
    if (!bar || done === total) return
    const seconds = (performance.now() - started) / 1000
    const filled = Math.round((done / total) * BAR)
    const left = done === 0 ? '' : ` · ${Math.ceil((seconds / done) * (total - done))} s left`
    const speed = seconds === 0 ? 0 : pages / seconds
    io.err(
      `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} · ${pages} pages · ${speed.toFixed(0)} pages/s${left}`,
    )
  }
  draw()
  return {
    step(line, count) {
      done += 1
      pages += count
      clear()
      if (!quiet) io.err(`${line}\n`)
      draw()
    },
    say(text) {
      clear()
      io.err(text)
      draw()
    },
    end: clear,
  }
}
