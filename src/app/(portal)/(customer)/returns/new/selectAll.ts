'use server'

import type { ChosenLine } from '@/ui/request/pickerLine'
import { readReturnable } from '../../../../_lib/orderLines'
import { paramsOf, readPicker } from '../../../../_lib/picker'
import { returnRules } from '../../../../_lib/returnRules'
import { currentSession } from '../../../../_lib/session'

/**
 * Every line of the filter that can come back, from all its pages.
 *
 * @param path address of the picker
 * @returns null when the session ended
 */
export async function selectAll(path: string): Promise<readonly ChosenLine[] | null> {
  const session = await currentSession()
  const picked = session && (await readPicker(session, paramsOf(path)))
  if (!picked) return null
  const { filter, customer } = picked
  return readReturnable({ filter, customer: customer.id, rules: await returnRules(customer.id) })
}
