import type { IMAGE_CODES } from '../../codes/image.ts'
import type { Translation } from '../translation.ts'

const SMALLER = '请缩小：打印时每英寸 300 点已足够'

export const IMAGE: Translation<typeof IMAGE_CODES> = {
  'image/missing': {
    message: '没有图片文件“{file}”',
    hints: ['路径从申报文件夹写起：`attachments/chart.png`', '是否指“{nearest}”？'],
  },
  'image/without-text': {
    message: '图片“{file}”没有替代文字',
    hints: ['请说明图中内容：`alt="…"`；纯装饰的图片写 `alt=""`'],
  },
  'image/outside': { message: '图片“{file}”位于其所属文件夹之外', hints: ['请复制到 `attachments/`，再从那里引用'] },
  'image/remote': { message: '图片“{file}”是网络地址：不会从别处下载', hints: ['请保存到 `attachments/`，再从那里引用'] },
  'image/too-large': { message: '图片“{file}”有 {megabytes} MB，超过可读取的 {limit} MB', hints: [SMALLER] },
  'image/too-many-pixels': { message: '图片“{file}”有 {columns} × {rows} 像素，超过 {limit} 百万像素', hints: [SMALLER] },
  'image/format': { message: '图片“{file}”的类型无法打印', hints: ['它是 {kind}', '请另存为 PNG、JPEG 或 SVG'] },
  'image/damaged': { message: '图片“{file}”已损坏：{problem}', hints: ['请用看图程序打开后另存'] },
  'image/unsupported': { message: '图片“{file}”无法打印：{problem}', hints: ['请另存为{instead}'] },
  'image/cmyk': {
    message: '图片“{file}”使用印刷油墨的颜色（CMYK），却没有说明是哪种油墨',
    hints: ['请另存为 RGB，或附上其颜色配置文件'],
  },
  'image/svg-element': {
    message: '图形含有元素 <{what}>，无法打印',
    hints: ['{instead}', '请去掉它后保存，或另存为每英寸 300 点的 PNG'],
  },
  'image/svg-effect': { message: '图形打印时不含其 {what}' },
  'image/svg-value': { message: '图形写有 {name}="{value}"，没有效果' },
  'image/svg-reference': {
    message: '图形引用“{href}”，但图形中没有它',
    hints: ['图形只能引用自身的部分：不会从别处下载'],
  },
  'image/svg-circle': {
    message: '图形在“{href}”内部又使用了它自身，或经过的引用超过 16 层',
    hints: ['请另存为普通 SVG，或每英寸 300 点的 PNG'],
  },
  'image/svg-style': { message: '图形的规则“{what}”无法理解，因此没有效果', hints: ['可用元素、类和 id 的选择器'] },
  'image/profile': { message: '图片“{file}”的颜色配置文件无效，因此按 sRGB 处理其颜色' },
}
