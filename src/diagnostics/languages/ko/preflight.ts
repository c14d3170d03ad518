import type { PREFLIGHT_CODES } from '../../codes/preflight.ts'
import type { Translation } from '../translation.ts'

/** What is wrong, where in the PDF, what to do, and who asks for it. */
function broken<const H extends readonly string[]>(message: string, ...hints: H) {
  return {
    message,
    hints: [
      '{pdf} {page}쪽, 왼쪽에서 {left}, 위에서 {top}',
      '{pdf} {whole-page}쪽',
      ...hints,
      '근거: {profile}: {source}({date}, {status})',
    ],
  } as const
}

export const PREFLIGHT: Translation<typeof PREFLIGHT_CODES> = {
  'preflight/unreadable': {
    message: 'PDF를 읽을 수 없습니다: {reason}',
    hints: ['열람 프로그램에서 열어 암호 없이 다시 저장하십시오'],
  },
  'preflight/damaged': {
    message: 'PDF의 일부를 읽을 수 없어 측정하지 않았습니다: {place}{reason}',
    hints: ['열람 프로그램에서 열어 다시 저장하십시오'],
  },
  'preflight/unread': { message: 'PDF가 보호되어 있어 글을 측정할 수 없습니다', hints: ['보호 없이 저장하십시오'] },
  'preflight/paper': broken(
    '쪽 크기는 {found}, 요구되는 크기는 {wanted}(쪽: {pages})',
    '머리 정보의 `paper: A4` 또는 `paper: Letter`가 첨부를 뺀 모든 쪽의 용지를 정합니다',
  ),
  'preflight/margin': broken('{side} 여백은 {found}로 {wanted}보다 작습니다. 위치는 “{text}” 옆(쪽: {pages})'),
  'preflight/pages': broken('모두 {found}쪽이며 최대 {wanted}쪽까지 받습니다', '답변을 줄이거나 첨부를 줄이십시오'),
  'preflight/running-head': broken('머리글이나 바닥글 “{text}”: 허용되지 않습니다(쪽: {pages})'),
  'preflight/running-head-missing': broken('머리글이나 바닥글이 없는 쪽이 있습니다(쪽: {pages})'),
  'preflight/page-number': broken('쪽 번호 “{text}”: 허용되지 않습니다(쪽: {pages})'),
  'preflight/page-number-missing': broken('쪽 번호가 없는 쪽이 있습니다(쪽: {pages})'),
  'preflight/columns': broken(
    '글이 {found}단으로 짜여 있으나 최대 {wanted}단까지 받습니다(쪽: {pages})',
    '`layout: stacked`를 쓰면 언어를 위아래로 놓습니다',
  ),
  'preflight/type-size': broken('{role} 글자 크기는 {found}로 {wanted}보다 작습니다: “{text}”(줄 수: {count}, 쪽: {pages})'),
  'preflight/characters-per-inch': broken('인치당 {found}자로 {wanted}자보다 많습니다: “{text}”(줄 수: {count}, 쪽: {pages})'),
  'preflight/lines-per-inch': broken('인치당 {found}줄로 {wanted}줄보다 많습니다: “{text}”(줄 수: {count}, 쪽: {pages})'),
  'preflight/font-missing': broken(
    '글꼴 “{name}”: 파일에 들어 있지 않습니다',
    '모든 글꼴을 포함하거나 PDF/A로 다시 저장하십시오',
  ),
  'preflight/font-other': broken('허용되지 않는 글꼴: {names}', '허용되는 글꼴: {families}'),
  'preflight/too-large': broken('PDF의 크기는 {found}로 {wanted}보다 큽니다', '그림과 첨부의 해상도를 낮추면 작아집니다'),
  'preflight/too-small': broken('PDF의 크기는 {found}로 {wanted}보다 작습니다'),
  'preflight/name-length': broken(
    '파일 이름 “{name}”: {found}자로 {wanted}자보다 깁니다',
    'PDF의 이름은 신청서의 이름을 따르므로 그 이름을 바꾸십시오',
  ),
  'preflight/name-character': broken(
    '파일 이름 “{name}”: 쓸 수 없는 문자가 있습니다(“{character}”)',
    'PDF의 이름은 신청서의 이름을 따르므로 그 이름을 바꾸십시오',
  ),
  'preflight/link': broken('링크는 허용되지 않습니다. 첫 링크의 대상은 {target}(누를 수 있는 곳: {count}, 쪽: {pages})'),
  'preflight/signature': broken('PDF에 전자 서명이 있습니다({count}). 허용되지 않습니다', '새 PDF로 인쇄하십시오'),
  'preflight/encrypted': broken('PDF가 암호나 권한으로 보호되어 있습니다. 허용되지 않습니다', '보호 없이 저장하십시오'),
  'preflight/attachment': broken('PDF 안에 파일이 첨부되어 있습니다({count}). 허용되지 않습니다'),
  'preflight/script': broken('PDF에 스크립트가 있습니다({count}). 허용되지 않습니다', '새 PDF로 인쇄하십시오'),
  'preflight/form-field': broken('PDF에 채워 넣는 칸이 있습니다({count}). 허용되지 않습니다', '새 PDF로 인쇄하십시오'),
  'preflight/standard': broken('PDF가 따라야 할 표준은 {wanted}, 파일에 적힌 표준은 {found}', 'PDF/A로 다시 저장하십시오'),
  'preflight/not-accessible': broken(
    '볼 수 없는 독자에게 필요한 것이 PDF에 없습니다: {what}',
    '제목과 언어를 정하여 태그가 있는 PDF로 다시 저장하십시오',
  ),
}
