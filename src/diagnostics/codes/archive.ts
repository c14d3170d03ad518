/** Messages about official copies: bags, and PDFs that are held against what they were made from. */
import { codes } from './row.ts'

export const BAG_CODES = codes({
  'bag/no-declaration': {
    severity: 'error',
    message: 'it has no bagit.txt: it is no bag',
    hints: [],
  },
  'bag/declaration': {
    severity: 'error',
    message: 'it does not say that this is a bag of version 1.0 in UTF-8',
    hints: [],
  },
  'bag/fetch': {
    severity: 'error',
    message: 'it names files that lie elsewhere: this bag is not complete by itself',
    hints: [],
  },
  'bag/no-manifest': {
    severity: 'error',
    message: 'it has no manifest with SHA-256 or SHA-512: nothing says what belongs to it',
    hints: [],
  },
  'bag/manifest-line': {
    severity: 'error',
    message: '{file} has a line that is no hash with a path',
    hints: [],
  },
  'bag/missing': {
    severity: 'error',
    message: '{path} is missing; {file} names it',
    hints: [],
  },
  'bag/extra': {
    severity: 'error',
    message: '{path} does not belong here; {file} does not name it',
    hints: [],
  },
  'bag/changed': {
    severity: 'error',
    message: '{path} has been changed; its hash is not the one in {file}',
    hints: [],
  },
  'bag/oxum': {
    severity: 'error',
    message: 'the payload has {counted} (bytes.files), not {stated} as it is said here',
    hints: [],
  },
  'bag/unsafe-path': {
    severity: 'error',
    message: '{file} names “{path}”, which would lead out of the bag',
    hints: [],
  },
  'bag/not-regular': {
    severity: 'error',
    message: '{path} is a link or a device, not a file',
    hints: [],
  },
  'bag/form': {
    severity: 'error',
    message: '{file} is not written as this program writes it: it has been changed',
    hints: [],
  },
})

export const ARCHIVE_CODES = codes({
  'verify/no-digest': {
    severity: 'error',
    message: 'it does not state its own digest: it has been changed, or another program made it',
    hints: ['`dossier prove` says what it is'],
  },
  'verify/digest': {
    severity: 'error',
    message: 'its bytes are not those that it was finished with',
    hints: [],
  },
  'verify/no-receipt': {
    severity: 'error',
    message: 'it does not carry what it was made from, so it cannot be rendered again',
    hints: ['a profile may forbid attachments; the bag of `dossier archive` has them'],
  },
  'verify/no-entry': {
    severity: 'error',
    message: 'what was kept with it is not one entry',
    hints: [],
  },
  'verify/missing': {
    severity: 'error',
    message: 'to render it again {file} is needed, which is not here',
    hints: ['its sha256 is {sha256}'],
  },
  'verify/refused': {
    severity: 'error',
    message: '{file} was made by version {version}; version {current} does not render it: {reason}',
    hints: [],
  },
  'verify/other-bytes': {
    severity: 'error',
    message: '{file} was made by version {version}; version {current} renders other bytes: {difference}',
    hints: ['the file itself is unchanged; that version renders it again'],
  },
  'verify/same-version': {
    severity: 'error',
    message: '{file} was made by this version, {version}, which renders other bytes: {difference}',
    hints: [
      'another build of this version, or another font of the same name, can be the reason',
      'so can somebody who changed the file and then put its digest right: compare it with another copy',
    ],
  },
  'verify/unsafe-name': {
    severity: 'error',
    message: 'a file attached to it is called “{name}”, which this program never writes',
    hints: [],
  },
  'verify/unreadable': {
    severity: 'error',
    message: 'it is neither a PDF nor a bag',
    hints: [],
  },
  'archive/not-again': {
    severity: 'error',
    message: 'the copy does not render again to the same bytes, so none is written: {difference}',
    hints: ['this is a fault of the program; please report it with the entry'],
  },
  'archive/other-copy': {
    severity: 'error',
    message: '{file} is the copy of another state of this entry, and stays as it is',
    hints: ['`--force` puts the new one in its place'],
  },
  'extract/unsafe-name': {
    severity: 'error',
    message: 'a file attached to it is called “{name}”, which would lead elsewhere: nothing is written',
    hints: [],
  },
  'extract/no-entry': {
    severity: 'error',
    message: 'no entry is attached to it',
    hints: ['only PDFs that this program made carry their entry'],
  },
})
