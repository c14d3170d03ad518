/**
 * Answers and a Handlebars template → element tree. A template gets plain data only and reaches
 * nothing else: no files, no code, no prototypes.
 */
import Handlebars from 'handlebars'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import type { Answers } from '../form/types.ts'
import { type RenderOptions, templateContext } from './context.ts'
import { HELPERS } from './helpers.ts'
import { parseHtml } from './parseHtml.ts'
import { markPlaces } from './places.ts'
import type { RenderedTemplate, TemplateSources } from './types.ts'
import { readWords, type Words } from './words.ts'

/** A template made ready: compiled once, rendered for every entry. */
export interface Template {
  readonly file: string
  readonly words: Words
  readonly render: (data: Readonly<Record<string, unknown>>) => string
}

/** Compile a form's template with its partials. */
export function compileTemplate({ main, partials, words }: TemplateSources): Template {
  const handlebars = Handlebars.create()
  for (const name of Object.keys(handlebars.helpers)) if (!BUILT_IN.has(name)) handlebars.unregisterHelper(name)
  handlebars.registerHelper(HELPERS)
  for (const [name, partial] of partials) handlebars.registerPartial(name, markPlaces(partial))
  const render = handlebars.compile(markPlaces(main), {
    strict: true,
    knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
  })
  return {
    file: main.file,
    words: readWords(words),
    render: (data) => render(data, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }),
  }
}

/** Helpers of Handlebars that only arrange: `lookup` and `log` are not for templates. */
const BUILT_IN = new Set(['if', 'unless', 'each', 'with', 'helperMissing', 'blockHelperMissing'])

/** Render the answers into the form's template. */
export function renderTemplate(
  template: Template,
  answers: Answers,
  options: RenderOptions,
): Staged<RenderedTemplate | undefined> {
  const { data, contents } = templateContext(answers, template.words, options)
  const origin = { file: template.file, line: 1, column: 1 }
  try {
    const html = template.render(data)
    return { value: { root: parseHtml(html, contents, origin), html }, diagnostics: [] }
  } catch (error) {
    return { value: undefined, diagnostics: [templateFault(error, template.file)] }
  }
}

function templateFault(error: unknown, file: string): Diagnostic {
  const {
    message = String(error),
    lineNumber = 1,
    column = 0,
  } = error as { message?: string; lineNumber?: number; column?: number }
  return diagnose('template/broken', { file, line: lineNumber, column: column + 1 }, { reason: message.split('\n')[0] })
}

export type { TemplateSources }
