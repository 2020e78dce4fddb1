import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'

const ADDRESS = { street: 'Voorbeeldweg', houseNumber: '12', postalCode: '3542 AB', city: 'Utrecht', countryCode: 'NL' }

/** Who the wholesaler of the demo is, and its house rules, in both languages. */
export async function loadSettings(payload: Payload, demoDir: string): Promise<void> {
  const quiet = { depth: 0, overrideAccess: true } as const
  await payload.updateGlobal({
    slug: 'portal-settings',
    locale: 'nl',
    data: {
      companyName: 'Groothandel Voorbeeld',
      tagline: 'Klantportaal',
      brandColour: '#1d4e9e',
      logo: await logoOf(payload, demoDir),
      phone: '085 000 00 00',
      email: 'retouren@nazorg.example',
      address: ADDRESS,
    },
    ...quiet,
  })
  await payload.updateGlobal({ slug: 'portal-settings', locale: 'en', data: { tagline: 'Customer portal' }, ...quiet })
  await loadReturnSettings(payload)
  await payload.updateGlobal({ slug: 'warranty-settings', data: { usualMonths: 24 }, ...quiet })
  const carriers = [
    { code: 'DHL', title: 'DHL', trackingUrl: 'https://track.example/{code}?postcode={postalCode}' },
    { code: 'OWN', title: 'Eigen bezorging' },
  ]
  await payload.updateGlobal({ slug: 'delivery-settings', data: { carriers }, ...quiet })
  await payload.updateGlobal({
    slug: 'mail-settings',
    data: {
      fromName: 'Groothandel Voorbeeld',
      fromAddress: 'nazorg@nazorg.example',
      replyTo: 'retouren@nazorg.example',
      staffAddress: 'retouren@nazorg.example',
    },
    ...quiet,
  })
  const series = { rma: 'RMA{yy}-{00000}', claim: 'WIL{yy}-{00000}', customer: 'K{00000}' }
  await payload.updateGlobal({ slug: 'number-series', data: series, ...quiet })
}

async function loadReturnSettings(payload: Payload): Promise<void> {
  const quiet = { depth: 0, overrideAccess: true } as const
  await payload.updateGlobal({
    slug: 'return-settings',
    locale: 'nl',
    data: {
      returnAddress: { name: 'Groothandel Voorbeeld, afdeling Retouren', ...ADDRESS },
      bringHours: 'Maandag t/m vrijdag van 8.00 tot 17.00 uur, ingang magazijn',
      instructions:
        'Leg dit formulier bij de goederen en plak de pakbon niet op de artikelverpakking. Verpak elk artikel apart en stuur de zending binnen 30 dagen naar het retouradres.',
    },
    ...quiet,
  })
  await payload.updateGlobal({
    slug: 'return-settings',
    locale: 'en',
    data: {
      bringHours: 'Monday to Friday from 8:00 to 17:00, warehouse entrance',
      instructions:
        'Put this form in with the goods and stick nothing on the packaging of the articles. Pack each article separately and send the parcel to the return address within 30 days.',
    },
    ...quiet,
  })
}

/** The id of the logo; it is drawn and stored once. */
async function logoOf(payload: Payload, demoDir: string): Promise<string> {
  const { logo } = await payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true })
  if (logo) return typeof logo === 'string' ? logo : logo.id
  const data = await readFile(path.join(demoDir, 'logo.svg'))
  const { id } = await payload.create({
    collection: 'media',
    locale: 'nl',
    data: { alt: 'Groothandel Voorbeeld' },
    file: { data, mimetype: 'image/svg+xml', name: 'groothandel-voorbeeld.svg', size: data.length },
    overrideAccess: true,
  })
  return id
}
