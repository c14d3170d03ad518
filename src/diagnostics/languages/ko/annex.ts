import type { ANNEX_CODES } from '../../codes/annex.ts'
import type { Translation } from '../translation.ts'

const LISTED = '{id}: 목록에만 올리고 쪽은 제본하지 않습니다'
const SAVE_AGAIN = 'PDF/A로 다시 저장하거나 새 PDF로 인쇄하십시오'
const LIST_ONLY = '첨부 파일에 `bind: no`를 쓰면 이 알림 없이 목록에만 올립니다'

export const ANNEX: Translation<typeof ANNEX_CODES> = {
  'annex/too-many': { message: '첨부 파일이 {count}개이며, 양식의 제한은 {limit}개입니다' },
  'annex/too-large': {
    message: '첨부 파일 {id}: 크기 {size}, 양식의 제한은 {limit}',
    hints: ['스캔한 쪽은 인치당 150점으로 하면 훨씬 작아집니다'],
  },
  'annex/type': {
    message: '첨부 파일 {id}: 종류는 {kind}, 양식에서 받는 종류는 {types}',
    hints: ['파일 이름의 끝이 아니라 파일의 내용을 기준으로 합니다'],
  },
  'annex/too-many-pages': {
    message: '제본할 첨부 파일이 모두 {pages}쪽이며, 양식의 제한은 {limit}쪽입니다',
    hints: ['`bind: no`를 쓴 첨부 파일은 목록에만 올립니다'],
  },
  'annex/too-large-together': {
    message: '첨부 파일을 모두 합하면 {size}, 양식의 제한은 {limit}',
    hints: ['스캔한 쪽은 인치당 150점으로 하면 훨씬 작아집니다'],
  },
  'annex/too-long': { message: '첨부 파일 {id}: {pages}쪽이며, 양식의 제한은 {limit}쪽입니다' },
  'annex/private': {
    message: '여기에서 참조하는 첨부 파일 {id}: 비공개이므로 서류에 들어 있지 않습니다',
    hints: ['참조를 지우십시오', '공개되는 항목에도 {id} 파일을 적으십시오'],
  },
  'annex/page-beyond': { message: '{id}: 모두 {pages}쪽이므로 참조한 {page}쪽이 없습니다' },
  'annex/not-pages': {
    message: `${LISTED}. PDF, PNG, JPEG 파일이 아닙니다`,
    hints: ['쪽을 제본하려면 PDF로 저장하십시오', LIST_ONLY],
  },
  'annex/empty': { message: `${LISTED}. 빈 파일입니다(0바이트)`, hints: ['만든 곳에서 다시 저장하십시오', LIST_ONLY] },
  'annex/image': { message: `${LISTED}. {problem}`, hints: [LIST_ONLY] },
  'annex/encrypted': {
    message: `${LISTED}. 암호나 권한으로 보호되어 있습니다`,
    hints: ['보호 없이 저장하십시오', LIST_ONLY],
  },
  'annex/damaged': {
    message: `${LISTED}. {place}파일이 손상되었습니다({what})`,
    hints: ['열람 프로그램에서 열어 다시 저장하십시오', LIST_ONLY],
  },
  'annex/external-stream': { message: `${LISTED}. {place}일부가 다른 파일에 있습니다`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/filter': {
    message: `${LISTED}. {place}보존용으로 받지 않는 방식으로 압축되었습니다({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/limit': {
    message: `${LISTED}. {place}열람 프로그램이 지원해야 하는 크기를 넘는 것이 있습니다({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/operator': {
    message: `${LISTED}. {place}PDF에 없는 명령 “{what}”: 그리는 데 쓰였습니다`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/resource-missing': {
    message: `${LISTED}. {place}그리는 데 필요한 것이 파일에 없습니다({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/rendering-intent': {
    message: `${LISTED}. {place}PDF에 없는 색 렌더링 방식입니다({what})`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/device-color': {
    message: `${LISTED}. {place}색이 인쇄 잉크로 지정되었으나({what}) 어떤 인쇄 조건인지 나와 있지 않습니다`,
    hints: ['색을 sRGB로 바꾸거나 PDF/A로 다시 저장하십시오', LIST_ONLY],
  },
  'annex/color-profile': { message: `${LISTED}. {place}색 프로파일이 올바르지 않습니다`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/spot-color': {
    message: `${LISTED}. {place}별색 “{what}”: 정의가 하나로 정해져 있지 않습니다`,
    hints: ['색을 sRGB로 바꾸어 다시 저장하십시오', LIST_ONLY],
  },
  'annex/transfer-function': { message: `${LISTED}. {place}전달 함수가 색을 바꿉니다`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/blend-mode': { message: `${LISTED}. {place}PDF에 없는 색 혼합 방식입니다({what})`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/jpeg-2000': {
    message: `${LISTED}. {place}검사할 수 없는 JPEG 2000 그림이 있습니다`,
    hints: ['JPEG 그림으로 다시 저장하십시오', LIST_ONLY],
  },
  'annex/postscript': { message: `${LISTED}. {place}PostScript 프로그램이 들어 있습니다`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/reference-object': { message: `${LISTED}. {place}다른 파일의 쪽을 보여 줍니다`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/hidden-layer': {
    message: `${LISTED}. 꺼져 있으나 인쇄하면 나타나는 레이어가 있습니다`,
    hints: ['레이어 없이 다시 저장하거나 새 PDF로 인쇄하십시오', LIST_ONLY],
  },
  'annex/font-not-embedded': {
    message: `${LISTED}. {place}글꼴 “{what}”: 포함되어 있지 않습니다`,
    hints: ['모든 글꼴을 포함하거나 PDF/A로 다시 저장하십시오', LIST_ONLY],
  },
  'annex/font-dictionary': {
    message: `${LISTED}. {place}글꼴 “{what}”: 설명이 온전하지 않습니다`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-cmap': {
    message: `${LISTED}. {place}글꼴 “{what}”: 글리프를 찾는 표를 읽을 수 없습니다`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-encoding': {
    message: `${LISTED}. {place}글꼴 “{what}”: 어떤 글리프인지 정해져 있지 않습니다`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/font-widths': {
    message: `${LISTED}. {place}글꼴 “{what}”: 글리프의 폭이 파일에 적힌 것과 다릅니다`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/glyph-missing': {
    message: `${LISTED}. {place}글꼴 “{what}”: 표시할 글리프가 없습니다`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/undefined-glyph': {
    message: `${LISTED}. {place}글꼴 “{what}”: 문자가 빈 상자로 표시됩니다`,
    hints: ['그 문자가 있는 글꼴을 쓰십시오', LIST_ONLY],
  },
  'annex/no-unicode': {
    message: `${LISTED}. {place}글꼴 “{what}”: 어떤 문자인지 나와 있지 않아 글을 소리 내어 읽거나 복사할 수 없습니다`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/private-use': {
    message: `${LISTED}. {place}글꼴 “{what}”: 널리 쓰이는 문자에 해당하지 않는 기호가 있습니다`,
    hints: ['일반 글꼴의 글머리표와 기호를 쓰십시오', LIST_ONLY],
  },
}
