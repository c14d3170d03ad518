/** The table of what the definition of a field may say, by its kind. */
import type { KindName, LimitUnit } from '../types.ts'

/** Keys that only some kinds take. */
export type KindKey = 'choices' | 'open' | 'fields' | 'print' | 'statement' | 'files' | 'in-body'

export interface Takes {
  /** What the kind is, for those who write a form. */
  readonly says: string
  readonly needs: readonly KindKey[]
  readonly takes: readonly KindKey[]
  /** Units of its limits. */
  readonly units: readonly LimitUnit[]
  /** Whether it may stand in the rows of a group. */
  readonly inRows: boolean
}

const ONE_VALUE = { needs: [], takes: ['in-body'], units: [], inRows: true } as const
const SEVERAL_VALUES = { ...ONE_VALUE, units: ['items'] } as const

export const TAKES: Readonly<Record<KindName, Takes>> = {
  text: { ...ONE_VALUE, units: ['words', 'characters'], says: 'Some words, in one language or in each.' },
  prose: {
    says: 'An answer under `## id` in the body: paragraphs, lists, tables, pictures.',
    needs: [],
    takes: ['in-body'],
    units: ['words', 'characters', 'items', 'pages'],
    inRows: false,
  },
  integer: { ...ONE_VALUE, says: 'A whole number.' },
  date: { ...ONE_VALUE, says: 'A day, `2020-02-01`, or a month where the day is not known; printed in words.' },
  month: { ...ONE_VALUE, says: 'A month, `2020-02`; printed in words.' },
  url: { ...ONE_VALUE, says: 'A web address.' },
  email: { ...ONE_VALUE, says: 'An e-mail address.' },
  phone: { ...ONE_VALUE, says: 'A telephone number.' },
  'yes-no': { ...ONE_VALUE, says: '`yes`, `no` or `unknown`, in any language.' },
  consent: { ...ONE_VALUE, says: 'A yes without which the form cannot be submitted.' },
  choice: { ...ONE_VALUE, needs: ['choices'], takes: ['open', 'in-body'], says: 'One of a list.' },
  'multi-choice': { ...SEVERAL_VALUES, needs: ['choices'], takes: ['open', 'in-body'], says: 'Some of a list.' },
  country: { ...ONE_VALUE, says: 'A Member State of the United Nations, by its code or name.' },
  goals: { ...SEVERAL_VALUES, says: 'Sustainable Development Goals, by their numbers.' },
  targets: { ...SEVERAL_VALUES, says: 'Targets of the Goals, such as `3.8`.' },
  group: {
    says: 'Rows that all say the same things: partners, key dates, referees.',
    needs: ['fields'],
    takes: ['print'],
    units: ['items'],
    inRows: false,
  },
  declaration: {
    says: 'A statement of the form, and who signs it; printed with lines to sign on.',
    needs: ['statement'],
    takes: ['fields'],
    units: [],
    inRows: false,
  },
  attachment: {
    says: 'Ids of attached files: the evidence for something.',
    needs: [],
    takes: ['files'],
    units: ['items'],
    inRows: false,
  },
}

export const KIND_NAMES = Object.keys(TAKES) as readonly KindName[]
