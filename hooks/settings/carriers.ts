import type { ArrayFieldValidation, TextFieldValidation } from 'payload'
import { array, text } from 'payload/shared'

import { type Carrier, patternFault } from '@/core/carriers'

const SENTENCES = {
  notHttps: ['Schrijf een adres dat begint met https://', 'Write an address that begins with https://'],
  unknownPlaceholder: ['Alleen {code} en {postalCode} worden ingevuld', 'Only {code} and {postalCode} are filled in'],
  placeholderInHost: [
    'De naam van de website ligt vast: zet {code} en {postalCode} erna',
    'The name of the website is fixed: put {code} and {postalCode} after it',
  ],
  noCode: ['Zet {code} waar de volgcode komt', 'Put {code} where the tracking code goes'],
} as const

/** A pattern for links to a parcel (src/core/carriers.ts); none where a carrier shows none. */
export const TRACKING_PATTERN: TextFieldValidation = async (value, options) => {
  const fits = await text(value, options)
  if (fits !== true || typeof value !== 'string' || value === '') return fits
  const fault = patternFault(value)
  return fault === null || SENTENCES[fault][options.req.i18n.language === 'en' ? 1 : 0]
}

/** The ERP means one carrier by a code. */
export const DISTINCT_CARRIERS: ArrayFieldValidation = async (rows, options) => {
  const fits = await array(rows, options)
  if (fits !== true || !Array.isArray(rows)) return fits // the panel sends 0 for a list without rows
  const codes = (rows as Partial<Carrier>[]).map(({ code }) =>
    String(code ?? '')
      .trim()
      .toLowerCase(),
  )
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice === undefined) return true
  return options.req.i18n.language === 'en' ? `Code ${twice} stands here twice` : `Code ${twice} staat hier twee keer`
}
