import type { PROOF_CODES } from '../../codes/proof.ts'
import type { Translation } from '../translation.ts'

const FAULT = 'PDF를 쓰지 않습니다. 신청서가 아니라 프로그램 또는 글꼴 파일 {file}의 문제이니 알려 주십시오'
const PROGRAM = 'PDF를 쓰지 않습니다. 신청서가 아니라 프로그램의 문제이니 신청서와 함께 알려 주십시오'

export const PROOF: Translation<typeof PROOF_CODES> = {
  'proof/no-glyph': { message: '문자 “{text}”: {face}의 “없는 문자” 기호로 인쇄됩니다', hints: [FAULT] },
  'proof/blank': { message: '문자 “{text}”: {face}에 모양이 있는데도 빈칸으로 인쇄됩니다', hints: [FAULT] },
  'proof/outline': { message: '문자 “{text}”: {face}의 모양과 다르게 인쇄됩니다', hints: [FAULT] },
  'proof/width': {
    message: '{face}의 문자 “{text}”: 폭이 PDF에서는 1000분의 {stated} em, 조판에서는 1000분의 {wanted} em입니다',
    hints: [FAULT],
  },
  'proof/no-text': { message: '문자 “{text}”: PDF에서 읽어 낼 수 없습니다', hints: [FAULT] },
  'proof/text': { message: '문자 “{text}”: PDF에서 “{read}”로 읽힙니다', hints: [FAULT] },
  'proof/stand-in': {
    message: '문자 “{text}”: PDF에서 표현형이나 부수 “{read}”({point})로 읽힙니다',
    hints: [FAULT],
  },
  'proof/incomplete': {
    message: '{page}쪽: 조판한 {set}자 대신 {shown}자가 표시되며, “{text}”부터 달라집니다',
    hints: [PROGRAM],
  },
  'proof/pages': { message: '조판한 것은 {set}쪽인데 PDF는 {shown}쪽입니다', hints: [PROGRAM] },
  'proof/unreadable': { message: 'PDF를 다시 읽을 수 없습니다: {reason}', hints: [PROGRAM] },
}
