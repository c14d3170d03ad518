import type { PORTAL_CODES } from '../../codes/portal.ts'
import type { Translation } from '../translation.ts'

export const PORTAL: Translation<typeof PORTAL_CODES> = {
  'portal/no-label': {
    message: '양식 “{form}”: 그 표제로 시작하는 줄이 이 글에 없습니다',
    hints: ['화면에 나온 양식을 지정하십시오: `--form ID`', '표제까지 포함하여 화면 전체를 복사하십시오'],
  },
  'portal/unmatched-line': {
    message: '양식에 다음 줄이 들어갈 자리가 없습니다: “{text}”',
    hints: ['신청서의 `imported` 아래 `unrecognized`에 보관했습니다. 알맞은 자리로 옮기십시오'],
  },
  'portal/unread-value': { message: '항목 “{id}”: 값 “{text}”를 알 수 없어 화면에 나온 그대로 둡니다' },

  // ── what goes into its boxes ───────────────────────────────────────────────────────────────────
  'portal/eaten-character': {
    message: '{name}: 포털 입력란에서 {codes} 문자가 사라질 수 있습니다({what})',
    hints: ['붙여 넣은 뒤 입력란을 확인하거나 다르게 쓰십시오'],
  },
  'portal/picture-left-out': {
    message: '{name}: 그림이 있으나 글 입력란에 넣을 수 없습니다',
    hints: ['포털에서 파일을 받는 곳에 그림을 첨부하십시오'],
  },

  // ── the proof ──────────────────────────────────────────────────────────────────────────────────
  'portal/not-whole': { message: '읽은 줄을 모두 합쳐도 원래 글과 같지 않습니다' },
  'portal/label-missing': {
    message: '“{id}”: 표제가 화면에 없어 그 내용이 앞의 항목이나 문항에 들어갔을 수 있습니다',
    hints: ['찾을 표제: “{label}”'],
  },
  'portal/question-missing': { message: '제목 “{heading}”: 화면에 없거나 양식과 다른 자리에 있습니다' },
  'portal/limit-differs': { message: '{id}: 화면의 제한은 {limit}, 양식의 제한은 {max}. 서로 다른 판일 수 있습니다' },
  'portal/limit-missing': { message: '{id}: 화면에 제한이 없으나 양식의 제한은 {max}입니다' },
  'portal/label-in-answer': {
    message: '{id}: 답변에 표제로 보이는 줄이 있습니다: “{text}”',
    hints: ['표제가 맞다면 그 뒤의 내용은 다른 곳에 속합니다'],
  },
  'portal/last-line': {
    message: '{id}: 답변의 마지막 줄이 화면의 단추일 수 있습니다: “{text}”',
    hints: ['단추가 맞다면 신청서에서 지우거나 양식의 `chrome`에 적으십시오'],
  },
  'portal/entry-unreadable': { message: '작성한 신청서의 {line}행을 다시 읽을 수 없습니다: {problem}' },
  'portal/value-changed': { message: '“{id}”: 신청서를 다시 읽으면 값이 달라집니다' },
  'portal/answer-changed': { message: '{id}: 신청서를 다시 읽으면 답변이 달라집니다' },
}
