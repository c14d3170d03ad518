/** Where the compiled program begins: a library when it is required, a command line when it is run. */
import { dirname, resolve } from 'node:path'
import { main } from './cli/main.ts'

export * from './index.ts'

if (typeof require === 'function' && require.main === module) {
  const io = {
    cwd: process.cwd(),
    // The compiled program lies in `dist/`, one below the package.
    home: resolve(dirname(__filename), '..'),
    env: process.env,
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
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
