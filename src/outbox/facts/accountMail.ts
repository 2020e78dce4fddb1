/** The data of mails with a one-time link. A link that no longer works is not sent. */

import type { AccountLinkMailData, ContactInvitedMailData, InvitationMailData } from '@/core/accountMails'
import { hashOf } from '@/db/tokens'
import type { Contact, User } from '@/payload-types'
import type { MailPayload } from '../payloads'
import { Hopeless } from '../settle'
import type { Reads } from '../tools'
import { houseOf } from './house'

const HOUR_MS = 3_600_000

export async function passwordResetData(tools: Reads, mail: MailPayload): Promise<AccountLinkMailData> {
  return linkData(tools, mail, mail.user ? '/admin/reset/' : '/reset-password?token=')
}

export async function invitationData(tools: Reads, mail: MailPayload): Promise<InvitationMailData> {
  return { ...(await linkData(tools, mail, '/welcome?token=')), customer: await firstCustomer(tools, mail.contact) }
}

/** @throws Hopeless when the invitation was taken, replaced, withdrawn or has expired */
export async function contactInvitedData(tools: Reads, mail: MailPayload): Promise<ContactInvitedMailData> {
  const membership = await tools.payload.findByID({
    collection: 'memberships',
    id: mail.membership ?? '',
    depth: 1,
    disableErrors: true,
    overrideAccess: true,
  })
  const { customer, contact, status, invitationHash, invitationExpiresAt, invitedAs, invitedBy } = membership ?? {}
  const left = Date.parse(invitationExpiresAt ?? '') - tools.now().getTime()
  const same = mail.token !== undefined && hashOf(mail.token) === invitationHash
  if (status !== 'invited' || !same || !(left > 0) || typeof contact !== 'object' || typeof customer !== 'object')
    throw new Hopeless(DEAD_LINK)
  const { base } = await houseOf(tools, mail.locale)
  return {
    ...base,
    name: (contact.invited && invitedAs) || contact.name,
    link: `${base.portalUrl}/welcome?token=${mail.token}`,
    expiresHours: Math.max(1, Math.round(left / HOUR_MS)),
    customer: { number: customer.number, name: customer.name },
    invitedBy: invitedBy || null,
  }
}

const DEAD_LINK = 'The link in this mail no longer works: send a new one.'

/** @throws Hopeless when the link was used, replaced or has expired */
async function linkData(tools: Reads, mail: MailPayload, path: string): Promise<AccountLinkMailData> {
  const account = await accountOf(tools, mail)
  const left = Date.parse(account?.resetPasswordExpiration ?? '') - tools.now().getTime()
  if (!account || !mail.token || account.resetPasswordToken !== mail.token || !(left > 0)) {
    throw new Hopeless(DEAD_LINK)
  }
  const { base } = await houseOf(tools, mail.locale)
  return {
    ...base,
    name: account.name,
    link: `${base.portalUrl}${path}${mail.token}`,
    expiresHours: Math.max(1, Math.round(left / HOUR_MS)),
  }
}

async function accountOf({ payload }: Reads, { contact, user }: MailPayload): Promise<Contact | User | null> {
  const options = { depth: 0, disableErrors: true, showHiddenFields: true, overrideAccess: true } as const
  if (user) return payload.findByID({ collection: 'users', id: user, ...options })
  return payload.findByID({ collection: 'contacts', id: contact ?? '', ...options })
}

async function firstCustomer({ payload }: Reads, contact: string | undefined): Promise<InvitationMailData['customer']> {
  const { docs } = await payload.find({
    collection: 'memberships',
    where: { contact: { equals: contact ?? '' }, status: { not_equals: 'blocked' } },
    sort: ['-isDefault', 'createdAt'],
    limit: 1,
    pagination: false,
    depth: 1,
    overrideAccess: true,
  })
  const customer = docs[0]?.customer
  return typeof customer === 'object' ? { number: customer.number, name: customer.name } : null
}
