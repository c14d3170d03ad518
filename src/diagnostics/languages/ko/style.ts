import type { STYLE_CODES } from '../../codes/style.ts'
import type { Translation } from '../translation.ts'

export const STYLE: Translation<typeof STYLE_CODES> = {
  'style/broken-sheet': { message: '스타일 시트의 이 부분을 읽을 수 없어 건너뜁니다: {problem}' },
  'style/unknown-property': {
    message: '속성 “{property}”: 지원하지 않습니다',
    hints: ['{advice}', '다음을 뜻합니까: `{nearest}`'],
  },
  'style/misplaced-property': { message: '속성 “{property}”: 여기에서는 효과가 없습니다({place})' },
  'style/invalid-value': {
    message: '속성 “{property}”: 값 “{value}”를 쓸 수 없습니다',
    hints: ['쓸 수 있는 값: {takes}'],
  },
  'style/unsupported-selector': { message: '선택자 “{selector}”: 지원하지 않습니다({problem})' },
  'style/unsupported-rule': { message: '{rule}: 지원하지 않습니다', hints: ['{advice}'] },
  'style/import-missing': {
    message: '스타일 시트 “{path}”: 찾을 수 없습니다',
    hints: ['경로는 불러오는 시트에서 시작하며 templates/ 안에 있어야 합니다'],
  },
  'style/import-outside': {
    message: '스타일 시트 “{path}”: templates/ 밖에 있습니다',
    hints: ['templates/ 안에 복사한 뒤 그곳에서 불러오십시오'],
  },
  'style/import-circle': { message: '스타일 시트 “{path}”: {way} 경로로 자기 자신을 불러옵니다' },
  'style/unknown-element': {
    message: '요소 <{element}>: 지원하지 않아 그 안의 글만 조판합니다',
    hints: ['지원하는 요소는 templates/CSS.md에 있습니다'],
  },
  'style/ignored-attribute': { message: '<{element}>의 속성 “{attribute}”: 효과가 없습니다', hints: ['{advice}'] },
  'style/undefined-variable': {
    message: '사용자 지정 속성 “{variable}”: “{property}”에서 쓰이지만 정의되어 있지 않습니다',
    hints: ['정의하거나(예: `:root { {variable}: … }`) 대체 값을 주십시오: `var({variable}, …)`'],
  },
  'style/circular-variable': { message: '사용자 지정 속성 “{variable}”: 자기 자신으로 정의되어 있습니다' },
}
