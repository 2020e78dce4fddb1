import type { MailEvent } from '@/core/mails'
import { claimAccepted, claimPartlyAccepted, claimRejected } from './claimDecided'
import { claimCancelled, claimClosed, claimForwarded, claimReceived } from './claimForCustomer'
import { claimNewForStaff } from './claimForStaff'
import { accessOffered, contactInvited } from './contactInvited'
import { endCustomerNewForDealer } from './endCustomer'
import { invitation } from './invitation'
import type { MailTemplate } from './mailTemplate'
import { messageForCustomer, messageForStaff } from './message'
import { invoiceNew, orderConfirmed, orderDates, orderShipped } from './orderMails'
import { addressChanged, addressConfirm, addressRequested, addressTaken, passwordChanged } from './ownAccount'
import { passwordReset } from './passwordReset'
import {
  registrationApproved,
  registrationNewForStaff,
  registrationReceived,
  registrationRejected,
} from './registration'
import { rmaCancelled } from './rmaCancelled'
import { rmaAwaitingDealer, rmaDealerLate, rmaDeclinedByDealer, rmaForwarded, rmaNewForDealer } from './rmaDealer'
import { rmaDecided } from './rmaDecided'
import { rmaNewForStaff } from './rmaNewForStaff'
import { rmaApproved, rmaPartlyApproved, rmaRejected } from './rmaOutcomes'
import { rmaReceived } from './rmaReceived'
import { rmaArrived, rmaCompleted, rmaInspected, rmaPartlyArrived } from './rmaReceiving'
import { serviceCancelled, serviceDeclined, serviceDone, serviceQuestion, serviceReceived } from './serviceForCustomer'
import { serviceAnsweredForStaff, serviceNewForStaff } from './serviceForStaff'
import { templateFailed } from './templateFailed'
import { webhookPaused } from './webhookPaused'

/** Every mail we can send, by its event. */
export const MAIL_TEMPLATES: { readonly [Event in MailEvent]: MailTemplate<Event> } = {
  'rma-received': rmaReceived,
  'rma-approved': rmaApproved,
  'rma-partly-approved': rmaPartlyApproved,
  'rma-rejected': rmaRejected,
  'rma-decided': rmaDecided,
  'rma-cancelled': rmaCancelled,
  'rma-partly-arrived': rmaPartlyArrived,
  'rma-arrived': rmaArrived,
  'rma-inspected': rmaInspected,
  'rma-completed': rmaCompleted,
  'rma-new-for-staff': rmaNewForStaff,
  'rma-awaiting-dealer': rmaAwaitingDealer,
  'rma-new-for-dealer': rmaNewForDealer,
  'rma-forwarded': rmaForwarded,
  'rma-declined-by-dealer': rmaDeclinedByDealer,
  'rma-dealer-late': rmaDealerLate,
  'service-received': serviceReceived,
  'service-question': serviceQuestion,
  'service-done': serviceDone,
  'service-declined': serviceDeclined,
  'service-cancelled': serviceCancelled,
  'service-new-for-staff': serviceNewForStaff,
  'service-answered-for-staff': serviceAnsweredForStaff,
  'message-for-customer': messageForCustomer,
  'message-for-staff': messageForStaff,
  'claim-received': claimReceived,
  'claim-forwarded': claimForwarded,
  'claim-accepted': claimAccepted,
  'claim-partly-accepted': claimPartlyAccepted,
  'claim-rejected': claimRejected,
  'claim-closed': claimClosed,
  'claim-cancelled': claimCancelled,
  'claim-new-for-staff': claimNewForStaff,
  'order-confirmed': orderConfirmed,
  'order-dates': orderDates,
  'order-shipped': orderShipped,
  'invoice-new': invoiceNew,
  'registration-received': registrationReceived,
  'registration-new-for-staff': registrationNewForStaff,
  'end-customer-new-for-dealer': endCustomerNewForDealer,
  'registration-approved': registrationApproved,
  'registration-rejected': registrationRejected,
  invitation,
  'contact-invited': contactInvited,
  'access-offered': accessOffered,
  'password-reset': passwordReset,
  'login-address-confirm': addressConfirm,
  'login-address-requested': addressRequested,
  'login-address-changed': addressChanged,
  'login-address-taken': addressTaken,
  'password-changed': passwordChanged,
  'template-failed': templateFailed,
  'webhook-paused': webhookPaused,
}
