import type { BoxTree, TagElement } from '../box/types.ts'
import type { Diagnostic, Staged } from '../diagnostics/types.ts'
import type { Entry } from '../entry/types.ts'
import type { FontLibrary } from '../font/library.ts'
import type { Answers } from '../form/answers.ts'
import type { Accepted } from '../form/index.ts'
import type { FormDefinition, ReferenceData } from '../form/types.ts'
import type { Language } from '../language/types.ts'
import type { Flow } from '../layout/types.ts'
import type { PagedDocument } from '../page/types.ts'
import type { AttachmentMemory } from '../pdf/attachments.ts'
import type { Profile } from '../preflight/profile.ts'
import type { ProofMemory } from '../proof/memory.ts'
import type { TemplateFile } from '../receipt/materials.ts'
import type { ImageFolder, StyleSheet } from '../style/index.ts'
import type { StyledDocument } from '../style/types.ts'
import type { Template } from '../template/index.ts'
import type { RenderedTemplate } from '../template/types.ts'
import type { ChunkShaper } from '../text/chunks.ts'
import type { FaceChooser } from '../text/faces.ts'
import type { ParagraphMemory } from '../text/memory.ts'
import type { WordShaper } from '../text/shape.ts'

/** A form with all that prints it, read once for many entries. */
export interface FormKit {
  readonly form: FormDefinition
  /** Goals, targets and Member States. */
  readonly reference: ReferenceData
  readonly template: Template
  /** The base look, with the engine's defaults; a theme comes after it. */
  readonly baseSheets: readonly StyleSheet[]
  /** The form's own; they win over the theme. */
  readonly ownSheets: readonly StyleSheet[]
  /** Added to the others for a draft. */
  readonly draftSheets: readonly StyleSheet[]
  /** Pictures that the template refers to; `pathOf` says where below `templates/` one lies. */
  readonly pictures: ImageFolder & { readonly pathOf: (path: string) => string }
  /** The files that all this was read from. */
  readonly sources: readonly TemplateFile[]
  /** Those of `draftSheets`. */
  readonly draftSources: readonly TemplateFile[]
}

/** The look that comes after the base's. */
export interface Theme {
  readonly sheets: readonly StyleSheet[]
  readonly sources: readonly TemplateFile[]
}

/** What somebody who takes files asks of them, and the style that answers it. */
export interface ProfileKit {
  readonly profile: Profile
  /** They win over all others but a draft's. */
  readonly sheets: readonly StyleSheet[]
  /** The files that it was read from. */
  readonly sources: readonly TemplateFile[]
}

/** What every entry shares. */
export interface Resources {
  readonly fonts: FontLibrary
  readonly words: WordShaper
  readonly chunks: ChunkShaper
  readonly paragraphs: ParagraphMemory
  /** Chooses faces for a dossier in these languages. */
  readonly faces: (languages: readonly Language[]) => FaceChooser
  /** What the proof of finished files knows of faces already. */
  readonly proofs: ProofMemory
  /** What is known of files that were attached before. */
  readonly attachments: AttachmentMemory
  readonly formIds: readonly string[]
  /** The kit of a form, with what was found in its files; nothing for an id that is unknown. */
  readonly kit: (id: string) => Staged<FormKit | undefined>
  /** Names of the themes at hand. */
  readonly themes: readonly string[]
  readonly theme: (name: string) => Staged<Theme>
  readonly profileIds: readonly string[]
  /** A profile with its sheets; nothing for an id that is unknown, or where its file has faults. */
  readonly profile: (id: string) => Staged<ProfileKit | undefined>
}

/** Options win over the front matter. */
export interface CompileOptions {
  readonly draft?: boolean
  readonly languages?: readonly Language[]
  readonly layout?: string
  readonly paper?: string
  readonly theme?: string
  readonly readingOrder?: string
  /** Id of a profile: the PDF is set as it asks, and held against it. What it sets wins over the front matter. */
  readonly profile?: string
  /** `YYYY-MM-DD`, for entries that have no date of their own. */
  readonly date?: string
  /** `false` leaves out what is attached to PDFs: for comparisons with programs that attach nothing. */
  readonly attach?: boolean
  /** Stop before this: `check` wants no bytes, `inspect` one value. */
  readonly until?: 'pdf' | 'bytes'
  /** Told as each stage ends. */
  readonly onStage?: (name: StageName) => void
}

/** The values between the stages; those after a stage that could not go on are missing. */
export interface Stages {
  readonly entry?: Entry
  readonly data?: Answers
  readonly html?: RenderedTemplate
  readonly styled?: StyledDocument
  readonly boxes?: BoxTree
  readonly tags?: TagElement
  readonly flow?: Flow
  readonly pages?: PagedDocument
  readonly bytes?: Uint8Array
}

export type StageName = keyof Stages

/** One PDF of an entry, with the values on its way. */
export interface Edition {
  /** Absent where all languages stand in one PDF. */
  readonly language?: Language
  /** Where the PDF belongs below the output folder. */
  readonly file: string
  readonly stages: Stages
}

export interface Compilation {
  /** Of the first edition; those that came about where there is none. */
  readonly stages: Stages
  /** None where the entry did not get so far. */
  readonly editions: readonly Edition[]
  /** All that was found, findings that the author accepts left out. */
  readonly diagnostics: readonly Diagnostic[]
  /** Those, with the author's reasons. */
  readonly accepted: readonly Accepted[]
}
