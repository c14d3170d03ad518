import type { ENTRY_CODES } from '../../codes/entry.ts'
import type { Translation } from '../translation.ts'

const QUESTION = '문항은 이렇게 시작합니다: `## 3a`'
const INSIDE = '답변 안의 제목은 이렇게 시작합니다: `#### {heading}`'

export const ENTRY: Translation<typeof ENTRY_CODES> = {
  // ── the file ───────────────────────────────────────────────────────────────────────────────────
  'entry/too-large': {
    message: '신청서가 {megabytes} MB로, 읽을 수 있는 2 MB를 넘습니다',
    hints: ['그림과 문서는 `attachments/`에 두십시오'],
  },
  'entry/unreadable': { message: '파일을 읽을 수 없습니다: {problem}' },
  'entry/outside': {
    message: '심볼릭 링크가 신청서 폴더 밖을 가리켜 따라가지 않습니다',
    hints: ['파일 자체를 여기에 두십시오'],
  },
  'entry/encoding': {
    message: '여기부터 파일이 UTF-8이 아닙니다',
    hints: ['{encoding} 인코딩으로 보입니다', 'UTF-8로 다시 저장하십시오'],
  },
  'entry/control-character': { message: '제어 문자 U+{code}: 인쇄할 수 없습니다', hints: ['삭제하십시오'] },

  // ── front matter ───────────────────────────────────────────────────────────────────────────────
  'entry/front-matter-missing': {
    message: '머리 정보가 없습니다',
    hints: ['파일을 `---`로 시작하고 `form: unpsa-2022`와 `languages: [en, zh]`를 쓴 뒤 `---`로 닫으십시오'],
  },
  'entry/front-matter-unclosed': {
    message: '머리 정보가 닫혀 있지 않습니다',
    hints: ['마지막 키 다음에 `---`만 있는 줄을 넣으십시오'],
  },
  'entry/front-matter-language': {
    message: '머리 정보의 형식이 “{language}”이지만 YAML만 읽을 수 있습니다',
    hints: ['`---` 줄로 시작하고 그 안에 `key: value`를 쓰십시오'],
  },
  'entry/front-matter-syntax': { message: '머리 정보를 읽을 수 없습니다: {problem}', hints: ['{advice}'] },
  'entry/front-matter-shape': { message: '머리 정보는 `key: value` 형식의 줄로 이루어져야 합니다' },
  'entry/front-matter-refused': {
    message: '머리 정보에서 사용하지 않는 것입니다: {what}',
    hints: ["글자로 쓴 것이라면 따옴표로 묶으십시오: `'{typed}'`"],
  },
  'entry/front-matter-deep': { message: '머리 정보의 중첩이 16단계를 넘습니다' },
  'entry/key-twice': {
    message: '키 “{key}”: 두 번 나옵니다(처음은 {line}행)',
    hints: ['둘 중 하나만 남기십시오'],
  },
  'entry/key-not-text': { message: '키는 목록이나 키와 값의 묶음이 아니라 단어여야 합니다' },

  // ── keys common to all forms ───────────────────────────────────────────────────────────────────
  'entry/form-missing': { message: '머리 정보에 양식이 적혀 있지 않습니다', hints: ['`form: unpsa-2022`를 추가하십시오'] },
  'entry/languages-missing': {
    message: '머리 정보에 신청서의 언어가 적혀 있지 않습니다',
    hints: ['`languages: [en, zh]`를 추가하고 제출 언어를 맨 앞에 쓰십시오'],
  },
  'entry/language-unknown': { message: '“{language}”: 사용할 수 있는 언어가 아닙니다', hints: ['사용할 수 있는 언어: {known}'] },
  'entry/language-twice': { message: '언어 “{language}”: 두 번 적혀 있습니다' },
  'entry/key-shape': { message: '“{key}”에 올 수 있는 값: {shape}', hints: ['예: `{example}`'] },
  'entry/date-doubtful': {
    message: '“{date}”: 달력에 없는 날짜이므로 문서에 날짜를 넣지 않습니다',
    hints: ['연, 월, 일 순으로 쓰십시오: `date: 2022-02-01`'],
  },
  'entry/attachment-key': {
    message: '첨부 파일에 “{key}” 키가 없습니다',
    hints: ['예: `- { id: A1, file: attachments/report.pdf, title: Report }`'],
  },
  'entry/attachment-key-unknown': {
    message: '첨부 파일에 있는 “{key}” 키는 여기에서 의미가 없습니다',
    hints: ['사용할 수 있는 키: id, file, title, language, bind'],
  },
  'entry/attachment-id': {
    message: '“{id}”: 첨부 파일의 id로 쓸 수 없습니다. 영문자로 시작하고 영문자, 숫자, 하이픈이 이어져야 합니다',
    hints: ['예: `id: A1`'],
  },
  'entry/attachment-twice': { message: '첨부 파일 “{id}”: 두 번 적혀 있습니다(처음은 {line}행)' },
  'entry/attachment-path': {
    message: '첨부 파일 “{file}”: 신청서 폴더 안에 있지 않습니다',
    hints: ['그 폴더부터 정슬래시로 쓰십시오: `file: attachments/report.pdf`'],
  },
  'entry/attachment-missing': {
    message: '파일 “{file}”: 찾을 수 없습니다',
    hints: ['경로는 신청서 폴더에서 시작하며 대소문자를 구분합니다'],
  },
  'entry/attachment-folder': {
    message: '첨부 파일 “{file}”: 폴더입니다',
    hints: ['그 안의 파일을 지정하십시오: `file: {file}/report.pdf`'],
  },
  'entry/attachment-too-large': { message: '첨부 파일 “{file}”: {megabytes} MB로, 읽을 수 있는 {limit} MB를 넘습니다' },
  'entry/attachment-unused': {
    message: '첨부 파일 “{id}”: 어느 답변에서도 참조하지 않습니다',
    hints: ['`[{id}]` 또는 `[{id}, p. 12]`로 참조하십시오'],
  },
  'entry/acceptance-reason': {
    message: '알림 “{code}”: 사유 없이 허용되어 있습니다',
    hints: ['`{code}: 사유`와 같이 쓰십시오'],
  },
  'entry/acceptance-unknown': { message: '“{code}”: 이런 이름의 알림이 없습니다', hints: ['다음을 뜻합니까: `{nearest}`'] },
  'entry/acceptance-refused': { message: '알림 “{code}”: 허용할 수 없습니다', hints: ['지적된 것을 고치고 이 줄을 지우십시오'] },
  'entry/acceptance-unused': { message: '알림 “{code}”: 허용되어 있으나 나타나지 않습니다', hints: ['이 줄을 지우십시오'] },
  'entry/acceptance-key': { message: '“{key}”: 허용한 알림에서 의미가 없습니다', hints: ['사용할 수 있는 키: {known}'] },

  // ── questions and languages ────────────────────────────────────────────────────────────────────
  'entry/text-before-questions': {
    message: '이 글은 첫 문항 앞에 있어 어느 문항에도 속하지 않습니다',
    hints: ['위에 문항 id를 넣어 `## 1`을 쓰거나 메모로 바꾸십시오: `<!-- … -->`'],
  },
  'entry/question-id': { message: '제목 “{heading}”: 문항 id로 시작하지 않습니다', hints: [QUESTION, INSIDE] },
  'entry/heading-top': { message: '신청서에서는 `#` 하나짜리 제목을 쓰지 않습니다', hints: [QUESTION, INSIDE] },
  'entry/heading-underlined': {
    message: '이 줄 때문에 위의 글이 제목이 됩니다',
    hints: ['답변 안의 제목은 `#### 제목`으로 씁니다', '가로줄이라면 위에 빈 줄을 두십시오'],
  },
  'entry/heading-space': {
    message: '“{typed}”: `#` 뒤에 공백이 없어 제목이 아닙니다',
    hints: ['다음과 같이 쓰십시오: `{written}`'],
  },
  'entry/heading-language': {
    message: '제목 “{heading}”: 신청서의 언어 이름이 아닙니다',
    hints: ['머리 정보의 `languages`에 `{language}` 언어를 추가하십시오', '답변 안의 제목은 이렇게 시작합니다: `#### {words}`'],
  },
  'entry/language-before-question': {
    message: '언어 제목 “{heading}”: 첫 문항 앞에 있습니다',
    hints: ['위에 문항 id를 넣어 `## 1`을 쓰십시오'],
  },
  'entry/heading-in-translation': { message: '한 언어만 담은 파일에는 `###` 제목이 없습니다', hints: [INSIDE] },
  'entry/answer-twice': {
    message: '문항 {id}: {language} 답변이 두 번 있습니다(처음은 {place})',
    hints: ['두 답변을 합치십시오'],
  },
  'entry/fence-unclosed': {
    message: '이 코드 블록이 닫히지 않아 뒤의 문항까지 포함합니다',
    hints: ['`{fence}` 줄로 닫으십시오'],
  },
  'entry/comment-unclosed': {
    message: '이 주석이 닫혀 있지 않습니다',
    hints: ['`-->`로 닫으십시오', '글자로 쓴 것이라면 `\\<!--`로 쓰십시오'],
  },

  // ── translations ───────────────────────────────────────────────────────────────────────────────
  'entry/translation-language': {
    message: '파일 이름의 “{language}”: 신청서의 언어가 아닙니다',
    hints: ['신청서의 언어: {known}'],
  },
  'entry/translation-key': {
    message: '키 “{key}”: 번역이 아니라 신청서의 머리 정보에 써야 합니다',
    hints: ['여기에는 `language`만 쓸 수 있습니다'],
  },
  'entry/translation-contradiction': { message: '머리 정보에는 “{language}”, 파일 이름에는 “{named}”로 적혀 있습니다' },

  // ── Markdown ───────────────────────────────────────────────────────────────────────────────────
  'entry/too-deep': { message: '여기에서 인용과 목록의 중첩이 16단계를 넘어 답변을 입력한 그대로 인쇄합니다' },
  'entry/attachment-unknown': {
    message: '첨부 파일 “{id}”: 없는 파일입니다',
    hints: ['다음을 뜻합니까: `[{nearest}]`', '글자로 쓴 것이라면 `\\[{id}]`로 쓰십시오'],
  },
  'entry/pages-backwards': {
    message: '{id}: 참조한 쪽의 순서가 {first}에서 {last}까지 거꾸로 되어 있습니다',
    hints: ['다음과 같이 쓰십시오: `[{id}, pp. {last}–{first}]`'],
  },
  'entry/link-unsupported': {
    message: '“{href}”: 열 수 있는 것이 없어 글자로 인쇄합니다',
    hints: ['링크는 `https://`, `http://`, `mailto:`로 시작할 수 있고, 첨부 파일은 id로 가리킵니다: `[A1]`'],
  },
  'entry/image-without-text': {
    message: '그림 “{file}”: 대체 텍스트가 없습니다',
    hints: ['무엇을 보여 주는지 쓰십시오: `![…의 막대그래프]({file})`'],
  },
  'entry/table-row': {
    message: '이 행의 칸이 표의 {columns}칸보다 많아 나머지를 마지막 칸에 넣습니다',
    hints: ['칸 안의 세로줄은 `\\|`로 씁니다'],
  },
  'entry/definition-unused': { message: '링크 정의 “[{label}]”: 참조하는 곳이 없어 글자로 인쇄합니다' },
  'entry/footnote-unused': { message: '각주 “[^{label}]”: 참조하는 곳이 없어 글자로 인쇄합니다' },
  'entry/footnote-unknown': {
    message: '각주 “[^{label}]”: 없는 각주이므로 참조를 입력한 그대로 인쇄합니다',
    hints: ['각주 내용을 별도의 줄에 쓰십시오: `[^{label}]: …`'],
  },
  'entry/footnote-twice': {
    message: '각주 “[^{label}]”: {line}행에 이미 있으므로 이 참조를 입력한 그대로 인쇄합니다',
    hints: ['각주를 하나 더 쓰십시오'],
  },
  'entry/footnote-nested': { message: '각주 안에 각주를 둘 수 없어 “[^{label}]” 그대로 인쇄합니다' },
}
