/**
 * The packages that must be changed before one CommonJS file can hold them, tried on a small
 * program that uses them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { VERSION } from '../../../src/version.ts'

const PROGRAM = `
import { readFileSync } from 'node:fs'
import { parse } from 'css-tree'
import Handlebars from 'handlebars'
import { openFonts } from '../../src/font/library.ts'
import { createShaper } from '../../src/font/shaper.ts'
import { VERSION } from '../../src/version.ts'

export async function work() {
  const { join } = await import('node:path')
  const rows = JSON.parse(readFileSync(join('fonts', 'fonts.json'), 'utf8'))
  const fonts = openFonts(rows, (file) => readFileSync(join('fonts', file)))
  const face = fonts.face(fonts.find({ family: 'Noto Sans', weight: 400, style: 'normal' })!)
  const glyphs = (await createShaper(readFileSync(join(__dirname, 'harfbuzz.wasm')))).shape(face, 'AV', { lang: 'en', script: 'Latn', direction: 'ltr' })
  return [glyphs.length, parse('a {}').type, Handlebars.compile('{{x}}')({ x: '<' }), VERSION]
}

if (require.main === module) void work().then((results) => console.log(results.join(' ')))
`

/** Inside the repository, so that the packages are found. */
let folder: string

beforeAll(() => {
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync(join('.cache', 'bundle '))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('harfbuzzjs, css-tree and Handlebars work inside the bundle', () => {
  bundle(PROGRAM)
  const said = execFileSync(process.execPath, [join(folder, 'dossier.cjs')], { encoding: 'utf8' })
  expect(said).toBe(`2 StyleSheet &lt; ${VERSION}\n`)
})

it('required as a library the bundle gives its exports and does nothing', () => {
  expect(createRequire(import.meta.url)(resolve(folder, 'dossier.cjs'))).toEqual({ work: expect.any(Function) })
})

it('the licences of what is inside lie beside it', () => {
  const licences = readFileSync(join(folder, 'LICENSES.txt'), 'utf8')
  for (const name of ['css-tree', 'handlebars', 'harfbuzzjs'])
    expect(licences).toMatch(new RegExp(`^${name} \\d\\S+ \\(MIT\\)$`, 'm'))
})

it('nothing is imported by a script that may run from cached code', () => {
  expect(readFileSync(join(folder, 'program.js'), 'utf8')).not.toMatch(/\bimport\(/)
})

it('a package for tests only is refused', () => {
  expect(() => bundle(`import * as fontkit from 'fontkit'\nconsole.log(fontkit)`)).toThrow(
    'fontkit must not be part of the program',
  )
})

function bundle(program: string): void {
  writeFileSync(join(folder, 'main.ts'), program)
  const paths = JSON.stringify({ entry: resolve(folder, 'main.ts'), dist: resolve(folder) })
  const script = `import { bundle } from './src/setup/bundle.mjs'\nawait bundle(process.cwd(), ${paths})`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' })
}
