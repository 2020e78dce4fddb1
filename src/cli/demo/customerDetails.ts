/** Plausible addresses, invented: the data set has none. The same number always gives the same address. */
import type { CustomerDetails } from '@/erp/writeRetail'

type Place = readonly [postalCode: string, city: string]
type Country = { readonly phone: string; readonly streets: readonly string[]; readonly places: readonly Place[] }

const BRITISH: Country = {
  phone: '+44 20 7946',
  streets: ['High Street', 'Station Road', 'Church Lane', 'Mill Road', 'Victoria Street', 'Park Avenue'],
  places: [
    ['LE1 5WW', 'Leicester'],
    ['BS1 4DJ', 'Bristol'],
    ['NR2 1NH', 'Norwich'],
    ['YO1 7HB', 'York'],
    ['OX1 3BG', 'Oxford'],
  ],
}

const COUNTRIES: Readonly<Record<string, Country>> = {
  AU: { phone: '+61 2 5550', streets: ['George Street', 'Bridge Road'], places: [['2000', 'Sydney']] },
  BE: { phone: '+32 2 555', streets: ['Kerkstraat', 'Stationsstraat'], places: [['9000', 'Gent']] },
  CH: { phone: '+41 44 555', streets: ['Bahnhofstrasse', 'Seestrasse'], places: [['8001', 'Zürich']] },
  DE: {
    phone: '+49 30 5550',
    streets: ['Hauptstraße', 'Bahnhofstraße', 'Gartenweg'],
    places: [
      ['50667', 'Köln'],
      ['04109', 'Leipzig'],
    ],
  },
  ES: { phone: '+34 91 555', streets: ['Calle Mayor', 'Calle Real'], places: [['28013', 'Madrid']] },
  FR: {
    phone: '+33 1 55 50',
    streets: ['Rue de la Gare', 'Rue Victor Hugo'],
    places: [
      ['69002', 'Lyon'],
      ['44000', 'Nantes'],
    ],
  },
  GB: BRITISH,
  IE: { phone: '+353 1 555', streets: ['Main Street', 'Quay Street'], places: [['H91 E2K3', 'Galway']] },
  IT: { phone: '+39 02 555', streets: ['Via Roma', 'Via Garibaldi'], places: [['40121', 'Bologna']] },
  JP: { phone: '+81 3 5550', streets: ['Chuo-dori', 'Sakura-dori'], places: [['104-0061', 'Tokyo']] },
  LT: { phone: '+370 5 555', streets: ['Gedimino pr.', 'Vilniaus g.'], places: [['LT-01103', 'Vilnius']] },
  NL: { phone: '+31 85 000', streets: ['Dorpsstraat', 'Molenweg'], places: [['3811 AA', 'Amersfoort']] },
  NO: { phone: '+47 22 55', streets: ['Storgata', 'Kirkegata'], places: [['5003', 'Bergen']] },
  PL: { phone: '+48 22 555', streets: ['ulica Długa', 'ulica Polna'], places: [['31-147', 'Kraków']] },
  PT: { phone: '+351 21 555', streets: ['Rua Direita', 'Rua da Igreja'], places: [['4050-253', 'Porto']] },
}

/** For importRetail: what an ERP would know of this customer. */
export function customerDetails(number: string, countryCode: string | null): CustomerDetails {
  const { phone, places, streets } = COUNTRIES[countryCode ?? ''] ?? BRITISH
  const seed = Number(number.slice(-9))
  const [postalCode, city] = pick(places, seed)
  const address = {
    street: pick(streets, Math.floor(seed / 7)),
    houseNumber: String((seed % 140) + 1),
    postalCode,
    city,
    countryCode: countryCode ?? 'GB',
  }
  return {
    email: `info@${number}.example`,
    phone: `${phone} ${String(seed % 10_000).padStart(4, '0')}`,
    addresses: [
      { kind: 'delivery', ...address, primary: true },
      { kind: 'billing', ...address, primary: false },
    ],
  }
}

function pick<T>(choices: readonly T[], seed: number): T {
  const chosen = choices[seed % choices.length]
  if (chosen === undefined) throw new RangeError('nothing to choose from')
  return chosen
}
