/**
 * PDF files → what veraPDF says of them as PDF/A-3a and as PDF/UA-1. Needs Java 11 or later, and
 * Maven once, to bring veraPDF's single jar into `.cache/`. Nothing but Node's own modules.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = '1.30.2'
const JAR_SHA256 = '287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332'
const MAVEN_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy'

/** Both standards that every dossier claims; without a flavour veraPDF takes only one of them. */
export const FLAVOURS = ['3a', 'ua1']

/** Room for the report on a long list of files. */
const REPORT_BYTES = 1 << 29

/**
 * @typedef {{ rule: string, description: string, count: number, example: string }} Failure
 *   `rule` is the clause and the test's number, `7.1-10`; `example` is the place of one violation.
 * @typedef {{ file: string, flavour: string, failures: Failure[], trouble?: string }} Result
 *   `trouble` says why the file could not be read at all.
 */

/**
 * The path of veraPDF's jar in a folder; nothing where it has not been fetched, or where there is no Java.
 *
 * @param {string} folder
 */
export function cachedVeraPdf(folder) {
  const jar = join(folder, `cli-${VERSION}.jar`)
  return existsSync(jar) && !spawnSync('java', ['-version']).error ? jar : undefined
}

/**
 * Bring veraPDF's jar into a folder, if it is not there, and give its path.
 *
 * @param {string} folder
 */
export function fetchVeraPdf(folder) {
  const jar = join(folder, `cli-${VERSION}.jar`)
  if (!existsSync(jar)) {
    const args = ['-q', '-B', MAVEN_GOAL, `-Dartifact=org.verapdf.apps:cli:${VERSION}`, `-DoutputDirectory=${folder}`]
    // On Windows `mvn` is a script, which only a shell starts.
    const maven = spawnSync('mvn', args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
    if (maven.status !== 0 || !existsSync(jar))
      throw new Error(`veraPDF could not be fetched: is Maven installed, is there a network?`)
  }
  if (createHash('sha256').update(readFileSync(jar)).digest('hex') !== JAR_SHA256) {
    rmSync(jar)
    throw new Error(`${jar} was not the file that is expected and has been removed`)
  }
  return jar
}

/**
 * Validate files, each as both standards: results file by file, in the order given.
 *
 * @param {string} jar
 * @param {readonly string[]} files
 * @returns {Result[]}
 */
export function validate(jar, files) {
  const byFlavour = FLAVOURS.map((flavour) => validateAs(jar, flavour, files))
  return files.flatMap((_, index) => byFlavour.map((results) => results[index]))
}

/**
 * @param {string} jar
 * @param {string} flavour
 * @param {readonly string[]} files
 * @returns {Result[]}
 */
function validateAs(jar, flavour, files) {
  const args = ['-jar', jar, '--flavour', flavour, '--format', 'json', ...files]
  const java = spawnSync('java', args, { encoding: 'utf8', maxBuffer: REPORT_BYTES })
  if (java.error) throw new Error(`Java could not be started: ${java.error.message}`)
  if (!java.stdout.startsWith('{')) throw new Error(`veraPDF failed: ${java.stderr || java.stdout}`)
  const { jobs } = JSON.parse(java.stdout).report
  // It answers in the order of the arguments, by absolute path.
  if (jobs.length !== files.length) throw new Error(`veraPDF answered for ${jobs.length} of ${files.length} files`)
  return files.map((file, index) => ({ file, flavour, ...readJob(jobs[index]) }))
}

/** @param {Result} result */
export function isValid({ failures, trouble }) {
  return failures.length === 0 && trouble === undefined
}

/** One job of veraPDF's report → its failures. */
function readJob({ validationResult, taskException }) {
  if (!validationResult) return { failures: [], trouble: taskException?.exceptionMessage ?? 'it could not be read' }
  const failures = validationResult[0].details.ruleSummaries
    .filter((rule) => rule.ruleStatus === 'FAILED')
    .map((rule) => ({
      rule: `${rule.clause}-${rule.testNumber}`,
      description: rule.description,
      count: rule.failedChecks,
      example: rule.checks?.[0]?.context ?? '',
    }))
  return { failures }
}
