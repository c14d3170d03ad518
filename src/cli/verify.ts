/** `dossier verify`: PDFs and bags → whether they are whole, and whether they render again to the same bytes. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fontsAtHand } from '../archive/fontsAtHand.ts'
import { openStoredBag } from '../archive/stored.ts'
import type { Verdict, Verified } from '../archive/types.ts'
import { type VerifyBagContext, verifyBag } from '../archive/verifyBag.ts'
import { verifyPdf } from '../archive/verifyPdf.ts'
import type { StoredBag } from '../bag/types.ts'
import { isMachineFailure } from '../batch/machine.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import { type OptionTable, parseArguments } from './arguments.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { writeWhole } from './output.ts'
import { plainDiagnostic } from './print.ts'
import { startProgress } from './progress.ts'

export const VERIFY_OPTIONS: OptionTable = {
  format: { type: 'string', value: 'text|json', choices: ['text', 'json'], help: 'how the results are told (default text)' },
  report: { type: 'string', value: 'FILE', help: 'write a fixity report as JSON' },
  quiet: { type: 'boolean', help: 'print only what is not whole' },
}

/** What each verdict says, and the exit status; of several files the status that stands first here. */
const VERDICTS: Readonly<Record<Verdict, { readonly text: string; readonly status: number }>> = {
  changed: { text: 'changed', status: EXIT.errors },
  unrendered: { text: 'whole, cannot be rendered here', status: EXIT.unrendered },
  'other-bytes': { text: 'whole, but this program version renders other bytes', status: EXIT.otherBytes },
  whole: { text: 'whole', status: EXIT.done },
}

interface Target {
  /** As the user would type it. */
  readonly path: string
  readonly isBag: boolean
}

export async function verify(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, VERIFY_OPTIONS)
  if (paths.length === 0) throw new Misuse('verify takes PDFs and bags, or folders that hold them')
  const missing = paths.filter((path) => !existsSync(resolve(io.cwd, path)))
  if (missing.length > 0) throw new Misuse(`there is no ${missing.join(', no ')}`)
  const targets = paths.flatMap((path) => targetsBelow(path, io))
  if (targets.length === 0) throw new Misuse(`there is no PDF and no bag below ${paths.join(', ')}`)

  const quiet = values.quiet === true
  const progress = startProgress(io, targets.length, quiet || targets.length === 1, 'files')
  const results: (Verified & { readonly path: string; readonly ms: number })[] = []
  const context: Context = { home: io.home, fontsFrom: fontFolders(io), findFont: fontsAtHand([io.cwd, io.home]) }
  const stop = io.onSignal?.(() => undefined)
  for (const target of targets) {
    // Signals are heard between two files: what is rendered again leaves nothing behind.
    await setImmediate()
    if (stop?.signal !== undefined) break
    const began = performance.now()
    let read = 0
    const verified = await verifyTarget(target, { ...context, onFile: () => void read++ }, io)
    results.push({ ...verified, path: target.path, ms: Math.round(performance.now() - began) })
    progress.step(Math.max(1, read), verified.verdict === 'changed')
    progress.say(printDiagnostics(verified.diagnostics, io))
    if (values.format !== 'json' && !(quiet && verified.verdict === 'whole'))
      io.out(`${target.path}: ${VERDICTS[verified.verdict].text}\n`)
  }
  stop?.ignore()
  progress.end()
  const plain = results.map(({ path, verdict, diagnostics, ms }) => ({
    ...{ file: path, verdict: VERDICTS[verdict].text, ...fixity(resolve(io.cwd, path)), ms },
    findings: diagnostics.map((one) => plainDiagnostic(one, io.lang)),
  }))
  if (values.format === 'json') io.out(`${JSON.stringify(plain, null, 2)}\n`)
  if (typeof values.report === 'string') writeWhole(resolve(io.cwd, values.report), `${JSON.stringify(plain, null, 2)}\n`)
  if (stop?.signal !== undefined) return EXIT.signal[stop.signal]
  const worst = (Object.keys(VERDICTS) as Verdict[]).find((one) => results.some(({ verdict }) => verdict === one))
  return VERDICTS[worst ?? 'whole'].status
}

type Context = Omit<VerifyBagContext, 'name'>

/** Fonts of the current folder are for what is built here; what was built elsewhere may be set in the package's own. */
function fontFolders({ cwd, home }: CliIo): Context['fontsFrom'] {
  return cwd !== home && existsSync(join(cwd, 'fonts')) ? [[cwd, home], [home]] : [[home]]
}

async function verifyTarget({ path, isBag }: Target, context: Context, io: CliIo): Promise<Verified> {
  const full = resolve(io.cwd, path)
  if (!isBag) return verifyPdf(readFileSync(full), { ...context, name: path })
  const bag = await openBag(full)
  if (bag) return verifyBag(bag, { ...context, name: path })
  return { verdict: 'changed', diagnostics: [diagnose('verify/unreadable', { file: path, line: 1, column: 1 })] }
}

/** Nothing for a container that cannot be opened any more. */
async function openBag(full: string): Promise<StoredBag | undefined> {
  try {
    return await openStoredBag(full)
  } catch (error) {
    if (statSync(full).isDirectory() || isMachineFailure(error)) throw error
    return undefined
  }
}

/** What only bags have: one that lost some of these files is a bag that is not whole, not a folder of PDFs. */
const TAG_FILE = /^(?:bagit|bag-info|fetch|(?:tag)?manifest-\w+)\.txt$/

/** A PDF or bag, or those below a folder; what begins with `.` or is unfinished is passed over. */
function targetsBelow(path: string, io: CliIo): readonly Target[] {
  const full = resolve(io.cwd, path)
  if (!statSync(full).isDirectory()) return [{ path, isBag: /\.(?:zip|tar)$/i.test(path) }]
  const items = readdirSync(full, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  if (items.some(({ name }) => TAG_FILE.test(name))) return [{ path, isBag: true }]
  return items.flatMap((item): readonly Target[] => {
    const inside = join(path, item.name)
    if (/^\.|\.part$/.test(item.name)) return []
    // A link to a folder may lead back to it.
    if (item.isDirectory()) return targetsBelow(inside, io)
    const isFile = statSync(resolve(io.cwd, inside), { throwIfNoEntry: false })?.isFile() === true
    return isFile && /\.(?:pdf|zip|tar)$/i.test(item.name) ? targetsBelow(inside, io) : []
  })
}

/** Size and hash of a file; a bag that is a folder says the hashes of its files itself. */
function fixity(full: string) {
  if (statSync(full).isDirectory()) return {}
  const bytes = readFileSync(full)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
