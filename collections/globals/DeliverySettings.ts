import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import { DISTINCT_CARRIERS, TRACKING_PATTERN } from '@hooks/settings/carriers'
import type { GlobalConfig } from 'payload'

import { explained, text } from '../fields/simple'
import { labels, words } from '../fields/words'

const MAX_CARRIERS = 50

/** Who brings what was ordered, and where customers follow it. */
export const DeliverySettings: GlobalConfig<'delivery-settings'> = {
  slug: 'delivery-settings',
  label: words('Levering', 'Delivery'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  fields: [
    {
      name: 'carriers',
      type: 'array',
      label: words('Vervoerders', 'Carriers'),
      labels: labels(['Vervoerder', 'Vervoerders'], ['Carrier', 'Carriers']),
      maxRows: MAX_CARRIERS,
      validate: DISTINCT_CARRIERS,
      admin: {
        components: { RowLabel: '/src/admin/settings/TitledRow#TitledRow' },
        description: words(
          'Klanten volgen een zending met de link die het ERP meestuurt. Stuurt het er geen, dan met die van de vervoerder hieronder.',
          'Customers follow a shipment with the link that the ERP sends along. Where it sends none, with that of the carrier below.',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            text('code', 'Naam in het ERP', 'Name in the ERP', { required: true, maxLength: 40 }),
            text('title', 'Naam voor de klant', 'Name for the customer', { required: true, maxLength: 120 }),
          ],
        },
        explained(
          text('trackingUrl', 'Volglink', 'Tracking link', {
            validate: TRACKING_PATTERN,
            admin: { placeholder: 'https://www.example.com/track?code={code}&postcode={postalCode}' },
          }),
          'Op de plaats van {code} komt de volgcode, op die van {postalCode} de postcode van bezorging, zonder spaties. Een zending waarvan er één ontbreekt, krijgt geen link.',
          '{code} stands for the tracking code, {postalCode} for the postal code of delivery, without spaces. A shipment that lacks one of them gets no link.',
        ),
      ],
    },
  ],
}
