import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import type { GlobalConfig } from 'payload'

import { RETENTION_FIELD } from '@/core/audit/retention'
import { wholeNumber } from '../fields/numbers'
import { explained } from '../fields/simple'
import { words } from '../fields/words'

const MAX_MONTHS = 240

const months = (name: string, nl: string, en: string) => wholeNumber(name, nl, en, { defaultValue: 0, max: MAX_MONTHS })

/** When what persons wrote and are called is taken out of closed cases by itself (src/audit/erase/eraseExpired.ts). */
export const PrivacySettings: GlobalConfig<'privacy-settings'> = {
  slug: 'privacy-settings',
  label: words('Bewaartermijnen', 'Retention'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  fields: [
    explained(
      months(RETENTION_FIELD.rmas, 'Retouren: maanden na het laatste', 'Returns: months after the last change'),
      'Daarna worden namen, teksten, berichten en bestanden uit een afgesloten zaak gewist. Nummer, artikelen en aantallen blijven. 0 is nooit.',
      'Then names, texts, messages and files are erased from a closed case. Number, articles and quantities stay. 0 is never.',
    ),
    months(
      RETENTION_FIELD['service-requests'],
      'Serviceaanvragen: maanden na het laatste',
      'Service requests: months after the last change',
    ),
    months(
      RETENTION_FIELD['warranty-claims'],
      'Garantieclaims: maanden na het laatste',
      'Warranty claims: months after the last change',
    ),
  ],
}
