/** What staff hear of a warranty claim: that one waits. */
import { formatDay } from '@/core/day'
import { staffClaimSample } from './claimSample'
import { claimForStaffValues } from './claimValues'
import type { MailTemplate } from './mailTemplate'
import { button, facts, hole, lines, liquid, opening, paragraph, passage, tree } from './tree'

export const claimNewForStaff: MailTemplate<'claim-new-for-staff'> = {
  event: 'claim-new-for-staff',
  sample: staffClaimSample,
  values: claimForStaffValues,
  frame: ({ claim, locale }, t) => ({ date: formatDay(claim.submittedOn, locale), why: t('claim.whyStaff') }),
  content: (t) => ({
    subject: t('claim.staff.subject', { number: liquid('claimNumber'), customer: liquid('customerName') }),
    preheader: liquid('complaint'),
    body: tree(
      'claim-new-for-staff',
      opening(t('claim.staff.kicker'), { titleFrom: 'claimNumber' }),
      paragraph(
        `${t('claim.staff.intro', { customer: hole('customerName'), pieces: hole('pieces') })} ${hole('onBehalf')}`,
      ),
      button({ label: t('claim.staff.button') }, 'panelLink'),
      facts([t('customer'), 'customer'], [t('contact'), 'contact'], [t('claim.damage'), 'damage']),
      lines('article', 'quantity', 'remark'),
      passage(t('claim.staff.complaint'), 'complaint'),
      passage(t('claim.application'), 'application'),
      passage(t('files'), 'files'),
    ),
  }),
}
