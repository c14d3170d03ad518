/** What the text stage needs from outside, gathered once for a dossier. */
import type { Diagnostic } from '../diagnostics/types.ts'
import type { ChunkShaper } from './chunks.ts'
import type { FaceChooser } from './faces.ts'
import type { ParagraphMemory } from './memory.ts'
import type { WordShaper } from './shape.ts'

export interface TextContext {
  readonly faces: FaceChooser
  readonly words: WordShaper
  readonly chunks: ChunkShaper
  readonly paragraphs: ParagraphMemory
  /** Takes what is found on the way: characters that no face has. */
  readonly report: (diagnostic: Diagnostic) => void
}
