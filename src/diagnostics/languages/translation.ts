/** The rows of one area in another language: every code, and as many hints as in English. */
export type Translation<Rows> = { readonly [Code in keyof Rows]: Translated<Rows[Code]> }

type Translated<Row> = Row extends { readonly hints: infer Hints extends readonly string[] }
  ? { readonly message: string; readonly hints: { readonly [Index in keyof Hints]: string } }
  : { readonly message: string }
