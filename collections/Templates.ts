import { shownTo } from '@access/panel'
import { templateAccess } from '@access/templates'
import { beginAsServed, beginInEveryLanguage, keepRef } from '@hooks/templates/beginAsServed'
import { guardOnline } from '@hooks/templates/guardOnline'
import type { CollectionConfig, DocumentViewConfig } from 'payload'

import { TEMPLATE_NAMES } from '@/core/templates/names'
import { previewTemplate } from '@/endpoints/templates/previewTemplate'
import { restoreShipped } from '@/endpoints/templates/restoreShipped'
import { rollBack } from '@/endpoints/templates/rollBack'
import { showSamples } from '@/endpoints/templates/showSamples'
import { testTemplate } from '@/endpoints/templates/testTemplate'
import { forMail } from './fields/channel'
import { mailBody } from './fields/mailBody'
import { ofService } from './fields/ofService'
import { panelPart } from './fields/panelPart'
import { paperBody } from './fields/paperBody'
import { choice, text } from './fields/simple'
import { templateName } from './fields/templateName'
import { labels, words } from './fields/words'

const NAMES = Object.fromEntries(Object.entries(TEMPLATE_NAMES).map(([key, { nl, en }]) => [key, [nl, en] as const]))

const VARIABLE_LINE = { components: { Field: '/src/admin/templates/LineField#LineField' }, condition: forMail }

const ONE_LINE = words(
  'Gegevens van de mail staan tussen dubbele accolades, zoals {{ rmaNumber }}.',
  'Variables of the mail stand in double braces, like {{ rmaNumber }}.',
)

const compareView: DocumentViewConfig = {
  Component: '/src/admin/templates/compare/CompareView#CompareView',
  path: '/compare',
  tab: {
    href: '/compare',
    label: ({ t }) => t('version:compareVersions'),
    condition: ({ req }) => req.user?.collection === 'users' && req.user.role !== 'agent',
  },
}

/** What a mail or paper says. Published is online; until then, and after a fault, the shipped one serves (docs/admin/templates.md). */
export const Templates: CollectionConfig<'templates'> = {
  slug: 'templates',
  labels: labels(['Sjabloon', 'Sjablonen'], ['Template', 'Templates']),
  admin: {
    useAsTitle: 'name',
    listSearchableFields: ['subject', 'key'],
    defaultColumns: ['name', 'subject', '_status', 'updatedAt'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin', 'editor', 'agent'),
    components: {
      beforeListTable: ['/src/admin/templates/ShippedTemplates#ShippedTemplates'],
      views: { edit: { compare: compareView } },
    },
  },
  access: templateAccess,
  disableBulkEdit: true, // among many, what the guard refuses of one would stay
  disableDuplicate: true,
  lockDocuments: false,
  versions: { drafts: true, maxPerDoc: 100 },
  endpoints: [previewTemplate, showSamples, testTemplate, restoreShipped, rollBack],
  hooks: {
    beforeValidate: [keepRef, beginAsServed],
    afterChange: [beginInEveryLanguage, guardOnline],
  },
  fields: [
    templateName(),
    choice('key', ['Sjabloon van', 'Template of'], NAMES, {
      index: true,
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/templates/KeyField#KeyField' },
        description: words('Ligt vast zodra het sjabloon bestaat.', 'Fixed once the template exists.'),
      },
    }),
    ofService(),
    // Both databases count an empty relation differently in a unique index, so what must be one is written out.
    text('slot', 'Plek', 'Slot', { unique: true, admin: { hidden: true } }),
    choice(
      'channel',
      ['Kanaal', 'Channel'],
      { mail: ['E-mail', 'Mail'], pdf: ['PDF', 'PDF'] },
      { admin: { hidden: true } },
    ),
    text('subject', 'Onderwerp', 'Subject', { localized: true, admin: { ...VARIABLE_LINE, description: ONE_LINE } }),
    text('preheader', 'Voorbeeldregel', 'Preview line', {
      localized: true,
      admin: {
        ...VARIABLE_LINE,
        description: words(
          'De regel die mailprogramma’s naast het onderwerp tonen. Mag leeg blijven.',
          'The line that mail programs show beside the subject. May stay empty.',
        ),
      },
    }),
    mailBody(),
    paperBody(),
    panelPart('preview', '/src/admin/templates/TemplatePreview#TemplatePreview'),
  ],
}
