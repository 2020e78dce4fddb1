import type { RenderedMail } from '@templates/render/mail'

export type Attachment = { readonly filename: string; readonly contentType: string; readonly content: Buffer }

/** A mail in words. */
export type Written = RenderedMail & {
  /** Why the template that is online could not be used; null when it was, or when none is. */
  readonly fault: string | null
  /** Made for this very mail; documents of a case come besides. */
  readonly attachments?: readonly Attachment[]
}
