import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { nextCounter } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import { makeShippedForm } from './makeShippedForm'
import { APPLICATION, SHIPPED_DAMAGES } from './shippedWarranty'

/** A row in `counters`: what admins threw away since does not come back. */
const MARK = 'shipped:warranty'

/** Gives an install the kinds of damage and the application form that we ship, once for ever. */
export async function loadShippedWarranty(payload: Payload): Promise<void> {
  const known = { key: { equals: MARK } }
  if ((await payload.count({ collection: 'counters', where: known, overrideAccess: true })).totalDocs > 0) return
  await inTransaction(await createLocalReq({}, payload), async (req) => {
    if ((await nextCounter(req, MARK)) > 1) return // another process was first
    await setDamages(req, await makeShippedForm(req, APPLICATION))
  })
}

async function setDamages(req: PayloadRequest, form: string): Promise<void> {
  const options = { slug: 'warranty-settings', depth: 0, overrideAccess: true, req } as const
  const dutch = SHIPPED_DAMAGES.map(({ code, title }) => ({ code, title: title.nl }))
  const { damages } = await req.payload.updateGlobal({ ...options, locale: 'nl', data: { damages: dutch, form } })
  const english = SHIPPED_DAMAGES.map(({ code, title }, index) => ({
    id: damages?.[index]?.id,
    code,
    title: title.en,
  }))
  await req.payload.updateGlobal({ ...options, locale: 'en', data: { damages: english } })
}
