/** What an official copy says of itself to somebody who has neither this program nor anybody to ask. */
import type { CopyFacts } from './types.ts'

interface ReadmeFacts {
  readonly facts: CopyFacts
  readonly withFonts: boolean
  readonly hasPrivate: boolean
}

/** Plain text in English, in lines of at most 80 characters but for names. */
export function readme({ facts, withFonts, hasPrivate }: ReadmeFacts): string {
  const { title, form, edition, country, languages, date, pdfs } = facts
  const head = [
    ['Title', title],
    ['Country', country],
    ['Form', `${form}, edition ${edition}`],
    ['Languages', languages.join(', ')],
    ['Date', date],
  ]
  return `OFFICIAL COPY OF A NOMINATION

${head.flatMap(([label, value]) => (value === '' ? [] : [`${`${label}:`.padEnd(11)}${value}`])).join('\n')}

This folder is a bag after BagIt 1.0 (RFC 8493). It keeps a nomination as it was
submitted, and all that is needed to read, check and explain it.

pdf/         The document, PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1):
${pdfs.map(({ file, pages }) => `             ${file}, ${pages} ${pages === 1 ? 'page' : 'pages'}`).join('\n')}
             This is what evaluators read. Any PDF reader opens it.
entry/       What the authors wrote: text files in UTF-8, in Markdown, with the
             files that they attached.${
               hasPrivate
                 ? `
             Some answers in them are private; they are in no PDF. Keep this
             folder as you keep such answers.`
                 : ''
             }
paste/       The answers as plain text, as they go into the boxes of a portal;
             page.LANGUAGE.txt has them all with their questions.
templates/   The form with its questions and limits (form.yaml), and how it is
             printed: HTML with Handlebars, and CSS.
fonts/       ${withFonts ? 'The type that the document is set in (OpenType), with fonts.json, a list.' : 'fonts.json lists the type that the document is set in, with\n             the SHA-256 of each file; the files are kept elsewhere.'}
receipt.json What the document was made from, with the SHA-256 of every file,
             the options, and the length of every answer. Where there are
             several documents, each has one, with the code of its language.
events.xml   What has happened to these files, in the manner of PREMIS 3.

IS IT WHOLE?
manifest-sha256.txt and manifest-sha512.txt, beside the folder data/, list every
file with a hash of its bytes. Programs on every system compute them:

    sha256sum --check manifest-sha256.txt

CAN IT BE MADE AGAIN?
The document was made by the program Dossier, which runs on Node.js, in the
version that receipt.json names. The same version makes the same bytes from
entry/, templates/ and fonts/, on any computer, at any time. In the folder above
data/:

    dossier verify .
`
}
