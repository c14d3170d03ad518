import { codes } from './row.ts'

export const PORTAL_CODES = codes({})
