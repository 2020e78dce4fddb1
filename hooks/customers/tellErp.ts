import type { CollectionAfterChangeHook } from 'payload'

import { TOLD_FIELDS, type ToldField } from '@/core/erpEvents/schemas'
import { canonicalJson } from '@/core/timeline'
import { enqueueErpEvent } from '@/outbox/enqueue'
import type { Customer } from '@/payload-types'

/** What staff change of the ERP's fields is told to it, in the same transaction. An import writes past hooks, and is told nothing. */
export const tellErp: CollectionAfterChangeHook<Customer> = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || req.user?.collection !== 'users') return doc
  const changed = TOLD_FIELDS.filter((field) => !isSame(field, previousDoc, doc))
  if (changed.length === 0) return doc
  const { id: customer, name, number, updatedAt: at } = doc
  await enqueueErpEvent(req, { type: 'customer.changed', customer, changed, at }, `${name} (${number})`)
  return doc
}

function isSame(field: ToldField, before: Customer, after: Customer): boolean {
  if (field === 'addresses') return canonicalJson(placesOf(before)) === canonicalJson(placesOf(after))
  return (before[field] || null) === (after[field] || null)
}

/** Without the ids of their rows, and with nothing for what is empty. */
const placesOf = ({ addresses }: Customer) =>
  (addresses ?? []).map(({ id: _own, ...address }) =>
    Object.entries(address)
      .filter(([, value]) => Boolean(value))
      .sort(),
  )
