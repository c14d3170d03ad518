import type { IMAGE_CODES } from '../../codes/image.ts'
import type { Translation } from '../translation.ts'

const SMALLER = '크기를 줄이십시오: 인쇄에는 인치당 300점이면 충분합니다'

export const IMAGE: Translation<typeof IMAGE_CODES> = {
  'image/missing': {
    message: '그림 파일 “{file}”: 찾을 수 없습니다',
    hints: ['경로는 신청서 폴더에서 시작합니다: `attachments/chart.png`', '다음을 뜻합니까: “{nearest}”'],
  },
  'image/without-text': {
    message: '그림 “{file}”: 대체 텍스트가 없습니다',
    hints: ['무엇을 보여 주는지 쓰십시오: `alt="…"`. 장식이라면 비워 두십시오: `alt=""`'],
  },
  'image/outside': {
    message: '그림 “{file}”: 속한 폴더 밖에 있습니다',
    hints: ['`attachments/`에 복사한 뒤 그곳에서 지정하십시오'],
  },
  'image/remote': {
    message: '그림 “{file}”: 인터넷 주소이며, 다른 곳에서 내려받지 않습니다',
    hints: ['`attachments/`에 저장한 뒤 그곳에서 지정하십시오'],
  },
  'image/too-large': { message: '그림 “{file}”: {megabytes} MB로, 읽을 수 있는 {limit} MB를 넘습니다', hints: [SMALLER] },
  'image/too-many-pixels': {
    message: '그림 “{file}”: {columns} × {rows} 픽셀로, {limit}메가픽셀을 넘습니다',
    hints: [SMALLER],
  },
  'image/format': {
    message: '그림 “{file}”: 인쇄할 수 없는 종류입니다',
    hints: ['파일의 종류: {kind}', 'PNG, JPEG 또는 SVG로 저장하십시오'],
  },
  'image/damaged': {
    message: '그림 “{file}”: 손상되었습니다. {problem}',
    hints: ['그림 보기 프로그램에서 열어 다시 저장하십시오'],
  },
  'image/unsupported': { message: '그림 “{file}”: 인쇄할 수 없습니다. {problem}', hints: ['다시 저장할 형식: {instead}'] },
  'image/cmyk': {
    message: '그림 “{file}”: 인쇄 잉크 색(CMYK)을 쓰지만 어떤 잉크인지 나와 있지 않습니다',
    hints: ['RGB로, 또는 색 프로파일과 함께 저장하십시오'],
  },
  'image/svg-element': {
    message: '그림의 요소 <{what}>: 인쇄할 수 없습니다',
    hints: ['{instead}', '그 요소 없이 저장하거나 인치당 300점의 PNG로 저장하십시오'],
  },
  'image/svg-effect': { message: '그림을 다음 효과 없이 인쇄합니다: {what}' },
  'image/svg-value': { message: '그림의 {name}="{value}": 효과가 없습니다' },
  'image/svg-reference': {
    message: '그림이 참조하는 “{href}”: 그림 안에 없습니다',
    hints: ['그림은 자신의 부분만 참조할 수 있으며, 다른 곳에서 내려받지 않습니다'],
  },
  'image/svg-circle': {
    message: '그림의 “{href}”: 자기 자신을 사용하거나 16단계가 넘는 참조를 거칩니다',
    hints: ['일반 SVG로, 또는 인치당 300점의 PNG로 다시 저장하십시오'],
  },
  'image/svg-style': {
    message: '그림의 규칙 “{what}”: 해석할 수 없어 효과가 없습니다',
    hints: ['요소, 클래스, id의 선택자를 쓸 수 있습니다'],
  },
  'image/profile': { message: '그림 “{file}”: 색 프로파일이 올바르지 않아 색을 sRGB로 봅니다' },
}
