/** Who signs a declaration, where the form does not say it otherwise: labels in the nine languages, our own words. */
import type { Span } from '../../diagnostics/types.ts'
import type { Localized } from '../../language/types.ts'
import type { SimpleKindName } from '../types.ts'
import type { ReadField } from './readField.ts'

const PART = {
  visibility: 'public',
  inBody: false,
  choices: undefined,
  open: false,
  fields: [],
  print: 'table',
  statement: {},
  files: {},
} as const

/** The fields of a signatory. */
export function signatory(group: string, span: Span): readonly ReadField[] {
  return ROWS.map((row) => ({ ...PART, ...row, group, span }))
}

const ROWS: readonly {
  readonly id: string
  readonly kind: SimpleKindName
  readonly required: boolean
  readonly label: Localized
}[] = [
  {
    id: 'name',
    kind: 'text',
    required: true,
    label: {
      en: 'Name',
      fr: 'Nom',
      es: 'Nombre',
      ru: 'Фамилия и имя',
      ar: 'الاسم',
      'zh-Hans': '姓名',
      'zh-Hant': '姓名',
      ja: '氏名',
      ko: '성명',
    },
  },
  {
    id: 'position',
    kind: 'text',
    required: false,
    label: {
      en: 'Position',
      fr: 'Fonction',
      es: 'Cargo',
      ru: 'Должность',
      ar: 'المنصب',
      'zh-Hans': '职务',
      'zh-Hant': '職務',
      ja: '役職',
      ko: '직위',
    },
  },
  {
    id: 'place',
    kind: 'text',
    required: false,
    label: {
      en: 'Place',
      fr: 'Lieu',
      es: 'Lugar',
      ru: 'Место',
      ar: 'المكان',
      'zh-Hans': '地点',
      'zh-Hant': '地點',
      ja: '場所',
      ko: '장소',
    },
  },
  {
    id: 'date',
    kind: 'date',
    required: false,
    label: {
      en: 'Date',
      fr: 'Date',
      es: 'Fecha',
      ru: 'Дата',
      ar: 'التاريخ',
      'zh-Hans': '日期',
      'zh-Hant': '日期',
      ja: '日付',
      ko: '날짜',
    },
  },
]
