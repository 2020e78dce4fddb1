/** A caller for everybody who tries a verb in the sequences (caseSequence.ts). */
import { OFFERED_RIGHTS, type Right } from '@/core/accounts/rights'
import type { Customer } from '@/payload-types'
import type { Who } from './caseSequence'
import { keyOfIntegration, shown } from './everyRow'
import type { Caller, Nazorg } from './nazorg'
import { login, makeContact, makeCustomer, makeUser } from './trade'

export type Callers = Readonly<Record<Who, Caller>>

/** @param right the one that `other` lacks */
export async function makeCallers(nazorg: Nazorg, customer: Customer, right: Right): Promise<Callers> {
  const contactOf = async (of: Customer, rights?: readonly Right[]) =>
    nazorg.as(await login(nazorg, 'contacts', (await makeContact(nazorg, of, rights)).email))
  const staff = async (role: 'agent' | 'admin' | 'editor' | 'sales') =>
    nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, role, role === 'sales' ? [customer] : [])).email))
  const others = OFFERED_RIGHTS.filter((one) => one !== right)
  return {
    contact: await contactOf(customer),
    colleague: await contactOf(customer),
    other: await contactOf(customer, others),
    stranger: await contactOf(await makeCustomer(nazorg)),
    agent: await staff('agent'),
    admin: await staff('admin'),
    sales: await staff('sales'),
    editor: await staff('editor'),
    integration: withKey(nazorg, await keyOfIntegration(nazorg)),
    nobody: nazorg.as(null),
  }
}

function withKey(nazorg: Nazorg, key: string): Caller {
  const nobody = nazorg.as(null)
  const own = { Authorization: shown(key) }
  return {
    ...nobody,
    post: (path, body, headers = {}) => nobody.post(path, body, { ...headers, ...own }),
    send: (method, path, body, headers = {}) => nobody.send(method, path, body, { ...headers, ...own }),
  }
}
