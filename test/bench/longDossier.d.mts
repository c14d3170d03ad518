export function writeLongDossier(folder: string, questions: number): void
