import type { MessageLanguage } from '../diagnostics/languages.ts'

/** What a command touches of the machine, gathered so that tests can stand in for it. */
export interface CliIo {
  /** The folder the user stands in. */
  readonly cwd: string
  /** Where the package lies: its own `templates/` and `fonts/`. */
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The language of findings, where one is asked for. */
  readonly lang?: MessageLanguage
  /** Results. */
  readonly out: (text: string) => void
  /** Progress and diagnostics. */
  readonly err: (text: string) => void
  /** Whether stderr is a terminal that can redraw a line. */
  readonly terminal: boolean
  /** The compiled program, which also serves as a thread of a batch; absent: all in this thread. */
  readonly program?: string
  /** Hear of a wish to stop. While somebody listens it does not end the process by itself. */
  readonly onSignal?: (listener: (signal: Signal) => void) => SignalWatch
}

export type Signal = 'SIGINT' | 'SIGTERM'

export interface SignalWatch {
  /** The one that came, if any. */
  readonly signal: Signal | undefined
  /** Listen no longer. */
  readonly ignore: () => void
}

/** Exit statuses (contract of the command line); a signal's is 128 and its number, as shells have it. */
export const EXIT = {
  done: 0,
  errors: 1,
  misuse: 2,
  machine: 3,
  otherBytes: 4,
  unrendered: 5,
  signal: { SIGINT: 130, SIGTERM: 143 },
} as const

/** The command was not used as it can be: says how, exit status 2. */
export class Misuse extends Error {}
