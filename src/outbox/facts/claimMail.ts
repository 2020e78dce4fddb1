/** The data of the mails about a warranty claim, from what the database says now. */
import type { ClaimMailData, StaffClaimMailData } from '@/core/claimMails'
import type { MailPayload } from '../payloads'
import type { Reads } from '../tools'
import { claimFactsOf } from './claimFacts'
import { houseOf } from './house'
import { employeeName } from './rmaFacts'

export async function claimMailData(tools: Reads, mail: MailPayload): Promise<ClaimMailData> {
  return (await gather(tools, mail)).data
}

export async function staffClaimMailData(tools: Reads, mail: MailPayload): Promise<StaffClaimMailData> {
  const { data, claim } = await gather(tools, mail)
  return {
    ...data,
    contactPhone: claim.contactPhone ?? '',
    contactEmail: claim.formEmail ?? '',
    panelUrl: `${data.portalUrl}/admin/collections/warranty-claims/${claim.id}`,
    onBehalfBy: await employeeName(tools, claim.onBehalfBy),
  }
}

async function gather(tools: Reads, { warrantyClaim: id = '', locale }: MailPayload) {
  const house = await houseOf(tools, locale)
  const { claim, customer, told } = await claimFactsOf(tools, { id, house, locale })
  const data: ClaimMailData = {
    ...house.base,
    claim: told,
    customer: { number: claim.customerNumber ?? customer.number, name: claim.customerName ?? customer.name },
    contactName: claim.contactName ?? '',
    claimUrl: `${house.base.portalUrl}/claims/${encodeURIComponent(told.number)}`,
  }
  return { data, claim }
}
