/**
 * `form.yaml` → the definition of a form. Whatever is wrong with it is told with its place; a definition comes out
 * only where nothing is. What the file may say is a table of keys: it is read by it, and `formSchema` is made from it.
 */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, Span, Staged } from '../../diagnostics/types.ts'
import { APPLICANTS_STYLE } from '../flatten.ts'
import * as shape from '../shape.ts'
import type {
  Choice,
  Countable,
  FieldDefinition,
  FormDefinition,
  MinimumAge,
  PartDefinition,
  PasteStyle,
  SectionDefinition,
} from '../types.ts'
import { readYaml } from '../yaml.ts'
import { type ChoiceLists, field, withChoices } from './fields.ts'
import { attachments } from './files.ts'
import { COUNTER_NAMES, SUM_KEY } from './limits.ts'
import type { ReadField } from './readField.ts'
import { checkReferences } from './references.ts'

/** Read a form's definition. */
export function readForm(file: string, text: string): Staged<FormDefinition | undefined> {
  const yaml = readYaml({ file, text })
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics }
  const diagnostics: Diagnostic[] = []
  const form = definition.read(yaml.value, 'the form', (diagnostic) => diagnostics.push(diagnostic))
  return { value: diagnostics.length === 0 ? form : undefined, diagnostics }
}

/** What `form.yaml` may say, as JSON Schema (draft 2020-12). */
export function formSchema(): shape.JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The definition of a form (form.yaml)',
    ...definition.schema,
    $defs: definition.definitions,
  }
}

// ── what it is made of ───────────────────────────────────────────────────────────────────────────

const choice: shape.Shape<Choice & { readonly span: Span }> = shape.define(
  'choice',
  shape.map(
    shape.record(
      {
        id: shape.need(shape.text, '', 'What an entry says for it.'),
        label: shape.need(shape.localized, {}, 'What is printed for it.', (owner) => `the label of ${owner}`),
        aliases: shape.may(shape.list(shape.text), [], 'Other words that are taken for it.'),
      },
      { name: 'a choice' },
    ),
    (read, value) => ({ ...read, span: value.span }),
  ),
)

const choices: shape.Shape<readonly Choice[]> = shape.map(shape.list(choice), (read, _, report) => {
  refuseTwins(read, 'choices', report)
  return read.map(({ id, label, aliases }) => ({ id, label, aliases }))
})

const TITLED = {
  id: shape.need(shape.text, '', 'Its name, within the form.'),
  title: shape.need(shape.localized, {}, 'What is printed above it.'),
  portal: shape.may(shape.localized, {}, 'Its heading on the portal’s page, character for character.'),
  limit: SUM_KEY,
} as const

type ReadSection = Omit<SectionDefinition, 'fields'> & { readonly fields: readonly ReadField[] }

const section: shape.Shape<ReadSection> = shape.map(
  shape.record(
    {
      ...TITLED,
      number: shape.may(shape.text, undefined, 'The number that is printed, where the form numbers its sections.'),
      fields: shape.need<readonly ReadField[]>(shape.list(field), [], 'Its fields and questions, in order.'),
    },
    { name: 'a section' },
  ),
  ({ limit, number, ...read }) => ({ ...read, ...limit, ...(number !== undefined && { number }) }),
)

type ReadPart = Omit<PartDefinition, 'sections'> & { readonly sections: readonly ReadSection[] }

const part: shape.Shape<ReadPart> = shape.map(
  shape.record(
    { ...TITLED, sections: shape.need<readonly ReadSection[]>(shape.list(section), [], 'Its sections, in order.') },
    { name: 'a part' },
  ),
  ({ limit, ...read }) => ({ ...read, ...limit }),
)

const COUNTED: readonly Countable[] = ['headings', 'footnotes', 'tables', 'captions', 'quotations']
const ALL_COUNTED = Object.fromEntries(COUNTED.map((what) => [what, true])) as FormDefinition['counts']

const counts: shape.Shape<FormDefinition['counts']> = shape.map(
  shape.record(
    {
      headings: shape.may(shape.flag, true, 'Headings within an answer.'),
      footnotes: shape.may(shape.flag, true, 'Footnotes.'),
      tables: shape.may(shape.flag, true, 'Tables.'),
      captions: shape.may(shape.flag, true, 'Captions of pictures.'),
      quotations: shape.may(shape.flag, true, 'Quotations set apart.'),
    } satisfies Record<Countable, unknown>,
    { name: 'counts' },
  ),
  (read) => read,
)

const paste: shape.Shape<PasteStyle> = shape.map(
  shape.record(
    {
      heading: shape.may(shape.word(['<…>', '[…]', '…:']), APPLICANTS_STYLE.heading, 'How a heading is told from text.'),
      bullets: shape.may(shape.word(['-', ';']), APPLICANTS_STYLE.bullets, 'What stands between the items of a list.'),
      'line-breaks': shape.may(shape.flag, APPLICANTS_STYLE.lineBreaks, 'Whether a box keeps line breaks.'),
    },
    { name: 'paste' },
  ),
  ({ 'line-breaks': lineBreaks, ...read }) => ({ ...read, lineBreaks }),
)

