import type { Brand } from './brand'
import type { Locale } from './locale'

/** What every mail carries. */
export type MailBase = {
  readonly locale: Locale
  readonly companyName: string
  readonly brand: Brand
  /** Origin of the portal, without a slash at the end. */
  readonly portalUrl: string
}
