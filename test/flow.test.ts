/**
 * The shape of the program: stages in one direction, the machine behind a few doors, files that can
 * be read at one sitting. What breaks it is named with the files at both ends.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { transform } from 'esbuild'
import { describe, expect, it } from 'vitest'

const FOUNDATIONS = [
  'diagnostics',
  'geometry',
  'font',
  'image',
  'pdfFile',
  'attachment',
  'bag',
  'tree',
  'language',
  'unicode',
  'version.ts',
]
/** In the order of the flow: each may know those before it, and the foundations. */
const STAGES = ['entry', 'form', 'publicSource', 'template', 'style', 'box', 'text', 'layout', 'page', 'pdf']
/** They may know all. */
const AROUND = [
  'portal',
  'authoring',
  'proof',
  'preflight',
  'receipt',
  'batch',
  'archive',
  'trace',
  'cli',
  'pipeline',
  'settings.ts',
  'editions.ts',
  'pageLimits.ts',
  'places.ts',
  'metadata.ts',
  'world',
  'index.ts',
  'main.ts',
]

/** The doors to the machine. */
const DOORS = ['world', 'cli', 'batch', 'archive', 'setup', 'main.ts']

/** Only here PDF objects are known. */
const PDF = ['pdf', 'proof']

/** Node's modules that compute without touching the machine. */
const PURE = ['node:zlib', 'node:crypto', 'node:buffer', 'node:util', 'node:path/posix']

/** What gives another answer on another machine or at another time. */
const IMPURE = [
  'process',
  'console',
  'Intl',
  'Date.now',
  'Math.random',
  'performance',
  'setTimeout',
  'setInterval',
  'fetch',
  '__dirname',
]
/** Likewise: methods that ask the locale or the time zone, and Node's own Unicode tables (`\p{…}`). */
const IMPURE_FORMS = /\.(localeCompare|toLocale\w+|getTimezoneOffset)\b|\bnew Date(?:\(\s*\)|\b(?!\())|\\[pP]\{/g

/** Files that are one table, as long as it is. */
const TABLES = [/^diagnostics\/codes\//, /^style\/properties\.ts$/, /\/data\//]
const LONGEST = 500

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }))

describe('the flow', () => {
  it('has a place for every folder', () => {
    const places = new Set(files.map(({ name }) => placeOf(name)))
    expect([...places].filter((place) => ![...FOUNDATIONS, ...STAGES, ...AROUND, 'setup'].includes(place))).toEqual([])
  })

  it('goes one way: no stage imports a later one', () => {
    const arrows = files.flatMap(({ name, text }) =>
      ownImports(name, text)
        .filter((target) => !mayImport(placeOf(name), placeOf(target)))
        .map((target) => `${name} → ${target}`),
    )
    expect(arrows).toEqual([])
  })

  it('has no circle, among the foundations and around the stages neither', () => {
    const graph = new Map<string, string[]>()
    for (const { name, text } of files) {
      const others = ownImports(name, text)
        .map(placeOf)
        .filter((place) => place !== placeOf(name))
      graph.set(placeOf(name), [...(graph.get(placeOf(name)) ?? []), ...others])
    }
    expect(firstCircle(graph)).toEqual([])
  })

  it('keeps PDF objects in src/pdf and src/proof', () => {
    const arrows = files
      .filter(({ name }) => !PDF.includes(placeOf(name)))
      .flatMap(({ name, text }) => packageImports(text).flatMap((target) => (target === 'pdf-lib' ? `${name} → ${target}` : [])))
    expect(arrows).toEqual([])
  })
})

describe('a stage', () => {
  const inside = files.filter(({ name }) => !DOORS.includes(placeOf(name)))

  it('imports none of the modules that touch the machine', () => {
    const arrows = inside.flatMap(({ name, text }) =>
      packageImports(text)
        .filter((target) => target.startsWith('node:') && !PURE.includes(target))
        .map((target) => `${name} → ${target}`),
    )
    expect(arrows).toEqual([])
  })

  it('uses neither clock, chance, locale nor Unicode tables of the machine, and prints nothing', async () => {
    const found = await Promise.all(
      inside.map(async ({ name, text }) => (await impurities(text)).map((what) => `${name}: ${what}`)),
    )
    expect(found.flat()).toEqual([])
  })
})

