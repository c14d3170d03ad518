/** `dossier inspect`: the value after any stage as text, or a PDF with its bones drawn. */
import { join, resolve } from 'node:path'
import { compileSafely } from '../batch/compileSafely.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { answersIn } from '../editions.ts'
import { metadataOf } from '../metadata.ts'
import { writePdf } from '../pdf/index.ts'
import { compile } from '../pipeline/index.ts'
import type { CompileOptions, Edition } from '../pipeline/types.ts'
import { TRACES, type TraceName } from '../trace/index.ts'
import { BONES, type Bone, overlay } from '../trace/overlay.ts'
import { openWorld } from '../world/index.ts'
import { type OptionTable, parseArguments, sourceDate } from './arguments.ts'
import { requireEntries } from './build.ts'
import { printDiagnostics } from './findings.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { writeWhole } from './output.ts'
import { hasErrors } from './print.ts'

const NAMES = Object.keys(TRACES) as readonly TraceName[]

export const INSPECT_OPTIONS: OptionTable = {
  stage: { type: 'string', value: 'NAME', help: `what to print: ${NAMES.join(', ')}` },
  overlay: { type: 'string', value: BONES.join(','), help: 'what to draw over the pages of a PDF' },
  out: { type: 'string', short: 'o', value: 'FILE', help: 'file for that PDF (default output/<entry>.overlay.pdf)' },
  time: { type: 'boolean', help: 'print the time that each stage takes' },
}

export async function inspect(args: readonly string[], io: CliIo): Promise<number> {
  const { paths, values } = parseArguments(args, INSPECT_OPTIONS)
  const stage = typeof values.stage === 'string' ? chosen('stage', values.stage, NAMES) : undefined
  const bones = typeof values.overlay === 'string' ? values.overlay.split(',').map((name) => chosen('overlay', name, BONES)) : []
  if (paths.length !== 1) throw new Misuse('inspect takes one entry')
  if (stage === undefined && bones.length === 0 && values.time !== true)
    throw new Misuse(`nothing to show: give --stage with one of ${NAMES.join(', ')}, or --overlay ${BONES.join(',')}`)
  if (values.out !== undefined && bones.length === 0) throw new Misuse('-o names the PDF of --overlay; a trace goes to stdout')
  const world = await openWorld(io)
  const entries = requireEntries(world, paths)
  if (entries.length > 1) throw new Misuse(`${paths[0]} holds ${entries.length} entries; inspect takes one`)

  const clock = startClock(io)
  const options: CompileOptions = { until: 'pdf', date: sourceDate(io.env), ...(values.time === true && { onStage: clock }) }
  const { stages, editions, diagnostics } = compileSafely(world, entries[0], options, compile)
  io.err(printDiagnostics(diagnostics, io))

  const shown: readonly Shown[] = editions.length > 0 ? editions : [{ stages }]
  if (stage !== undefined) printTraces(stage, shown, io)
  const file = typeof values.out === 'string' ? values.out : join('output', `${entries[0].slug}.overlay.pdf`)
  for (const edition of bones.length > 0 ? shown : []) {
    const name = shown.length > 1 ? file.replace(/(\.overlay)?\.pdf$/, `.${edition.language}$&`) : file
    const bytes = withBones(edition, bones, options)
    if (bytes) writeWhole(resolve(io.cwd, name), bytes)
    io.err(bytes ? `${name}\n` : 'no PDF: the entry did not get so far\n')
  }
  return hasErrors(diagnostics) ? EXIT.errors : EXIT.done
}

/** What is shown of an entry: all of it, or one of its editions. */
type Shown = Pick<Edition, 'language' | 'stages'>

/** A value that the editions share once; those that differ one after the other, each below its language. */
function printTraces(stage: TraceName, shown: readonly Shown[], io: CliIo): void {
  const traces = shown.map(({ language, stages }) => ({ language, text: TRACES[stage](stages) }))
  const differ = new Set(traces.map(({ text }) => text)).size > 1
  for (const { language, text } of differ ? traces : traces.slice(0, 1)) {
    if (text === undefined) io.err(`there is no “${stage}”: the entry did not get so far\n`)
    else io.out(differ ? `edition ${language}\n${text}` : text)
  }
}

function withBones({ language, stages }: Shown, bones: readonly Bone[], { date }: CompileOptions): Uint8Array | undefined {
  const { data, pages } = stages
  return data && pages && writePdf(overlay(pages, bones), metadataOf(language ? answersIn(data, language) : data, date))
}

/** One of the names, or misuse that tells which was probably meant. */
function chosen<T extends string>(what: string, name: string, names: readonly T[]): T {
  const found = names.find((candidate) => candidate === name)
  if (found !== undefined) return found
  const like = nearest(name, names)
  throw new Misuse(
    `there is no ${what} “${name}”${like === undefined ? `; there are ${names.join(', ')}` : `; did you mean ${like}?`}`,
  )
}

/** Tells what passed since the stage before. */
function startClock(io: CliIo): NonNullable<CompileOptions['onStage']> {
  let last = performance.now()
  return (name) => {
    const now = performance.now()
    io.err(`${name.padEnd(6)} ${(now - last).toFixed(1).padStart(8)} ms\n`)
    last = now
  }
}
