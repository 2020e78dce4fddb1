'use server'

import { loginPath } from '@/session/internalPath'
import { type Take, type Taken, takeNamed } from '@/ui/request/picking'
import { readReturnable } from '../../../../_lib/orderLines'
import { paramsOf, readPicker } from '../../../../_lib/picker'
import { returnRules } from '../../../../_lib/returnRules'
import { currentSession } from '../../../../_lib/session'

/**
 * Lines of the filter that can come back, from all its pages.
 *
 * @param path address of the picker
 */
export async function takeLines(path: string, take: Take): Promise<Taken> {
  const session = await currentSession()
  if (!session) return { login: loginPath(path) }
  const picked = await readPicker(session, paramsOf(path))
  if (!picked) return null
  const { filter, customer } = picked
  const rules = await returnRules(customer.id)
  return { lines: await readReturnable({ filter, customer: customer.id, rules }, takeNamed(take) ?? 'first') }
}
