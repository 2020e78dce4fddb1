/** The data of mails about a registration. */
import { env } from '@/config/env'
import type {
  DealerRegistrationMailData,
  RegistrationApprovedMailData,
  RegistrationReceivedMailData,
  RegistrationRejectedMailData,
  StaffRegistrationMailData,
} from '@/core/accountMails'
import type { Day } from '@/core/day'
import { countryName } from '@/core/forms/countries'
import type { Registration } from '@/payload-types'
import type { MailPayload } from '../payloads'
import { Hopeless } from '../settle'
import type { Reads } from '../tools'
import { houseOf } from './house'

/** Nothing that the applicant typed (src/core/mails.ts). */
export async function registrationReceivedData(tools: Reads, mail: MailPayload): Promise<RegistrationReceivedMailData> {
  return factsOf(tools, mail, await registrationOf(tools, mail))
}

export async function staffRegistrationData(tools: Reads, mail: MailPayload): Promise<StaffRegistrationMailData> {
  const registration = await registrationOf(tools, mail)
  const { id, name, contactName, email, phone, vatNumber, customerNumber, remarks } = registration
  return {
    ...(await factsOf(tools, mail, registration)),
    name,
    contactName,
    contactEmail: email,
    phone: phone ?? '',
    vatNumber: vatNumber || null,
    claimedNumber: customerNumber || null,
    remarks: remarks || null,
    panelUrl: `${env.PUBLIC_URL}/admin/collections/registrations/${id}`,
  }
}

export async function dealerRegistrationData(tools: Reads, mail: MailPayload): Promise<DealerRegistrationMailData> {
  const registration = await registrationOf(tools, mail)
  const { name, contactName, email, phone, remarks, address } = registration
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const id = String(registration.dealer)
  const dealer = await tools.payload.findByID({ collection: 'customers', id, ...options })
  if (!dealer) throw new Hopeless('The dealer is gone.')
  const { kind: _always, ...facts } = await factsOf(tools, mail, registration)
  const country = countryName(address?.countryCode ?? '', mail.locale)
  return {
    ...facts,
    dealer: { number: dealer.number, name: dealer.name },
    name,
    contactName,
    contactEmail: email,
    phone: phone ?? '',
    address: [
      `${address?.street ?? ''} ${address?.houseNumber ?? ''}`,
      `${address?.postalCode ?? ''} ${address?.city ?? ''}`,
      country,
    ],
    remarks: remarks || null,
    listUrl: `${facts.portalUrl}/end-customers?dealer=${encodeURIComponent(dealer.number)}`,
  }
}

export async function registrationApprovedData(tools: Reads, mail: MailPayload): Promise<RegistrationApprovedMailData> {
  const registration = await registrationOf(tools, mail)
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const customerId = String(registration.customer)
  const customer = await tools.payload.findByID({ collection: 'customers', id: customerId, ...options })
  if (!customer) throw new Hopeless('The customer is gone.')
  const contactId = String(registration.contact)
  const contact = await tools.payload.findByID({ collection: 'contacts', id: contactId, ...options })
  if (!contact) throw new Hopeless('The contact is gone.')
  const { base } = await houseOf(tools, mail.locale)
  const { number, name } = customer
  return { ...base, name: contact.name, customer: { number, name }, loginUrl: `${base.portalUrl}/login` }
}

export async function registrationRejectedData(tools: Reads, mail: MailPayload): Promise<RegistrationRejectedMailData> {
  const registration = await registrationOf(tools, mail)
  const { answerBy: _over, ...facts } = await factsOf(tools, mail, registration)
  return { ...facts, reason: registration.decisionNote ?? '' }
}

async function registrationOf({ payload }: Reads, { registration }: MailPayload): Promise<Registration> {
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'registrations', id: registration ?? '', ...options })
  if (!found) throw new Hopeless('The registration is gone.')
  return found
}

async function factsOf(tools: Reads, mail: MailPayload, { kind, submittedAt, dueOn }: Registration) {
  const { base, day } = await houseOf(tools, mail.locale)
  return { ...base, kind, submittedOn: day(submittedAt), answerBy: (dueOn || day(submittedAt)) as Day }
}
