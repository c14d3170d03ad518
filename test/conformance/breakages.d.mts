export const BREAKAGES: Readonly<Record<string, readonly [rules: string, ...unknown[]]>>
