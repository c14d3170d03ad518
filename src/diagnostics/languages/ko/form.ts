import type { FORM_CODES } from '../../codes/form.ts'
import type { Translation } from '../translation.ts'

const MEANT = '다음을 뜻합니까: `{nearest}`'
const EXAMPLE = '예: `{example}`'
const READING = '줄표나 부호 하나를 단어로 세는지에 따라 달라집니다'
const BINDING = '제한은 제출 언어에만 적용됩니다'

export const FORM: Translation<typeof FORM_CODES> = {
  // ── the definition ─────────────────────────────────────────────────────────────────────────────
  'form/definition-syntax': { message: '이 YAML을 읽을 수 없습니다: {problem}' },
  'form/definition-shape': { message: '{what}: 올 수 있는 값은 {shape}' },
  'form/definition-key': {
    message: '{what}: 키 “{key}”의 의미가 정해져 있지 않습니다',
    hints: [MEANT, '사용할 수 있는 키: {known}'],
  },
  'form/definition-missing': { message: '{what}: `{key}` 키가 없습니다' },
  'form/definition-not-taken': { message: '{what}: `{key}` 키는 종류 {kind}에서 의미가 없습니다' },
  'form/definition-value': { message: '“{value}”: {what}에 쓸 수 없는 값입니다', hints: [MEANT, '사용할 수 있는 값: {known}'] },
  'form/definition-duplicate': { message: 'id “{id}”: 두 {things}에 쓰였습니다(처음은 {line}행)' },
  'form/definition-reference': {
    message: '항목 “{field}”: 이 양식에 없는 항목 “{id}”에 의존합니다',
    hints: [MEANT],
  },
  'form/definition-cycle': { message: '항목 “{field}”: 표시 여부가 자기 자신에 달려 있습니다' },

  // ── fields and questions that the form does not have ───────────────────────────────────────────
  'form/unknown-field': { message: '항목 “{id}”: 양식에 없습니다', hints: ['다음을 뜻합니까: `{nearest}:`'] },
  'form/unknown-part': {
    message: '{name}: 행에 “{key}” 키가 없습니다',
    hints: ['다음을 뜻합니까: `{nearest}:`', '사용할 수 있는 키: {known}'],
  },
  'form/unknown-question': {
    message: '문항 “{id}”: 양식에 없습니다',
    hints: ['다음을 뜻합니까: `## {nearest}`', '이 양식의 문항: {known}'],
  },
  'form/unknown-attachment': {
    message: '{name}: “{value}”라는 첨부 파일이 이 신청서에 없습니다',
    hints: [MEANT, '첨부 파일: {known}', '먼저 `attachments`에 파일을 적으십시오'],
  },
  'form/belongs-to-body': {
    message: '문항 {id}: 머리 정보가 아니라 본문에서 답해야 합니다',
    hints: ['머리 정보 아래에 `## {id}`를 쓰고 그 밑에 답하십시오'],
  },
  'form/belongs-to-front-matter': {
    message: '항목 “{id}”: 본문이 아니라 머리 정보에 써야 합니다',
    hints: ['`---` 줄 사이에 `{id}: …`를 쓰십시오'],
  },

  // ── values ─────────────────────────────────────────────────────────────────────────────────────
  'form/wrong-shape': { message: '{name}: 올 수 있는 값은 {shape}', hints: [EXAMPLE] },
  'form/unknown-language': { message: '{name}: “{key}”는 언어가 아닙니다', hints: ['언어: {known}'] },
  'form/unprinted-language': {
    message: '{name}: {language} 값이 있으나 신청서의 언어에 들어 있지 않습니다',
    hints: ['{code} 언어를 `languages`에 추가하거나 그 줄을 지우십시오'],
  },
  'form/unknown-choice': { message: '{name}: “{value}”는 선택할 수 없는 답입니다', hints: [MEANT, '선택할 수 있는 답: {known}'] },
  'form/contradicting-answers': { message: '{name}: {language} 답은 “{value}”인데 앞의 답은 “{first}”입니다' },
  'form/not-a-number': { message: '{name}: “{value}”는 정수가 아닙니다', hints: [EXAMPLE] },
  'form/not-a-date': {
    message: '{name}: “{value}”는 날짜 형식이 아닙니다',
    hints: ['다음을 뜻합니까: `{suggestion}`', '연, 월, 일을 쓰십시오: `{example}`'],
  },
  'form/not-a-month': {
    message: '{name}: “{value}”는 연월 형식이 아닙니다',
    hints: ['다음을 뜻합니까: `{suggestion}`', '연과 월을 쓰십시오: `{example}`'],
  },
  'form/doubtful-date': { message: '{name}: {value}, {reason}' },
  'form/doubtful-url': { message: '“{value}”: 웹 주소로 보이지 않습니다', hints: [EXAMPLE] },
  'form/doubtful-email': { message: '“{value}”: 전자우편 주소로 보이지 않습니다', hints: [EXAMPLE] },
  'form/doubtful-phone': { message: '“{value}”: 전화번호로 보이지 않습니다', hints: [EXAMPLE] },

  // ── what is missing ────────────────────────────────────────────────────────────────────────────
  'form/missing-field': { message: '{name}: 빠져 있습니다', hints: ['머리 정보에 다음을 추가하십시오: `{example}`'] },
  'form/missing-part': { message: '{group}: {row}번째 행에 “{id}” 값이 없습니다', hints: ['추가하십시오: `{example}`'] },
  'form/missing-answer': {
    message: '{name}: 답변이 없습니다{limit}',
    hints: ['`## {id}` 아래에 {language}로 답변을 쓰십시오', '또는 문항 {other}에 대신 답하십시오'],
  },
  'form/unknown-value': {
    message: '{name}: 값을 알 수 없다고 되어 있으나 양식에서 답을 요구합니다',
    hints: ['다음 중 하나를 쓰십시오: {known}', EXAMPLE],
  },
  'form/consent-refused': {
    message: '{name}: 동의하지 않는 것으로 되어 있어 양식을 제출할 수 없습니다',
    hints: ['동의를 받은 뒤 `{id}: yes`로 쓰십시오'],
  },
  'form/filler': { message: '{name}: 답이 “{text}”뿐입니다', hints: ['답변을 쓰거나 비워 두십시오'] },
  'form/missing-original': { message: '{name}: {translation} 답은 있으나 제출 언어인 {language} 답이 없습니다' },
  'form/stale-translation': {
    message: '{name}: {language} 번역을 기록한 뒤에 원문이 바뀌었습니다',
    hints: ['번역을 고친 다음 `dossier check --record`를 실행하십시오'],
  },
  'form/incomplete-translation': { message: '{language} 번역: 답변 {all}개 중 {missing}개가 없습니다: {ids}' },

  // ── lengths ────────────────────────────────────────────────────────────────────────────────────
  'form/over-limit': {
    message: '{name}: {count} {unit}, 제한은 {max}',
    hints: ['{excess} {unit} 줄이십시오', '가장 긴 문장: {longest}', '양식이 허용하는 여유를 더한 제한: {most}'],
  },
  'form/over-limit-strict': {
    message: `{name}: {count} {unit}, 제한은 {max}. ${READING}`,
    hints: ['확실히 하려면 {excess} {unit} 줄이십시오', '가장 긴 문장: {longest}'],
  },
  'form/over-advisory-limit': { message: `{name}: {count} {unit}, 제한은 {max}. ${BINDING}`, hints: ['가장 긴 문장: {longest}'] },
  'form/over-recommended-limit': {
    message: '{name}: {count} {unit}, 양식의 권장 최대는 {max}',
    hints: ['가장 긴 문장: {longest}'],
  },
  'form/under-limit': {
    message: '{name}: {count} {unit}, 최소 {min} 필요',
    hints: ['양식이 허용하는 여유를 뺀 최소: {least}'],
  },
  'form/under-limit-strict': { message: `{name}: {count} {unit}, 최소 {min} 필요. ${READING}` },
  'form/under-advisory-limit': { message: `{name}: {count} {unit}, 최소 {min} 필요. ${BINDING}` },
  'form/under-recommended-limit': { message: '{name}: {count} {unit}, 양식의 권장 최소는 {min}' },
  'form/over-pages': { message: '{name}: {count}쪽, 제한은 {bound}', hints: ['{lines}줄 줄이십시오'] },
  'form/over-advisory-pages': {
    message: '{name}: {count}쪽, 제한은 {bound}. 제한은 제출 언어에만 적용됩니다',
    hints: ['{lines}줄이 넘칩니다'],
  },
  'form/over-recommended-pages': { message: '{name}: {count}쪽, 양식의 권장 최대는 {bound}', hints: ['{lines}줄이 넘칩니다'] },
  'form/under-pages': { message: '{name}: {count}쪽, 최소 {bound} 필요', hints: ['{lines}줄이 모자랍니다'] },
  'form/under-advisory-pages': {
    message: '{name}: {count}쪽, 최소 {bound} 필요. 제한은 제출 언어에만 적용됩니다',
    hints: ['{lines}줄이 모자랍니다'],
  },
  'form/under-recommended-pages': { message: '{name}: {count}쪽, 양식의 권장 최소는 {bound}', hints: ['{lines}줄이 모자랍니다'] },

  // ── a translation and its original ────────────────────────────────────────────────────────────────
  'form/numbers-differ': {
    message: '{name}: 수이(가) 다릅니다. {original}: {there}, {translation}: {here}',
    hints: ['{place}와(과) 비교하십시오'],
  },
  'form/percentages-differ': {
    message: '{name}: 백분율이(가) 다릅니다. {original}: {there}, {translation}: {here}',
    hints: ['{place}와(과) 비교하십시오'],
  },
  'form/dates-differ': {
    message: '{name}: 날짜이(가) 다릅니다. {original}: {there}, {translation}: {here}',
    hints: ['{place}와(과) 비교하십시오'],
  },
  'form/goals-differ': {
    message: '{name}: 목표와 세부목표이(가) 다릅니다. {original}: {there}, {translation}: {here}',
    hints: ['{place}와(과) 비교하십시오'],
  },
  'form/links-differ': {
    message: '{name}: 링크이(가) 다릅니다. {original}: {there}, {translation}: {here}',
    hints: ['{place}와(과) 비교하십시오'],
  },
  'form/references-differ': {
    message: '{name}: 첨부 파일 참조이(가) 다릅니다. {original}: {there}, {translation}: {here}',
    hints: ['{place}와(과) 비교하십시오'],
  },
  'form/headings-differ': {
    message: '{name}: 제목의 수이(가) 다릅니다. {original}: {there}, {translation}: {here}',
    hints: ['{place}와(과) 비교하십시오'],
  },
  'form/lists-differ': {
    message: '{name}: 목록 항목의 수이(가) 다릅니다. {original}: {there}, {translation}: {here}',
    hints: ['{place}와(과) 비교하십시오'],
  },

  // ── answers that do not fit together ───────────────────────────────────────────────────────────
  'form/not-asked': { message: '{answered}. 그러나 {deciding}의 답에 따르면 해당하지 않습니다' },
  'form/asked-if-known': { message: '{answered}. 그러나 {deciding}에 답변이 없습니다', hints: ['문항 {id}에 답하십시오'] },
  'form/target-without-goal': {
    message: '세부목표 {target}: 목표 {goal}에 속하지만 {goals}에 그 목표가 없습니다',
    hints: ['`{id}`에 {goal}을(를) 추가하거나 세부목표를 지우십시오'],
  },
  'form/goal-not-argued': {
    message: '{goals}: 표시했으나 {argument}에 설명이 없습니다: {missing}',
    hints: ['`## {id}` 아래에 이 사업이 그 목표에 기여하는 바를 쓰거나 목록에서 지우십시오'],
  },
  'form/goal-not-ticked': {
    message: '{argument}: 설명했으나 {goals}에 표시하지 않았습니다: {extra}',
    hints: ['`{id}`에 추가하거나 답변에서 지우십시오'],
  },
  'form/too-young': {
    message: '{name}: {value}, 마감일 {deadline}까지 {months}개월이며, 양식은 {years}년을 요구합니다',
    hints: ['{from}부터는 기간을 채웁니다', '이 규정이 면제되었다면 그 사유로 이 알림을 허용하십시오'],
  },
  'form/title-differs': {
    message: '{name}: 첫머리는 “{opening}”, 제목은 “{title}”',
    hints: ['둘을 같은 말로 쓰거나 답변에서 제목을 빼십시오'],
  },
  'form/name-differs': {
    message: '{name}: “{value}”로 쓰였으나 {where}에서는 다르게 쓰였습니다: {others}',
    hints: ['이름을 어디에서나 똑같이 쓰십시오'],
  },
  'form/no-full-stop': {
    message: '{name}: 제한 길이에 거의 이르렀고 마침표 없이 끝납니다: “{words}”',
    hints: ['끝부분이 잘렸는지 확인하고, 아니라면 마침표를 찍으십시오'],
  },
  'form/withheld': {
    message: '“{id}”: 이 양식의 비공개 항목이 아니므로 제출하지 않고 둘 수 없습니다',
    hints: ['값을 쓰고 `withheld`에서 지우십시오'],
  },
  'form/private-title': { message: '제목은 모든 표지에 인쇄되므로 비공개로 할 수 없습니다' },
  'form/submission-language': {
    message: '양식에서 받지 않는 언어입니다: 이 신청서의 첫 언어 {language}',
    hints: ['받는 언어: {known}'],
  },
}
