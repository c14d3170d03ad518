/** The id of a form → all that prints it: definition, template, styles, pictures. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import { readForm } from '../form/index.ts'
import type { ReferenceData, SourceText } from '../form/types.ts'
import type { FormKit, Resources } from '../pipeline/types.ts'
import type { TemplateFile } from '../receipt/materials.ts'
import { openSheets, type StyleSheet } from '../style/index.ts'
import { compileTemplate } from '../template/index.ts'
import { sizeBelow } from './paths.ts'
import { type FindTemplate, namesBelow, recordTemplates } from './templates.ts'

export interface SharedParts {
  readonly base: () => StyleSheet
  readonly reference: () => Staged<{ readonly value: ReferenceData; readonly files: readonly TemplateFile[] } | undefined>
}

export function openKit(
  id: string,
  templateRoots: readonly string[],
  findTemplate: FindTemplate,
  shared: SharedParts,
): ReturnType<Resources['kit']> {
  const { find, need, files } = recordTemplates(findTemplate)
  const forDrafts = recordTemplates(findTemplate)
  const definition = /^[\w-]+$/.test(id) ? find(`${id}/form.yaml`) : undefined
  if (!definition) return { value: undefined, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const form = readForm(definition.file, definition.text)
  diagnostics.push(...form.diagnostics)
  if (!form.value) return { value: undefined, diagnostics }
  const main = find(`${id}/dossier.hbs`)
  if (!main) {
    const start = { file: definition.file, line: 1, column: 1 }
    return { value: undefined, diagnostics: [...diagnostics, diagnose('template/missing', start, { form: id })] }
  }
  const sheets = (path: string, findSheet = find): readonly StyleSheet[] => {
    const opened = openSheets(path, findSheet)
    diagnostics.push(...opened.diagnostics)
    return opened.value ?? []
  }
  const partials = new Map(partialPaths(templateRoots, id).map(([name, path]): [string, SourceText] => [name, need(path)]))
  const template = compileTemplate({ main, partials, words: need('base/words.yaml') })
  diagnostics.push(...template.diagnostics)
  const reference = shared.reference()
  diagnostics.push(...reference.diagnostics)
  if (!template.value || !reference.value) return { value: undefined, diagnostics }
  const value: FormKit = {
    form: form.value,
    reference: reference.value.value,
    template: template.value,
    baseSheets: [shared.base(), ...sheets('base/style.css')],
    ownSheets: sheets(`${id}/style.css`),
    draftSheets: sheets('base/draft.css', forDrafts.find),
    pictures: templatePictures(templateRoots, id),
    sources: [...reference.value.files, ...files()],
    draftSources: forDrafts.files(),
  }
  return { value, diagnostics }
}

/** Pictures of a template lie in the form's folder, or in the one for all forms. */
function templatePictures(templateRoots: readonly string[], id: string): FormKit['pictures'] {
  const folders = templateRoots.flatMap((root) => [id, 'base'].map((name) => ({ name, folder: join(root, name) })))
  const holder = (path: string) => folders.find(({ folder }) => sizeBelow(folder, path) !== undefined)
  return {
    fileSize(path) {
      const found = holder(path)
      return found && sizeBelow(found.folder, path)
    },
    readFile: (path) => readFileSync(join(holder(path)?.folder ?? '', path)),
    pathOf: (path) => `${holder(path)?.name ?? id}/${path}`,
  }
}

/** Partials by name; a form's own win over the base's. */
function partialPaths(templateRoots: readonly string[], id: string): readonly (readonly [string, string])[] {
  return ['base', id].flatMap((folder) =>
    namesBelow(templateRoots, `${folder}/partials`, '.hbs').map((name): [string, string] => [
      name,
      `${folder}/partials/${name}.hbs`,
    ]),
  )
}
