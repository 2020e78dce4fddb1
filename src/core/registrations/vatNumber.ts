/** Whether a VAT number can exist, judged offline by how its country builds them. */
import { euVat, stdnum, type Validator } from 'stdnum'

/** `unknown`: of a country whose numbers we cannot judge. */
export type VatVerdict =
  | { readonly kind: 'wellFormed'; readonly number: string; readonly country: string }
  | { readonly kind: 'unknown'; readonly number: string; readonly country: string }
  | { readonly kind: 'malformed' }

/** Greece writes EL before its VAT numbers, and GR everywhere else; Northern Ireland writes XI and counts as Britain does. */
const PREFIX_OF: Readonly<Record<string, string>> = { GR: 'EL' }
const COUNTRY_OF: Readonly<Record<string, string>> = { EL: 'GR', XI: 'GB' }

const IN_VIES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '),
)

const OTHERS: Readonly<Record<string, Validator | undefined>> = {
  GB: stdnum.GB?.vat,
  CH: stdnum.CH?.vat,
  NO: stdnum.NO?.mva,
}

/** The country of a prefix: two numbers that differ in how they write it are one number. */
export const vatCountry = (prefix: string): string => COUNTRY_OF[prefix] ?? prefix

const bare = (value: string): string => value.toUpperCase().replace(/[^0-9A-Z+*]/g, '')

/**
 * The number in its one written form: prefix of its country, no spaces or dots.
 *
 * @param country ISO code of the applicant's address: counts for a number without a prefix
 */
export function judgeVatNumber(typed: string, country: string): VatVerdict {
  const value = bare(typed)
  const judged = prefixIn(value)
  const prefix = judged ?? PREFIX_OF[country] ?? country
  const number = judged ? value.slice(2) : value
  if (!/^[0-9A-Z+*]{2,18}$/.test(number)) return { kind: 'malformed' }
  const validators = validatorsOf(prefix)
  if (validators.length === 0) return { kind: 'unknown', number: prefix + number, country: prefix }
  // Some countries count their prefix as part of the number.
  const compact = validators
    .flatMap((one) => [compactIf(one, number), compactIf(one, prefix + number)])
    .find((found) => found !== null)
  if (!compact) return { kind: 'malformed' }
  return { kind: 'wellFormed', number: compact.startsWith(prefix) ? compact : prefix + compact, country: prefix }
}

/** The first two letters, when they are those of a country whose numbers we know. */
function prefixIn(value: string): string | null {
  const prefix = value.slice(0, 2)
  return /^[A-Z]{2}$/.test(prefix) && validatorsOf(prefix).length > 0 ? prefix : null
}

function validatorsOf(prefix: string): readonly Validator[] {
  const country = vatCountry(prefix)
  const other = OTHERS[country]
  return other ? [other] : (euVat[country] ?? [])
}

function compactIf(validator: Validator, number: string): string | null {
  const verdict = validator.validate(number)
  return verdict.isValid ? verdict.compact : null
}

/** Whether VIES answers for numbers with this prefix. */
export const isInVies = (prefix: string): boolean => IN_VIES.has(prefix)
