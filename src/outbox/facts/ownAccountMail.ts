/** The data of mails about what contacts change of their own account. A link that no longer works is not sent. */
import { createHash } from 'node:crypto'

import type { AccountNoticeMailData, AddressChangedMailData, AddressLinkMailData } from '@/core/accountMails'
import type { Contact } from '@/payload-types'
import type { MailPayload } from '../payloads'
import { Hopeless } from '../settle'
import type { Reads } from '../tools'
import { houseOf } from './house'

const HOUR_MS = 3_600_000

export const addressConfirmData = (tools: Reads, mail: MailPayload): Promise<AddressLinkMailData> =>
  addressLinkData(tools, mail, 'newEmailHash')

export const addressRequestedData = (tools: Reads, mail: MailPayload): Promise<AddressLinkMailData> =>
  addressLinkData(tools, mail, 'newEmailRefuseHash')

/** @throws Hopeless when the change was confirmed, refused or withdrawn, or another one was asked for */
async function addressLinkData(tools: Reads, mail: MailPayload, link: 'newEmailHash' | 'newEmailRefuseHash') {
  const contact = await contactOf(tools, mail)
  const left = Date.parse(contact?.newEmailExpiresAt ?? '') - tools.now().getTime()
  const hash = createHash('sha256')
    .update(mail.token ?? '')
    .digest('hex')
  if (!contact?.newEmail || contact[link] !== hash || !(left > 0))
    throw new Hopeless('The link in this mail no longer works.')
  const { base } = await houseOf(tools, mail.locale)
  return {
    ...base,
    name: contact.name,
    newAddress: contact.newEmail,
    link: `${base.portalUrl}/login-address?token=${mail.token}`,
    expiresHours: Math.max(1, Math.round(left / HOUR_MS)),
  }
}

export async function addressChangedData(tools: Reads, mail: MailPayload): Promise<AddressChangedMailData> {
  const { from = '', to = '' } = mail.addresses ?? {}
  return { ...(await accountNoticeData(tools, mail)), oldAddress: from, newAddress: to }
}

export async function accountNoticeData(tools: Reads, mail: MailPayload): Promise<AccountNoticeMailData> {
  const { base } = await houseOf(tools, mail.locale)
  return { ...base, name: (await contactOf(tools, mail))?.name ?? '' }
}

const contactOf = ({ payload }: Reads, { contact }: MailPayload): Promise<Contact | null> =>
  payload.findByID({
    collection: 'contacts',
    id: contact ?? '',
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
    overrideAccess: true,
  })
