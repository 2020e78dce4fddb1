import type { MailDataOf, MailEvent } from '@/core/mails'
import type { MailPayload } from '../payloads'
import type { Reads } from '../tools'
import { contactInvitedData, invitationData, passwordResetData } from './accountMail'
import { claimMailData, staffClaimMailData } from './claimMail'
import { messageMailData } from './messageMail'
import { invoiceMailData, orderMailData, shipmentMailData } from './orderMail'
import { accountNoticeData, addressChangedData, addressConfirmData, addressRequestedData } from './ownAccountMail'
import {
  dealerRegistrationData,
  registrationApprovedData,
  registrationReceivedData,
  registrationRejectedData,
  staffRegistrationData,
} from './registrationMail'
import { dealerNewRmaData, dealerWordData, rmaMailData, staffMailData } from './rmaMail'
import { serviceMailData, staffServiceMailData } from './serviceMail'
import { templateFailedData } from './templateFailed'
import { webhookPausedData } from './webhookPaused'

type Builders = { readonly [Event in MailEvent]: (tools: Reads, mail: MailPayload) => Promise<MailDataOf[Event]> }

/** Gathers the data of each mail, from what the database says now. */
export const MAIL_DATA: Builders = {
  'rma-received': rmaMailData,
  'rma-approved': rmaMailData,
  'rma-partly-approved': rmaMailData,
  'rma-rejected': rmaMailData,
  'rma-decided': rmaMailData,
  'rma-cancelled': rmaMailData,
  'rma-partly-arrived': rmaMailData,
  'rma-arrived': rmaMailData,
  'rma-inspected': rmaMailData,
  'rma-completed': rmaMailData,
  'rma-new-for-staff': staffMailData,
  'rma-awaiting-dealer': dealerWordData,
  'rma-new-for-dealer': dealerNewRmaData,
  'rma-forwarded': dealerWordData,
  'rma-declined-by-dealer': dealerWordData,
  'rma-dealer-late': dealerWordData,
  'service-received': serviceMailData,
  'service-question': serviceMailData,
  'service-done': serviceMailData,
  'service-declined': serviceMailData,
  'service-cancelled': serviceMailData,
  'service-new-for-staff': staffServiceMailData,
  'service-answered-for-staff': staffServiceMailData,
  'message-for-customer': messageMailData,
  'message-for-staff': messageMailData,
  'claim-received': claimMailData,
  'claim-forwarded': claimMailData,
  'claim-accepted': claimMailData,
  'claim-partly-accepted': claimMailData,
  'claim-rejected': claimMailData,
  'claim-closed': claimMailData,
  'claim-cancelled': claimMailData,
  'claim-new-for-staff': staffClaimMailData,
  'order-confirmed': orderMailData,
  'order-dates': orderMailData,
  'order-shipped': shipmentMailData,
  'invoice-new': invoiceMailData,
  'registration-received': registrationReceivedData,
  'registration-new-for-staff': staffRegistrationData,
  'end-customer-new-for-dealer': dealerRegistrationData,
  'registration-approved': registrationApprovedData,
  'registration-rejected': registrationRejectedData,
  invitation: invitationData,
  'contact-invited': contactInvitedData,
  'access-offered': contactInvitedData,
  'password-reset': passwordResetData,
  'login-address-confirm': addressConfirmData,
  'login-address-requested': addressRequestedData,
  'login-address-changed': addressChangedData,
  'login-address-taken': accountNoticeData,
  'password-changed': accountNoticeData,
  'template-failed': templateFailedData,
  'webhook-paused': webhookPausedData,
}
