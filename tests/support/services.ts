/** Service types to ask for, as an admin would have made them. */
import type { ServiceType } from '@/payload-types'
import type { Nazorg } from './nazorg'

const silent = { depth: 0, overrideAccess: true } as const

let serial = 0

/** Online in both languages, for everybody who may request services; named by its code. */
export async function makeServiceType(
  { payload }: Nazorg,
  data: Partial<ServiceType> & Pick<ServiceType, 'form'>,
): Promise<ServiceType> {
  const code = data.code ?? `service-${++serial}`
  const collection = 'service-types'
  const dutch = { title: 'Reparatie', icon: 'service' as const, series: 'REP{yy}-{00000}', targetUnit: 'days' as const }
  const made = await payload.create({
    collection,
    locale: 'nl',
    data: { ...dutch, onDone: 'nothing', visibility: { match: 'all' }, ...data, code, online: false },
    ...silent,
  })
  const english = { title: 'Repair', online: data.online ?? true }
  return payload.update({ collection, id: made.id, locale: 'en', data: english, ...silent })
}
