/** A claim as mails and its form need it, in the reader's language. */
import type { ClaimMailLine, MailClaim } from '@/core/claimMails'
import { warrantyIn } from '@/core/claims/warranty'
import type { Locale } from '@/core/locale'
import type { Customer, WarrantyClaim } from '@/payload-types'
import type { Reads } from '../tools'
import type { House } from './house'
import { idOf } from './rmaFacts'
import { answersOf } from './serviceMail'

export type ClaimFacts = { readonly claim: WarrantyClaim; readonly customer: Customer; readonly told: MailClaim }

type Asked = { readonly id: string; readonly house: House; readonly locale: Locale }

/** @throws NotFound when the claim or its customer is gone */
export async function claimFactsOf(tools: Reads, { id, house, locale }: Asked): Promise<ClaimFacts> {
  const options = { locale, depth: 0, overrideAccess: true } as const
  const claim = await tools.payload.findByID({ collection: 'warranty-claims', id, ...options })
  const customer = await tools.payload.findByID({ collection: 'customers', id: idOf(claim.customer), ...options })
  const application = await answersOf(tools, claim, locale)
  return { claim, customer, told: toldOf(claim, { house, locale, application }) }
}

type Said = Pick<MailClaim, 'application'> & Omit<Asked, 'id'>

const toldOf = (claim: WarrantyClaim, { house, locale, application }: Said): MailClaim => ({
  number: claim.number ?? '',
  status: claim.status,
  submittedOn: house.day(claim.submittedAt ?? claim.createdAt),
  handledOn: claim.handledAt ? house.day(claim.handledAt) : null,
  damage: claim.damageTitle?.[locale] || null,
  complaint: claim.complaint || null,
  application,
  returnAfterReview: claim.returnAfterReview === true,
  files: claim.fileCount ?? 0,
  note: claim.note || null,
  invoiceNumber: claim.invoiceNumber || null,
  lines: (claim.lines ?? []).map(lineOf),
})

type Line = NonNullable<WarrantyClaim['lines']>[number]

const lineOf = (line: Line): ClaimMailLine => ({
  articleNumber: line.articleNumber ?? '',
  articleName: line.articleName ?? '',
  orderNumber: line.orderNumber ?? '',
  freeEntry: !line.orderLine,
  customerReference: line.customerReference || null,
  serialNumber: line.serialNumber || null,
  quantityClaimed: line.quantityClaimed,
  quantityAccepted: line.quantityAccepted ?? null,
  status: line.status,
  warranty: warrantyIn(line.warranty),
  note: line.note || null,
})
