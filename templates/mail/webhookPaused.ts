import { deliveryFaultText } from '@messages/deliveryFault'
import { translator } from '@messages/translate'
import { formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'
import type { WebhookPausedMailData } from '@/core/webhooks/pausedMail'
import type { MailTemplate } from './mailTemplate'
import { sampleBase } from './sample'
import { button, hole, liquid, opening, paragraph, passage, tree } from './tree'

const sample = (locale: Locale): WebhookPausedMailData => ({
  ...sampleBase(locale),
  name: 'Voorraadsysteem',
  host: 'erp.voorbeeld.example',
  error: 'Answered 503',
  failingSince: '2026-11-24',
  deliveredSeq: 1284,
  panelUrl: 'https://retour.voorbeeld.example/admin/collections/webhook-endpoints/12',
})

/** Tells staff that events reach an endpoint no more, and what to do about it. */
export const webhookPaused: MailTemplate<'webhook-paused'> = {
  event: 'webhook-paused',
  sample,
  values: ({ companyName, name, host, error, failingSince, deliveredSeq, panelUrl, locale }) => ({
    companyName,
    webhookName: name,
    host,
    failingSince: formatDay(failingSince, locale),
    lastEvent: String(deliveredSeq),
    reason: deliveryFaultText(error, translator(locale, 'admin')),
    panelLink: panelUrl,
  }),
  frame: (_data, t) => ({ date: '', why: t('webhookPaused.why') }),
  content: (t) => ({
    subject: t('webhookPaused.subject', { name: liquid('webhookName') }),
    preheader: liquid('reason'),
    body: tree(
      'paused',
      opening(t('webhookPaused.kicker'), { titleFrom: 'webhookName' }),
      paragraph(t('webhookPaused.intro', { host: hole('host'), since: hole('failingSince') })),
      button({ label: t('webhookPaused.button') }, 'panelLink'),
      passage(t('webhookPaused.reason'), 'reason'),
      passage(t('webhookPaused.lastEvent'), 'lastEvent'),
      paragraph(t('webhookPaused.todo')),
    ),
  }),
}
