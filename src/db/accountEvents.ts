import type { PayloadRequest } from 'payload'

import type { AccountActor, Told } from '@/core/accounts/events'

/** Whose account it is, as the customer knows them; of a customer as a whole nobody's. */
export type Account = {
  readonly customer: string
  readonly contact: string | null
  readonly name: string
  readonly email: string
}

/** Remembers what happened to an account, in the transaction of the caller. */
export async function appendAccountEvent(
  req: PayloadRequest,
  account: Account,
  { kind, data, actor }: Told & { readonly actor: AccountActor },
): Promise<void> {
  await req.payload.create({
    collection: 'account-events',
    data: {
      ...account,
      kind,
      actor: { kind: actor.kind, account: actor.id, name: actor.name },
      at: new Date().toISOString(),
      data: { ...data },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
