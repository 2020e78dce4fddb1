import { noField } from '@access/fields'
import { shownTo } from '@access/panel'
import { webhookDeliveryAccess, webhookEndpointAccess } from '@access/webhooks'
import { WEBHOOK_ADDRESS } from '@hooks/webhooks/address'
import { beginAtNow } from '@hooks/webhooks/beginAtNow'
import type { CollectionConfig, Field } from 'payload'

import { ERP_EVENT_TYPES } from '@/core/erpEvents/types'
import { makeSecret } from '@/endpoints/webhooks/makeSecret'
import { replayEvents } from '@/endpoints/webhooks/replayEvents'
import { wholeNumber } from './fields/numbers'
import { panelColumn, panelPart, shownAs } from './fields/panelPart'
import { checkbox, choice, date, explained, hidden, one, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Told by the relay and by verbs alone; the panel shows them in words of its own. */
const ofRelay = <F extends Field & { admin?: object }>(field: F): F =>
  hidden({ ...field, access: { create: noField, update: noField } } as F)

const types = Object.fromEntries(ERP_EVENT_TYPES.map((type) => [type, [type, type] as const]))

/** Where events to the ERP are sent to, in order: src/outbox/webhooks. */
export const WebhookEndpoints: CollectionConfig<'webhook-endpoints'> = {
  slug: 'webhook-endpoints',
  labels: labels(['Webhook', 'Webhooks'], ['Webhook', 'Webhooks']),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'state', 'active'],
    group: words('Instellingen', 'Settings'),
    hidden: shownTo('admin'),
  },
  access: webhookEndpointAccess,
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: [makeSecret, replayEvents],
  hooks: { beforeChange: [beginAtNow] },
  fields: [
    text('name', 'Naam', 'Name', { required: true }),
    explained(
      text('url', 'Adres', 'Address', { required: true, maxLength: 2000, validate: WEBHOOK_ADDRESS }),
      'Berichten worden hierheen gestuurd met POST, over https.',
      'Events are sent here with POST, over https.',
    ),
    explained(
      choice('events', ['Berichten', 'Events'], types, { hasMany: true, required: false, defaultValue: [] }),
      'Zonder keuze: alle, ook soorten die er later bij komen.',
      'None chosen: all of them, kinds that are added later too.',
    ),
    checkbox('active', 'Actief', 'Active', true),
    panelColumn('state', 'Stand', 'State', '/src/admin/webhooks/EndpointStateCell#EndpointStateCell'),
    panelPart('delivery', '/src/admin/webhooks/EndpointDelivery#EndpointDelivery'),
    {
      name: 'signingSecret',
      type: 'text',
      hidden: true,
      access: { read: noField, create: noField, update: noField },
    },
    ofRelay(text('secretHint', 'Geheim', 'Secret')),
    ofRelay(wholeNumber('deliveredSeq', 'Verstuurd tot en met', 'Delivered up to', { defaultValue: 0 })),
    ofRelay(wholeNumber('attempts', 'Pogingen', 'Attempts', { defaultValue: 0 })),
    ofRelay(date('failingSince', 'Mislukt sinds', 'Failing since')),
    ofRelay(date('nextAttemptAt', 'Volgende poging', 'Next attempt')),
    ofRelay(date('pausedAt', 'Gepauzeerd op', 'Paused at')),
    ofRelay(date('leaseUntil', 'In behandeling tot', 'Leased until')),
    ofRelay(text('lastError', 'Laatste fout', 'Last error')),
  ],
}

/** What became of each attempt; kept for a month (src/outbox/webhooks/sweepDeliveries.ts). */
export const WebhookDeliveries: CollectionConfig<'webhook-deliveries'> = {
  slug: 'webhook-deliveries',
  labels: labels(['Verzending', 'Verzendingen van webhooks'], ['Delivery', 'Webhook deliveries']),
  admin: {
    useAsTitle: 'type',
    defaultColumns: ['at', 'endpoint', 'seq', 'type', 'attempt', 'status', 'durationMs', 'error'],
    group: words('Instellingen', 'Settings'),
    hidden: shownTo('admin'),
  },
  access: webhookDeliveryAccess,
  lockDocuments: false,
  defaultSort: '-at',
  fields: [
    one('endpoint', 'webhook-endpoints', ['Webhook', 'Webhook'], { index: true }),
    wholeNumber('seq', 'Volgnummer', 'Sequence', { required: true }),
    text('type', 'Soort', 'Type', { required: true }),
    wholeNumber('attempt', 'Poging', 'Attempt', { required: true }),
    wholeNumber('status', 'Antwoord', 'Answer'),
    wholeNumber('durationMs', 'Duur (ms)', 'Duration (ms)', { required: true }),
    shownAs(text('error', 'Fout', 'Error'), '/src/admin/webhooks/DeliveryFaultCell#DeliveryFaultCell'),
    shownAs(date('at', 'Op', 'At', { required: true, index: true }), '/src/admin/list/MomentCell#MomentCell'),
  ],
}
