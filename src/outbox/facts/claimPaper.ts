/** The data of the claim form, from what the claim says now. */
import type { ClaimFormData } from '@/core/claimPaper'
import type { DocumentPayload } from '../payloads'
import type { Reads } from '../tools'
import { claimFactsOf } from './claimFacts'
import { houseOf } from './house'
import { onlyName, senderOf } from './sender'

export async function claimFormData(tools: Reads, order: DocumentPayload): Promise<ClaimFormData> {
  const { locale, revision, warrantyClaim: id = '' } = order
  const house = await houseOf(tools, locale)
  const { claim, customer, told } = await claimFactsOf(tools, { id, house, locale })
  const { lines, status: _status, handledOn: _handled, note: _note, invoiceNumber: _invoice, ...asked } = told
  const { instructions } = await tools.payload.findGlobal({
    slug: 'warranty-settings',
    locale,
    depth: 0,
    overrideAccess: true,
  })
  const name = claim.customerName ?? customer.name
  return {
    locale,
    brand: house.base.brand,
    claimNumber: told.number,
    revision,
    from: senderOf(customer, name),
    to: house.returnAddress ?? house.base.brand.address ?? onlyName(house.base.companyName),
    customer: { number: claim.customerNumber ?? customer.number, name },
    contactName: claim.contactName ?? '',
    contactPhone: claim.contactPhone ?? '',
    claim: asked,
    lines,
    totalPieces: lines.reduce((sum, { quantityClaimed }) => sum + quantityClaimed, 0),
    instructions: instructions?.trim() || null,
  }
}
