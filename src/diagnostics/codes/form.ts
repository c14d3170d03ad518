/** Messages about a form's definition, and about an entry held against it. */
import { codes } from './row.ts'

export const FORM_CODES = codes({
  // ── the definition ─────────────────────────────────────────────────────────────────────────────
  'form/definition-syntax': {
    severity: 'error',
    message: 'this YAML cannot be read: {problem}',
  },
  'form/definition-shape': {
    severity: 'error',
    message: '{what} must be {shape}',
  },
  'form/definition-key': {
    severity: 'error',
    message: '{what} has the key "{key}", which means nothing here',
    hints: ['did you mean `{nearest}`?', 'keys known here: {known}'],
  },
  'form/definition-missing': {
    severity: 'error',
    message: '{what} has no `{key}`',
  },
  'form/definition-value': {
    severity: 'error',
    message: '"{value}" is no {what}',
    hints: ['did you mean `{nearest}`?', 'possible here: {known}'],
  },
  'form/definition-not-taken': {
    severity: 'error',
    message: '{what} has `{key}`, which means nothing for the kind {kind}',
  },
  'form/definition-duplicate': {
    severity: 'error',
    message: 'the id "{id}" is given to two {things}, first in line {line}',
  },
  'form/definition-reference': {
    severity: 'error',
    message: 'the field "{field}" hangs on "{id}", which is no field of this form',
    hints: ['did you mean `{nearest}`?'],
  },
  'form/definition-cycle': {
    severity: 'error',
    message: 'whether the field "{field}" is shown depends on itself',
  },

  // ── fields and questions that the form does not have ───────────────────────────────────────────
  'form/unknown-field': {
    severity: 'error',
    message: 'the form has no field "{id}"',
    hints: ['did you mean `{nearest}:`?'],
  },
  'form/unknown-question': {
    severity: 'error',
    message: 'the form has no question "{id}"',
    hints: ['did you mean `## {nearest}`?', 'questions of this form: {known}'],
  },
  'form/belongs-to-body': {
    severity: 'error',
    message: 'question {id} is answered in the text, not in the front matter',
    hints: ['write `## {id}` below the front matter, and the answer under it'],
  },
  'form/belongs-to-front-matter': {
    severity: 'error',
    message: 'the field "{id}" stands in the front matter, not in the text',
    hints: ['write `{id}: …` between the `---` lines'],
  },

  // ── values ─────────────────────────────────────────────────────────────────────────────────────
  'form/wrong-shape': {
    severity: 'error',
    message: '{name} takes {shape}',
    hints: ['for example `{example}`'],
  },
  'form/unknown-language': {
    severity: 'error',
    message: '"{key}" under {name} is no language',
    hints: ['languages: {known}'],
  },
  'form/unprinted-language': {
    severity: 'warning',
    message: '{name} is given in {language}, which is not among the languages of the entry',
    hints: ['add {code} to `languages`, or leave the line out'],
  },
  'form/unknown-part': {
    severity: 'error',
    message: 'the rows of {name} have no "{key}"',
    hints: ['did you mean `{nearest}:`?', 'known here: {known}'],
  },
  'form/unknown-attachment': {
    severity: 'error',
    message: '{name} names "{value}", which is no attachment of this entry',
    hints: ['did you mean `{nearest}`?', 'attachments: {known}', 'list the file under `attachments` first'],
  },
  'form/unknown-choice': {
    severity: 'error',
    message: '"{value}" is no answer that {name} knows',
    hints: ['did you mean `{nearest}`?', 'answers it knows: {known}'],
  },
  'form/contradicting-answers': {
    severity: 'error',
    message: '{name} says "{value}" in {language}, but "{first}" before',
  },
  'form/not-a-number': {
    severity: 'error',
    message: '"{value}" is no whole number, which {name} asks for',
    hints: ['for example `{example}`'],
  },
  'form/not-a-date': {
    severity: 'error',
    message: '"{value}" is not written as a date, which {name} asks for',
    hints: ['did you mean `{suggestion}`?', 'write year, month and day: `{example}`'],
  },
  'form/not-a-month': {
    severity: 'error',
    message: '"{value}" is not written as a month, which {name} asks for',
    hints: ['did you mean `{suggestion}`?', 'write year and month: `{example}`'],
  },
  'form/doubtful-date': {
    severity: 'warning',
    message: '{name} says {value}, which {reason}',
  },
  'form/doubtful-url': {
    severity: 'warning',
    message: '"{value}" does not look like a web address',
    hints: ['for example `{example}`'],
  },
  'form/doubtful-email': {
    severity: 'warning',
    message: '"{value}" does not look like an e-mail address',
    hints: ['for example `{example}`'],
  },
  'form/doubtful-phone': {
    severity: 'warning',
    message: '"{value}" does not look like a telephone number',
    hints: ['for example `{example}`'],
  },

  // ── what is missing ────────────────────────────────────────────────────────────────────────────
  'form/missing-field': {
    severity: 'error',
    acceptable: true,
    message: '{name} is missing',
    hints: ['add `{example}` to the front matter'],
  },
  'form/missing-answer': {
    severity: 'error',
    acceptable: true,
    message: '{name} is not answered{limit}',
    hints: ['write the answer in {language} below `## {id}`', 'or answer question {other} instead'],
  },
  'form/missing-part': {
    severity: 'error',
    message: 'row {row} of {group} has no "{id}"',
    hints: ['add `{example}`'],
  },
  'form/unknown-value': {
    severity: 'error',
    acceptable: true,
    message: '{name} is unknown, and the form requires an answer',
    hints: ['say one of: {known}', 'for example `{example}`'],
  },
  'form/consent-refused': {
    severity: 'error',
    message: '{name} says no; without this consent the form cannot be submitted',
    hints: ['`{id}: yes` once the consent is given'],
  },
  'form/filler': {
    severity: 'warning',
    message: '{name} is answered by "{text}" only',
    hints: ['write an answer, or leave it out'],
  },
  'form/missing-original': {
    severity: 'warning',
    message: '{name} is given in {translation}, but not in {language}, the language of submission',
  },
  'form/incomplete-translation': {
    severity: 'warning',
    message: 'the {language} translation lacks {missing} of {all} answers: {ids}',
  },

  // ── lengths ────────────────────────────────────────────────────────────────────────────────────
  'form/over-limit': {
    severity: 'error',
    acceptable: true,
    message: '{name} has {count} {unit}, limit {max}',
    hints: [
      'shorten it by {excess} {unit}',
      'the longest sentences: {longest}',
      'with the tolerance that the form allows: {most}',
    ],
  },
  'form/over-limit-strict': {
    severity: 'warning',
    message: '{name} has {count} {unit}, limit {max}: it depends on whether a lone dash or mark counts as a word',
    hints: ['shorten it by {excess} {unit} to be safe', 'the longest sentences: {longest}'],
  },
  'form/over-advisory-limit': {
    severity: 'warning',
    message: '{name} has {count} {unit}, limit {max}; the limit binds the language of submission only',
    hints: ['the longest sentences: {longest}'],
  },
  'form/over-recommended-limit': {
    severity: 'warning',
    message: '{name} has {count} {unit}; the form recommends {max} at most',
    hints: ['the longest sentences: {longest}'],
  },
  'form/under-recommended-limit': {
    severity: 'warning',
    message: '{name} has {count} {unit}; the form recommends {min} at least',
  },
  'form/under-limit': {
    severity: 'error',
    acceptable: true,
    message: '{name} has {count} {unit}, at least {min} are asked for',
    hints: ['with the tolerance that the form allows: {least}'],
  },
  'form/under-limit-strict': {
    severity: 'warning',
    message:
      '{name} has {count} {unit}, at least {min} are asked for: it depends on whether a lone dash or mark counts as a word',
  },
  'form/under-advisory-limit': {
    severity: 'warning',
    message: '{name} has {count} {unit}, at least {min} are asked for; this binds the language of submission only',
  },
  'form/over-pages': {
    severity: 'error',
    message: '{name} takes {count} pages, limit {bound}',
    hints: ['shorten it by {lines} lines'],
  },
  'form/over-advisory-pages': {
    severity: 'warning',
    message: '{name} takes {count} pages, limit {bound}; the limit binds the language of submission only',
    hints: ['{lines} lines are too many'],
  },
  'form/over-recommended-pages': {
    severity: 'warning',
    message: '{name} takes {count} pages; the form recommends {bound} at most',
    hints: ['{lines} lines are too many'],
  },
  'form/under-pages': {
    severity: 'error',
    message: '{name} takes {count} pages, at least {bound} are asked for',
    hints: ['{lines} lines are missing'],
  },
  'form/under-advisory-pages': {
    severity: 'warning',
    message: '{name} takes {count} pages, at least {bound} are asked for; this binds the language of submission only',
    hints: ['{lines} lines are missing'],
  },
  'form/under-recommended-pages': {
    severity: 'warning',
    message: '{name} takes {count} pages; the form recommends {bound} at least',
    hints: ['{lines} lines are missing'],
  },

  // ── a translation and its original ────────────────────────────────────────────────────────────────
  'form/stale-translation': {
    severity: 'warning',
    message: '{name} has changed since its {language} translation was recorded',
    hints: ['bring the translation up to date, then run `dossier check --record`'],
  },
  'form/numbers-differ': {
    severity: 'warning',
    message: 'numbers differ in {name}: {there} in {original}, {here} in {translation}',
    hints: ['compare with {place}'],
  },
  'form/percentages-differ': {
    severity: 'warning',
    message: 'percentages differ in {name}: {there} in {original}, {here} in {translation}',
    hints: ['compare with {place}'],
  },
  'form/dates-differ': {
    severity: 'warning',
    message: 'dates differ in {name}: {there} in {original}, {here} in {translation}',
    hints: ['compare with {place}'],
  },
  'form/goals-differ': {
    severity: 'warning',
    message: 'Goals and targets differ in {name}: {there} in {original}, {here} in {translation}',
    hints: ['compare with {place}'],
  },
  'form/links-differ': {
    severity: 'warning',
    message: 'links differ in {name}: {there} in {original}, {here} in {translation}',
    hints: ['compare with {place}'],
  },
  'form/references-differ': {
    severity: 'warning',
    message: 'references to attachments differ in {name}: {there} in {original}, {here} in {translation}',
    hints: ['compare with {place}'],
  },
  'form/headings-differ': {
    severity: 'warning',
    message: 'numbers of headings differ in {name}: {there} in {original}, {here} in {translation}',
    hints: ['compare with {place}'],
  },
  'form/lists-differ': {
    severity: 'warning',
    message: 'numbers of items in lists differ in {name}: {there} in {original}, {here} in {translation}',
    hints: ['compare with {place}'],
  },

  // ── answers that do not fit together ───────────────────────────────────────────────────────────
  'form/not-asked': {
    severity: 'warning',
    message: '{answered}, though {deciding} rules this out',
  },
  'form/asked-if-known': {
    severity: 'warning',
    message: '{answered}, though {deciding} is not answered',
    hints: ['answer question {id}'],
  },
  'form/withheld': {
    severity: 'error',
    message: '"{id}" is no private field of this form, so it cannot be withheld',
    hints: ['give it, and take it out of `withheld`'],
  },
  'form/private-title': {
    severity: 'error',
    message: 'the title stands on every cover and cannot be private',
  },
  'form/target-without-goal': {
    severity: 'warning',
    message: 'target {target} belongs to goal {goal}, which {goals} does not name',
    hints: ['add {goal} to `{id}`, or leave the target out'],
  },
  'form/goal-not-argued': {
    severity: 'warning',
    message: '{goals} ticks what {argument} does not argue: {missing}',
    hints: ['say below `## {id}` what the initiative does for it, or leave it out of the list'],
  },
  'form/goal-not-ticked': {
    severity: 'warning',
    message: '{argument} argues what {goals} does not tick: {extra}',
    hints: ['add it to `{id}`, or leave it out of the answer'],
  },
  'form/too-young': {
    severity: 'warning',
    message: '{name} says {value}, {months} months before the deadline, {deadline}; the form asks for {years} years',
    hints: ['it is old enough from {from} on', 'if the award has waived the rule, accept this finding with that reason'],
  },
  'form/title-differs': {
    severity: 'warning',
    message: '{name} opens with “{opening}”, but the title is “{title}”',
    hints: ['write both in the same words, or leave the title out of the answer'],
  },
  'form/name-differs': {
    severity: 'warning',
    message: '{name} says “{value}”, spelled otherwise in {where}: {others}',
    hints: ['write the name in the same way everywhere'],
  },
  'form/no-full-stop': {
    severity: 'warning',
    message: '{name} is nearly as long as it may be and ends without a full stop: “{words}”',
    hints: ['see whether the end is lost; otherwise add the full stop'],
  },
  'form/submission-language': {
    severity: 'warning',
    message: 'the form is not accepted in {language}, the first language of this entry',
    hints: ['accepted: {known}'],
  },
})
