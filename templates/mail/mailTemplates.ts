import type { MailEvent } from '@/core/mails'
import { invitation } from './invitation'
import type { MailTemplate } from './mailTemplate'
import { passwordReset } from './passwordReset'
import {
  registrationApproved,
  registrationNewForStaff,
  registrationReceived,
  registrationRejected,
} from './registration'
import { rmaCancelled } from './rmaCancelled'
import { rmaDecided } from './rmaDecided'
import { rmaNewForStaff } from './rmaNewForStaff'
import { rmaReceived } from './rmaReceived'
import { serviceDeclined, serviceDone, serviceQuestion, serviceReceived } from './serviceForCustomer'
import { serviceAnsweredForStaff, serviceNewForStaff } from './serviceForStaff'
import { templateFailed } from './templateFailed'

/** Every mail we can send, by its event. */
export const MAIL_TEMPLATES: { readonly [Event in MailEvent]: MailTemplate<Event> } = {
  'rma-received': rmaReceived,
  'rma-decided': rmaDecided,
  'rma-cancelled': rmaCancelled,
  'rma-new-for-staff': rmaNewForStaff,
  'service-received': serviceReceived,
  'service-question': serviceQuestion,
  'service-done': serviceDone,
  'service-declined': serviceDeclined,
  'service-new-for-staff': serviceNewForStaff,
  'service-answered-for-staff': serviceAnsweredForStaff,
  'registration-received': registrationReceived,
  'registration-new-for-staff': registrationNewForStaff,
  'registration-approved': registrationApproved,
  'registration-rejected': registrationRejected,
  invitation,
  'password-reset': passwordReset,
  'template-failed': templateFailed,
}
