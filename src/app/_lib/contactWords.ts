import type { Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'

/** What the ways to reach the house are called. */
export const contactWords = (t: Translate<AreaKey<'shell'>>) => ({
  phone: t('contact.phone'),
  email: t('contact.email'),
  address: t('contact.address'),
})
