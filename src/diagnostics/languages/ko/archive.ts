import type { ARCHIVE_CODES, BAG_CODES } from '../../codes/archive.ts'
import type { Translation } from '../translation.ts'

export const BAG: Translation<typeof BAG_CODES> = {
  'bag/no-declaration': {
    message: 'bagit.txt가 없으므로 백(bag)이 아닙니다',
    hints: [],
  },
  'bag/declaration': {
    message: 'UTF-8로 된 1.0판 백이라고 밝히지 않습니다',
    hints: [],
  },
  'bag/fetch': {
    message: '다른 곳에 있는 파일을 가리키므로 이 백은 그 자체로 완전하지 않습니다',
    hints: [],
  },
  'bag/no-manifest': {
    message: 'SHA-256이나 SHA-512 목록이 없어 무엇이 들어 있어야 하는지 알 수 없습니다',
    hints: [],
  },
  'bag/manifest-line': {
    message: '{file}에 해시와 경로로 되어 있지 않은 줄이 있습니다',
    hints: [],
  },
  'bag/missing': {
    message: '{path}이(가) 없습니다. {file}에 적혀 있습니다',
    hints: [],
  },
  'bag/extra': {
    message: '{path}은(는) 여기에 속하지 않습니다. {file}에 적혀 있지 않습니다',
    hints: [],
  },
  'bag/changed': {
    message: '{path}이(가) 바뀌었습니다. 해시가 {file}과(와) 다릅니다',
    hints: [],
  },
  'bag/oxum': {
    message: '내용물은 {counted}(바이트.파일 수)인데 여기에는 {stated}(으)로 적혀 있습니다',
    hints: [],
  },
  'bag/unsafe-path': {
    message: '{file}에 적힌 “{path}”은(는) 백 밖으로 나갑니다',
    hints: [],
  },
  'bag/not-regular': {
    message: '{path}은(는) 파일이 아니라 링크나 장치입니다',
    hints: [],
  },
  'bag/form': {
    message: '{file}이(가) 이 프로그램이 쓰는 형태와 다릅니다. 바뀐 것입니다',
    hints: [],
  },
}

export const ARCHIVE: Translation<typeof ARCHIVE_CODES> = {
  'verify/no-digest': {
    message: '자체 다이제스트가 없습니다. 바뀌었거나 다른 프로그램이 만든 것입니다',
    hints: ['`dossier prove`가 무엇인지 알려 줍니다'],
  },
  'verify/digest': {
    message: '바이트가 완성되었을 때와 다릅니다',
    hints: [],
  },
  'verify/no-receipt': {
    message: '만드는 데 쓰인 자료가 들어 있지 않아 다시 만들 수 없습니다',
    hints: ['첨부를 금하는 규정이 있을 수 있습니다. `dossier archive`의 백에는 들어 있습니다'],
  },
  'verify/no-entry': {
    message: '함께 보관된 자료가 하나의 신청서가 아닙니다',
    hints: [],
  },
  'verify/missing': {
    message: '다시 만들려면 {file}이(가) 필요하지만 여기에 없습니다',
    hints: ['sha256은 {sha256}입니다'],
  },
  'verify/refused': {
    message: '{file}은(는) {version}판으로 만들었으며 {current}판은 이것을 만들지 못합니다: {reason}',
    hints: [],
  },
  'verify/other-bytes': {
    message: '{file}은(는) {version}판으로 만들었으며 {current}판은 다른 바이트를 만듭니다: {difference}',
    hints: ['파일 자체는 바뀌지 않았습니다. 그 판으로는 다시 만들 수 있습니다'],
  },
  'verify/same-version': {
    message: '{file}은(는) 바로 이 버전({version})으로 만들었으나, 다시 만들면 바이트가 다릅니다: {difference}',
    hints: [
      '같은 버전의 다른 빌드이거나 이름이 같은 다른 글꼴이 원인일 수 있습니다',
      '누군가 파일을 바꾼 뒤 다이제스트를 맞추어 놓았을 수도 있으니, 다른 사본과 비교하십시오',
    ],
  },
  'verify/unsafe-name': {
    message: '첨부된 파일의 이름이 “{name}”인데, 이 프로그램은 그런 이름을 쓰지 않습니다',
    hints: [],
  },
  'verify/unreadable': {
    message: 'PDF도 아니고 백도 아닙니다',
    hints: [],
  },
  'archive/not-again': {
    message: '사본이 같은 바이트로 다시 만들어지지 않아 쓰지 않았습니다: {difference}',
    hints: ['프로그램의 잘못입니다. 신청서와 함께 알려 주십시오'],
  },
  'archive/other-copy': {
    message: '{file}은(는) 이 신청서의 다른 상태를 담은 사본이며 그대로 둡니다',
    hints: ['`--force`를 쓰면 새 사본으로 바꿉니다'],
  },
  'extract/unsafe-name': {
    message: '첨부 파일 이름 “{name}”이(가) 다른 곳을 가리키므로 아무것도 쓰지 않았습니다',
    hints: [],
  },
  'extract/no-entry': {
    message: '신청서가 첨부되어 있지 않습니다',
    hints: ['이 프로그램이 만든 PDF에만 신청서가 들어 있습니다'],
  },
}
