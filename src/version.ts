/** The version in package.json, put in place of the name by the bundler and by the test runner. */
declare const DOSSIER_VERSION: string | undefined

export const VERSION: string = typeof DOSSIER_VERSION === 'string' ? DOSSIER_VERSION : '0.0.0'
