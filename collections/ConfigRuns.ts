import { configRunAccess } from '@access/configRuns'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { choice, date, one, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Each configuration bundle that was applied: who, when, and what it touched as it was before and after (src/bundle). */
export const ConfigRuns: CollectionConfig<'config-runs'> = {
  slug: 'config-runs',
  labels: labels(
    ['Import van de inrichting', 'Inrichting als bestand'],
    ['Configuration import', 'Configuration as a file'],
  ),
  admin: {
    group: words('Instellingen', 'Settings'),
    hidden: shownTo('admin'),
    components: { views: { list: { Component: '/src/admin/config/ConfigView#ConfigView' } } },
  },
  access: configRunAccess,
  lockDocuments: false,
  fields: [
    text('by', 'Door', 'By', { required: true }),
    one('user', 'users', ['Medewerker', 'Employee']),
    choice('state', ['Stand', 'State'], {
      applied: ['Toegepast', 'Applied'],
      undone: ['Ongedaan gemaakt', 'Undone'],
    }),
    date('undoneAt', 'Ongedaan gemaakt op', 'Undone at'),
    text('undoneBy', 'Ongedaan gemaakt door', 'Undone by'),
    { name: 'touched', type: 'json', required: true },
  ],
}
