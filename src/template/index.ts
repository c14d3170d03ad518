/**
 * Answers and a Handlebars template → element tree. A template gets plain data only and reaches
 * nothing else: no files, no code, no prototypes.
 */
import Handlebars from 'handlebars'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import type { Answers } from '../form/answers.ts'
import type { SourceText } from '../form/types.ts'
import { templateContext } from './context.ts'
import { renderFault, templateFaults } from './faults.ts'
import { HELPERS } from './helpers.ts'
import { parseHtml } from './parseHtml.ts'
import { markPlaces } from './places.ts'
import type { RenderedTemplate, RenderOptions, TemplateSources } from './types.ts'
import { readWords, type Words } from './words.ts'

/** A template made ready: compiled once, rendered for every entry. */
export interface Template {
  readonly file: string
  readonly words: Words
  /** The HTML of these data. */
  readonly render: (data: Readonly<Record<string, unknown>>) => Staged<string | undefined>
}

/** Compile a form's template with its partials; no value where one of them cannot be. */
export function compileTemplate({ main, partials, words }: TemplateSources): Staged<Template | undefined> {
  const names = [...partials.keys()]
  const faults = [main, ...partials.values()].flatMap((source) => templateFaults(source, names))
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  const handlebars = Handlebars.create()
  for (const name of Object.keys(handlebars.helpers)) if (!BUILT_IN.has(name)) handlebars.unregisterHelper(name)
  handlebars.registerHelper(HELPERS)
  const compiled = (source: SourceText): Handlebars.TemplateDelegate => {
    const render = handlebars.compile(markPlaces(source), OPTIONS)
    return (data, options) => {
      try {
        return render(data, options)
      } catch (error) {
        // The innermost file knows its places; those around it pass the fault on.
        throw error instanceof TemplateFault ? error : new TemplateFault(renderFault(error, source))
      }
    }
  }
  for (const [name, partial] of partials) handlebars.registerPartial(name, compiled(partial))
  const render = compiled(main)
  const value: Template = {
    file: main.file,
    words: readWords(words),
    render(data) {
      try {
        return { value: render(data, NO_PROTOTYPES), diagnostics: [] }
      } catch (error) {
        if (error instanceof TemplateFault) return { value: undefined, diagnostics: [error.diagnostic] }
        throw error
      }
    },
  }
  return { value, diagnostics: [] }
}

const NO_PROTOTYPES = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }

const OPTIONS: Parameters<typeof Handlebars.compile>[1] = {
  strict: true,
  // Without a word, Handlebars counts on those that we took away.
  knownHelpers: { lookup: false, log: false, ...Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])) },
}

/** Carries a diagnostic out of Handlebars. */
class TemplateFault extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message)
    this.diagnostic = diagnostic
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
  const { value: html, diagnostics } = template.render(data)
  if (html === undefined) return { value: undefined, diagnostics }
  const origin = { file: template.file, line: 1, column: 1 }
  return { value: { root: parseHtml(html, contents, origin), html }, diagnostics }
}

export type { TemplateSources }
