import type { Code } from '../../codes.ts'
import type { Vocabulary, Wording } from '../../wording.ts'
import { ANNEX } from './annex.ts'
import { ARCHIVE, BAG } from './archive.ts'
import { ENTRY } from './entry.ts'
import { FORM } from './form.ts'
import { IMAGE } from './image.ts'
import { PHRASES } from './phrases.ts'
import { PORTAL } from './portal.ts'
import { PREFLIGHT } from './preflight.ts'
import { PROOF } from './proof.ts'
import { AUTHORING, BATCH, SETTINGS, TEMPLATE, TEXT } from './rest.ts'
import { STYLE } from './style.ts'

const MESSAGES: Readonly<Record<Code, Wording>> = {
  ...ENTRY,
  ...FORM,
  ...ANNEX,
  ...SETTINGS,
  ...TEMPLATE,
  ...STYLE,
  ...TEXT,
  ...IMAGE,
  ...ARCHIVE,
  ...AUTHORING,
  ...BAG,
  ...BATCH,
  ...PORTAL,
  ...PREFLIGHT,
  ...PROOF,
}

export const CHINESE: Vocabulary = { messages: MESSAGES, phrases: PHRASES }
