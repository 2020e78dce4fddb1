import type { Payload } from 'payload'

/** The code of the ERP, and the reason in Dutch and English. */
const REASONS = [
  ['BESCH', 'Beschadigd ontvangen', 'Received damaged'],
  ['BESTEL', 'Verkeerd besteld', 'Ordered by mistake'],
  ['LEVER', 'Verkeerd geleverd', 'Wrong goods delivered'],
  ['OVERT', 'Overtollig', 'Surplus'],
  ['DEFECT', 'Defect', 'Defective'],
] as const

/** Five reasons in both languages; those that are there already are written again. */
export async function loadReasons(payload: Payload): Promise<void> {
  const asked = { collection: 'return-reasons', depth: 0, overrideAccess: true } as const
  for (const [index, [code, nl, en]] of REASONS.entries()) {
    const { docs } = await payload.find({ ...asked, where: { code: { equals: code } }, limit: 1, pagination: false })
    const data = { code, title: nl, online: true, position: index + 1 }
    const { id } = docs[0] ?? (await payload.create({ ...asked, locale: 'nl', data }))
    await payload.update({ ...asked, id, locale: 'en', data: { title: en } })
  }
}
