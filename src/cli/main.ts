/** The command line: picks the command, turns what it throws into an exit status. */
import { isMachineFailure } from '../batch/machine.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { VERSION } from '../version.ts'
import { BrokenResource } from '../world/types.ts'
import { ARCHIVE_OPTIONS, archive } from './archive.ts'
import type { OptionTable } from './arguments.ts'
import { BUILD_OPTIONS, build } from './build.ts'
import { CHECK_OPTIONS, check } from './check.ts'
import { EXTRACT_OPTIONS, extract } from './extract.ts'
import { IMPORT_OPTIONS, importPage } from './import.ts'
import { INSPECT_OPTIONS, inspect } from './inspect.ts'
import { type CliIo, EXIT, Misuse } from './io.ts'
import { LANG_OPTION, takeLanguage } from './messageLanguage.ts'
import { NEW_OPTIONS, newEntry } from './new.ts'
import { PASTE_OPTIONS, paste } from './paste.ts'
import { PROVE_OPTIONS, prove } from './prove.ts'
import { JOIN_OPTIONS, join, SPLIT_OPTIONS, split } from './split.ts'
import { VERIFY_OPTIONS, verify } from './verify.ts'

interface Command {
  readonly usage: string
  readonly help: string
  readonly options: OptionTable
  readonly run: (args: readonly string[], io: CliIo) => Promise<number>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  build: {
    usage: 'build [PATH…] [-o DIR]',
    help: 'entries (files or folders; default input/) → PDFs',
    options: BUILD_OPTIONS,
    run: build,
  },
  check: {
    usage: 'check [PATH…]',
    help: 'everything that can be said without writing a PDF',
    options: CHECK_OPTIONS,
    run: check,
  },
  new: {
    usage: 'new FORM FILE [-l en,zh]',
    help: 'a skeleton entry: every field and question with its label and limit',
    options: NEW_OPTIONS,
    run: newEntry,
  },
  import: {
    usage: 'import DUMP -o FILE',
    help: 'a portal page copied as plain text → an entry, no word lost',
    options: IMPORT_OPTIONS,
    run: importPage,
  },
  paste: {
    usage: 'paste ENTRY [-q ID] [-l LANG] [--all DIR]',
    help: 'answers as plain text, as they go into a portal’s boxes, with counts',
    options: PASTE_OPTIONS,
    run: paste,
  },
  prove: {
    usage: 'prove PDF… [--profile ID]',
    help: 'finished PDFs, whoever made them → what they are, and whether they keep given rules',
    options: PROVE_OPTIONS,
    run: prove,
  },
  archive: {
    usage: 'archive ENTRY… -o DIR',
    help: 'entries → official copies, a BagIt bag for each',
    options: ARCHIVE_OPTIONS,
    run: archive,
  },
  verify: {
    usage: 'verify PDF|BAG…',
    help: 'whether they are whole, and render again to the same bytes',
    options: VERIFY_OPTIONS,
    run: verify,
  },
  extract: {
    usage: 'extract PDF -o DIR',
    help: 'the entry that a PDF was made from, to be edited',
    options: EXTRACT_OPTIONS,
    run: extract,
  },
  split: {
    usage: 'split FILE -o DIR',
    help: 'an entry in one file → a folder with a file for each language',
    options: SPLIT_OPTIONS,
    run: split,
  },
  join: {
    usage: 'join DIR -o FILE',
    help: 'a folder with a file for each language → an entry in one file',
    options: JOIN_OPTIONS,
    run: join,
  },
  inspect: {
    usage: 'inspect ENTRY --stage NAME',
    help: 'the value after any stage, as text',
    options: INSPECT_OPTIONS,
    run: inspect,
  },
}

/** Run the program; the answer is its exit status. */
export async function main(args: readonly string[], io: CliIo): Promise<number> {
  const [name, ...words] = args
  try {
    if (name === '--version' || name === '-v') {
      io.out(`${VERSION}\n`)
      return EXIT.done
    }
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.out(overview())
      return name === undefined ? EXIT.misuse : EXIT.done
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) {
      const like = nearest(name, Object.keys(COMMANDS))
      throw new Misuse(`there is no command “${name}”${like === undefined ? '' : `; did you mean ${like}?`}`)
    }
    if (words.includes('--help') || words.includes('-h')) {
      io.out(helpOf(command))
      return EXIT.done
    }
    const { rest, lang } = takeLanguage(words)
    return await command.run(rest, lang === undefined ? io : { ...io, lang })
  } catch (error) {
    if (error instanceof Misuse || error instanceof BrokenResource) {
      io.err(`dossier: ${error.message}\n`)
      return EXIT.misuse
    }
    if (isMachineFailure(error)) {
      io.err(`dossier: ${(error as Error).message}\n`)
      return EXIT.machine
    }
    io.err(`dossier: this is a fault of the program, please report it: ${error instanceof Error ? error.stack : String(error)}\n`)
    return EXIT.machine
  }
}

function overview(): string {
  const width = Math.max(...Object.values(COMMANDS).map(({ usage }) => usage.length))
  const lines = Object.values(COMMANDS).map(({ usage, help }) => `  dossier ${usage.padEnd(width)}   ${help}`)
  return `Dossier ${VERSION}: nominations in Markdown → submission-ready bilingual PDFs\n\n${lines.join('\n')}\n\n  dossier COMMAND --help   the options of a command\n`
}

function helpOf({ usage, help, options }: Command): string {
  const names = Object.entries({ ...options, lang: LANG_OPTION } as OptionTable).map(([name, row]) => [
    `${row.short === undefined ? '' : `-${row.short}, `}--${name}${row.value === undefined ? '' : ` ${row.value}`}`,
    row.help,
  ])
  const width = Math.max(...names.map(([left]) => left.length))
  return `dossier ${usage}\n${help}\n\n${names.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`).join('\n')}\n`
}