it(`no file is longer than ${LONGEST} lines, tables excepted`, () => {
  const long = files
    .filter(({ name }) => !TABLES.some((table) => table.test(name)))
    .map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST)
  expect(long).toEqual([])
})

describe('these checks', () => {
  it('know which way an arrow may point', () => {
    expect(mayImport('box', 'style')).toBe(true)
    expect(mayImport('style', 'box')).toBe(false)
    expect(mayImport('pdf', 'font')).toBe(true)
    expect(mayImport('font', 'text')).toBe(false)
    expect(mayImport('cli', 'entry')).toBe(true)
    expect(mayImport('entry', 'world')).toBe(false)
  })

  it('read all forms of import', () => {
    const text = `import type { A } from '../a.ts'\nimport {\n  b,\n} from 'b'\nexport * from './c.ts'\nconst d = await import('node:fs')\nimport './e.ts'`
    expect(ownImports('x/y.ts', text)).toEqual(['a.ts', 'x/c.ts', 'x/e.ts'])
    expect(packageImports(text)).toEqual(['b', 'node:fs'])
  })

  it('find what is used, not what is only mentioned', async () => {
    const mention = `// console.log\nconst text = 'process.exit'\nexport const process = (Date: string) => [text, Date]`
    expect(await impurities(mention)).toEqual([])
    const use = `export const f = () => [Date.now(), new Date(), process.env, 'a'.localeCompare('b'), /\\p{L}/u]`
    expect(await impurities(use)).toEqual(['.localeCompare', 'Date.now', '\\p{', 'new Date()', 'process'])
  })

  it('find a circle', () => {
    const graph = { a: ['b'], b: ['c', 'd'], c: [], d: ['b'] }
    expect(firstCircle(new Map(Object.entries(graph)))).toEqual(['b', 'd', 'b'])
  })
})

/** `style/index.ts` → `style`; a file right below `src/` is its own place. */
function placeOf(name: string): string {
  return name.split('/')[0]!
}

function mayImport(from: string, to: string): boolean {
  if (from === to || FOUNDATIONS.includes(to) || AROUND.includes(from)) return true
  return STAGES.includes(from) && STAGES.includes(to) && STAGES.indexOf(to) < STAGES.indexOf(from)
}

/** Files below `src/` that a file imports, as names below `src/`. */
function ownImports(name: string, text: string): string[] {
  return specifiers(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative('src', join('src', dirname(name), specifier)).replaceAll('\\', '/'))
}

function packageImports(text: string): string[] {
  return specifiers(text).filter((specifier) => !specifier.startsWith('.'))
}

/** Types too, which a compiler would drop: a type is knowledge as well. */
function specifiers(text: string): string[] {
  const forms =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s+['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(forms)].map(([, from, bare, dynamic]) => (from ?? bare ?? dynamic)!)
}

/**
 * The impure things that a file really uses. The compiler puts a mark in place of each global, so
 * that comments, strings and local names of the same spelling do not count.
 */
async function impurities(text: string): Promise<string[]> {
  const marks = Object.fromEntries(IMPURE.map((name) => [name, `IMPURE_${name.replace('.', '_DOT_')}`]))
  const { code } = await transform(text, { loader: 'ts', define: marks })
  const globals = [...code.matchAll(/\bIMPURE_(\w+)/g)].map(([, name]) => name!.replace('_DOT_', '.'))
  const forms = [...code.matchAll(IMPURE_FORMS)].map(([form]) => (form.startsWith('new') ? 'new Date()' : form))
  return [...new Set([...globals, ...forms])].sort()
}

/** One circle of imports, its first place once more at the end; nothing where there is none. */
function firstCircle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const walk = (name: string, path: readonly string[]): string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return []
    for (const next of graph.get(name) ?? []) {
      const circle = walk(next, [...path, name])
      if (circle.length > 0) return circle
    }
    done.add(name)
    return []
  }
  for (const name of graph.keys()) {
    const circle = walk(name, [])
    if (circle.length > 0) return circle
  }
  return []
}
