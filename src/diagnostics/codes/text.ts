import { codes } from './row.ts'

export const TEXT_CODES = codes({})
