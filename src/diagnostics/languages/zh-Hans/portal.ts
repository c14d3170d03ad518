import type { PORTAL_CODES } from '../../codes/portal.ts'
import type { Translation } from '../translation.ts'

export const PORTAL: Translation<typeof PORTAL_CODES> = {
  'portal/no-label': {
    message: '文本中没有以表格“{form}”的标签开头的行',
    hints: ['请写明页面所示的表格：`--form ID`', '请复制整个页面，包括标签'],
  },
  'portal/unmatched-line': {
    message: '表格中没有“{text}”这一行的位置',
    hints: ['它保存在申报文件的 `imported` 之下，列于 `unrecognized`：请移到所属之处'],
  },
  'portal/unread-value': { message: '字段“{id}”不认识值“{text}”，按页面原样保留' },

  // ── what goes into its boxes ───────────────────────────────────────────────────────────────────
  'portal/eaten-character': {
    message: '门户的文本框可能丢失{name}中的 {codes}：{what}',
    hints: ['粘贴后请检查文本框，或换一种写法'],
  },
  'portal/picture-left-out': { message: '{name}含有图片，文本框无法接受', hints: ['请在门户接受文件之处附上该图片'] },

  // ── the proof ──────────────────────────────────────────────────────────────────────────────────
  'portal/not-whole': { message: '读到的各行合起来与原文不符' },
  'portal/label-missing': {
    message: '页面上没有“{id}”的标签：其内容可能归入了前一个字段或问题',
    hints: ['请查找“{label}”'],
  },
  'portal/question-missing': { message: '页面上没有标题“{heading}”，或其位置与表格不符' },
  'portal/limit-differs': { message: '页面对 {id} 的限制为 {limit}，表格为 {max}：两者可能属于不同版本' },
  'portal/limit-missing': { message: '页面没有写明 {id} 的限制，而表格的限制为 {max}' },
  'portal/label-in-answer': {
    message: '{id} 的答复中有一行看似标签：“{text}”',
    hints: ['如果确是标签，其后的内容应归入别处'],
  },
  'portal/last-line': {
    message: '{id} 答复的最后一行可能是页面上的按钮：“{text}”',
    hints: ['如果是，请从申报文件中删去，或列入表格的 `chrome`'],
  },
  'portal/entry-unreadable': { message: '所写申报文件的第 {line} 行无法再次读取：{problem}' },
  'portal/value-changed': { message: '再次读取申报文件时，“{id}”的值不一致' },
  'portal/answer-changed': { message: '再次读取申报文件时，{id} 的答复不一致' },
}
