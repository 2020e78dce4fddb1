/** Countries by ISO 3166-1 alpha-2; their names come from the calendar and language tables of the runtime (CLDR). */
import type { Locale } from '../locale'

const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
  'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
  'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
  'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
  'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'

export const COUNTRY_CODES: readonly string[] = CODES.split(' ')

const KNOWN: ReadonlySet<string> = new Set(COUNTRY_CODES)

export const isCountry = (code: string): boolean => KNOWN.has(code)

/** The country's name in the reader's language; the code itself when it is none. */
export const countryName = (code: string, locale: Locale): string =>
  isCountry(code) ? (new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code) : code

/** All countries by name, the neighbours that a Dutch wholesaler sells to first. */
export function countryOptions(locale: Locale): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const all = COUNTRY_CODES.map((value) => ({ value, label: names.of(value) ?? value }))
  const near = NEAR.flatMap((code) => all.filter(({ value }) => value === code))
  const rest = all.filter(({ value }) => !NEAR.includes(value))
  return [...near, ...rest.sort((one, other) => one.label.localeCompare(other.label, locale))]
}

const NEAR: readonly string[] = ['NL', 'BE', 'DE', 'LU', 'FR']
