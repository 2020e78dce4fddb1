import type { TextFieldValidation } from 'payload'

import { SERVICE_CODE } from '@/core/services/requests'

/** The code stands in addresses of the portal and in requests of other software. */
export const SERVICE_CODE_FIELD: TextFieldValidation = (value, { req }) =>
  !value ||
  SERVICE_CODE.test(value) ||
  (req.i18n.language === 'en'
    ? 'Use small letters, digits and hyphens, such as technical-drawing'
    : 'Gebruik kleine letters, cijfers en koppeltekens, zoals technische-tekening')
