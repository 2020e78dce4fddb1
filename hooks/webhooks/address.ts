import type { TextFieldValidation } from 'payload'
import { text } from 'payload/shared'

import { env } from '@/config/env'
import { addressFault, addressRules } from '@/core/webhooks/address'

const SENTENCES = {
  noAddress: [
    'Schrijf een volledig adres, zoals https://erp.example/nazorg',
    'Write a full address, such as https://erp.example/nazorg',
  ],
  notHttps: ['Het adres moet met https:// beginnen', 'The address must begin with https://'],
  withPassword: [
    'Zet geen naam of wachtwoord in het adres: het bericht is ondertekend',
    'Put no name or password in the address: the event is signed',
  ],
} as const

/** Where events may be sent to (src/core/webhooks/address.ts). */
export const WEBHOOK_ADDRESS: TextFieldValidation = async (value, options) => {
  const fits = await text(value, options)
  if (fits !== true || typeof value !== 'string') return fits
  const fault = addressFault(value, addressRules(env))
  return fault === null || SENTENCES[fault][options.req.i18n.language === 'en' ? 1 : 0]
}
