import type { MailEvent } from '@/core/mails'
import { invitation } from './invitation'
import type { MailTemplate } from './mailTemplate'
import { passwordReset } from './passwordReset'
import { rmaCancelled } from './rmaCancelled'
import { rmaDecided } from './rmaDecided'
import { rmaNewForStaff } from './rmaNewForStaff'
import { rmaReceived } from './rmaReceived'
import { templateFailed } from './templateFailed'

/** Every mail we can send, by its event. */
export const MAIL_TEMPLATES: { readonly [Event in MailEvent]: MailTemplate<Event> } = {
  'rma-received': rmaReceived,
  'rma-decided': rmaDecided,
  'rma-cancelled': rmaCancelled,
  'rma-new-for-staff': rmaNewForStaff,
  invitation,
  'password-reset': passwordReset,
  'template-failed': templateFailed,
}
