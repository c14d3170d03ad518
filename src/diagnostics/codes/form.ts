import { codes } from './row.ts'

export const FORM_CODES = codes({})
