/** Messages about an entry's files: their bytes, front matter, structure and Markdown. */
import { codes } from './row.ts'

export const ENTRY_CODES = codes({
  // ── the file ───────────────────────────────────────────────────────────────────────────────────
  'entry/too-large': {
    severity: 'error',
    message: 'the entry has {megabytes} MB, more than the 2 MB that are read',
    hints: ['pictures and documents belong into `attachments/`'],
  },
  'entry/unreadable': {
    severity: 'error',
    message: 'the file cannot be read: {problem}',
  },
  'entry/outside': {
    severity: 'error',
    message: "a symbolic link leads out of the entry's folder, and is not followed",
    hints: ['put the file itself here'],
  },
  'entry/encoding': {
    severity: 'error',
    message: 'the file is not UTF-8 from here on',
    hints: ['it looks like {encoding}', 'save it again as UTF-8'],
  },
  'entry/control-character': {
    severity: 'error',
    message: 'the control character U+{code} cannot be printed',
    hints: ['delete it'],
  },

  // ── front matter ───────────────────────────────────────────────────────────────────────────────
  'entry/front-matter-missing': {
    severity: 'error',
    message: 'the front matter is missing',
    hints: ['begin the file with `---`, then `form: unpsa-2022` and `languages: [en, zh]`, then `---`'],
  },
  'entry/front-matter-unclosed': {
    severity: 'error',
    message: 'the front matter is not closed',
    hints: ['put a line `---`, with nothing else in it, after its last key'],
  },
  'entry/front-matter-language': {
    severity: 'error',
    message: 'the front matter is written in "{language}", but only YAML is read',
    hints: ['begin it with a line `---`, and write `key: value` in it'],
  },
  'entry/front-matter-syntax': {
    severity: 'error',
    message: 'the front matter cannot be read: {problem}',
    hints: ['{advice}'],
  },
  'entry/front-matter-shape': {
    severity: 'error',
    message: 'the front matter must consist of lines `key: value`',
  },
  'entry/front-matter-refused': {
    severity: 'error',
    message: '{what} are not used in front matter',
    hints: ["if it is meant as text, put it in quotes: `'{typed}'`"],
  },
  'entry/front-matter-deep': {
    severity: 'error',
    message: 'the front matter is nested more than 16 levels deep',
  },
  'entry/key-twice': {
    severity: 'error',
    message: 'the key "{key}" is given twice, first in line {line}',
    hints: ['keep one of the two'],
  },
  'entry/key-not-text': {
    severity: 'error',
    message: 'a key must be a word, not a list or map',
  },

  // ── keys common to all forms ───────────────────────────────────────────────────────────────────
  'entry/form-missing': {
    severity: 'error',
    message: 'the front matter does not name the form',
    hints: ['add `form: unpsa-2022`'],
  },
  'entry/languages-missing': {
    severity: 'error',
    message: 'the front matter does not name the languages of the entry',
    hints: ['add `languages: [en, zh]`, the language of submission first'],
  },
  'entry/language-unknown': {
    severity: 'error',
    message: '"{language}" is no language that can be set',
    hints: ['possible here: {known}'],
  },
  'entry/language-twice': {
    severity: 'error',
    message: 'the language "{language}" is listed twice',
  },
  'entry/key-shape': {
    severity: 'error',
    message: '"{key}" must be {shape}',
    hints: ['for example `{example}`'],
  },
  'entry/date-doubtful': {
    severity: 'warning',
    message: '"{date}" is no date of the calendar, so the document carries none',
    hints: ['write it as year, month, day: `date: 2022-02-01`'],
  },
  'entry/attachment-key': {
    severity: 'error',
    message: 'an attachment has no "{key}"',
    hints: ['for example `- { id: A1, file: attachments/report.pdf, title: Report }`'],
  },
  'entry/attachment-key-unknown': {
    severity: 'error',
    message: 'an attachment has the key "{key}", which means nothing here',
    hints: ['keys known here: id, file, title, language, bind'],
  },
  'entry/attachment-id': {
    severity: 'error',
    message: '"{id}" cannot be an attachment\'s id: a letter, then letters, digits or hyphens',
    hints: ['for example `id: A1`'],
  },
  'entry/attachment-twice': {
    severity: 'error',
    message: 'the attachment "{id}" is listed twice, first in line {line}',
  },
  'entry/attachment-path': {
    severity: 'error',
    message: 'the attachment "{file}" does not lie below the entry\'s folder',
    hints: ['name it from there, with forward slashes: `file: attachments/report.pdf`'],
  },
  'entry/attachment-missing': {
    severity: 'error',
    message: 'there is no file "{file}"',
    hints: ["paths begin at the entry's folder, and capital letters count"],
  },
  'entry/attachment-folder': {
    severity: 'error',
    message: 'the attachment "{file}" is a folder',
    hints: ['name a file in it: `file: {file}/report.pdf`'],
  },
  'entry/attachment-too-large': {
    severity: 'error',
    message: 'the attachment "{file}" has {megabytes} MB, more than the {limit} MB that are read',
  },
  'entry/attachment-unused': {
    severity: 'warning',
    message: 'no answer refers to the attachment "{id}"',
    hints: ['refer to it as `[{id}]` or `[{id}, p. 12]`'],
  },
  'entry/acceptance-reason': {
    severity: 'error',
    message: 'the finding "{code}" is accepted without a reason',
    hints: ['write `{code}: the reason`'],
  },
  'entry/acceptance-unknown': {
    severity: 'warning',
    acceptable: false,
    message: 'no finding has the name "{code}"',
    hints: ['did you mean `{nearest}`?'],
  },
  'entry/acceptance-refused': {
    severity: 'warning',
    acceptable: false,
    message: 'the finding "{code}" cannot be accepted',
    hints: ['mend what it names, and leave this line out'],
  },
  'entry/acceptance-unused': {
    severity: 'warning',
    acceptable: false,
    message: 'the finding "{code}" is accepted, but there is none',
    hints: ['leave this line out'],
  },
  'entry/acceptance-key': {
    severity: 'error',
    message: '"{key}" says nothing about an accepted finding',
    hints: ['keys known here: {known}'],
  },

  // ── questions and languages ────────────────────────────────────────────────────────────────────
  'entry/text-before-questions': {
    severity: 'error',
    message: 'this text stands before the first question and belongs to none',
    hints: ["put `## 1` with the question's id above it, or make it a note: `<!-- … -->`"],
  },
  'entry/question-id': {
    severity: 'error',
    message: 'the heading "{heading}" does not begin with the id of a question',
    hints: ['a question begins like this: `## 3a`', 'a heading inside an answer begins like this: `#### {heading}`'],
  },
  'entry/heading-top': {
    severity: 'error',
    message: 'a heading with one `#` is not used in an entry',
    hints: ['a question begins like this: `## 3a`', 'a heading inside an answer begins like this: `#### {heading}`'],
  },
  'entry/heading-underlined': {
    severity: 'error',
    message: 'this line makes a heading of the text above it',
    hints: ['a heading inside an answer is written `#### Heading`', 'for a rule, leave an empty line above it'],
  },
  'entry/heading-space': {
    severity: 'warning',
    message: '"{typed}" is no heading, because no space follows the `#`',
    hints: ['write `{written}`'],
  },
  'entry/heading-language': {
    severity: 'error',
    message: 'the heading "{heading}" names no language of the entry',
    hints: ['add `{language}` to `languages` in the front matter', 'a heading inside an answer begins like this: `#### {words}`'],
  },
  'entry/language-before-question': {
    severity: 'error',
    message: 'the language heading "{heading}" stands before the first question',
    hints: ["put `## 1` with the question's id above it"],
  },
  'entry/heading-in-translation': {
    severity: 'error',
    message: 'a file of one language has no `###` headings',
    hints: ['a heading inside an answer begins like this: `#### {heading}`'],
  },
  'entry/answer-twice': {
    severity: 'error',
    message: 'question {id} is answered twice in {language}, first at {place}',
    hints: ['join the two answers'],
  },
  'entry/fence-unclosed': {
    severity: 'warning',
    message: 'this block of code is not closed and takes in the questions after it',
    hints: ['close it with a line `{fence}`'],
  },
  'entry/comment-unclosed': {
    severity: 'error',
    message: 'this comment is not closed',
    hints: ['end it with `-->`', 'if it is meant as text, write `\\<!--`'],
  },

  // ── translations ───────────────────────────────────────────────────────────────────────────────
  'entry/translation-language': {
    severity: 'error',
    message: 'the file name does not say a language of the entry: "{language}"',
    hints: ['the languages of the entry are: {known}'],
  },
  'entry/translation-key': {
    severity: 'error',
    message: 'the key "{key}" belongs into the front matter of the entry, not of a translation',
    hints: ['only `language` may stand here'],
  },
  'entry/translation-contradiction': {
    severity: 'error',
    message: 'the front matter says "{language}", the file name "{named}"',
  },

  // ── Markdown ───────────────────────────────────────────────────────────────────────────────────
  'entry/too-deep': {
    severity: 'error',
    message: 'quotes and lists lie more than 16 levels deep here, so the answer is printed as typed',
  },
  'entry/attachment-unknown': {
    severity: 'error',
    message: 'there is no attachment "{id}"',
    hints: ['did you mean `[{nearest}]`?', 'if it is meant as text, write `\\[{id}]`'],
  },
  'entry/pages-backwards': {
    severity: 'warning',
    message: 'the reference to {id} counts its pages backwards, from {first} to {last}',
    hints: ['write `[{id}, pp. {last}–{first}]`'],
  },
  'entry/link-unsupported': {
    severity: 'warning',
    message: 'nothing can be opened at "{href}", so it is printed as text',
    hints: ['links may begin with `https://`, `http://` and `mailto:`; attachments are named by id: `[A1]`'],
  },
  'entry/image-without-text': {
    severity: 'error',
    message: 'the image "{file}" has no alternative text',
    hints: ['say what it shows: `![a bar chart of …]({file})`'],
  },
  'entry/table-row': {
    severity: 'warning',
    message: 'this row has more than the {columns} cells of the table: the last cell holds the rest',
    hints: ['a bar inside a cell is written `\\|`'],
  },
  'entry/definition-unused': {
    severity: 'warning',
    message: 'nothing refers to the link definition "[{label}]", so it is printed as text',
  },
  'entry/footnote-unused': {
    severity: 'warning',
    message: 'nothing refers to the footnote "[^{label}]", so it is printed as text',
  },
  'entry/footnote-unknown': {
    severity: 'warning',
    message: 'there is no footnote "[^{label}]", so the reference is printed as typed',
    hints: ['add its words in a line of their own: `[^{label}]: …`'],
  },
  'entry/footnote-twice': {
    severity: 'warning',
    message: 'the footnote "[^{label}]" stands in line {line} already, so this reference is printed as typed',
    hints: ['write a second footnote'],
  },
  'entry/footnote-nested': {
    severity: 'warning',
    message: 'a footnote cannot stand in another, so "[^{label}]" is printed as typed',
  },
})
