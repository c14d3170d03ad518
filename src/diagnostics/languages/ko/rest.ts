/** The areas that have a few messages each. */
import type { AUTHORING_CODES } from '../../codes/authoring.ts'
import type { BATCH_CODES } from '../../codes/batch.ts'
import type { SETTINGS_CODES } from '../../codes/settings.ts'
import type { TEMPLATE_CODES } from '../../codes/template.ts'
import type { TEXT_CODES } from '../../codes/text.ts'
import type { Translation } from '../translation.ts'

export const AUTHORING: Translation<typeof AUTHORING_CODES> = {
  'authoring/changed': {
    message: '문항 {id}: {language} 답변이 처리 뒤에 달라지므로 아무것도 쓰지 않습니다',
    hints: ['한 답변에서 시작해 다른 답변에서 끝나는 주석이나 코드 블록은 나눌 수 없습니다. 시작한 답변에서 끝내십시오'],
  },
}

export const BATCH: Translation<typeof BATCH_CODES> = {
  'batch/time-limit': {
    message: '이 신청서의 처리를 중단했습니다: {seconds}초를 넘었습니다',
    hints: ['수천 개의 부분으로 된 표, 목록, 단어를 찾아 나누십시오'],
  },
  'batch/ended': {
    message: '이 신청서 때문에 프로그램이 멈추어, 이를 빼고 계속했습니다: {reason}',
    hints: ['신청서 하나가 쓸 수 있는 메모리는 {megabytes} MB입니다. 아주 큰 표와 그림을 찾으십시오'],
  },
}

export const SETTINGS: Translation<typeof SETTINGS_CODES> = {
  'settings/unknown-form': {
    message: '양식 “{form}”: 없는 양식입니다',
    hints: ['다음을 뜻합니까: `form: {nearest}`', '있는 양식: {forms}'],
  },
  'settings/unknown-value': { message: '{setting}: “{value}” 값은 쓸 수 없습니다', hints: ['다음 중 하나를 쓰십시오: {values}'] },
  'settings/program-fault': {
    message: '이 신청서를 처리하다가 프로그램에 오류가 났습니다: {reason}',
    hints: ['신청서가 아니라 프로그램의 문제이니 신청서와 함께 알려 주십시오'],
  },
}

export const TEMPLATE: Translation<typeof TEMPLATE_CODES> = {
  'template/missing': {
    message: '양식 “{form}”: 템플릿이 없습니다',
    hints: ['templates/README.md에 따라 templates/{form}/dossier.hbs를 작성하십시오'],
  },
  'template/broken': {
    message: '템플릿을 렌더링할 수 없습니다: {reason}',
    hints: ['템플릿에서 쓸 수 있는 것은 templates/README.md를 보십시오'],
  },
  'template/no-partial': {
    message: '부분 템플릿 “{name}”: 찾을 수 없습니다',
    hints: ['다음을 뜻합니까: `{{> {nearest}}}`', 'partials/{name}.hbs로 작성하십시오'],
  },
}

const FACE = '말로 풀어 쓰거나, 이를 갖춘 글꼴을 fonts/에 넣고 fonts/fonts.json에 한 줄을 추가하십시오'

export const TEXT: Translation<typeof TEXT_CODES> = {
  'text/no-glyph': { message: '문자 “{character}”({code}): 이를 갖춘 글꼴이 없습니다', hints: [FACE] },
  'text/no-sequence': { message: '한 기호를 나타내는 연쇄 “{character}”({code}): 이를 갖춘 글꼴이 없습니다', hints: [FACE] },
  'text/no-variant': {
    message: '이체자 “{character}”({code}): 사용하는 글꼴에 없어 보통 모양으로 인쇄합니다',
    hints: ['이름에서는 글자 모양이 중요합니다. 이를 갖춘 글꼴을 구하거나 이체자 선택자를 지우십시오'],
  },
}
