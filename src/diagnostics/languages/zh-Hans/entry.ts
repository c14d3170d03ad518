import type { ENTRY_CODES } from '../../codes/entry.ts'
import type { Translation } from '../translation.ts'

const QUESTION = '问题这样开头：`## 3a`'

export const ENTRY: Translation<typeof ENTRY_CODES> = {
  // ── the file ───────────────────────────────────────────────────────────────────────────────────
  'entry/too-large': { message: '申报文件有 {megabytes} MB，超过可读取的 2 MB', hints: ['图片和文档请放入 `attachments/`'] },
  'entry/unreadable': { message: '无法读取文件：{problem}' },
  'entry/outside': { message: '符号链接指向申报文件夹之外，不予跟随', hints: ['请把文件本身放在这里'] },
  'entry/encoding': { message: '文件自此处起不是 UTF-8 编码', hints: ['看起来是 {encoding}', '请另存为 UTF-8'] },
  'entry/control-character': { message: '控制字符 U+{code} 无法打印', hints: ['请删除它'] },

  // ── front matter ───────────────────────────────────────────────────────────────────────────────
  'entry/front-matter-missing': {
    message: '缺少文件头信息',
    hints: ['文件请以 `---` 开头，接着写 `form: unpsa-2022` 和 `languages: [en, zh]`，再写 `---`'],
  },
  'entry/front-matter-unclosed': { message: '文件头信息没有结束', hints: ['请在最后一个键之后单独写一行 `---`'] },
  'entry/front-matter-language': {
    message: '文件头信息以“{language}”书写，但只能读取 YAML',
    hints: ['请以一行 `---` 开头，其中写 `key: value`'],
  },
  'entry/front-matter-syntax': { message: '无法读取文件头信息：{problem}', hints: ['{advice}'] },
  'entry/front-matter-shape': { message: '文件头信息必须由 `key: value` 形式的行组成' },
  'entry/front-matter-refused': {
    message: '文件头信息中不使用{what}',
    hints: ["如果是文字，请加引号：`'{typed}'`"],
  },
  'entry/front-matter-deep': { message: '文件头信息嵌套超过 16 层' },
  'entry/key-twice': { message: '键“{key}”重复出现，首次出现在第 {line} 行', hints: ['请只保留一个'] },
  'entry/key-not-text': { message: '键必须是一个词，不能是列表或键值组' },

  // ── keys common to all forms ───────────────────────────────────────────────────────────────────
  'entry/form-missing': { message: '文件头信息没有写明表格', hints: ['请加上 `form: unpsa-2022`'] },
  'entry/languages-missing': {
    message: '文件头信息没有写明申报所用的语言',
    hints: ['请加上 `languages: [en, zh]`，提交语言写在最前'],
  },
  'entry/language-unknown': { message: '“{language}”不是可用的语言', hints: ['可用的语言：{known}'] },
  'entry/language-twice': { message: '语言“{language}”列出了两次' },
  'entry/key-shape': { message: '“{key}”必须是{shape}', hints: ['例如 `{example}`'] },
  'entry/date-doubtful': {
    message: '日历上没有“{date}”这一天，因此文档不带日期',
    hints: ['请按年、月、日书写：`date: 2022-02-01`'],
  },
  'entry/attachment-key': {
    message: '有一个附件没有“{key}”',
    hints: ['例如 `- { id: A1, file: attachments/report.pdf, title: Report }`'],
  },
  'entry/attachment-key-unknown': {
    message: '有一个附件含有键“{key}”，此键在这里没有意义',
    hints: ['可用的键：id, file, title, language, bind'],
  },
  'entry/attachment-id': { message: '“{id}”不能作附件编号：须以字母开头，后接字母、数字或连字符', hints: ['例如 `id: A1`'] },
  'entry/attachment-twice': { message: '附件“{id}”列出了两次，首次在第 {line} 行' },
  'entry/attachment-path': {
    message: '附件“{file}”不在申报文件夹之内',
    hints: ['路径从该文件夹写起，用正斜杠：`file: attachments/report.pdf`'],
  },
  'entry/attachment-missing': { message: '没有文件“{file}”', hints: ['路径从申报文件夹写起，区分大小写'] },
  'entry/attachment-folder': { message: '附件“{file}”是文件夹', hints: ['请引用其中的文件：`file: {file}/report.pdf`'] },
  'entry/attachment-too-large': { message: '附件“{file}”有 {megabytes} MB，超过可读取的 {limit} MB' },
  'entry/attachment-unused': { message: '没有任何答复引用附件“{id}”', hints: ['请用 `[{id}]` 或 `[{id}, p. 12]` 引用'] },
  'entry/acceptance-reason': { message: '接受提示“{code}”时没有写理由', hints: ['请写 `{code}: 理由`'] },
  'entry/acceptance-unknown': { message: '没有名为“{code}”的提示', hints: ['是否指 `{nearest}`？'] },
  'entry/acceptance-refused': { message: '提示“{code}”不能予以接受', hints: ['请改正其所指之处，并删去此行'] },
  'entry/acceptance-unused': { message: '提示“{code}”已予接受，但并没有出现', hints: ['请删去此行'] },
  'entry/acceptance-key': { message: '“{key}”对所接受的提示没有意义', hints: ['可用的键：{known}'] },

  // ── questions and languages ────────────────────────────────────────────────────────────────────
  'entry/text-before-questions': {
    message: '这段文字位于第一个问题之前，不属于任何问题',
    hints: ['请在上方加上带问题编号的 `## 1`，或改为注释：`<!-- … -->`'],
  },
  'entry/question-id': {
    message: '标题“{heading}”不以问题编号开头',
    hints: [QUESTION, '答复内的标题这样开头：`#### {heading}`'],
  },
  'entry/heading-top': {
    message: '申报文件不使用只有一个 `#` 的标题',
    hints: [QUESTION, '答复内的标题这样开头：`#### {heading}`'],
  },
  'entry/heading-underlined': {
    message: '这一行使上方的文字成为标题',
    hints: ['答复内的标题写作 `#### 标题`', '若要分隔线，请在它上方空一行'],
  },
  'entry/heading-space': { message: '“{typed}”不是标题，因为 `#` 后没有空格', hints: ['请写 `{written}`'] },
  'entry/heading-language': {
    message: '标题“{heading}”不是申报所用语言的名称',
    hints: ['请把 `{language}` 加入文件头信息的 `languages`', '答复内的标题这样开头：`#### {words}`'],
  },
  'entry/language-before-question': {
    message: '语言标题“{heading}”位于第一个问题之前',
    hints: ['请在上方加上带问题编号的 `## 1`'],
  },
  'entry/heading-in-translation': {
    message: '单一语言的文件没有 `###` 标题',
    hints: ['答复内的标题这样开头：`#### {heading}`'],
  },
  'entry/answer-twice': { message: '问题 {id} 用{language}答复了两次，首次在 {place}', hints: ['请合并两处答复'] },
  'entry/fence-unclosed': { message: '此代码块没有结束，后面的问题也被包括在内', hints: ['请用一行 `{fence}` 结束'] },
  'entry/comment-unclosed': { message: '此注释没有结束', hints: ['请以 `-->` 结束', '如果是文字，请写 `\\<!--`'] },

  // ── translations ───────────────────────────────────────────────────────────────────────────────
  'entry/translation-language': {
    message: '文件名中的“{language}”不是申报所用的语言',
    hints: ['申报所用的语言：{known}'],
  },
  'entry/translation-key': {
    message: '键“{key}”应写在申报文件的文件头信息里，不应写在译文中',
    hints: ['这里只能有 `language`'],
  },
  'entry/translation-contradiction': { message: '文件头信息写的是“{language}”，文件名写的是“{named}”' },

  // ── Markdown ───────────────────────────────────────────────────────────────────────────────────
  'entry/too-deep': { message: '此处引用和列表嵌套超过 16 层，因此答复按原样打印' },
  'entry/attachment-unknown': {
    message: '没有附件“{id}”',
    hints: ['是否指 `[{nearest}]`？', '如果是文字，请写 `\\[{id}]`'],
  },
  'entry/pages-backwards': {
    message: '对 {id} 的引用页码倒置，从 {first} 到 {last}',
    hints: ['请写 `[{id}, pp. {last}–{first}]`'],
  },
  'entry/link-unsupported': {
    message: '“{href}”无法打开，因此作为文字打印',
    hints: ['链接可以 `https://`、`http://` 和 `mailto:` 开头；附件用编号引用：`[A1]`'],
  },
  'entry/image-without-text': { message: '图片“{file}”没有替代文字', hints: ['请说明图中内容：`![……的柱状图]({file})`'] },
  'entry/table-row': {
    message: '此行的单元格多于表格的 {columns} 列：其余内容归入最后一格',
    hints: ['单元格内的竖线写作 `\\|`'],
  },
  'entry/definition-unused': { message: '没有任何地方引用链接定义“[{label}]”，因此作为文字打印' },
  'entry/footnote-unused': { message: '没有任何地方引用脚注“[^{label}]”，因此作为文字打印' },
  'entry/footnote-unknown': {
    message: '没有脚注“[^{label}]”，因此该引用按原样打印',
    hints: ['请另起一行写脚注内容：`[^{label}]: …`'],
  },
  'entry/footnote-twice': {
    message: '脚注“[^{label}]”已在第 {line} 行使用，因此此处引用按原样打印',
    hints: ['请另写一条脚注'],
  },
  'entry/footnote-nested': { message: '脚注内不能再有脚注，因此“[^{label}]”按原样打印' },
}
