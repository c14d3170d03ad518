import type { PROOF_CODES } from '../../codes/proof.ts'
import type { Translation } from '../translation.ts'

const FAULT = '不写出 PDF：问题在于程序或字体文件 {file}，不在申报文件；请报告此问题'
const PROGRAM = '不写出 PDF：问题在于程序，不在申报文件；请连同申报文件一并报告'

export const PROOF: Translation<typeof PROOF_CODES> = {
  'proof/no-glyph': { message: '字符“{text}”会打印成 {face} 的“无此字符”', hints: [FAULT] },
  'proof/blank': { message: '字符“{text}”会打印成空白，而 {face} 中有其字形', hints: [FAULT] },
  'proof/outline': { message: '字符“{text}”打印的形状会与 {face} 中的不同', hints: [FAULT] },
  'proof/width': {
    message: '{face} 的字符“{text}”在 PDF 中宽千分之 {stated} em，而排版时为千分之 {wanted} em',
    hints: [FAULT],
  },
  'proof/no-text': { message: '字符“{text}”无法从 PDF 中读出', hints: [FAULT] },
  'proof/text': { message: '从 PDF 中读出时，字符“{text}”会变成“{read}”', hints: [FAULT] },
  'proof/stand-in': { message: '从 PDF 中读出时，字符“{text}”会变成表现形式或部首“{read}”（{point}）', hints: [FAULT] },
  'proof/incomplete': {
    message: '第 {page} 页会显示 {shown} 个字符，而排版时为 {set} 个；两者自“{text}”处起不同',
    hints: [PROGRAM],
  },
  'proof/pages': { message: 'PDF 有 {shown} 页，而排版时为 {set} 页', hints: [PROGRAM] },
  'proof/unreadable': { message: 'PDF 无法再次读取：{reason}', hints: [PROGRAM] },
}
