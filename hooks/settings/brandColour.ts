import type { TextFieldValidation } from 'payload'

const HEX = /^#[0-9a-f]{6}$/i

/** A colour as the brand guide writes it: `#rrggbb`. */
export const BRAND_COLOUR: TextFieldValidation = (value, { req }) =>
  HEX.test(value ?? '') ||
  (req.i18n.language === 'en'
    ? 'Write the colour as # and six digits, like #1d4e9e'
    : 'Schrijf de kleur als # en zes cijfers, zoals #1d4e9e')
