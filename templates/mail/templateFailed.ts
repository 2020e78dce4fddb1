import { refusalSentence } from '@messages/refusal'
import type { TemplateFailedMailData } from '@/core/mails'
import { isPaper } from '@/core/templates/key'
import { fullName, TEMPLATE_NAMES } from '@/core/templates/names'
import type { MailTemplate } from './mailTemplate'
import { templateFailedSample } from './sample'
import { button, hole, liquid, opening, paragraph, passage, tree } from './tree'

/** Tells the staff's address that a template of theirs is online and does not work, and what to do about it. */
export const templateFailed: MailTemplate<'template-failed'> = {
  event: 'template-failed',
  sample: templateFailedSample,
  values: (data, t) => ({
    companyName: data.companyName,
    templateName: fullName(TEMPLATE_NAMES[data.template][data.locale], data.service),
    panelLink: data.panelUrl,
    sentInstead: t(insteadOf(data)),
    rmaNumber: data.caseNumber ?? '',
    reasons: reasons(data),
  }),
  frame: (_data, t) => ({ date: '', why: t('templateFailed.why') }),
  content: (t) => ({
    subject: t('templateFailed.subject', { name: liquid('templateName') }),
    preheader: liquid('sentInstead'),
    body: tree(
      'failed',
      opening(t('templateFailed.kicker'), { titleFrom: 'templateName' }),
      paragraph(`${t('templateFailed.intro')} ${hole('sentInstead')}`),
      button({ label: t('templateFailed.button') }, 'panelLink'),
      passage(t('templateFailed.reasons'), 'reasons'),
      passage(t('templateFailed.seenAt'), 'rmaNumber'),
      paragraph(t('templateFailed.todo')),
    ),
  }),
}

function insteadOf({ template, instead }: TemplateFailedMailData) {
  if (isPaper(template)) return 'templateFailed.paperInstead'
  return instead === 'shared' ? 'templateFailed.sharedInstead' : 'templateFailed.mailInstead'
}

function reasons({ problems, fault, failedIn, locale }: TemplateFailedMailData): string[] {
  const told = problems.map(({ code, ...place }) => refusalSentence(code, { ...place, locale: failedIn }, locale))
  return told.length > 0 ? told : [fault]
}
