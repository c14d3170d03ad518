import { codes } from './row.ts'

export const STYLE_CODES = codes({})
