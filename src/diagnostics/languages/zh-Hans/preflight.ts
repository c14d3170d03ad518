import type { PREFLIGHT_CODES } from '../../codes/preflight.ts'
import type { Translation } from '../translation.ts'

/** What is wrong, where in the PDF, what to do, and who asks for it. */
function broken<const H extends readonly string[]>(message: string, ...hints: H) {
  return {
    message,
    hints: [
      '{pdf} 第 {page} 页，距左 {left}，距上 {top}',
      '{pdf} 第 {whole-page} 页',
      ...hints,
      '规定出处：{profile}：{source}（{date}，{status}）',
    ],
  } as const
}

export const PREFLIGHT: Translation<typeof PREFLIGHT_CODES> = {
  'preflight/unreadable': { message: '无法读取此 PDF：{reason}', hints: ['请用阅读器打开后另存，不要设密码'] },
  'preflight/damaged': { message: 'PDF 的一部分无法读取，未予测量：{place}{reason}', hints: ['请用阅读器打开后另存'] },
  'preflight/unread': { message: 'PDF 受保护，无法测量其文字', hints: ['请去除保护后另存'] },
  'preflight/paper': broken(
    '页面为 {found}，须为 {wanted}（页：{pages}）',
    '文件头信息中的 `paper: A4` 或 `paper: Letter` 设定除附件外所有页面的纸张',
  ),
  'preflight/margin': broken('{side} 页边距为 {found}，小于 {wanted}，位于“{text}”旁（页：{pages}）'),
  'preflight/pages': broken('有 {found} 页，最多接受 {wanted} 页', '请缩短答复，或减少附件'),
  'preflight/running-head': broken('有页眉或页脚“{text}”（页：{pages}），不予接受'),
  'preflight/running-head-missing': broken('页面没有页眉或页脚（页：{pages}）'),
  'preflight/page-number': broken('页面有页码“{text}”（页：{pages}），不予接受'),
  'preflight/page-number-missing': broken('页面没有页码（页：{pages}）'),
  'preflight/columns': broken('文字排成 {found} 栏，最多接受 {wanted} 栏（页：{pages}）', '`layout: stacked` 使各语言上下排列'),
  'preflight/type-size': broken('{role} 的字号为 {found}，小于 {wanted}：“{text}”（行数：{count}；页：{pages}）'),
  'preflight/characters-per-inch': broken('每英寸有 {found} 个字符，多于 {wanted}：“{text}”（行数：{count}；页：{pages}）'),
  'preflight/lines-per-inch': broken('每英寸有 {found} 行，多于 {wanted}：“{text}”（行数：{count}；页：{pages}）'),
  'preflight/font-missing': broken('字体“{name}”不在文件中', '请嵌入全部字体后另存，或另存为 PDF/A'),
  'preflight/font-other': broken('不在可用之列的字体：{names}', '可用的字体：{families}'),
  'preflight/too-large': broken('PDF 有 {found}，多于 {wanted}', '降低图片和附件的分辨率可使其变小'),
  'preflight/too-small': broken('PDF 有 {found}，少于 {wanted}'),
  'preflight/name-length': broken('文件名“{name}”有 {found} 个字符，多于 {wanted}', 'PDF 以申报文件的名称命名：请改其名'),
  'preflight/name-character': broken('文件名“{name}”含有“{character}”，不可用于文件名', 'PDF 以申报文件的名称命名：请改其名'),
  'preflight/link': broken('有链接，第一个指向 {target}（可点击处：{count}；页：{pages}），不予接受'),
  'preflight/signature': broken('PDF 有电子签名（{count}），不予接受', '请打印成新的 PDF'),
  'preflight/encrypted': broken('PDF 受密码或权限保护，不予接受', '请去除保护后另存'),
  'preflight/attachment': broken('PDF 内附有文件（{count}），不予接受'),
  'preflight/script': broken('PDF 含有脚本（{count}），不予接受', '请打印成新的 PDF'),
  'preflight/form-field': broken('PDF 含有可填写的域（{count}），不予接受', '请打印成新的 PDF'),
  'preflight/standard': broken('PDF 须为 {wanted}，而其自称为：{found}', '请另存为 PDF/A'),
  'preflight/not-accessible': broken('PDF 缺少视障读者所需的内容：{what}', '请另存为带标签的 PDF，并设定标题和语言'),
}
