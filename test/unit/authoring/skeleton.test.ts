/** A form → an entry to be filled in. */
import { describe, expect, it } from 'vitest'
import { writeSkeleton, writeSkeletons } from '../../../src/authoring/skeleton.ts'
import { readEntry } from '../../../src/entry/index.ts'
import { answerForm } from '../../../src/form/index.ts'
import { LANGUAGES, shortCode } from '../../../src/language/languages.ts'
import type { Language } from '../../../src/language/types.ts'
import { FORM, REFERENCE } from '../portal/support.ts'

const plan = (first: Language, ...others: Language[]) => ({
  form: FORM,
  reference: REFERENCE,
  languages: [first, ...others] as const,
})

/** What is found in an entry made of these files, each code once. */
function findings(main: string, translations: Readonly<Record<string, string>> = {}): readonly string[] {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })
  const read = readEntry({
    slug: 'x',
    main: file('nomination.md', main),
    translations: Object.entries(translations).map(([code, text]) => file(`nomination.${code}.md`, text)),
    fileSize: () => undefined,
    readFile: () => new Uint8Array(),
  })
  const { diagnostics } = answerForm(FORM, REFERENCE, read.value!)
  return [...new Set([...read.diagnostics, ...diagnostics].map(({ code }) => code))].sort()
}

const MISSING = ['form/missing-answer', 'form/missing-field']

describe('a skeleton', () => {
  it.each(LANGUAGES.map(({ code }) => code))('in %s lacks answers, and nothing else', (code) => {
    const submission = FORM.submissionLanguages.includes(code) ? MISSING : [...MISSING, 'form/submission-language']
    expect(findings(writeSkeleton(plan(code)))).toEqual(submission)
    const other = code === 'en' ? 'fr' : 'en'
    expect(findings(writeSkeleton(plan(other, code)))).toEqual(MISSING)
    const [main, translation] = writeSkeletons(plan(other, code))
    expect(findings(main!.text, { [shortCode(code)]: translation!.text })).toEqual(MISSING)
  })

  it('has every field of the form, every question, and every label', () => {
    const text = writeSkeleton(plan('en', 'zh-Hans'))
    for (const { id, inBody, label } of FORM.fields.values()) {
      expect(text).toMatch(inBody ? new RegExp(`^## ${id}\\. `, 'm') : new RegExp(`^${id}:`, 'm'))
      expect(text).toContain(label.en)
      expect(text).toContain(label['zh-Hans'])
    }
  })

  it('says of a question its limit, in the author’s language, and what it hangs on', () => {
    expect(questionOf(writeSkeleton(plan('en', 'ko')), '9b')).toMatchInlineSnapshot(`
      "## 9b. Evaluation

      <!-- Please describe how the evaluation was carried out and by whom. (max. 100 words)
           평가가 어떻게, 누구에 의해 이루어졌는지 기술해 주십시오. (최대 100단어)
           (required; only if 9a: internal / external / both) -->

      ### English

      ### 한국어

      "
    `)
  })

  it('says of a field which values it has', () => {
    const text = writeSkeleton(plan('fr'))
    expect(text.slice(text.indexOf('# Niveau'), text.indexOf('level:'))).toMatchInlineSnapshot(`
      "# Niveau administratif
      # (obligatoire; un seul choix)
      #   national     National
      #   subnational  Infranational
      #   local        Local
      "
    `)
  })

  it('in a folder has a file for each language, each with its own labels', () => {
    const [main, translation, ...more] = writeSkeletons(plan('en', 'zh-Hans'))
    expect(more).toEqual([])
    expect(translation!.language).toBe('zh-Hans')
    expect(translation!.text.startsWith('---\nlanguage: zh\n---\n\n## 1. ')).toBe(true)
    expect(translation!.text).not.toContain('(max. 300 words)')
    expect(main!.text).not.toContain('###')
  })
})

function questionOf(text: string, id: string): string {
  const start = text.indexOf(`## ${id}.`)
  return text.slice(start, text.indexOf('\n## ', start) + 1)
}
