export interface Result {
  readonly file: string
  readonly flavour: '3a' | 'ua1'
  readonly failures: readonly { readonly rule: string }[]
  readonly trouble?: string
}
export const FLAVOURS: readonly string[]
export function cachedVeraPdf(folder: string): string | undefined
export function validate(jar: string, files: readonly string[]): readonly Result[]
export function isValid(result: Result): boolean
