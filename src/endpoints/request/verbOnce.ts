import type { PayloadRequest } from 'payload'

import { inTransaction } from '@/db/transaction'
import { removeFiles } from '../attachments/storage'
import { hasKey, type Once, once } from './idempotency'

type Done = {
  /** The row as the caller sees it from now on. */
  readonly doc: unknown
  /** Storage keys that no row tells of any more, to be removed after the commit. */
  readonly files?: readonly string[]
}

type Verb = Pick<Once, 'body' | 'again'> & {
  /** Inside the transaction. */
  readonly work: (req: PayloadRequest) => Promise<Done>
}

/**
 * For a verb whose row refuses it a second time by its status: a repeat with the same `Idempotency-Key` gets the first answer,
 * so that whoever lost it learns that the verb was done. Without a key the status answers.
 *
 * @throws DomainError IDEMPOTENCY_KEY_REUSED | IDEMPOTENCY_KEY_RUNNING, and whatever the work throws
 */
export async function verbOnce(req: PayloadRequest, { body, again, work }: Verb): Promise<Response> {
  let files: readonly string[] = []
  const run = async (inside: PayloadRequest) => {
    const done = await work(inside)
    files = done.files ?? []
    return { doc: done.doc }
  }
  const answer = hasKey(req)
    ? await once(req, {
        body,
        again,
        stands: async () => true,
        work: async (inside) => ({ status: 200, body: await run(inside) }),
      })
    : Response.json(await inTransaction(req, run))
  await removeFiles(...files)
  return answer
}
