import { shownTo } from '@access/panel'
import { templateAccess } from '@access/templates'
import { beginAsShipped, beginInEveryLanguage, keepMail } from '@hooks/templates/beginAsShipped'
import { guardOnline } from '@hooks/templates/guardOnline'
import type { CollectionConfig } from 'payload'

import type { MailEvent } from '@/core/mails'
import { previewTemplate } from '@/endpoints/templates/previewTemplate'
import { restoreShipped } from '@/endpoints/templates/restoreShipped'
import { testTemplate } from '@/endpoints/templates/testTemplate'
import { mailBody } from './fields/mailBody'
import { panelPart } from './fields/panelPart'
import { choice, text } from './fields/simple'
import { labels, words } from './fields/words'

const EVENTS: Readonly<Record<MailEvent, readonly [nl: string, en: string]>> = {
  'rma-received': ['Bevestiging van ontvangst', 'Confirmation of receipt'],
  'rma-decided': ['Besluit over een retour', 'Decision on a return'],
  'rma-cancelled': ['Annulering van een retour', 'Cancellation of a return'],
  'rma-new-for-staff': ['Bericht aan de retourafdeling', 'Message to the returns department'],
  'service-received': ['Service: bevestiging van ontvangst', 'Service: confirmation of receipt'],
  'service-question': ['Service: vraag aan de klant', 'Service: question to the customer'],
  'service-done': ['Service: afgerond', 'Service: done'],
  'service-declined': ['Service: niet mogelijk', 'Service: declined'],
  'service-new-for-staff': ['Service: bericht aan de behandelaars', 'Service: message to the handlers'],
  'service-answered-for-staff': ['Service: antwoord van de klant', 'Service: the customer’s answer'],
  invitation: ['Uitnodiging', 'Invitation'],
  'password-reset': ['Nieuw wachtwoord', 'New password'],
}

const ONE_LINE = words(
  'Gegevens van de mail staan tussen dubbele accolades, zoals {{ rmaNumber }}.',
  'Variables of the mail stand in double braces, like {{ rmaNumber }}.',
)

/** What a mail says. Published is online; until then, and after a fault, the shipped text serves (docs/admin/templates.md). */
export const Templates: CollectionConfig<'templates'> = {
  slug: 'templates',
  labels: labels(['Sjabloon', 'Sjablonen'], ['Template', 'Templates']),
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['key', 'subject', '_status', 'updatedAt'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin', 'editor', 'agent'),
    components: { beforeListTable: ['/src/admin/templates/ShippedMails#ShippedMails'] },
  },
  access: templateAccess,
  disableBulkEdit: true, // among many, what the guard refuses of one would stay
  disableDuplicate: true,
  lockDocuments: false,
  versions: { drafts: true, maxPerDoc: 100 },
  endpoints: [previewTemplate, testTemplate, restoreShipped],
  indexes: [{ fields: ['key', 'channel'], unique: true }],
  hooks: {
    beforeValidate: [keepMail, beginAsShipped],
    afterChange: [beginInEveryLanguage, guardOnline],
  },
  fields: [
    choice('key', ['Mail', 'Mail'], EVENTS, {
      index: true,
      admin: {
        description: words('Ligt vast zodra het sjabloon bestaat.', 'Fixed once the template exists.'),
      },
    }),
    choice('channel', ['Kanaal', 'Channel'], { mail: ['E-mail', 'Mail'] }, { admin: { hidden: true } }),
    text('subject', 'Onderwerp', 'Subject', { localized: true, admin: { description: ONE_LINE } }),
    text('preheader', 'Voorbeeldregel', 'Preview line', {
      localized: true,
      admin: {
        description: words(
          'De regel die mailprogramma’s naast het onderwerp tonen. Mag leeg blijven.',
          'The line that mail programs show beside the subject. May stay empty.',
        ),
      },
    }),
    mailBody(),
    panelPart('preview', '/src/admin/templates/TemplatePreview#TemplatePreview'),
  ],
}
