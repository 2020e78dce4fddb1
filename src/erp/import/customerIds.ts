import type { PayloadRequest } from 'payload'

/** Customers of the ERP by number. Those that came in by a registration have a number of ours, which the ERP does not mean. */
export async function customerIds(
  req: PayloadRequest,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { number: { in: [...new Set(numbers)] }, provisional: { not_equals: true } },
    select: { number: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, number }) => [number, id]))
}