const minimumAge: shape.Shape<MinimumAge> = shape.map(
  shape.record(
    {
      field: shape.need(shape.text, '', 'The field with the date that it is counted from.'),
      years: shape.need(shape.count, undefined, 'How many years.'),
    },
    { name: 'the minimum age' },
  ),
  ({ field, years }) => ({ field, years: years ?? 0 }),
)

const status = shape.word(['reconstructed', 'verified'])

const definition: shape.Shape<FormDefinition> = shape.map(
  shape.record(
    {
      id: shape.need(shape.text, '', 'The name of the form’s folder, and of the form in an entry.'),
      edition: shape.need(shape.text, '', 'The edition, as the award calls it.'),
      status: shape.need(
        status,
        'reconstructed',
        '`verified` where the form itself was compared; `reconstructed` where words are ours.',
      ),
      source: shape.need(shape.text, '', 'Where the form was seen.'),
      date: shape.need(shape.isoDate, '', 'When it was; ages and the future are measured from here.'),
      deadline: shape.may(shape.isoDate, undefined, 'The last day on which a nomination may be handed in.'),
      'minimum-age': shape.may(minimumAge, undefined, 'How long something must have been going on at the deadline.'),
      'label-status': shape.may(shape.byLanguage(status), {}, 'The status of labels, by language.'),
      name: shape.need(shape.localized, {}, 'The name of the form.'),
      award: shape.need(shape.localized, {}, 'The award that it belongs to.'),
      'submission-languages': shape.may(shape.list(shape.language), [], 'Languages that it may be submitted in.'),
      counting: shape.may(
        shape.byLanguage(shape.word(COUNTER_NAMES)),
        {},
        'How words are counted in a language, where not by its usual rule.',
      ),
      counts: shape.may(counts, ALL_COUNTED, 'What counts towards limits; all does without a word.'),
      limit: SUM_KEY,
      paste: shape.may(paste, APPLICANTS_STYLE, 'How answers are written in a portal’s boxes, which take nothing but text.'),
      cover: shape.may(shape.list(shape.text), ['country', 'institution', 'category'], 'Fields whose values stand on the cover.'),
      author: shape.may(shape.text, 'institution', 'The field whose value is the author in the PDF’s metadata.'),
      chrome: shape.may(shape.list(shape.text), [], 'Lines that the portal prints around the form.'),
      attachments: shape.may(attachments, { bind: false, embed: true }, 'What is said of attached files.'),
      choices: shape.may(shape.byName(choices), new Map<string, readonly Choice[]>(), 'Lists of choices, by name.'),
      parts: shape.need<readonly ReadPart[]>(shape.list(part), [], 'The parts of the form, in order.'),
    },
    { name: 'the form' },
  ),
  (read, value, report): FormDefinition => {
    const { limit, deadline, 'minimum-age': age, ...named } = read
    const { 'label-status': labelStatus, 'submission-languages': languages, choices: lists, ...own } = named
    const parts = own.parts.map((one) => partWithChoices(one, lists, report))
    const all = parts.flatMap((one) => one.sections.flatMap(({ fields }) => fields))
    refuseTwins(all, 'fields', report)
    for (const { fields } of all) refuseTwins(fields, 'fields', report)
    const fields = new Map(all.map((one): [string, FieldDefinition] => [one.id, one]))
    checkReferences(fields, report)
    const dates = all.filter(({ kind }) => kind === 'date').map(({ id }) => id)
    if (age && !dates.includes(age.field)) report(shape.notAmong(value.span, age.field, 'field with a date', dates))
    return {
      ...own,
      ...limit,
      ...(deadline !== undefined && { deadline }),
      ...(age && { minimumAge: age }),
      labelStatus,
      submissionLanguages: languages.flatMap((language) => language ?? []),
      parts,
      fields,
      span: value.span,
    }
  },
)

function partWithChoices({ sections, ...part }: ReadPart, lists: ChoiceLists, report: shape.Report): PartDefinition {
  return {
    ...part,
    sections: sections.map(({ fields, ...own }) => ({
      ...own,
      fields: fields.map((one) => withChoices(one, lists, report)),
    })),
  }
}

/** Report ids that are taken already. */
function refuseTwins(things: readonly { readonly id: string; readonly span: Span }[], name: string, report: shape.Report): void {
  const firsts = new Map<string, Span>()
  for (const { id, span } of things) {
    const first = firsts.get(id)
    if (first) report(diagnose('form/definition-duplicate', span, { id, things: name, line: first.line }))
    else firsts.set(id, span)
  }
}
