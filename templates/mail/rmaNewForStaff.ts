import { formatDay } from '@/core/day'
import type { MailRma } from '@/core/rmaMails'
import type { MailTemplate, MailText } from './mailTemplate'
import { rmaValues } from './rmaValues'
import { newForStaffSample } from './sample'
import { button, facts, hole, lines, liquid, opening, paragraph, passage, tree } from './tree'

/** Tells the staff's address that a request waits, with enough to know how urgent it is. */
export const rmaNewForStaff: MailTemplate<'rma-new-for-staff'> = {
  event: 'rma-new-for-staff',
  sample: newForStaffSample,
  values: (data, t) => ({
    ...rmaValues(data, t),
    transport: transportOf(data.rma, t),
    contactEmail: data.contactEmail,
    panelLink: data.panelUrl,
    onBehalf: data.onBehalfBy ? t('staff.onBehalf', { name: data.onBehalfBy }) : '',
    customer: [data.customer.name, data.customer.number],
    contact: [data.contactName, data.contactEmail],
  }),
  frame: ({ rma, locale }, t) => ({ date: formatDay(rma.submittedOn, locale), why: t('staff.why') }),
  content: (t) => ({
    subject: t('staff.subject', { number: liquid('rmaNumber'), customer: liquid('customerName') }),
    preheader: t('staff.preview', { pieces: liquid('pieces'), lines: liquid('lineCount') }),
    body: tree(
      'staff',
      opening(t('staff.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(
        `${t('staff.intro', { customer: hole('customerName'), pieces: hole('pieces'), lines: hole('lineCount') })} ${hole('onBehalf')}`,
      ),
      paragraph(hole('transport')),
      button({ label: t('staff.button') }, 'panelLink'),
      facts([t('customer'), 'customer'], [t('contact'), 'contact']),
      lines('article', 'quantity', 'reason', 'remark'),
      passage(t('customerRemarks'), 'remarks'),
      passage(t('files'), 'files'),
    ),
  }),
}

/** What is sent comes as ever, and is not told. */
function transportOf({ transport }: MailRma, t: MailText): string {
  if (transport === 'send') return ''
  return t(transport === 'bring' ? 'staff.bring' : 'staff.pickup')
}
