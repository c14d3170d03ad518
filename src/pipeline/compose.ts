/** Answers → pages: the stages from template to page. */
import { buildBoxes, tagTree } from '../box/index.ts'
import { editionFacts } from '../editions.ts'
import { layoutFlow } from '../layout/index.ts'
import { paginate } from '../page/index.ts'
import { checkPageLimits } from '../pageLimits.ts'
import type { AttachmentMemory } from '../pdf/attachments.ts'
import type { PublicSource } from '../publicSource/index.ts'
import { styleTree } from '../style/index.ts'
import { annexImages } from '../template/annexes.ts'
import { renderTemplate } from '../template/index.ts'
import type { TextContext } from '../text/context.ts'
import { type Kept, keep, type Plan, printedIn, type Run, sure } from './run.ts'

/** Answers → pages, in all languages or in one. */
export function compose(run: Run, stages: Kept, plan: Plan): void {
  const { kit, settings, open, data, language, pictures, taken } = plan
  const { resources, options, found } = run
  const printed = printedIn(plan)
  const lang = printed.entry.languages[0]
  const html = keep(
    run,
    stages,
    'html',
    renderTemplate(kit.template, printed, {
      layout: language === undefined ? settings.layout : 'stacked',
      draft: options.draft ?? false,
      sources: hashes(open, resources.attachments),
      ...(language !== undefined && { edition: editionFacts(data, language) }),
    }),
  )
  if (!html) return
  const { value: theme, diagnostics } = resources.theme(settings.theme)
  found.push(...diagnostics)
  const asked = taken?.sheets ?? []
  const sheets = [...kit.baseSheets, ...theme.sheets, ...kit.ownSheets, ...asked, ...(options.draft ? kit.draftSheets : [])]
  const folders = { ...pictures, annexes: annexImages(data.annexes) }
  const styled = keep(
    run,
    stages,
    'styled',
    styleTree(html.root, sheets, { paper: settings.paper, defaultLanguage: lang, folders }),
  )!
  const boxes = keep(run, stages, 'boxes', sure(buildBoxes(styled)))!
  const tags = keep(run, stages, 'tags', sure(tagTree(styled.root, settings.readingOrder)))!
  const text: TextContext = {
    // An edition draws Han as the whole dossier does.
    faces: resources.faces(data.entry.languages),
    words: resources.words,
    chunks: resources.chunks,
    paragraphs: resources.paragraphs,
    report: (diagnostic) => found.push(diagnostic),
  }
  const flow = keep(run, stages, 'flow', sure(layoutFlow(text, boxes, styled.pages)))!
  const context = { text, pages: styled.pages, bookmarks: boxes.bookmarks, tags, lang }
  const pages = keep(run, stages, 'pages', sure(paginate(flow, context)))!
  found.push(...checkPageLimits({ answers: printed, styled, pages }))
}

function hashes(
  { files }: PublicSource,
  memory: AttachmentMemory,
): readonly { readonly file: string; readonly sha256: string }[] {
  return files.map(({ path, bytes }) => ({ file: path.split('/').at(-1)!, sha256: memory.sha256(bytes) }))
}
