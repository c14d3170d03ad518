export function withHexStrings(content: string): string
