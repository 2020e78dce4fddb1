/** The shapes that an admin may ask of a short text, by name: nobody writes regular expressions in the panel. */
import type { Locale } from '../locale'

type Pattern = {
  readonly test: RegExp
  readonly label: Readonly<Record<Locale, string>>
  readonly example: string
}

/** VIN: ISO 3779 leaves out I, O and Q. Dutch number plates have six signs in groups; the groups changed over the years. */
export const PATTERNS = {
  digits: { test: /^\d+$/, label: { nl: 'Alleen cijfers', en: 'Digits only' }, example: '240117' },
  alphanumeric: {
    test: /^[\p{L}\p{N}]+$/u,
    label: { nl: 'Alleen letters en cijfers', en: 'Letters and digits only' },
    example: 'AB12',
  },
  serialNumber: {
    test: /^[\p{L}\p{N}][\p{L}\p{N}./ _-]*$/u,
    label: { nl: 'Serienummer', en: 'Serial number' },
    example: 'SN-0042/B',
  },
  vin: {
    test: /^[A-HJ-NPR-Z0-9]{17}$/i,
    label: { nl: 'Chassisnummer (VIN, 17 tekens)', en: 'Vehicle identification number (VIN, 17 characters)' },
    example: 'WVWZZZ1JZXW000001',
  },
  numberPlateNl: {
    test: /^(?=(?:-?[A-Z0-9]){6}$)(?=.*[A-Z])(?=.*\d)[A-Z0-9]+(-[A-Z0-9]+){0,2}$/i,
    label: { nl: 'Nederlands kenteken', en: 'Dutch number plate' },
    example: 'K-123-BD',
  },
  postalCodeNl: {
    test: /^[1-9]\d{3} ?[A-Z]{2}$/i,
    label: { nl: 'Nederlandse postcode', en: 'Dutch postal code' },
    example: '1234 AB',
  },
} as const satisfies Record<string, Pattern>

export type PatternName = keyof typeof PATTERNS

export const PATTERN_NAMES = Object.keys(PATTERNS) as readonly PatternName[]
