/** The id of a profile → its rules and sheets. */
import type { Staged } from '../diagnostics/types.ts'
import type { Resources } from '../pipeline/types.ts'
import { type Profile, readProfile } from '../preflight/profile.ts'
import { openSheets } from '../style/index.ts'
import { type FindTemplate, findText, namesBelow, recordTemplates, roots } from './templates.ts'
import type { WorldPlace } from './types.ts'

export const PROFILES = 'profiles'

/** Profiles at hand, for those who need no more of the world. */
export interface Profiles {
  readonly ids: readonly string[]
  /** Nothing for an id that is unknown, or a profile that has faults. */
  readonly profile: (id: string) => Staged<Profile | undefined>
}

export function openProfiles(place: WorldPlace): Profiles {
  const templateRoots = roots(place, 'templates')
  return {
    ids: namesBelow(templateRoots, PROFILES, '.yaml'),
    profile: (id) => openProfile(id, (path) => findText(place, templateRoots, path)),
  }
}

function openProfile(id: string, find: FindTemplate): Staged<Profile | undefined> {
  const source = /^[\w-]+$/.test(id) ? find(`${PROFILES}/${id}.yaml`) : undefined
  return source ? readProfile(id, source) : { value: undefined, diagnostics: [] }
}

/** A profile with the sheets of its name, if it has any. */
export function openProfileKit(id: string, findTemplate: FindTemplate): ReturnType<Resources['profile']> {
  const { find, files } = recordTemplates(findTemplate)
  const { value: profile, diagnostics } = openProfile(id, find)
  if (!profile) return { value: undefined, diagnostics }
  const { value: sheets = [], diagnostics: found } = openSheets(`${PROFILES}/${id}.css`, find)
  return { value: { profile, sheets, sources: files() }, diagnostics: [...diagnostics, ...found] }
}
