/** The areas that have a few messages each. */
import type { AUTHORING_CODES } from '../../codes/authoring.ts'
import type { BATCH_CODES } from '../../codes/batch.ts'
import type { SETTINGS_CODES } from '../../codes/settings.ts'
import type { TEMPLATE_CODES } from '../../codes/template.ts'
import type { TEXT_CODES } from '../../codes/text.ts'
import type { Translation } from '../translation.ts'

export const AUTHORING: Translation<typeof AUTHORING_CODES> = {
  'authoring/changed': {
    message: '问题 {id} 的{language}答复在处理后会有变化，因此没有写出任何文件',
    hints: ['在一条答复中开始、在另一条答复中结束的注释或代码块无法拆分：请在开始之处结束它'],
  },
}

export const BATCH: Translation<typeof BATCH_CODES> = {
  'batch/time-limit': {
    message: '此申报文件的处理已中止：耗时超过 {seconds} 秒',
    hints: ['请查找由成千上万个部分组成的表格、列表或词语，并加以拆分'],
  },
  'batch/ended': {
    message: '此申报文件使程序中断，程序已跳过它继续运行：{reason}',
    hints: ['一份申报文件最多可用 {megabytes} MB 内存；请查找特别大的表格和图片'],
  },
}

export const SETTINGS: Translation<typeof SETTINGS_CODES> = {
  'settings/unknown-form': { message: '没有表格“{form}”', hints: ['是否指 `form: {nearest}`？', '现有的表格：{forms}'] },
  'settings/unknown-value': { message: '“{value}”不是可用的{setting}', hints: ['请从以下选一：{values}'] },
  'settings/program-fault': {
    message: '程序处理此申报文件时出错：{reason}',
    hints: ['问题在于程序，不在申报文件；请连同申报文件一并报告'],
  },
}

export const TEMPLATE: Translation<typeof TEMPLATE_CODES> = {
  'template/missing': {
    message: '表格“{form}”没有模板',
    hints: ['请按 templates/README.md 的说明编写 templates/{form}/dossier.hbs'],
  },
  'template/broken': { message: '模板无法渲染：{reason}', hints: ['模板可用的内容见 templates/README.md'] },
  'template/no-partial': {
    message: '没有部分模板“{name}”',
    hints: ['是否指 `{{> {nearest}}}`？', '请写成 partials/{name}.hbs'],
  },
}

const FACE = '请改用文字说明，或将含有它的字体加入 fonts/，并在 fonts/fonts.json 中添加一行'

export const TEXT: Translation<typeof TEXT_CODES> = {
  'text/no-glyph': { message: '没有字体含有字符“{character}”（{code}）', hints: [FACE] },
  'text/no-sequence': { message: '没有字体含有表示一个符号的序列“{character}”（{code}）', hints: [FACE] },
  'text/no-variant': {
    message: '所用字体没有异体“{character}”（{code}）；该字符按通常字形打印',
    hints: ['人名中的字形很重要：请索取含有它的字体，或去掉异体选择符'],
  },
}
