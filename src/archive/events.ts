/**
 * What has happened to the files of a copy, in the manner of PREMIS 3 (Library of Congress, PREMIS Data Dictionary 3.0):
 * objects with their hashes, the events ingestion, rendering and validation, and the program that brought them about.
 */
import { createHash } from 'node:crypto'
import type { BagFile } from '../bag/types.ts'
import { VERSION } from '../version.ts'

interface Log {
  readonly pdfs: readonly BagFile[]
  readonly entry: readonly BagFile[]
  /** `YYYY-MM-DD`, or empty: events are numbered, not timed. */
  readonly date: string
}

/** What was done, in order; the names are those of the vocabulary of the Library of Congress (eventType). */
const EVENTS = [
  { type: 'ingestion', detail: 'the files of the entry were read', of: 'entry' },
  { type: 'creation', detail: 'the documents were rendered from them', of: 'pdfs' },
  { type: 'validation', detail: 'the documents were rendered again from this copy, to the same bytes', of: 'pdfs' },
] as const

/** EDTF for a date that is not stated. */
const UNDATED = 'XXXX-XX-XX'

export function eventLog({ date, ...files }: Log): string {
  const objects = [...files.pdfs, ...files.entry].map(
    ({ path, bytes }) => `  <object xsi:type="file">
    ${identifier('object', path)}
    <objectCharacteristics>
      <fixity>
        <messageDigestAlgorithm>SHA-256</messageDigestAlgorithm>
        <messageDigest>${createHash('sha256').update(bytes).digest('hex')}</messageDigest>
      </fixity>
      <size>${bytes.length}</size>
      <format><formatDesignation><formatName>${path.startsWith('pdf/') ? 'PDF/A-3a' : escaped(path.split('.').at(-1)!)}</formatName></formatDesignation></format>
    </objectCharacteristics>
  </object>`,
  )
  const events = EVENTS.map(
    ({ type, detail, of }, index) => `  <event>
    ${identifier('event', String(index + 1))}
    <eventType>${type}</eventType>
    <eventDateTime>${date === '' ? UNDATED : date}</eventDateTime>
    <eventDetailInformation><eventDetail>${detail}</eventDetail></eventDetailInformation>
    <eventOutcomeInformation><eventOutcome>success</eventOutcome></eventOutcomeInformation>
    <linkingAgentIdentifier>
      <linkingAgentIdentifierType>local</linkingAgentIdentifierType>
      <linkingAgentIdentifierValue>dossier</linkingAgentIdentifierValue>
    </linkingAgentIdentifier>
${files[of].map(({ path }) => `    <linkingObjectIdentifier>\n      <linkingObjectIdentifierType>local</linkingObjectIdentifierType>\n      <linkingObjectIdentifierValue>${escaped(path)}</linkingObjectIdentifierValue>\n    </linkingObjectIdentifier>`).join('\n')}
  </event>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">
${[...objects, ...events].join('\n')}
  <agent>
    ${identifier('agent', 'dossier')}
    <agentName>Dossier</agentName>
    <agentType>software</agentType>
    <agentVersion>${VERSION}</agentVersion>
  </agent>
</premis>
`
}

function identifier(of: 'object' | 'event' | 'agent', value: string): string {
  return `<${of}Identifier><${of}IdentifierType>local</${of}IdentifierType><${of}IdentifierValue>${escaped(value)}</${of}IdentifierValue></${of}Identifier>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
