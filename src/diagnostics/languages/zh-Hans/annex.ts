import type { ANNEX_CODES } from '../../codes/annex.ts'
import type { Translation } from '../translation.ts'

const LISTED = '{id} 已列出，但未装订其页面'
const SAVE_AGAIN = '请另存为 PDF/A，或打印成新的 PDF'
const LIST_ONLY = '在附件上写 `bind: no`，即只列出而无此提示'

export const ANNEX: Translation<typeof ANNEX_CODES> = {
  'annex/too-many': { message: '有 {count} 个附件，表格最多接受 {limit} 个' },
  'annex/too-large': { message: '附件 {id} 有 {size}，表格最多接受 {limit}', hints: ['扫描页用每英寸 150 点会小得多'] },
  'annex/type': { message: '附件 {id} 是{kind}，表格接受的是 {types}', hints: ['以文件内容为准，与文件扩展名无关'] },
  'annex/too-many-pages': {
    message: '装订的附件共 {pages} 页，表格最多接受 {limit} 页',
    hints: ['写上 `bind: no` 的附件只列出'],
  },
  'annex/too-large-together': { message: '附件合计 {size}，表格最多接受 {limit}', hints: ['扫描页用每英寸 150 点会小得多'] },
  'annex/too-long': { message: '附件 {id} 有 {pages} 页，表格最多接受 {limit} 页' },
  'annex/private': {
    message: '此处引用附件 {id}，它不公开，不在卷宗之内',
    hints: ['请删去该引用', '也可在公开的字段中引用 {id}'],
  },
  'annex/page-beyond': { message: '{id} 有 {pages} 页，没有可引用的第 {page} 页' },
  'annex/not-pages': { message: `${LISTED}：它不是 PDF、PNG 或 JPEG`, hints: ['请另存为 PDF，以便装订其页面', LIST_ONLY] },
  'annex/empty': { message: `${LISTED}：文件为空，只有 0 字节`, hints: ['请从原处重新保存', LIST_ONLY] },
  'annex/image': { message: `${LISTED}：{problem}`, hints: [LIST_ONLY] },
  'annex/encrypted': { message: `${LISTED}：它受密码或权限保护`, hints: ['请去除保护后另存', LIST_ONLY] },
  'annex/damaged': { message: `${LISTED}：{place}文件已损坏（{what}）`, hints: ['请用阅读器打开后另存', LIST_ONLY] },
  'annex/external-stream': { message: `${LISTED}：{place}有一部分存放在另一个文件中`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/filter': { message: `${LISTED}：{place}采用了归档不接受的压缩方式（{what}）`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/limit': { message: `${LISTED}：{place}有内容超出阅读器必须支持的大小（{what}）`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/operator': { message: `${LISTED}：{place}绘制时使用了 PDF 中不存在的“{what}”`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/resource-missing': { message: `${LISTED}：{place}文件缺少绘制所需的内容（{what}）`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/rendering-intent': {
    message: `${LISTED}：{place}颜色的呈现方式在 PDF 中不存在（{what}）`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/device-color': {
    message: `${LISTED}：{place}颜色以印刷油墨表示（{what}），却没有说明是哪种印刷条件`,
    hints: ['请将颜色转换为 sRGB 后另存，或另存为 PDF/A', LIST_ONLY],
  },
  'annex/color-profile': { message: `${LISTED}：{place}颜色配置文件无效`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/spot-color': {
    message: `${LISTED}：{place}专色“{what}”没有唯一的描述`,
    hints: ['请将颜色转换为 sRGB 后另存', LIST_ONLY],
  },
  'annex/transfer-function': { message: `${LISTED}：{place}传递函数会改变其颜色`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/blend-mode': { message: `${LISTED}：{place}颜色的混合方式在 PDF 中不存在（{what}）`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/jpeg-2000': { message: `${LISTED}：{place}含有 JPEG 2000 图像，无法检查`, hints: ['请改用 JPEG 图像后另存', LIST_ONLY] },
  'annex/postscript': { message: `${LISTED}：{place}含有 PostScript 程序`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/reference-object': { message: `${LISTED}：{place}显示的是另一个文件的页面`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/hidden-layer': {
    message: `${LISTED}：它有已关闭的图层，打印时会显现`,
    hints: ['请去除图层后另存，或打印成新的 PDF', LIST_ONLY],
  },
  'annex/font-not-embedded': {
    message: `${LISTED}：{place}字体“{what}”没有嵌入`,
    hints: ['请嵌入全部字体后另存，或另存为 PDF/A', LIST_ONLY],
  },
  'annex/font-dictionary': { message: `${LISTED}：{place}字体“{what}”的描述不完整`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/font-cmap': { message: `${LISTED}：{place}字体“{what}”用以查找字形的表无法读取`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/font-encoding': { message: `${LISTED}：{place}字体“{what}”没有说明使用哪些字形`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/font-widths': { message: `${LISTED}：{place}字体“{what}”的字形宽度与文件所述不符`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/glyph-missing': { message: `${LISTED}：{place}字体“{what}”缺少所显示的字形`, hints: [SAVE_AGAIN, LIST_ONLY] },
  'annex/undefined-glyph': {
    message: `${LISTED}：{place}有字符显示为字体“{what}”的空框`,
    hints: ['请使用含有该字符的字体', LIST_ONLY],
  },
  'annex/no-unicode': {
    message: `${LISTED}：{place}字体“{what}”的文字没有注明对应的字符，无法朗读或复制`,
    hints: [SAVE_AGAIN, LIST_ONLY],
  },
  'annex/private-use': {
    message: `${LISTED}：{place}字体“{what}”的符号不对应任何公认的字符`,
    hints: ['请使用常用字体的项目符号和符号', LIST_ONLY],
  },
}
