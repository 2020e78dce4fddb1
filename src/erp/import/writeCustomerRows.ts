import type { PayloadRequest } from 'payload'

import type { StoredAddress } from '@/core/addresses/deliveryAddresses'
import { stillWanted } from '@/core/addresses/wantedAddresses'
import { fieldsOwnedBy } from '@/core/fieldOwners'
import { vatKey } from '@/core/registrations/matches'
import { bulkUpsert } from '@/db/bulk'
import { adoptCustomers, type RowError } from '../adoptCustomers'
import { FIRST_VALUES } from '../firstValues'
import { type ImportSetting, type PlacedRow, refusalOf, type Written } from './placedRow'
import { storedValues } from './storedValues'

const REASONS = {
  AMBIGUOUS_CUSTOMER: 'ambiguousCustomer',
  NUMBER_OF_PROVISIONAL: 'numberOfProvisional',
} as const satisfies Record<RowError['code'], string>

/** Customers with their addresses. One that came in by a registration is taken over when it is recognised. */
export async function writeCustomerRows(
  req: PayloadRequest,
  placed: readonly PlacedRow<'customers'>[],
  { zone, contenders }: ImportSetting,
): Promise<Written> {
  const { errors } = await adoptCustomers(
    req,
    placed.map(({ row }) => row),
    contenders,
  )
  const codes = new Map(errors.map(({ number, code }) => [number, code]))
  const counts = await bulkUpsert(req, {
    collection: 'customers',
    rows: placed.filter(({ row }) => !codes.has(row.number)).map(({ row }) => customerRow(row, zone)),
    keyFields: ['number'],
    ownedFields: fieldsOwnedBy('nazorg', 'customers'),
    firstValues: FIRST_VALUES.customers,
    derive: (row) => ({ wantedAddresses: stillWanted(row as { addresses?: StoredAddress[] }) }),
  })
  const refusals = placed.flatMap((one) => {
    const code = codes.get(one.row.number)
    return code ? [refusalOf(one, 'number', REASONS[code])] : []
  })
  return { counts, refusals }
}

function customerRow({ updatedAt: _sent, ...row }: PlacedRow<'customers'>['row'], zone: string) {
  const bare = row.vatNumber === undefined ? {} : { vatKey: vatKey(row.vatNumber) }
  return { ...storedValues(row, zone), ...bare }
}
