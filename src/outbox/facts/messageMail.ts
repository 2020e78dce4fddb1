/** The data of the mails about a message on a case. */
import { CASE_ROOM, caseIn } from '@/core/cases'
import type { MessageMailData } from '@/core/messages/mail'
import type { Rma, ServiceRequest, WarrantyClaim } from '@/payload-types'
import type { MailPayload } from '../payloads'
import type { Reads } from '../tools'
import { houseOf } from './house'
import { idOf } from './rmaFacts'

/** @throws NotFound when the message or its case is gone */
export async function messageMailData(
  tools: Reads,
  { message: id = '', locale }: MailPayload,
): Promise<MessageMailData> {
  const { payload } = tools
  const options = { locale, depth: 0, overrideAccess: true } as const
  const { base } = await houseOf(tools, locale)
  const message = await payload.findByID({ collection: 'case-messages', id, ...options })
  const of = caseIn(message)
  if (!of) throw new Error(`Message ${id} belongs to no case`)
  const found: Rma | ServiceRequest | WarrantyClaim = await payload.findByID({
    collection: of.kind,
    id: of.id,
    ...options,
  })
  const customer = await payload.findByID({ collection: 'customers', id: idOf(found.customer), ...options })
  const contact = found.contact
    ? await payload.findByID({ collection: 'contacts', id: idOf(found.contact), disableErrors: true, ...options })
    : null
  const number = found.number ?? ''
  return {
    ...base,
    number,
    service: 'title' in found ? (found.title?.[locale] ?? '') : null,
    customer: { number: found.customerNumber ?? customer.number, name: found.customerName ?? customer.name },
    contactName: contact?.name ?? '',
    author: message.authorName ?? '',
    text: message.text,
    files: message.files ?? 0,
    caseUrl: `${base.portalUrl}${CASE_ROOM[of.kind]}/${encodeURIComponent(number)}#messages`,
    panelUrl: `${base.portalUrl}/admin/collections/${of.kind}/${of.id}#messages`,
  }
}
