import type { PayloadRequest, Where } from 'payload'

import { requireRegistrationTransition } from '@/core/registrations/status'
import { compareAndSet } from '@/db/atomic'

/** A registration that waited for VIES waits for staff from now on. What staff moved themselves stays where it is. */
export async function openUnchecked(req: PayloadRequest, id: string): Promise<void> {
  const { from, to } = requireRegistrationTransition('unchecked', 'check', 'system')
  const where: Where = { and: [{ id: { equals: id } }, { status: { equals: from } }] }
  await compareAndSet(req, { collection: 'registrations', where, data: { status: to } })
}
