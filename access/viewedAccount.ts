/**
 * The contact with whom an employee looks along, for the requests that the portal makes in this process. Nothing that comes in
 * over HTTP can name one: no header and no cookie is looked at, so REST never accepts it.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { AuthStrategy, TypedUser } from 'payload'

type Shared = typeof globalThis & { nazorgViewed?: AsyncLocalStorage<TypedUser> }

/** One for all copies of this module (docs/ARCHITECTURE.md, "Two copies of a module"). */
function viewed(): AsyncLocalStorage<TypedUser> {
  const shared = globalThis as Shared
  shared.nazorgViewed ??= new AsyncLocalStorage<TypedUser>()
  return shared.nazorgViewed
}

/** Whatever `run` asks of Payload, it asks as this account. */
export const asViewed = <T>(account: TypedUser, run: () => T): T => viewed().run(account, run)

/** Whether this is asked inside `asViewed`. */
export const isViewing = (): boolean => viewed().getStore() !== undefined

/** Knows the account of `asViewed`, and nobody else. */
export const viewedStrategy: AuthStrategy = {
  name: 'viewed-account',
  authenticate: () => ({ user: viewed().getStore() ?? null }),
}
