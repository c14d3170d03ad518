/** Where the compiled program begins: a library when it is required, a command line when it is run, a thread of a batch. */
import { dirname, resolve } from 'node:path'
import { isRenderWorker, startRenderWorker } from './batch/worker.ts'
import type { Signal, SignalWatch } from './cli/io.ts'
import { main } from './cli/main.ts'

export * from './index.ts'

if (isRenderWorker()) {
  startRenderWorker()
} else if (typeof require === 'function' && require.main === module) {
  const io = {
    cwd: process.cwd(),
    // The compiled program lies in `dist/`, one below the package.
    home: resolve(dirname(__filename), '..'),
    env: process.env,
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
    program: __filename,
    onSignal: watchSignals,
  }
  // Whoever reads may stop early (`dossier check | head`): that is no failure.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  main(process.argv.slice(2), io).then((status) => {
    process.exitCode = status
  })
}

function watchSignals(listener: (signal: Signal) => void): SignalWatch {
  let heard: Signal | undefined
  const hear = (signal: Signal) => {
    heard ??= signal
    listener(signal)
  }
  process.on('SIGINT', hear).on('SIGTERM', hear)
  return {
    get signal() {
      return heard
    },
    ignore: () => void process.off('SIGINT', hear).off('SIGTERM', hear),
  }
}
