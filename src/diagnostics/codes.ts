/** All messages, area by area. A new message is a row in one of these tables. */
import { ANNEX_CODES } from './codes/annex.ts'
import { ARCHIVE_CODES, BAG_CODES } from './codes/archive.ts'
import { AUTHORING_CODES } from './codes/authoring.ts'
import { BATCH_CODES } from './codes/batch.ts'
import { ENTRY_CODES } from './codes/entry.ts'
import { FORM_CODES } from './codes/form.ts'
import { IMAGE_CODES } from './codes/image.ts'
import { PHRASES } from './codes/phrases.ts'
import { PORTAL_CODES } from './codes/portal.ts'
import { PREFLIGHT_CODES } from './codes/preflight.ts'
import { PROOF_CODES } from './codes/proof.ts'
import type { CodeRow } from './codes/row.ts'
import { SETTINGS_CODES } from './codes/settings.ts'
import { STYLE_CODES } from './codes/style.ts'
import { TEMPLATE_CODES } from './codes/template.ts'
import { TEXT_CODES } from './codes/text.ts'
import type { Vocabulary } from './wording.ts'

const TABLE = {
  ...ENTRY_CODES,
  ...FORM_CODES,
  ...ANNEX_CODES,
  ...SETTINGS_CODES,
  ...TEMPLATE_CODES,
  ...STYLE_CODES,
  ...TEXT_CODES,
  ...IMAGE_CODES,
  ...PORTAL_CODES,
  ...AUTHORING_CODES,
  ...PROOF_CODES,
  ...PREFLIGHT_CODES,
  ...BATCH_CODES,
  ...BAG_CODES,
  ...ARCHIVE_CODES,
}

export type Code = keyof typeof TABLE

export const CODES: Readonly<Record<Code, CodeRow>> = TABLE

export type PhraseCode = keyof typeof PHRASES

/** What is said where no language is asked for. */
export const ENGLISH: Vocabulary = { messages: CODES, phrases: PHRASES }
