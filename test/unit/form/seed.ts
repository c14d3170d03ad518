/** The seed nomination, split by hand: lines of the portal's page → the answers of part B, by question id. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../../shared/seed')
const LIMIT = / ?\((?:最多|限制)?(\d+)个?字\)?$/
const WITHOUT_LIMIT = 'a. 该项目是在内部还是外部正式评估的?'

/** The text of the seed; nothing, said in one line, where it is not there. */
export function seedText(): string | undefined {
  try {
    const [name] = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))
    if (name !== undefined) return readFileSync(join(FOLDER, name), 'utf8')
  } catch {}
  process.stderr.write('the seed is not there: its counts are not compared\n')
  return undefined
}

export interface SeedAnswer {
  readonly limit: number
  readonly text: string
}

/** Answers by id (`1`, `3a`); 9a has none. */
export function seedAnswers(seed: string): ReadonlyMap<string, SeedAnswer> {
  const answers = new Map<string, SeedAnswer>()
  let question = ''
  let open: { readonly id: string; readonly limit: number } | undefined
  for (const line of seed.slice(seed.indexOf('Nomination form')).split('\n')) {
    const number = /^题 (\d+)$/.exec(line)?.[1]
    const limit = LIMIT.exec(line)?.[1]
    if (number !== undefined) question = number
    else if (line === WITHOUT_LIMIT) open = undefined
    else if (limit !== undefined) open = { id: question + (/^([a-d])\./.exec(line)?.[1] ?? ''), limit: Number(limit) }
    else if (open && line !== '') {
      answers.set(open.id, { limit: open.limit, text: line })
      open = undefined
    }
  }
  return answers
}
