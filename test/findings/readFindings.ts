/**
 * An entry for the form `short` → what is found in it without laying it out, and what its author says will be:
 * a comment `<!-- expected: code line:column -->`, or `<!-- expected: nothing -->`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import { readEntry } from '../../src/entry/index.ts'
import type { EntrySource } from '../../src/entry/types.ts'
import { answerForm, judge, readForm } from '../../src/form/index.ts'
import type { FormDefinition, ReferenceData } from '../../src/form/types.ts'
import { openWorld } from '../../src/world/index.ts'

const HERE = import.meta.dirname
const HOME = join(HERE, '../..')

export interface Kit {
  readonly form: FormDefinition
  readonly reference: ReferenceData
}

export async function openShort(): Promise<Kit> {
  const { value: form, diagnostics } = readForm('short.yaml', readFileSync(join(HERE, 'short.yaml'), 'utf8'))
  if (!form) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const { resources } = await openWorld({ cwd: HOME, home: HOME })
  return { form, reference: resources.kit('unpsa-2022').value!.reference }
}

/** All findings as `code line:column message`, in the order of the file. */
export function findingsIn(text: string, { form, reference }: Kit): readonly string[] {
  const source: EntrySource = {
    slug: 'entry',
    main: { path: 'entry.md', bytes: new TextEncoder().encode(text) },
    translations: [],
    fileSize: () => undefined,
    readFile: () => new Uint8Array(),
  }
  const { value: entry, diagnostics } = readEntry(source)
  if (!entry) return diagnostics.map(printed)
  const all = [...diagnostics, ...answerForm(form, reference, entry).diagnostics]
  return judge(entry, all, true)
    .diagnostics.toSorted(({ span: a }, { span: b }) => a.line - b.line || a.column - b.column)
    .map(printed)
}

function printed({ code, span, message }: Diagnostic): string {
  return `${code} ${span.line}:${span.column} ${message}`
}

/** The findings that the entry's author expects, without their messages. */
export function expectedIn(text: string): readonly string[] {
  const expected = [...text.matchAll(/<!-- expected: (.*?) -->/g)].map(([, one]) => one!)
  if (expected.length === 0) throw new Error('an entry of test/findings says what is expected')
  return expected.filter((one) => one !== 'nothing')
}
