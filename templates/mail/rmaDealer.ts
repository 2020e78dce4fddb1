/** Mails about a request that goes to the customer's dealer first: to the dealer, and to the end customer of what came of it. */
import { formatDay } from '@/core/day'
import type { DealerWordMailData } from '@/core/rmaMails'
import type { MailTemplate, MailText } from './mailTemplate'
import { hasForm, nextStep } from './rmaReceived'
import { customerValues, rmaValues, whyCustomer } from './rmaValues'
import { dealerWordSample, newForDealerSample } from './sample'
import { button, facts, heading, hole, lines, liquid, opening, paragraph, passage, tree } from './tree'

const wordValues = (data: DealerWordMailData, t: MailText) => ({
  ...customerValues(data, hasForm(data), t),
  dealerName: data.dealer.name,
  decideBy: formatDay(data.dealer.until, data.locale),
})

const shared = {
  sample: dealerWordSample,
  values: wordValues,
  frame: (data: DealerWordMailData, t: MailText) => ({ date: '', why: whyCustomer(data, t) }),
}

const lineBlock = lines('article', 'quantity', 'reason', 'remark')
const [dealer, number] = [hole('dealerName'), hole('rmaNumber')]
const asked = { date: hole('submittedOn'), pieces: hole('pieces') }

/** Says that the request is in, and that the dealer has the first word. */
export const rmaAwaitingDealer: MailTemplate<'rma-awaiting-dealer'> = {
  ...shared,
  event: 'rma-awaiting-dealer',
  content: (t) => ({
    subject: t('dealerFirst.awaiting.subject', { number: liquid('rmaNumber'), dealer: liquid('dealerName') }),
    preheader: t('dealerFirst.awaiting.preview', { dealer: liquid('dealerName'), date: liquid('decideBy') }),
    body: tree(
      'awaiting-dealer',
      opening(t('dealerFirst.awaiting.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('dealerFirst.awaiting.intro', { ...asked, dealer, until: hole('decideBy') })),
      paragraph(t('dealerFirst.awaiting.wait', { dealer })),
      button({ labelFrom: 'openLabel' }, 'rmaLink'),
      lineBlock,
      passage(t('remarks'), 'remarks'),
      passage(t('files'), 'files'),
      paragraph(t('dealerFirst.awaiting.question', { dealer, number })),
    ),
  }),
}

/** Asks a dealer to decide, with enough to know on what and until when. */
export const rmaNewForDealer: MailTemplate<'rma-new-for-dealer'> = {
  event: 'rma-new-for-dealer',
  sample: newForDealerSample,
  values: (data, t) => {
    const { files: _house, transport: _theirs, ...values } = rmaValues(data, t)
    return {
      ...values,
      dealerName: data.dealer.name,
      decideBy: formatDay(data.dealer.until, data.locale),
      requestLink: data.requestUrl,
      customer: [data.customer.name, data.customer.number, data.contactName].filter(Boolean),
    }
  },
  frame: ({ rma, dealer: { name }, companyName, locale }, t) => ({
    date: formatDay(rma.submittedOn, locale),
    why: t('dealerFirst.asked.why', { company: companyName, dealer: name }),
  }),
  content: (t) => ({
    subject: t('dealerFirst.asked.subject', { number: liquid('rmaNumber'), customer: liquid('customerName') }),
    preheader: t('dealerFirst.asked.preview', {
      pieces: liquid('pieces'),
      lines: liquid('lineCount'),
      date: liquid('decideBy'),
    }),
    body: tree(
      'new-for-dealer',
      opening(t('dealerFirst.asked.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(
        t('dealerFirst.asked.intro', {
          customer: hole('customerName'),
          pieces: hole('pieces'),
          lines: hole('lineCount'),
        }),
      ),
      paragraph(t('dealerFirst.asked.next', { company: hole('companyName'), date: hole('decideBy') })),
      button({ label: t('dealerFirst.asked.button') }, 'requestLink'),
      facts([t('dealerFirst.asked.customer'), 'customer']),
      lineBlock,
      passage(t('dealerFirst.asked.remarks'), 'remarks'),
    ),
  }),
}

/** Says that the dealer let it through, and what to do now. */
export const rmaForwarded: MailTemplate<'rma-forwarded'> = {
  ...shared,
  event: 'rma-forwarded',
  values: (data, t) => ({ ...wordValues(data, t), nextStep: nextStep(data, t) }),
  content: (t) => ({
    subject: t('dealerFirst.forwarded.subject', { number: liquid('rmaNumber') }),
    preheader: t('dealerFirst.forwarded.preview'),
    body: tree(
      'forwarded',
      opening(t('dealerFirst.forwarded.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('dealerFirst.forwarded.intro', { ...asked, dealer })),
      button({ labelFrom: 'openLabel' }, 'rmaLink'),
      lineBlock,
      heading(t('received.next')),
      paragraph(hole('nextStep')),
      paragraph(t('received.question', { number })),
    ),
  }),
}

/** Says that the dealer declined, and why. */
export const rmaDeclinedByDealer: MailTemplate<'rma-declined-by-dealer'> = {
  ...shared,
  event: 'rma-declined-by-dealer',
  values: (data, t) => ({ ...wordValues(data, t), dealerNote: data.dealer.note ?? '' }),
  content: (t) => ({
    subject: t('dealerFirst.declined.subject', { number: liquid('rmaNumber') }),
    preheader: t('dealerFirst.declined.preview', { dealer: liquid('dealerName') }),
    body: tree(
      'declined-by-dealer',
      opening(t('dealerFirst.declined.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('dealerFirst.declined.intro', { ...asked, dealer })),
      passage(t('dealerFirst.declined.note'), 'dealerNote'),
      paragraph(t('cancelled.keep')),
      button({ labelFrom: 'openLabel' }, 'rmaLink'),
      lineBlock,
      paragraph(t('dealerFirst.declined.again', { dealer, number })),
    ),
  }),
}

/** Says that the dealer did not decide in time. */
export const rmaDealerLate: MailTemplate<'rma-dealer-late'> = {
  ...shared,
  event: 'rma-dealer-late',
  content: (t) => ({
    subject: t('dealerFirst.late.subject', { number: liquid('rmaNumber') }),
    preheader: t('dealerFirst.late.preview', { dealer: liquid('dealerName') }),
    body: tree(
      'dealer-late',
      opening(t('dealerFirst.late.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('dealerFirst.late.intro', { ...asked, dealer, until: hole('decideBy') })),
      paragraph(t('cancelled.keep')),
      button({ labelFrom: 'openLabel' }, 'rmaLink'),
      lineBlock,
      paragraph(t('dealerFirst.late.again', { dealer })),
    ),
  }),
}
