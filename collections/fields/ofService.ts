import type { RelationshipField } from 'payload'

import { isOfService } from '@/core/templates/key'
import { one } from './simple'
import { words } from './words'

/** The service that has words of its own; empty for the mail of all. Fixed once the template exists. */
export const ofService = (): RelationshipField =>
  ({
    ...one('serviceType', 'service-types', ['Alleen voor de service', 'Only for the service'], {
      index: true,
      checked: true,
    }),
    admin: {
      allowCreate: false,
      allowEdit: false,
      condition: ({ key }) => isOfService(key),
      components: { Field: '/src/admin/templates/ServiceField#ServiceField' },
      description: words(
        'Leeg: voor alle services die geen eigen sjabloon hebben. Ligt vast zodra het sjabloon bestaat.',
        'Empty: for all services without a template of their own. Fixed once the template exists.',
      ),
    },
  }) as RelationshipField
