/** How far a run has come: a bar on a terminal, a line for each entry elsewhere. */
import type { CliIo } from './io.ts'

export interface Progress {
  /** One more entry is done. */
  readonly step: (pages: number, failed: boolean) => void
  /** An entry's line. */
  readonly tell: (line: string) => void
  /** Text that must stay visible above the bar, asked for or not. */
  readonly say: (text: string) => void
  readonly end: () => void
}

const BAR = 24

/** @param unit what `step` counts */
export function startProgress(io: CliIo, total: number, quiet: boolean, unit = 'pages'): Progress {
  const started = performance.now()
  let done = 0
  let pages = 0
  let failures = 0
  const bar = io.terminal && !quiet
  const clear = () => {
    if (bar) io.err('\r\x1b[2K')
  }
  const draw = () => {
    if (!bar || done === total) return
    const seconds = (performance.now() - started) / 1000
    const filled = Math.round((done / total) * BAR)
    const facts = [
      `${done}/${total}`,
      `${pages} ${unit}`,
      `${(seconds === 0 ? 0 : pages / seconds).toFixed(0)} ${unit}/s`,
      ...(done === 0 ? [] : [`${Math.ceil((seconds / done) * (total - done))} s left`]),
      ...(failures === 0 ? [] : [`${failures} failed`]),
    ]
    io.err(`${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${facts.join(' · ')}`)
  }
  const print = (text: string) => {
    clear()
    io.err(text)
    draw()
  }
  draw()
  return {
    step(count, failed) {
      done += 1
      pages += count
      if (failed) failures += 1
      clear()
      draw()
    },
    tell(line) {
      if (!quiet) print(`${line}\n`)
    },
    say: print,
    end: clear,
  }
}
