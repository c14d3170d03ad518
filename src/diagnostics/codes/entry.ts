import { codes } from './row.ts'

export const ENTRY_CODES = codes({})
