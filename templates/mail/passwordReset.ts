import type { MailTemplate } from './mailTemplate'
import { greetingOf } from './rmaValues'
import { passwordResetSample } from './sample'
import { button, hole, opening, paragraph, tree } from './tree'

/** The link with which somebody who forgot a password sets a new one. */
export const passwordReset: MailTemplate<'password-reset'> = {
  event: 'password-reset',
  sample: passwordResetSample,
  values: ({ companyName, name, link, expiresHours }, t) => ({
    companyName,
    name,
    greeting: greetingOf(name, t),
    link,
    validFor: t('hours', { hours: expiresHours }),
  }),
  frame: ({ companyName }, t) => ({ date: '', why: t('reset.why', { company: companyName }) }),
  content: (t) => ({
    subject: t('reset.subject'),
    preheader: t('reset.preview'),
    body: tree(
      'reset',
      opening(t('reset.kicker'), { title: t('reset.title') }),
      paragraph(hole('greeting')),
      paragraph(t('reset.intro')),
      button({ label: t('reset.button') }, 'link'),
      paragraph(t('reset.expires', { time: hole('validFor') })),
      paragraph(t('reset.ignore')),
      paragraph(t('linkFallback', { link: hole('link') })),
    ),
  }),
}
