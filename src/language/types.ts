/** The nine languages of a dossier, by BCP 47 tag. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko' | 'en' | 'fr' | 'es' | 'ru' | 'ar'

/** A text in some of the languages; what is missing falls back by `localize`. */
export type Localized = Readonly<Partial<Record<Language, string>>>
