/** What the claim form knows: the sheet that travels with what is claimed. */
import type { PostalAddress } from './address'
import type { Brand } from './brand'
import type { ClaimMailLine, MailClaim } from './claimMails'
import type { Locale } from './locale'

export type ClaimFormData = {
  readonly locale: Locale
  readonly brand: Brand
  readonly claimNumber: string
  readonly revision: number
  readonly from: PostalAddress
  readonly to: PostalAddress
  readonly customer: { readonly number: string; readonly name: string }
  readonly contactName: string
  readonly contactPhone: string
  /** As it was sent: a form does not change with a later decision. */
  readonly claim: Omit<MailClaim, 'status' | 'handledOn' | 'note' | 'invoiceNumber' | 'lines'>
  readonly lines: readonly ClaimMailLine[]
  readonly totalPieces: number
  /** What to do with form and goods, from warranty-settings; a line per step. */
  readonly instructions: string | null
}
