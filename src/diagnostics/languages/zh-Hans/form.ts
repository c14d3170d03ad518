import type { FORM_CODES } from '../../codes/form.ts'
import type { Translation } from '../translation.ts'

const MEANT = '是否指 `{nearest}`？'
const EXAMPLE = '例如 `{example}`'
const READING = '结果取决于单独的破折号或标点是否算作一个词'
const BINDING = '限制只约束提交语言'

export const FORM: Translation<typeof FORM_CODES> = {
  // ── the definition ─────────────────────────────────────────────────────────────────────────────
  'form/definition-syntax': { message: '无法读取此 YAML：{problem}' },
  'form/definition-shape': { message: '{what} 必须是 {shape}' },
  'form/definition-key': { message: '{what} 含有键“{key}”，此键在这里没有意义', hints: [MEANT, '可用的键：{known}'] },
  'form/definition-missing': { message: '{what} 没有 `{key}`' },
  'form/definition-not-taken': { message: '{what} 含有 `{key}`，它对类型 {kind} 没有意义' },
  'form/definition-value': { message: '“{value}”不是 {what}', hints: [MEANT, '可用的值：{known}'] },
  'form/definition-duplicate': { message: '编号“{id}”用于两个 {things}，首次在第 {line} 行' },
  'form/definition-reference': { message: '字段“{field}”依赖“{id}”，但此表格没有该字段', hints: [MEANT] },
  'form/definition-cycle': { message: '字段“{field}”是否显示取决于它自身' },

  // ── fields and questions that the form does not have ───────────────────────────────────────────
  'form/unknown-field': { message: '表格没有字段“{id}”', hints: ['是否指 `{nearest}:`？'] },
  'form/unknown-part': { message: '{name}的行没有“{key}”', hints: ['是否指 `{nearest}:`？', '可用的有：{known}'] },
  'form/unknown-question': { message: '表格没有问题“{id}”', hints: ['是否指 `## {nearest}`？', '此表格的问题：{known}'] },
  'form/unknown-attachment': {
    message: '{name}引用了“{value}”，但申报中没有这个附件',
    hints: [MEANT, '附件：{known}', '请先在 `attachments` 下列出该文件'],
  },
  'form/belongs-to-body': {
    message: '问题 {id} 应在正文中作答，不在文件头信息中',
    hints: ['请在文件头信息之后写 `## {id}`，并在其下作答'],
  },
  'form/belongs-to-front-matter': {
    message: '字段“{id}”应写在文件头信息中，不在正文中',
    hints: ['请在两行 `---` 之间写 `{id}: …`'],
  },

  // ── values ─────────────────────────────────────────────────────────────────────────────────────
  'form/wrong-shape': { message: '{name}应填{shape}', hints: [EXAMPLE] },
  'form/unknown-language': { message: '{name}之下的“{key}”不是语言', hints: ['可用的语言：{known}'] },
  'form/unprinted-language': {
    message: '{name}填有{language}，但它不在申报所用的语言之列',
    hints: ['请把 {code} 加入 `languages`，或删去该行'],
  },
  'form/unknown-choice': { message: '“{value}”不是{name}的可选答案', hints: [MEANT, '可选答案：{known}'] },
  'form/contradicting-answers': { message: '{name}的{language}答复为“{value}”，之前却是“{first}”' },
  'form/not-a-number': { message: '“{value}”不是整数，而{name}要求填整数', hints: [EXAMPLE] },
  'form/not-a-date': {
    message: '“{value}”不是日期的写法，而{name}要求填日期',
    hints: ['是否指 `{suggestion}`？', '请写年、月、日：`{example}`'],
  },
  'form/not-a-month': {
    message: '“{value}”不是年月的写法，而{name}要求填年月',
    hints: ['是否指 `{suggestion}`？', '请写年和月：`{example}`'],
  },
  'form/doubtful-date': { message: '{name}填的是 {value}，{reason}' },
  'form/doubtful-url': { message: '“{value}”看起来不是网址', hints: [EXAMPLE] },
  'form/doubtful-email': { message: '“{value}”看起来不是电子邮件地址', hints: [EXAMPLE] },
  'form/doubtful-phone': { message: '“{value}”看起来不是电话号码', hints: [EXAMPLE] },

  // ── what is missing ────────────────────────────────────────────────────────────────────────────
  'form/missing-field': { message: '缺少{name}', hints: ['请在文件头信息中加上 `{example}`'] },
  'form/missing-part': { message: '{group}的第 {row} 行没有“{id}”', hints: ['请加上 `{example}`'] },
  'form/missing-answer': {
    message: '{name}没有作答{limit}',
    hints: ['请在 `## {id}` 之下用{language}作答', '也可改为回答问题 {other}'],
  },
  'form/unknown-value': { message: '{name}填为未知，但表格要求作答', hints: ['请从以下选一：{known}', EXAMPLE] },
  'form/consent-refused': { message: '{name}填为否；没有此项同意，表格无法提交', hints: ['取得同意后写 `{id}: yes`'] },
  'form/filler': { message: '{name}的答复只有“{text}”', hints: ['请写出答复，或留空'] },
  'form/missing-original': { message: '{name}有{translation}答复，但没有提交语言{language}的答复' },
  'form/stale-translation': {
    message: '{name}的原文在记录{language}译文之后有改动',
    hints: ['请更新译文，然后运行 `dossier check --record`'],
  },
  'form/incomplete-translation': { message: '{language}译文缺少 {all} 条答复中的 {missing} 条：{ids}' },

  // ── lengths ────────────────────────────────────────────────────────────────────────────────────
  'form/over-limit': {
    message: '{name}有 {count} {unit}，上限为 {max}',
    hints: ['请删减 {excess} {unit}', '最长的句子：{longest}', '计入表格允许的浮动后为：{most}'],
  },
  'form/over-limit-strict': {
    message: `{name}有 {count} {unit}，上限为 {max}：${READING}`,
    hints: ['为稳妥起见，请删减 {excess} {unit}', '最长的句子：{longest}'],
  },
  'form/over-advisory-limit': { message: `{name}有 {count} {unit}，上限为 {max}；${BINDING}`, hints: ['最长的句子：{longest}'] },
  'form/over-recommended-limit': { message: '{name}有 {count} {unit}；表格建议至多 {max}', hints: ['最长的句子：{longest}'] },
  'form/under-limit': { message: '{name}有 {count} {unit}，至少应有 {min}', hints: ['计入表格允许的浮动后为：{least}'] },
  'form/under-limit-strict': { message: `{name}有 {count} {unit}，至少应有 {min}：${READING}` },
  'form/under-advisory-limit': { message: `{name}有 {count} {unit}，至少应有 {min}；${BINDING}` },
  'form/under-recommended-limit': { message: '{name}有 {count} {unit}；表格建议至少 {min}' },
  'form/over-pages': { message: '{name}占 {count} 页，上限为 {bound}', hints: ['请删减 {lines} 行'] },
  'form/over-advisory-pages': { message: '{name}占 {count} 页，上限为 {bound}；限制只约束提交语言', hints: ['多出 {lines} 行'] },
  'form/over-recommended-pages': { message: '{name}占 {count} 页；表格建议至多 {bound}', hints: ['多出 {lines} 行'] },
  'form/under-pages': { message: '{name}占 {count} 页，至少应有 {bound}', hints: ['还缺 {lines} 行'] },
  'form/under-advisory-pages': {
    message: '{name}占 {count} 页，至少应有 {bound}；限制只约束提交语言',
    hints: ['还缺 {lines} 行'],
  },
  'form/under-recommended-pages': { message: '{name}占 {count} 页；表格建议至少 {bound}', hints: ['还缺 {lines} 行'] },

  // ── a translation and its original ────────────────────────────────────────────────────────────────
  'form/numbers-differ': {
    message: '{name}的数字不一致：{original}为 {there}，{translation}为 {here}',
    hints: ['请与 {place} 对照'],
  },
  'form/percentages-differ': {
    message: '{name}的百分比不一致：{original}为 {there}，{translation}为 {here}',
    hints: ['请与 {place} 对照'],
  },
  'form/dates-differ': {
    message: '{name}的日期不一致：{original}为 {there}，{translation}为 {here}',
    hints: ['请与 {place} 对照'],
  },
  'form/goals-differ': {
    message: '{name}的目标和具体目标不一致：{original}为 {there}，{translation}为 {here}',
    hints: ['请与 {place} 对照'],
  },
  'form/links-differ': {
    message: '{name}的链接不一致：{original}为 {there}，{translation}为 {here}',
    hints: ['请与 {place} 对照'],
  },
  'form/references-differ': {
    message: '{name}的附件引用不一致：{original}为 {there}，{translation}为 {here}',
    hints: ['请与 {place} 对照'],
  },
  'form/headings-differ': {
    message: '{name}的标题数量不一致：{original}为 {there}，{translation}为 {here}',
    hints: ['请与 {place} 对照'],
  },
  'form/lists-differ': {
    message: '{name}的列表项数量不一致：{original}为 {there}，{translation}为 {here}',
    hints: ['请与 {place} 对照'],
  },

  // ── answers that do not fit together ───────────────────────────────────────────────────────────
  'form/not-asked': { message: '{answered}，但{deciding}的答复排除了它' },
  'form/asked-if-known': { message: '{answered}，但{deciding}没有作答', hints: ['请回答问题 {id}'] },
  'form/target-without-goal': {
    message: '具体目标 {target} 属于目标 {goal}，但{goals}没有列出该目标',
    hints: ['请把 {goal} 加入 `{id}`，或删去该具体目标'],
  },
  'form/goal-not-argued': {
    message: '{goals}勾选了{argument}没有论述的内容：{missing}',
    hints: ['请在 `## {id}` 之下说明该项目对此的贡献，或从列表中删去'],
  },
  'form/goal-not-ticked': { message: '{argument}论述了{goals}没有勾选的内容：{extra}', hints: ['请加入 `{id}`，或从答复中删去'] },
  'form/too-young': {
    message: '{name}填的是 {value}，距截止日期 {deadline} 为 {months} 个月；表格要求 {years} 年',
    hints: ['自 {from} 起即满足年限', '如奖项已豁免此规定，请以此为理由接受本提示'],
  },
  'form/title-differs': {
    message: '{name}以“{opening}”开头，而标题是“{title}”',
    hints: ['请使两处用词一致，或在答复中不写标题'],
  },
  'form/name-differs': { message: '{name}写的是“{value}”，而{where}的写法不同：{others}', hints: ['请在各处使用同一名称'] },
  'form/no-full-stop': {
    message: '{name}几乎达到字数上限，且末尾没有句号：“{words}”',
    hints: ['请检查末尾是否缺失；否则请加上句号'],
  },
  'form/withheld': { message: '“{id}”不是此表格的非公开字段，因此不能保留不报', hints: ['请填写该字段，并从 `withheld` 中删去'] },
  'form/private-title': { message: '标题印在每个封面上，不能设为非公开' },
  'form/submission-language': { message: '表格不接受{language}，而它是此申报的第一语言', hints: ['可接受的语言：{known}'] },
}
