import type { STYLE_CODES } from '../../codes/style.ts'
import type { Translation } from '../translation.ts'

export const STYLE: Translation<typeof STYLE_CODES> = {
  'style/broken-sheet': { message: '样式表的这一部分无法读取，已跳过：{problem}' },
  'style/unknown-property': { message: '不支持属性“{property}”', hints: ['{advice}', '是否指 `{nearest}`？'] },
  'style/misplaced-property': { message: '属性“{property}”在此处没有效果（{place}）' },
  'style/invalid-value': { message: '属性“{property}”不接受值“{value}”', hints: ['可用的值：{takes}'] },
  'style/unsupported-selector': { message: '不支持选择器“{selector}”：{problem}' },
  'style/unsupported-rule': { message: '不支持 {rule}', hints: ['{advice}'] },
  'style/import-missing': { message: '没有样式表“{path}”', hints: ['路径从引入它的样式表写起，位于 templates/ 之下'] },
  'style/import-outside': {
    message: '样式表“{path}”位于 templates/ 之外',
    hints: ['请复制到 templates/ 之下，再从那里引入'],
  },
  'style/import-circle': { message: '样式表“{path}”经由 {way} 引入了自身' },
  'style/unknown-element': { message: '不支持元素 <{element}>：只排印其中的文字', hints: ['可用的元素列于 templates/CSS.md'] },
  'style/ignored-attribute': { message: '<{element}> 的属性“{attribute}”没有效果', hints: ['{advice}'] },
  'style/undefined-variable': {
    message: '“{property}”使用自定义属性“{variable}”之处没有定义它',
    hints: ['请定义它，例如 `:root { {variable}: … }`，或给出后备值：`var({variable}, …)`'],
  },
  'style/circular-variable': { message: '自定义属性“{variable}”由其自身定义' },
}
