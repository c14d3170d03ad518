/** What all entries share, each part opened when it is first asked for. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFonts } from '../font/library.ts'
import { readReference } from '../form/index.ts'
import { createAttachmentMemory } from '../pdf/attachments.ts'
import type { Resources } from '../pipeline/types.ts'
import { createProofMemory } from '../proof/memory.ts'
import { baseSheet, openSheets } from '../style/index.ts'
import { createChunkShaper } from '../text/chunks.ts'
import { createFaceChoosers } from '../text/faces.ts'
import { createParagraphMemory } from '../text/memory.ts'
import { readRows } from './fontRows.ts'
import { openKit } from './kit.ts'
import { openProfileKit, PROFILES } from './profiles.ts'
import { type FindTemplate, findText, formIds, namesBelow, recordTemplates, roots } from './templates.ts'
import type { WorldPlace } from './types.ts'

export function openResources(place: WorldPlace, words: Resources['words']): Resources {
  const fontRoots = roots(place, 'fonts')
  const templateRoots = roots(place, 'templates')
  const findFont = (file: string) => fontRoots.map((root) => join(root, file)).find((path) => existsSync(path))
  const rows = readRows(fontRoots).filter((row) => findFont(row.file) !== undefined)
  const findTemplate: FindTemplate = (path) => findText(place, templateRoots, path)
  const kits = new Map<string, ReturnType<Resources['kit']>>()
  const themes = new Map<string, ReturnType<Resources['theme']>>()
  const profiles = new Map<string, ReturnType<Resources['profile']>>()
  const base = lazy(baseSheet)
  const reference = lazy(() => {
    const { need, files } = recordTemplates(findTemplate)
    const { value, diagnostics } = readReference({
      goals: need('base/data/sdg-goals.json'),
      targets: need('base/data/sdg-targets.json'),
      states: need('base/data/member-states.json'),
    })
    return { value: value && { value, files: files() }, diagnostics }
  })
  const fonts = openFonts(rows, (file) => readFileSync(findFont(file)!))
  return {
    fonts,
    faces: createFaceChoosers(fonts),
    words,
    chunks: createChunkShaper(words),
    paragraphs: createParagraphMemory(),
    proofs: createProofMemory(),
    attachments: createAttachmentMemory(),
    formIds: formIds(templateRoots),
    kit(id) {
      let kit = kits.get(id)
      if (!kit) {
        kit = openKit(id, templateRoots, findTemplate, { base, reference })
        kits.set(id, kit)
      }
      return kit
    },
    themes: namesBelow(templateRoots, THEMES, '.css'),
    theme(name) {
      let theme = themes.get(name)
      if (!theme) {
        const { find, files } = recordTemplates(findTemplate)
        const { value: sheets = [], diagnostics } = openSheets(`${THEMES}/${name}.css`, find)
        theme = { value: { sheets, sources: files() }, diagnostics }
        themes.set(name, theme)
      }
      return theme
    },
    profileIds: namesBelow(templateRoots, PROFILES, '.yaml'),
    profile(id) {
      let profile = profiles.get(id)
      if (!profile) {
        profile = openProfileKit(id, findTemplate)
        profiles.set(id, profile)
      }
      return profile
    },
  }
}

const THEMES = 'base/themes'

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
