import { codes } from './row.ts'

export const TEMPLATE_CODES = codes({})
