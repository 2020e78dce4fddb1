import { onlyStaff } from '@access/fields'
import { shownTo } from '@access/panel'
import { serviceTypeAccess } from '@access/serviceTypes'
import { refuseInUse } from '@hooks/deletion/refuseInUse'
import { fillCode } from '@hooks/services/fillCode'
import { guardServiceType } from '@hooks/services/guardServiceType'
import { keepReturnService, keepReturnServiceOnline } from '@hooks/services/keepReturnService'
import { refuseWithTemplates } from '@hooks/services/refuseWithTemplates'
import { SERVICE_CODE_FIELD } from '@hooks/services/serviceCode'
import { keepTypeSeriesApart } from '@hooks/settings/distinctSeries'
import { NUMBER_PATTERN } from '@hooks/settings/numberPattern'
import type { CollectionConfig, Field } from 'payload'

import type { Right } from '@/core/accounts/rights'
import { type OnDone, SERVICE_ICONS, type ServiceIcon } from '@/core/services/definition'
import type { Fact } from '@/core/services/visibility'
import { conditionField } from './fields/condition'
import { wholeNumber } from './fields/numbers'
import { panelPart } from './fields/panelPart'
import { recipientsField } from './fields/recipients'
import { checkbox, choice, longText, one, text } from './fields/simple'
import { labels, words } from './fields/words'

type Names = readonly [nl: string, en: string]

const ICON_WORDS: Readonly<Record<ServiceIcon, Names>> = {
  service: ['Sleutel', 'Wrench'],
  box: ['Doos', 'Box'],
  night: ['Maan', 'Moon'],
  barcode: ['Streepjescode', 'Barcode'],
  list: ['Lijst', 'List'],
  message: ['Bericht', 'Message'],
  warranty: ['Schild', 'Shield'],
  print: ['Printer', 'Printer'],
  return: ['Terug', 'Return'],
  invoice: ['Factuur', 'Invoice'],
  page: ['Blad', 'Page'],
  camera: ['Camera', 'Camera'],
  clock: ['Klok', 'Clock'],
  info: ['Informatie', 'Information'],
  warning: ['Waarschuwing', 'Warning'],
}

const FACT_WORDS: Readonly<Record<Fact, Names>> = {
  nightDelivery: ['Nachtlevering', 'Night delivery'],
  segments: ['Segmenten van de klant', 'Segments of the customer'],
  country: ['Land van de klant', 'Country of the customer'],
  rights: ['Rechten van het contact', 'Rights of the contact'],
}

const ON_DONE_WORDS: Readonly<Record<OnDone, Names>> = {
  nothing: ['Niets', 'Nothing'],
  nightDeliveryOn: ['Nachtlevering aan', 'Night delivery on'],
  nightDeliveryOff: ['Nachtlevering uit', 'Night delivery off'],
}

const staffOnly = <F extends Field>(field: F): F => ({ ...field, access: { read: onlyStaff } })

const EXAMPLE_RIGHT = 'viewInvoices' satisfies Right

/** What customers can ask for without a developer: a form, who sees it, and what follows. */
export const ServiceTypes: CollectionConfig<'service-types'> = {
  slug: 'service-types',
  labels: labels(['Servicetype', 'Servicetypes'], ['Service type', 'Service types']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'form', 'series', 'online', 'position'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin', 'agent'),
  },
  access: serviceTypeAccess,
  disableBulkEdit: true, // among many, what the guard refuses of one would stay
  lockDocuments: false,
  defaultSort: 'position',
  hooks: {
    beforeValidate: [fillCode],
    afterChange: [guardServiceType, keepReturnServiceOnline, keepTypeSeriesApart],
    beforeDelete: [keepReturnService, refuseInUse({ 'service-requests': ['type'] }), refuseWithTemplates],
  },
  fields: [
    text('title', 'Naam', 'Title', { required: true, localized: true, maxLength: 80 }),
    longText('description', 'Omschrijving', 'Description', {
      localized: true,
      maxLength: 300,
      admin: { description: words('Eén of twee zinnen op de kaart.', 'One or two sentences on the card.') },
    }),
    choice('icon', ['Teken', 'Sign'], Object.fromEntries(SERVICE_ICONS.map((icon) => [icon, ICON_WORDS[icon]]))),
    one('form', 'forms', ['Formulier', 'Form'], { required: true, checked: true, index: true }),
    staffOnly(
      text('series', 'Nummerreeks', 'Number series', {
        required: true,
        defaultValue: 'SRV{yy}-{00000}',
        validate: NUMBER_PATTERN,
        admin: {
          description: words(
            '{yy} of {yyyy} is het jaar, {00000} de teller. Types met dezelfde reeks tellen samen door; RMA’s, claims en klanten hebben eigen letters.',
            '{yy} or {yyyy} is the year, {00000} the counter. Types with the same series count on together; RMAs, claims and customers have letters of their own.',
          ),
        },
      }),
    ),
    conditionField('visibility', ['Alleen tonen aan klanten waarvoor geldt', 'Show only to customers for whom'], {
      field: choice('field', ['Gegeven', 'Fact'], FACT_WORDS),
      value: {
        description: words(
          `Nachtlevering is true of false, een segment zijn code, een land NL, een recht bijvoorbeeld ${EXAMPLE_RIGHT}.`,
          `Night delivery is true or false, a segment its code, a country NL, a right for instance ${EXAMPLE_RIGHT}.`,
        ),
      },
      read: onlyStaff,
    }),
    staffOnly(recipientsField('Mail over nieuwe aanvragen naar', 'Mail about new requests to')),
    {
      type: 'row',
      fields: [
        staffOnly(wholeNumber('targetTime', 'Streeftijd', 'Target time', { min: 1, max: 999 })),
        staffOnly(choice('targetUnit', ['Eenheid', 'Unit'], { hours: ['Uren', 'Hours'], days: ['Dagen', 'Days'] })),
      ],
    },
    staffOnly(choice('onDone', ['Afronden zet bij de klant', 'Finishing sets on the customer'], ON_DONE_WORDS)),
    text('code', 'Code', 'Code', {
      unique: true,
      maxLength: 40,
      validate: SERVICE_CODE_FIELD,
      admin: {
        description: words(
          'Zo heet het type voor andere software. Leeg: gemaakt van de naam.',
          'What other software calls the type. Empty: made from the title.',
        ),
      },
    }),
    wholeNumber('position', 'Volgorde', 'Position', { defaultValue: 0 }),
    checkbox('online', 'Online', 'Online'),
    panelPart('mails', '/src/admin/services/OwnMails#OwnMails'),
  ],
}
