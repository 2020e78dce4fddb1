/** What the ERP hears of who was let in. */
import { expect, it } from 'vitest'

import { erpEventSchema } from '@/core/erpEvents/schemas'
import { openRegistrations } from '../support/registrations'
import { silentLog } from '../support/relay'
import { until } from '../support/until'

const { business, apply, decide, registrationOf, customerOf, hall } = openRegistrations()

it('who was let in is told with what an ERP needs to book the company', async () => {
  const asked = await business()
  await apply(asked)
  expect((await decide(asked.email, 'approve')).status).toBe(200)
  const customer = await customerOf(await registrationOf(asked.email))
  const { startRelay } = await import('@/outbox/relay')
  const relay = startRelay(hall.nazorg.payload, silentLog, { smtpUrl: 'smtp://127.0.0.1:1' })
  const event = await until(async () => {
    const { docs } = await hall.nazorg.payload.find({ collection: 'erp-events', depth: 0, overrideAccess: true })
    return docs.find(({ type }) => type === 'registration.approved') ?? null
  })
  await relay.stop()
  expect(event.data).toMatchObject({
    customer: { number: customer.number },
    provisional: true,
    name: asked.companyName,
    vatNumber: asked.vatNumber,
    addresses: [{ kind: 'delivery', street: 'Dorpsstraat' }, { kind: 'billing' }],
  })
  const { seq, type, version, at, data } = event
  erpEventSchema.parse({ seq, type, version, at, data })
})
