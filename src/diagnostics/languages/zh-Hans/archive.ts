import type { ARCHIVE_CODES, BAG_CODES } from '../../codes/archive.ts'
import type { Translation } from '../translation.ts'

export const BAG: Translation<typeof BAG_CODES> = {
  'bag/no-declaration': {
    message: '缺少 bagit.txt：这不是一个 bag',
    hints: [],
  },
  'bag/declaration': {
    message: '没有说明这是 1.0 版、UTF-8 编码的 bag',
    hints: [],
  },
  'bag/fetch': {
    message: '它列出了存放在别处的文件：这个 bag 本身并不完整',
    hints: [],
  },
  'bag/no-manifest': {
    message: '没有 SHA-256 或 SHA-512 清单：无从得知它应包含什么',
    hints: [],
  },
  'bag/manifest-line': {
    message: '{file} 中有一行不是“哈希值 路径”的形式',
    hints: [],
  },
  'bag/missing': {
    message: '缺少 {path}；{file} 列出了它',
    hints: [],
  },
  'bag/extra': {
    message: '{path} 不应在此；{file} 没有列出它',
    hints: [],
  },
  'bag/changed': {
    message: '{path} 已被改动；其哈希值与 {file} 不符',
    hints: [],
  },
  'bag/oxum': {
    message: '内容为 {counted}（字节数.文件数），而此处写的是 {stated}',
    hints: [],
  },
  'bag/unsafe-path': {
    message: '{file} 列出了“{path}”，它会指向 bag 之外',
    hints: [],
  },
  'bag/not-regular': {
    message: '{path} 是链接或设备，而不是文件',
    hints: [],
  },
  'bag/form': {
    message: '{file} 与本程序的写法不同：它已被改动',
    hints: [],
  },
}

export const ARCHIVE: Translation<typeof ARCHIVE_CODES> = {
  'verify/no-digest': {
    message: '它没有给出自身的摘要：它已被改动，或由其他程序生成',
    hints: ['`dossier prove` 可以说明它是什么'],
  },
  'verify/digest': {
    message: '其字节与完成时不同',
    hints: [],
  },
  'verify/no-receipt': {
    message: '它没有附带制作所用的材料，因此无法重新生成',
    hints: ['某些规定不允许附件；`dossier archive` 的 bag 中有这些材料'],
  },
  'verify/no-entry': {
    message: '随附的材料不是一个完整的申报',
    hints: [],
  },
  'verify/missing': {
    message: '重新生成需要 {file}，但此处没有',
    hints: ['其 sha256 为 {sha256}'],
  },
  'verify/refused': {
    message: '{file} 由版本 {version} 生成；版本 {current} 无法生成它：{reason}',
    hints: [],
  },
  'verify/other-bytes': {
    message: '{file} 由版本 {version} 生成；版本 {current} 生成的字节不同：{difference}',
    hints: ['文件本身没有改动；用当时的版本可以重新生成'],
  },
  'verify/same-version': {
    message: '{file} 正是由本版本（{version}）生成的，但重新生成的字节不同：{difference}',
    hints: ['原因可能是同一版本的另一次编译，或同名的另一款字体', '也可能有人改动文件后又改正了它的摘要：请与另一份副本比较'],
  },
  'verify/unsafe-name': {
    message: '所附文件名为“{name}”，本程序从不写这样的名称',
    hints: [],
  },
  'verify/unreadable': {
    message: '它既不是 PDF，也不是 bag',
    hints: [],
  },
  'archive/not-again': {
    message: '副本无法重新生成相同的字节，因此没有写出：{difference}',
    hints: ['这是程序的错误；请连同申报一并报告'],
  },
  'archive/other-copy': {
    message: '{file} 是此申报另一状态的副本，保持不变',
    hints: ['`--force` 会用新的副本取代它'],
  },
  'extract/unsafe-name': {
    message: '其中一个附件名为“{name}”，会指向别处：没有写出任何内容',
    hints: [],
  },
  'extract/no-entry': {
    message: '其中没有附带申报',
    hints: ['只有本程序生成的 PDF 才附带申报'],
  },
}
