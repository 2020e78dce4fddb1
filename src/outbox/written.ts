import type { RenderedMail } from '@templates/render/mail'

import type { TemplateRef } from '@/core/templates/ref'

export type Attachment = { readonly filename: string; readonly contentType: string; readonly content: Buffer }

export type Instead = 'shared' | 'shipped'

export type TemplateFault = TemplateRef & { readonly reason: string }

/** A mail in words. */
export type Written = RenderedMail & {
  /** The templates that are online and could not be used, and why; the first stands nearest to the mail. */
  readonly faults: readonly TemplateFault[]
  /** Whose words these are: of another template of ours, or as shipped. Told where one failed. */
  readonly instead: Instead
  /** Made for this very mail; documents of a case come besides. */
  readonly attachments?: readonly Attachment[]
}
