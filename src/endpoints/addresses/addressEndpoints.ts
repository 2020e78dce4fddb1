/**
 * The delivery addresses of a customer, changed by its contacts with `manageContacts`: who looks after the company's people
 * looks after where its goods go. What changes is wanted until the ERP has it (src/core/addresses/wantedAddresses.ts).
 */
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { CompanyEventKind } from '@/core/accounts/events'
import {
  AddAddress,
  addAddress,
  addressLine,
  ChangeAddress,
  changeAddress,
  type DeliveryAddress,
  judgeAddress,
  makePrimary,
  NameAddress,
  removeAddress,
  requireAddress,
} from '@/core/addresses/deliveryAddresses'
import { ShownAddresses } from '@/core/addresses/shownAddresses'
import { throwAll } from '@/core/errors'
import { useLimit as countUse } from '@/db/limits'
import { inTransaction } from '@/db/transaction'
import type { Customer } from '@/payload-types'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { type Held, hold, requireReader, shownOf, store } from './heldAddresses'

const HOUR_MS = 3_600_000

/** GET /api/customers/:id/addresses: for every contact of the customer. */
const listAddresses: Endpoint = {
  path: '/:id/addresses',
  method: 'get',
  custom: described({ who: ['contact'], answers: ShownAddresses }),
  handler: async (req) => Response.json(shownOf(await requireReader(req, pathId(req)))),
}

/** What a verb makes of the list, and what is remembered of it. */
type Outcome = {
  readonly addresses: readonly DeliveryAddress[]
  readonly kind: CompanyEventKind
  readonly before?: DeliveryAddress
  readonly after?: DeliveryAddress
}

const addressVerb = <Schema extends z.ZodType<{ version: string }>>(
  path: string,
  schema: Schema,
  work: (all: readonly DeliveryAddress[], body: z.infer<Schema>) => Outcome,
): Endpoint => ({
  path: `/:id/addresses${path}`,
  method: 'post',
  custom: described({
    who: ['contact'],
    body: schema,
    answers: ShownAddresses,
    errors: ['CHANGED_MEANWHILE', 'ADDRESS_PART_UNFIT', 'ADDRESS_IS_PRIMARY', 'ADDRESS_LIMIT_REACHED'],
  }),
  handler: async (req) => {
    const body = (await readBody(req, schema)) as z.infer<Schema> & { version: string }
    const id = pathId(req)
    await hold(req, id)
    const limit = { name: 'addresses', allowed: 60, windowMs: HOUR_MS, subject: id, now: new Date() }
    await countUse(req, limit)
    const customer = await inTransaction(req, (inside) =>
      carryOut(inside, id, { ...body, work: (all) => work(all, body) }),
    )
    return Response.json(shownOf({ customer, mayChange: true }))
  },
})

type Order = { readonly version: string; readonly work: (all: readonly DeliveryAddress[]) => Outcome }

async function carryOut(req: PayloadRequest, id: string, { version, work }: Order): Promise<Customer> {
  const held: Held = await hold(req, id, version)
  const { addresses, kind, before, after } = work(held.addresses)
  const line = (address: DeliveryAddress | undefined) => (address ? addressLine(address) : null)
  return store(req, held, { addresses, told: { kind, data: { address: { from: line(before), to: line(after) } } } })
}

const add = addressVerb('', AddAddress, (all, { version: _read, primary, ...typed }) => {
  const { parts, errors } = judgeAddress(typed)
  throwAll(errors)
  const after = { ...parts, id: crypto.randomUUID(), primary }
  return { addresses: addAddress(all, after), kind: 'address-added', after }
})

const change = addressVerb('/change', ChangeAddress, (all, { version: _read, id, ...typed }) => {
  const before = requireAddress(all, id)
  const { parts, errors } = judgeAddress(typed)
  throwAll(errors)
  return {
    addresses: changeAddress(all, id, parts),
    kind: 'address-changed',
    before,
    after: { ...before, ...parts },
  }
})

const remove = addressVerb('/remove', NameAddress, (all, { id }) => ({
  addresses: removeAddress(all, id),
  kind: 'address-removed',
  before: requireAddress(all, id),
}))

const primary = addressVerb('/primary', NameAddress, (all, { id }) => ({
  addresses: makePrimary(all, requireAddress(all, id).id),
  kind: 'address-primary',
  before: all.find((one) => one.primary),
  after: requireAddress(all, id),
}))

export const addressEndpoints: Endpoint[] = [listAddresses, add, change, remove, primary]
